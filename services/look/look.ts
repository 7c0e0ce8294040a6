import { duties } from '../duties/duties.ts';
import type { Duty, Rules, Snapshot } from '../duties/duty.ts';
import { notices } from '../duties/notices.ts';
import type { NoticeRecord } from '../domain/notice.ts';
import type { Roster } from '../register/roster.ts';
import { openDueRounds, sendReadyRounds } from '../rounds/advance.ts';
import { takeSnapshot } from '../rounds/snapshot.ts';
import { listAll, type Store, type Stored } from '../store/store.ts';
import type { Clock } from '../clock.ts';
import type { Dispatch } from '../delivery/dispatcher.ts';
import type { Ledger } from '../delivery/ledger.ts';
import { reconcile } from '../delivery/reconcile.ts';

interface LookDeps {
  store: Store;
  city: string;
  rules: () => Promise<Rules>;
  roster: Roster;
  ledger: Ledger;
  dispatch: Dispatch;
  clock: Clock;
}

export interface Looked {
  delivered: NoticeRecord[];
  /** The notices that had been sent before this look, by id, each with the ISO instant it went. */
  sentBefore: ReadonlyMap<string, string>;
  duties: Duty[];
  snapshot: Snapshot;
  /** When to look again, at the latest; epoch ms. */
  nextAt: number;
}

/**
 * One look at the state and the date: moves rounds whose day has come, works out what is owed and sends it.
 * Anything may have happened before it and anything may interrupt it; the next look gives the same answer.
 * `present` is somebody who is here now and gets what is theirs whatever the hour.
 */
export type Look = (options?: { present?: string }) => Promise<Looked>;

export function createLook(deps: LookDeps): Look {
  return async ({ present } = {}) => {
    const { store, ledger, dispatch, clock } = deps;
    const rules = await deps.rules();
    const snapshot = await advanced(deps, rules);
    const all = duties(rules, snapshot);
    const now = clock();
    const entries = await ledgerOf(store, snapshot);
    const people = new Map(snapshot.people.map((p) => [p.id, p]));
    const situation = {
      owed: notices(rules, snapshot, all, now),
      people,
      calendar: rules.calendar,
      now,
      ...(present === undefined ? {} : { present }),
    };
    const planned = reconcile({ ...situation, ledger: entries });
    const entered = await Promise.all(planned.create.map((notice) => ledger.enter(notice)));
    await Promise.all(planned.close.map(({ entry, state }) => ledger.close(entry, state)));
    const fresh = reconcile({ ...situation, ledger: entered.filter((e) => e !== undefined) });
    const sent = await dispatch([...planned.send, ...fresh.send], snapshot);
    const sentBefore = new Map(
      entries.flatMap(({ record: { id, state, sentAt } }): [string, string][] =>
        state === 'sent' && sentAt !== undefined ? [[id, sentAt]] : [],
      ),
    );
    return {
      delivered: sent.delivered,
      sentBefore,
      duties: all,
      snapshot,
      nextAt: nextLook(rules, now, [planned.nextAt, fresh.nextAt, sent.nextAt]),
    };
  };
}

async function advanced({ store, city, roster, clock }: LookDeps, rules: Rules): Promise<Snapshot> {
  const view = await roster.view();
  const deps = { store, rules, city };
  await openDueRounds(deps, view, clock());
  const snapshot = await takeSnapshot(store, rules, view, clock());
  return (await sendReadyRounds(deps, snapshot, clock())) ? takeSnapshot(store, rules, view, clock()) : snapshot;
}

/** What has been entered about the quarters that matter. */
async function ledgerOf(store: Store, { rounds, reports, missed = [] }: Snapshot): Promise<Stored<NoticeRecord>[]> {
  const quarters = [...new Set([...rounds, ...reports, ...missed].map((r) => r.quarter))];
  return quarters.length === 0 ? [] : listAll(store, 'notice', { quarter: quarters });
}

/** Everything the calendar brings comes when sending opens on some working day; waits and retries come when they come. */
function nextLook({ calendar }: Rules, now: number, waits: (number | undefined)[]): number {
  const opening = calendar.nextSendingTime(now + 1);
  const nextOpening = opening > now + 1 ? opening : calendar.sendingOpens(calendar.addWorkingDays(calendar.dateAt(now), 1));
  return Math.min(nextOpening, ...waits.filter((w) => w !== undefined));
}
