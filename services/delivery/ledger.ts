import type { NoticeRecord, OwedNotice } from '../domain/notice.ts';
import type { Store, Stored } from '../store/store.ts';
import { isoAt } from '../clock.ts';
import type { SendOutcome } from './messenger.ts';
import { backoff, stormBackoff, unknownBackoff } from './backoff.ts';

export const LEASE_MS = 60_000;
/** Each try of which nobody knows what came may give a double: after so many a person has to see to it. */
export const MOST_UNKNOWN_TRIES = 4;

interface LedgerDeps {
  store: Store;
  city: string;
  /** This process, among those that share the store. */
  holder: string;
  random: () => number;
}

/** The book of what has been sent: a notice is entered before it is sent, claimed with a lease, and settled with the answer. */
export interface Ledger {
  /** The entry made; undefined when somebody else made it first. */
  enter(notice: OwedNotice): Promise<Stored<NoticeRecord> | undefined>;
  /** The entry, now ours to send; `taken` when somebody else has it, `unconfirmed` when it has been tried without an answer as often as it may. */
  claim(entry: Stored<NoticeRecord>, now: number): Promise<Stored<NoticeRecord> | 'taken' | 'unconfirmed'>;
  /** `isStorm`: Teams takes nothing from anybody just now. */
  settle(entry: Stored<NoticeRecord>, outcome: SendOutcome, now: number, isStorm?: boolean): Promise<NoticeRecord>;
  /** Another card has shown what a notice says that had been sent, or tried in vain. */
  shown(entry: Stored<NoticeRecord>, now: number): Promise<void>;
  close(entry: Stored<NoticeRecord>, state: 'superseded' | 'withdrawn'): Promise<void>;
}

export function createLedger({ store, city, holder, random }: LedgerDeps): Ledger {
  return {
    async enter(notice) {
      const record: NoticeRecord = { kind: 'notice', city, ...notice, state: 'pending', attempts: 0 };
      const written = await store.create(record);
      return written.ok ? { record, etag: written.etag } : undefined;
    },
    async claim({ record, etag }, now) {
      const claimed = claimedRecord(record, holder, now);
      const written = await store.replace(claimed, etag);
      if (!written.ok) return 'taken';
      return claimed.state === 'unconfirmed' ? 'unconfirmed' : { record: claimed, etag: written.etag };
    },
    async settle({ record, etag }, outcome, now, isStorm = false) {
      const settled = settledRecord(record, outcome, { now, random, isStorm });
      const written = await store.replace(settled, etag);
      // Losing the claim here means the lease ran out and another process has sent it: it stands as that one records it.
      return written.ok ? settled : { ...settled, uncertain: true };
    },
    async shown({ record, etag }, now) {
      // A conflict means somebody else has it, who will show it.
      const { givenUpAt: _givenUpAt, unknownTries: _tries, ...rest } = record;
      await store.replace({ ...rest, state: 'sent', sentAt: isoAt(now) }, etag);
    },
    async close({ record, etag }, state) {
      const { lease: _lease, ...rest } = record;
      // A conflict means another process settled it first, which is as good.
      await store.replace({ ...rest, state, ...(record.state === 'sending' ? { uncertain: true } : {}) }, etag);
    },
  };
}

function claimedRecord(record: NoticeRecord, holder: string, now: number): NoticeRecord {
  const { unknownTries: before = 0, lease: _lease, givenUpAt: _givenUpAt, ...rest } = record;
  // What is shown anew, in a chat opened anew, has its tries anew.
  const isAnew = record.state === 'sent' || record.state === 'unconfirmed';
  const isTakenOver = record.state === 'sending';
  const unknownTries = isAnew ? 0 : before + (isTakenOver ? 1 : 0);
  const tries = { ...(isTakenOver ? { uncertain: true } : {}), ...(unknownTries > 0 ? { unknownTries } : {}) };
  if (unknownTries >= MOST_UNKNOWN_TRIES) return { ...rest, ...tries, state: 'unconfirmed', givenUpAt: isoAt(now) };
  return { ...rest, ...tries, state: 'sending', attempts: record.attempts + 1, lease: { holder, until: isoAt(now + LEASE_MS) } };
}

interface Settling {
  now: number;
  random: () => number;
  isStorm: boolean;
}

function settledRecord(record: NoticeRecord, outcome: SendOutcome, settling: Settling): NoticeRecord {
  const { lease: _lease, notBefore: _notBefore, waitSetAt: _waitSetAt, ...rest } = record;
  switch (outcome.kind) {
    case 'delivered': {
      const { unknownTries: _tries, ...known } = rest;
      const { activityId } = outcome;
      return { ...known, state: 'sent', sentAt: isoAt(settling.now), ...(activityId === undefined ? {} : { activityId }) };
    }
    case 'retry':
      return outcome.uncertain ? unknownRecord(rest, outcome, settling) : { ...rest, ...passingRecord(record, outcome, settling) };
    case 'withheld':
      return { ...rest, state: 'pending', lastError: `${outcome.why} ${outcome.error}` };
    case 'refused':
      return { ...rest, state: 'pending', lastError: outcome.why };
    case 'fault':
      return { ...rest, state: 'failed', lastError: outcome.error };
    default:
      return outcome satisfies never;
  }
}

type Retry = Extract<SendOutcome, { kind: 'retry' }>;

function passingRecord({ attempts }: NoticeRecord, { afterMs, throttled, error }: Retry, { now, random, isStorm }: Settling) {
  const wait = throttled === true && isStorm ? stormBackoff(afterMs, random) : backoff(attempts, afterMs, random);
  return { state: 'pending', notBefore: isoAt(now + wait), waitSetAt: isoAt(now), lastError: error } as const;
}

function unknownRecord(record: NoticeRecord, { afterMs, error }: Retry, { now, random }: Settling): NoticeRecord {
  const unknownTries = (record.unknownTries ?? 0) + 1;
  const tried = { ...record, uncertain: true, unknownTries, lastError: error };
  if (unknownTries >= MOST_UNKNOWN_TRIES) return { ...tried, state: 'unconfirmed', givenUpAt: isoAt(now) };
  const notBefore = isoAt(now + unknownBackoff(unknownTries, afterMs, random));
  return { ...tried, state: 'pending', notBefore, waitSetAt: isoAt(now) };
}
