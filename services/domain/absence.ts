import { addDays, daysBetween, type CivilDate } from './civil-date.ts';
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

/** What is said of somebody's being away; the latest that is said of a day stands, and the same once more changes nothing. */
export function decideAbsence(person: Person, command: AbsenceCommand, now: Circumstances): AbsenceDecided {
  if (!mayTellAbsenceOf(now.actor, person.id)) return refuse({ code: 'not-allowed' });
  return command.do === 'set' ? set(person, command, now) : ended(person, command.from, now);
}

function set(person: Person, { from, to }: { from: CivilDate; to: CivilDate }, now: Circumstances): AbsenceDecided {
  if (to < from) return refuse({ code: 'ends-before-it-starts' });
  if (to < now.today) return refuse({ code: 'already-over' });
  if (daysBetween(now.today, to) > MOST_DAYS || daysBetween(from, to) > MOST_DAYS) return refuse({ code: 'too-far', days: MOST_DAYS });
  const { absences = [] } = person;
  if (absences.some((a) => a.from === from && a.to === to)) return { ok: true, person };
  const said: Absence = { from, to, by: now.actor.id, at: now.at };
  return { ok: true, person: withAbsences(person, [...absences.flatMap((a) => outside(a, said, now.today)), said], now.today) };
}

/** What is left of an earlier absence beside a new one: nothing of what was to come, unless it has begun. */
function outside(absence: Absence, said: Absence, today: CivilDate): Absence[] {
  if (absence.to < said.from || absence.from > said.to) return [absence];
  return absence.from < said.from && absence.from < today ? [{ ...absence, to: addDays(said.from, -1) }] : [];
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
