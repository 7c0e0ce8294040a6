import type { Absence, Person } from '../../services/domain/person.ts';
import { leavesReport, standInsFor } from '../../services/domain/stand-ins.ts';
import { peopleRows, type Placed } from '../answers/people.ts';
import { inList, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, hint, listRow, paragraph, subheading, title } from '../kit/elements.ts';
import { dateInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';

interface Shown {
  person: Person;
  /** What stands in the date inputs. */
  typed?: { from: string; to: string } | undefined;
  note?: Note | undefined;
  /** What else there is to know, above. */
  hints?: readonly string[];
}

/** Says from when to when somebody is away, who steps in, and what has been said already. */
export function absenceCard(ctx: CardContext, { person, typed, note, hints = [] }: Shown): AdaptiveCard {
  const { reader, t } = ctx;
  const { absence } = t.people;
  const isOwn = person.id === reader.id;
  const heading = isOwn ? absence.title : absence.titleFor(asWritten(person.name));
  const data = isOwn ? {} : { person: person.id };
  const body = [
    title(heading),
    paragraph(whoStepsIn(ctx, person)),
    ...peopleRows(ctx, standInRows(ctx, person)),
    ...saidAlready(ctx, person),
    dateInput({ id: 'from', label: absence.from, value: typed?.from || undefined }),
    dateInput({ id: 'to', label: absence.to, value: typed?.to || undefined }),
    hint([isOwn ? absence.after : absence.afterFor(asWritten(person.name)), absence.whyNot].join(' ')),
    ...hints.map(hint),
    ...noteBanner(note),
  ];
  const back = isOwn
    ? press(t.command.waiting, 'waiting', {}, { withoutInputs: true })
    : press(t.people.roster.back, 'roster.person', { person: person.id }, { withoutInputs: true });
  return adaptiveCard(heading, body, [press(absence.save, 'absence.set', data, { style: 'positive' }), back]);
}

const standIns = ({ city, today }: CardContext, person: Person): Person[] => standInsFor([...city.people.values()], person, today);

function whoStepsIn(ctx: CardContext, person: Person): string {
  const { absence } = ctx.t.people;
  const others = standIns(ctx, person);
  if (others.length === 0) return nobodyElse(ctx, person);
  const names = inList(
    ctx,
    others.map(({ name }) => asWritten(name)),
  );
  return person.id === ctx.reader.id ? absence.stepsIn(names) : absence.stepsInFor(asWritten(person.name), names);
}

const nobodyElse = ({ t, city, today }: CardContext, person: Person): string =>
  leavesReport([...city.people.values()], person, today) ? t.people.absence.nobodyReports : t.people.absence.nobody;

/** With what they are where it stands for. */
const standInRows = (ctx: CardContext, person: Person): Placed[] => {
  const units = new Set(person.assignments.flatMap((a) => ('unit' in a ? [a.unit] : [])));
  return standIns(ctx, person).flatMap((other) =>
    other.assignments
      .filter((a) => ('unit' in a ? units.has(a.unit) : a.role === 'secretariat'))
      .slice(0, 1)
      .map((assignment) => ({ person: other, assignment })),
  );
};

/** Each with the press that ends it early or takes it back. */
function saidAlready(ctx: CardContext, { id, absences = [] }: Person): Element[] {
  const { t, dates, today, reader } = ctx;
  const { absence } = t.people;
  const end = ({ from, to }: Absence): Element =>
    press(
      from <= today ? absence.back : absence.takeAway,
      'absence.end',
      { ...(id === reader.id ? {} : { person: id }), began: from },
      { withoutInputs: true, about: absence.planned(dates.short(from), dates.short(to)) },
    );
  return absences
    .filter(({ to }) => to >= today)
    .map((one) => listRow([subheading(absence.planned(dates.short(one.from), dates.short(one.to))), buttons([end(one)])]));
}
