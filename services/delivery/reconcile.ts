import type { NoticeRecord, NoticeState, OwedNotice } from '../domain/notice.ts';
import { isReachable, type Person } from '../domain/person.ts';
import type { Calendar } from '../policy/calendar.ts';
import type { Stored } from '../store/store.ts';
import { LEASE_MS } from './ledger.ts';
import { CLOCKS_APART_MS, waitUntil } from './wait-until.ts';

export interface Reconciliation {
  /** Owed and not in the ledger. */
  create: OwedNotice[];
  /** In the ledger, not sent, and no longer to be sent. */
  close: { entry: Stored<NoticeRecord>; state: 'superseded' | 'withdrawn' }[];
  /** In the ledger, owed, and free to be sent now. */
  send: Stored<NoticeRecord>[];
  /** Sent, or tried in vain, before its reader opened the chat they have now; still owed. */
  again: Stored<NoticeRecord>[];
  /** When something that must wait can be tried; epoch ms. */
  nextAt?: number;
}

export interface Situation {
  owed: readonly OwedNotice[];
  ledger: readonly Stored<NoticeRecord>[];
  people: ReadonlyMap<string, Person>;
  calendar: Calendar;
  /** Epoch ms. */
  now: number;
  /** Those who have just come get what is theirs whatever the hour. */
  present: ReadonlySet<string>;
  /** Whether somebody who opens the chat anew is shown such a notice again. */
  isShownAgain: (notice: OwedNotice) => boolean;
}

/** Compares what is owed with what the ledger knows. Pure. */
export function reconcile(situation: Situation): Reconciliation {
  const { owed, ledger, now } = situation;
  const known = new Map(ledger.map((entry) => [entry.record.id, entry]));
  const owedIds = new Set(owed.map((n) => n.id));
  const threads = new Set(owed.map((n) => n.thread));
  const result: Reconciliation = { create: owed.filter((n) => !known.has(n.id)), close: [], send: [], again: [] };
  for (const entry of ledger) {
    const isOwed = owedIds.has(entry.record.id);
    const isAgain = isOwed && isOfEarlierChat(situation, entry.record);
    if (!isAgain && !(isOwed ? UNSENT : UNSETTLED).includes(entry.record.state)) continue;
    const until = waitsOf(situation, entry.record);
    if (!isOwed) {
      if (until.lease <= now) result.close.push({ entry, state: threads.has(entry.record.thread) ? 'superseded' : 'withdrawn' });
      continue;
    }
    if (!canReach(situation, entry.record)) continue;
    const free = Math.max(until.lease, until.notBefore, until.hours);
    if (free <= now) result[isAgain ? 'again' : 'send'].push(entry);
    else result.nextAt = Math.min(result.nextAt ?? free, free);
  }
  return result;
}

const UNSETTLED: readonly NoticeState[] = ['pending', 'sending', 'unconfirmed'];
/** Closed is not for ever: the records may turn back, and another instance may have closed it on what it saw a moment earlier. */
const UNSENT: readonly NoticeState[] = ['pending', 'sending', 'withdrawn', 'superseded'];

const canReach = ({ people }: Situation, record: NoticeRecord): boolean => {
  const person = people.get(record.person);
  return person !== undefined && person.active && isReachable(person);
};

/** The tries of an earlier chat are all before this one was opened; the first of this one may have come first, by its own arrival. */
function isOfEarlierChat(situation: Situation, record: NoticeRecord): boolean {
  const opened = situation.people.get(record.person)?.installed?.noticedAt;
  const tried = record.state === 'sent' ? record.sentAt : record.state === 'unconfirmed' ? record.givenUpAt : undefined;
  return opened !== undefined && tried !== undefined && tried < opened && situation.isShownAgain(record);
}

const instant = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso));

function waitsOf(situation: Situation, record: NoticeRecord): { lease: number; notBefore: number; hours: number } {
  const { people, calendar, now, present } = situation;
  const withheld = people.get(record.person)?.withheld;
  const anyHour = record.timing === 'immediate' || present.has(record.person);
  return {
    lease: record.state === 'sending' ? leaseOf(record, now) : 0,
    notBefore: Math.max(waitUntil(record.notBefore, record.waitSetAt, now), waitUntil(withheld?.until, withheld?.waitSetAt, now)),
    hours: anyHour ? 0 : calendar.nextSendingTime(now),
  };
}

/** A lease that is longer than any was given by a clock that has been set back since. */
function leaseOf({ lease }: NoticeRecord, now: number): number {
  const until = instant(lease?.until);
  return until > now + LEASE_MS + CLOCKS_APART_MS ? 0 : until;
}
