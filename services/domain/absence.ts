import { addDays, daysBetween, type CivilDate } from './civil-date.ts';
import { awayUntil } from './away.ts';
import type { Absence, Person } from './person.ts';
import { mayTellAbsenceOf } from './roster/roster-rights.ts';

/** `end` is for an absence that has begun and is over earlier, or was never to be. */
export type AbsenceCommand = { do: 'set'; from: CivilDate; to: CivilDate } | { do: 'end'; from: CivilDate };

export type AbsenceFailure =
  { code: 'not-allowed' } | { code: 'ends-before-it-starts' } | { code: 'already-over' } | { code: 'too-far'; days: number };

export type AbsenceDecided = { ok: true; person: Person } | { ok: false; failure: AbsenceFailure };

interface Circumstances {
  actor: Person;
  /** ISO instant. */
  at: string;
  today: CivilDate;
}

/** Longer or further away than this is a slip of the pen. */
const MOST_DAYS = 800;
/** What was is kept for so long as anything that fell due then may still be open. */
const KEPT_DAYS = 400;

const refuse = (failure: AbsenceFailure): AbsenceDecided => ({ ok: false, failure });

/** What is said of somebody's being away: days are added to those said already, and taken away by an end alone. */
export function decideAbsence(person: Person, command: AbsenceCommand, now: Circumstances): AbsenceDecided {
  if (!mayTellAbsenceOf(now.actor, person.id)) return refuse({ code: 'not-allowed' });
  return command.do === 'set' ? set(person, command, now) : ended(person, command.from, now);
}

function set(person: Person, { from, to }: { from: CivilDate; to: CivilDate }, now: Circumstances): AbsenceDecided {
  if (to < from) return refuse({ code: 'ends-before-it-starts' });
  if (to < now.today) return refuse({ code: 'already-over' });
  if (daysBetween(now.today, to) > MOST_DAYS || daysBetween(from, to) > MOST_DAYS) return refuse({ code: 'too-far', days: MOST_DAYS });
  const { absences = [] } = person;
  const until = awayUntil(person, from);
  if (until !== undefined && until >= to) return { ok: true, person };
  return { ok: true, person: withAbsences(person, joined(absences, { from, to, by: now.actor.id, at: now.at }), now.today) };
}

/** With those that overlap or adjoin it, an absence is one that covers them all. */
function joined(absences: readonly Absence[], said: Absence): Absence[] {
  const other = absences.find(({ from, to }) => from <= addDays(said.to, 1) && to >= addDays(said.from, -1));
  if (other === undefined) return [...absences, said];
  const from = other.from < said.from ? other.from : said.from;
  const to = other.to > said.to ? other.to : said.to;
  return joined(
    absences.filter((absence) => absence !== other),
    { ...said, from, to },
  );
}

function ended(person: Person, from: CivilDate, { today }: Circumstances): AbsenceDecided {
  const { absences = [] } = person;
  const meant = absences.find((a) => a.from === from);
  if (meant === undefined || meant.to < today) return { ok: true, person };
  const rest = absences.filter((a) => a !== meant);
  return { ok: true, person: withAbsences(person, meant.from < today ? [...rest, { ...meant, to: addDays(today, -1) }] : rest, today) };
}

function withAbsences({ absences: _before, ...person }: Person, absences: Absence[], today: CivilDate): Person {
  const kept = absences.filter(({ to }) => to >= addDays(today, -KEPT_DAYS)).sort((a, b) => a.from.localeCompare(b.from));
  return kept.length === 0 ? person : { ...person, absences: kept };
}
