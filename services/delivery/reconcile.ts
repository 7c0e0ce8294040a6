import type { NoticeRecord, NoticeState, OwedNotice } from '../domain/notice.ts';
import { isReachable, type Person } from '../domain/person.ts';
import type { Calendar } from '../policy/calendar.ts';
import type { Stored } from '../store/store.ts';

export interface Reconciliation {
  /** Owed and not in the ledger. */
  create: OwedNotice[];
  /** In the ledger, not sent, and no longer to be sent. */
  close: { entry: Stored<NoticeRecord>; state: 'superseded' | 'withdrawn' }[];
  /** In the ledger, owed, and free to be sent now. */
  send: Stored<NoticeRecord>[];
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
  /** Somebody who is here now gets what is theirs whatever the hour. */
  present?: string;
}

/** Compares what is owed with what the ledger knows. Pure. */
export function reconcile(situation: Situation): Reconciliation {
  const { owed, ledger, now } = situation;
  const known = new Map(ledger.map((entry) => [entry.record.id, entry]));
  const owedIds = new Set(owed.map((n) => n.id));
  const threads = new Set(owed.map((n) => n.thread));
  const result: Reconciliation = { create: owed.filter((n) => !known.has(n.id)), close: [], send: [] };
  for (const entry of ledger) {
    const isOwed = owedIds.has(entry.record.id);
    if (!(isOwed ? UNSENT : UNSETTLED).includes(entry.record.state)) continue;
    const until = waitUntil(situation, entry.record);
    if (!isOwed) {
      if (until.lease <= now) result.close.push({ entry, state: threads.has(entry.record.thread) ? 'superseded' : 'withdrawn' });
      continue;
    }
    if (!canReach(situation, entry.record)) continue;
    const free = Math.max(until.lease, until.notBefore, until.hours);
    if (free <= now) result.send.push(entry);
    else result.nextAt = Math.min(result.nextAt ?? free, free);
  }
  return result;
}

const UNSETTLED: readonly NoticeState[] = ['pending', 'sending'];
/** Closed is not for ever: the records may turn back, and another instance may have closed it on what it saw a moment earlier. */
const UNSENT: readonly NoticeState[] = [...UNSETTLED, 'withdrawn', 'superseded'];

const canReach = ({ people }: Situation, record: NoticeRecord): boolean => {
  const person = people.get(record.person);
  return person !== undefined && person.active && isReachable(person);
};

const instant = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso));

function waitUntil({ calendar, now, present }: Situation, record: NoticeRecord): { lease: number; notBefore: number; hours: number } {
  const anyHour = record.timing === 'immediate' || record.person === present;
  return {
    lease: record.state === 'sending' ? instant(record.lease?.until) : 0,
    notBefore: instant(record.notBefore),
    hours: anyHour ? 0 : calendar.nextSendingTime(now),
  };
}
