import type { NoticeRecord, OwedNotice } from '../domain/notice.ts';
import type { Store, Stored } from '../store/store.ts';
import { isoAt } from '../clock.ts';
import type { SendOutcome } from './messenger.ts';
import { backoff } from './backoff.ts';

export const LEASE_MS = 60_000;

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
  /** The entry, now ours to send; undefined when somebody else has it. */
  claim(entry: Stored<NoticeRecord>, now: number): Promise<Stored<NoticeRecord> | undefined>;
  settle(entry: Stored<NoticeRecord>, outcome: SendOutcome, now: number): Promise<NoticeRecord>;
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
      const claimed: NoticeRecord = {
        ...record,
        state: 'sending',
        attempts: record.attempts + 1,
        lease: { holder, until: isoAt(now + LEASE_MS) },
        ...(record.state === 'sending' ? { uncertain: true } : {}),
      };
      const written = await store.replace(claimed, etag);
      return written.ok ? { record: claimed, etag: written.etag } : undefined;
    },
    async settle({ record, etag }, outcome, now) {
      const settled = settledRecord(record, outcome, now, random);
      const written = await store.replace(settled, etag);
      // Losing the claim here means the lease ran out and another process has sent it: it stands as that one records it.
      return written.ok ? settled : { ...settled, uncertain: true };
    },
    async close({ record, etag }, state) {
      const { lease: _lease, ...rest } = record;
      // A conflict means another process settled it first, which is as good.
      await store.replace({ ...rest, state, ...(record.state === 'sending' ? { uncertain: true } : {}) }, etag);
    },
  };
}

function settledRecord(record: NoticeRecord, outcome: SendOutcome, now: number, random: () => number): NoticeRecord {
  const { lease: _lease, notBefore: _notBefore, ...rest } = record;
  switch (outcome.kind) {
    case 'delivered':
      return {
        ...rest,
        state: 'sent',
        sentAt: isoAt(now),
        ...(outcome.activityId === undefined ? {} : { activityId: outcome.activityId }),
      };
    case 'retry':
      return {
        ...rest,
        state: 'pending',
        notBefore: isoAt(now + backoff(record.attempts, outcome.afterMs, random)),
        lastError: outcome.error,
        ...(outcome.uncertain ? { uncertain: true } : {}),
      };
    case 'withheld':
      return {
        ...rest,
        state: 'pending',
        notBefore: isoAt(now + backoff(record.attempts, outcome.afterMs, random)),
        lastError: `${outcome.why} ${outcome.error}`,
      };
    case 'refused':
      return { ...rest, state: 'pending', lastError: outcome.why };
    case 'fault':
      return { ...rest, state: 'failed', lastError: outcome.error };
    default:
      return outcome satisfies never;
  }
}
