import { isNews, type OwedNotice } from '../domain/notice.ts';
import type { Duty } from './duty.ts';
import { isToldOnly } from './notices.ts';

/** What anybody of the unit can do in the contact person's place. */
const PASSED_ON: ReadonlySet<Duty['kind']> = new Set(['quarterly-report', 'correction']);

/** A duty of a unit that has been passed on to this person: a reminder of it has come to them. */
const isPassedOn = ({ kind, quarter, unit }: Duty, owed: readonly OwedNotice[]): boolean =>
  PASSED_ON.has(kind) &&
  unit !== undefined &&
  owed.some((notice) => !isToldOnly(notice) && notice.duty === kind && notice.quarter === quarter && notice.unit === unit);

/**
 * What waits for one person: the duties that rest on them, or have been passed on to them, and are not met, the earliest due first.
 * `owed` are the notices owed to everybody now. News asks for nothing.
 */
export function waitingFor(all: readonly Duty[], owed: readonly OwedNotice[], person: string): Duty[] {
  const own = owed.filter((notice) => notice.person === person);
  const waiting = all.filter((duty) => !duty.met && !isNews(duty.kind) && (duty.owners.includes(person) || isPassedOn(duty, own)));
  return waiting.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
