import type { OwedNotice } from '../domain/notice.ts';
import type { Duty } from './duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';
import { isNews, isOf } from './of-duty.ts';
import { isToldOnly } from './notices.ts';

/** A duty of a unit that has been passed on to this person: a reminder of it has come to them. */
const isPassedOn = (duty: Duty, owed: readonly OwedNotice[]): boolean =>
  KINDS_OF_DUTY[duty.kind].isToWrite === true && owed.some((notice) => !isToldOnly(notice) && isOf(notice, duty));

/**
 * What waits for one person: the duties that rest on them, or have been passed on to them, and are not met, the earliest due first.
 * `owed` are the notices owed to everybody now. News asks for nothing.
 */
export function waitingFor(all: readonly Duty[], owed: readonly OwedNotice[], person: string): Duty[] {
  const own = owed.filter((notice) => notice.person === person);
  const waiting = all.filter((duty) => !duty.met && !isNews(duty.kind) && (duty.owners.includes(person) || isPassedOn(duty, own)));
  return waiting.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
