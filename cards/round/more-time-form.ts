import type { CivilDate } from '../../services/domain/civil-date.ts';
import { openRequest, unitDueOn } from '../../services/domain/more-time.ts';
import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterHeading, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { hint, overline, paragraph, title } from '../kit/elements.ts';
import { choiceInput, dateInput, longTextInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';

interface Form {
  round: Round;
  /** The reader's units whose report is not in. */
  units: readonly [string, ...string[]];
  /** The last day on which a report can be in the round. */
  last: CivilDate;
  typed?: { unit?: string | undefined; until: string; why: string };
  note?: Note | undefined;
}

/** Asks the secretariat for a later day. */
export function moreTimeForm(ctx: CardContext, { round, units, last, typed, note }: Form): AdaptiveCard {
  const { t, dates } = ctx;
  const { moreTime } = t.people;
  const unit = typed?.unit ?? units[0];
  const open = openRequest(round, unit);
  const body = [
    overline(quarterHeading(ctx, round.quarter)),
    title(moreTime.title),
    ...(open === undefined ? [] : noteBanner({ tone: 'emphasis', text: moreTime.waits(dates.day(open.until)) })),
    paragraph(moreTime.dueOn(dates.day(unitDueOn(round, unit)))),
    hint(moreTime.last(dates.day(last))),
    ...unitInput(ctx, units, unit),
    dateInput({ id: 'until', label: moreTime.until, value: typed?.until || undefined }),
    longTextInput({ id: 'why', label: moreTime.why, value: typed?.why, limit: LIMITS.comment }),
    ...noteBanner(note),
  ];
  const data = { quarter: round.quarter, ...(units.length === 1 ? { unit } : {}) };
  return adaptiveCard(moreTime.title, body, [
    press(moreTime.ask, 'more-time.ask', data, { style: 'positive' }),
    press(t.command['my-report'], 'my-report', {}, { withoutInputs: true }),
  ]);
}

const unitInput = (ctx: CardContext, units: readonly string[], chosen: string): Element[] =>
  units.length < 2
    ? []
    : [
        choiceInput({
          id: 'unit',
          label: ctx.t.people.moreTime.unit,
          value: chosen,
          style: 'compact',
          choices: units.map((unit) => ({ value: unit, title: unitName(ctx, unit) })),
        }),
      ];
