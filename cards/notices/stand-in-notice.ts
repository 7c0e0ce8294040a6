import { unitsOf, type Absence, type Person } from '../../services/domain/person.ts';
import { standInsOn } from '../../services/domain/stand-ins.ts';
import { firstDayLeft } from '../../services/duties/kinds/stand-in.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { inList, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { asWritten, paragraph, title } from '../kit/elements.ts';
import type { NoticeCards } from './notice-cards.ts';

export const standInNotice: NoticeCards = {
  notice: absenceNews,
  standing: absenceNews,
  open: ({ t }, _duty, about) => press(t.waiting.open, 'waiting', {}, { about }),
};

/** The absence a notice tells of: the one that was said when it arose. */
function absenceNews(ctx: CardContext, { notice, snapshot }: NoticeMessage): AdaptiveCard | undefined {
  const person = snapshot.people.find(({ id }) => id === notice.subject.id);
  const absence = person?.absences?.find(({ at }) => at === notice.dueAt);
  if (person === undefined || absence === undefined) return undefined;
  return person.id === ctx.reader.id ? ownCard(ctx, person, absence) : standInCard(ctx, person, absence);
}

/** To whoever stands in: for whom, when, and for which administrations. */
function standInCard(ctx: CardContext, person: Person, { from, to }: Absence): AdaptiveCard {
  const { absence } = ctx.t.people;
  const name = asWritten(person.name);
  const units = unitsOf(person, ['contact', 'deputy', 'head']).map((unit) => unitName(ctx, unit));
  const heading = absence.standInTitle(name);
  return adaptiveCard(heading, [
    title(heading),
    paragraph(absence.standInDays(name, ctx.dates.day(from), ctx.dates.day(to))),
    paragraph(units.length === 0 ? absence.standInDo(name) : absence.standInUnits(name, inList(ctx, units))),
  ]);
}

/** To whoever is away, where another has entered it. */
function ownCard(ctx: CardContext, person: Person, said: Absence): AdaptiveCard {
  const { absence } = ctx.t.people;
  const { from, to, by } = said;
  const others = standInsOn([...ctx.city.people.values()], person, firstDayLeft(said, ctx.today)).map(({ name }) => asWritten(name));
  const who = ctx.city.people.get(by)?.name;
  return adaptiveCard(
    absence.enteredTitle,
    [
      title(absence.enteredTitle),
      paragraph(absence.entered(who === undefined ? undefined : asWritten(who), ctx.dates.day(from), ctx.dates.day(to))),
      paragraph(others.length === 0 ? absence.nobody : absence.stepsIn(inList(ctx, others))),
    ],
    [press(absence.change, 'absence.form', {})],
  );
}
