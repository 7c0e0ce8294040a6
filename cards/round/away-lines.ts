import type { UnitRow } from '../../services/domain/round-status.ts';
import { inList, personName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { subtle, toned } from '../kit/elements.ts';

/** Who is away until when, and who stands in. */
export function awayLines(ctx: CardContext, { away = [], reporters }: UnitRow): Element[] {
  const { t, dates } = ctx;
  return away.map(({ person, until }) => {
    const others = reporters.filter((r) => !away.some((gone) => gone.person === r.person)).map((r) => personName(ctx, r.person));
    const [name, day] = [personName(ctx, person), dates.short(until)];
    const { inStatus, replacedBy } = t.people.absence;
    return others.length === 0 ? toned(inStatus(name, day), 'warning') : subtle(replacedBy(name, day, inList(ctx, others)));
  });
}
