import type { UnitRow } from '../../services/domain/round-status.ts';
import { inList, personName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { subtle } from '../kit/elements.ts';

/** Who is away until when, and who stands in. */
export function awayLines(ctx: CardContext, { away = [], reporters }: UnitRow): Element[] {
  const { t, dates } = ctx;
  return away.map(({ person, until }) => {
    const others = reporters.filter((r) => !away.some((gone) => gone.person === r.person)).map((r) => personName(ctx, r.person));
    const [name, day] = [personName(ctx, person), dates.short(until)];
    return subtle(others.length === 0 ? t.people.absence.inStatus(name, day) : t.people.absence.replacedBy(name, day, inList(ctx, others)));
  });
}
