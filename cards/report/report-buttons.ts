import type { Quarter } from '../../services/domain/quarter.ts';
import { reportId } from '../../services/domain/report.ts';
import { unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';

/** A button to the report of each of these units; those of several are told apart by their names. */
export const reportButtons = (ctx: CardContext, quarter: Quarter, units: readonly string[]): Element[] =>
  units.map((unit) => {
    const name = unitName(ctx, unit);
    const data = { report: reportId(unit, quarter) };
    return units.length === 1 ? press(ctx.t.command['my-report'], 'report.show', data) : press(name, 'report.show', data);
  });
