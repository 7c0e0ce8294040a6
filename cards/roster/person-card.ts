import type { Person } from '../../services/domain/person.ts';
import { roleKey } from '../../services/domain/roster/role-key.ts';
import { revOf } from '../../services/domain/roster/roster-event.ts';
import { whyUnreachable } from '../../services/domain/round-status.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, listRow, subheading, subtle, title, toned } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { fileNote } from './file-notes.ts';
import { assignmentText } from './role-text.ts';

/** A person as the city knows them, and what the secretariat and the administrator can do. */
export function personCard(ctx: CardContext, { person, note }: { person: Person; note?: Note | undefined }): AdaptiveCard {
  const { t, dates, today } = ctx;
  const { roster, absence } = t.people;
  const unreachable = whyUnreachable(person);
  const away = (person.absences ?? []).filter(({ to }) => to >= today);
  const body = [
    title(asWritten(person.name)),
    ...(person.active ? [] : [toned(roster.notInUse, 'warning')]),
    subtle(person.email === undefined ? roster.noEmail : asWritten(person.email)),
    subtle(roster.language(t.languageChoice[person.locale])),
    subtle(roster.id(person.id)),
    ...(unreachable === undefined || !person.active ? [] : [toned(t.unreachable[unreachable], 'warning')]),
    ...away.map(({ from, to }) => subtle(absence.planned(dates.short(from), dates.short(to)))),
    ...roleRows(ctx, person),
    ...fileNote(ctx, person),
    ...noteBanner(note),
  ];
  return adaptiveCard(person.name, body, actions(ctx, person));
}

function roleRows(ctx: CardContext, person: Person): Element[] {
  const { t } = ctx;
  // The last role is not taken away: whoever is to have none is ended.
  const mayTake = person.active && person.assignments.length > 1;
  return person.assignments.map((assignment) => {
    const text = assignmentText(ctx, assignment);
    const data = { person: person.id, rev: revOf(person), key: roleKey(assignment) };
    const take = mayTake ? [buttons([press(t.people.person.take, 'roster.take-role', data, { about: text })])] : [];
    return listRow([subheading(text), ...take]);
  });
}

function actions({ t, reader }: CardContext, person: Person): Element[] {
  const words = t.people.person;
  const data = { person: person.id };
  const seen = { ...data, rev: revOf(person) };
  const last = person.history?.at(-1);
  const undo = last?.by === reader.id && last.what !== 'undone' ? [press(words.undo, 'roster.undo', seen)] : [];
  const history = press(words.history, 'roster.history', data);
  if (!person.active) return [press(words.reinstate, 'roster.reinstate', seen, { style: 'positive' }), ...undo, history];
  return [
    press(words.role, 'roster.role-form', data, { style: 'positive' }),
    press(words.edit, 'roster.person-form', data),
    press(words.absence, 'absence.form', data),
    press(words.end, 'roster.end', seen, { style: 'destructive' }),
    ...undo,
    history,
  ];
}
