import type { Clock } from '../clock.ts';
import type { Outbox } from '../delivery/create-delivery.ts';
import { greetingDueAt } from '../delivery/greeting-attempt.ts';
import type { OpenForms } from '../delivery/open-forms.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { NoticeToSend } from '../delivery/notice-attempt.ts';
import { reconcile, type Reconciliation, type Situation } from '../delivery/reconcile.ts';
import { filedUnder, isUpdate, quarterIn, type NoticeRecord, type OwedNotice } from '../domain/notice.ts';
import { isReachable } from '../domain/person.ts';
import type { Report } from '../domain/report.ts';
import { duties } from '../duties/duties.ts';
import type { Duty, Rules, Snapshot } from '../duties/duty.ts';
import { notices } from '../duties/notices.ts';
import { isShownAgain, shownAgain } from '../duties/shown-again.ts';
import { updates } from '../duties/updates.ts';
import { waitingFor } from '../duties/waiting.ts';
import type { Roster } from '../register/roster.ts';
import type { StateInRegister } from '../register/stated-records.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { openDueRounds, sendReadyRounds } from '../rounds/advance.ts';
import { liveRounds, type RoundsOver } from '../rounds/live-rounds.ts';
import { readPast } from '../rounds/past.ts';
import { takeSnapshot } from '../rounds/snapshot.ts';
import { listAll, type Store, type Stored } from '../store/store.ts';

interface TickDeps {
  store: Store;
  city: string;
  rules: () => Promise<Rules>;
  roster: Roster;
  ledger: Ledger;
  hand: (outbox: Outbox) => void;
  openForms: Pick<OpenForms, 'until'>;
  over: RoundsOver;
  /** Writes what reports that have been handed in state into the register. */
  stateInRegister: StateInRegister;
  clock: Clock;
}

export interface Ticked {
  /** When to tick again, at the latest; epoch ms. */
  nextAt: number;
}

/**
 * One look at the records and the date: moves rounds whose day has come, works out what is owed, enters it in the ledger and hands over what may be sent.
 * It sends nothing and waits for nobody. Anything may have happened before it and anything may interrupt it; the next tick gives the same answer.
 */
export type Tick = (options: TickOptions) => Promise<Ticked>;

interface TickOptions {
  /** Those who have just come and get what is theirs whatever the hour. */
  present: ReadonlySet<string>;
}

export function createTick(deps: TickDeps): Tick {
  return async ({ present }) => {
    const { store, ledger, clock } = deps;
    const rules = await deps.rules();
    const snapshot = await advanced(deps, rules);
    const all = duties(rules, snapshot);
    const now = clock();
    const entries = await ledgerOf(store, snapshot, all, now);
    const people = new Map(snapshot.people.map((p) => [p.id, p]));
    const owed = notices(rules, snapshot, all, now);
    const { free, freeAt } = outsideOpenForms(deps.openForms, updatesOf(rules, snapshot, entries), now);
    const situation = { owed: [...owed, ...free], people, calendar: rules.calendar, now, present, isShownAgain };
    const planned = reconcile({ ...situation, ledger: entries });
    const entered = await fewAtOnce(planned.create, (notice) => ledger.enter(notice));
    await fewAtOnce(planned.close, ({ entry, state }) => ledger.close(entry, state));
    const fresh = reconcile({ ...situation, ledger: entered.filter((e) => e !== undefined) });
    const ready = inOrder([...planned.send, ...fresh.send]);
    const ungreeted = snapshot.people.filter((p) => p.active && isReachable(p) && p.installed?.greeted === false);
    deps.hand({
      notices: [...toSend(situation, ready), ...toShowAgain(situation, planned, all)],
      greetings: ungreeted.filter((p) => greetingDueAt(p, now) <= now).map((p) => p.id),
    });
    await deps.stateInRegister(snapshot.reports);
    const greetings = ungreeted.map((p) => greetingDueAt(p, now)).filter((at) => at > now);
    return { nextAt: nextTick(rules, now, [planned.nextAt, fresh.nextAt, freeAt, ...greetings]) };
  };
}

const toSend = ({ present }: Pick<Situation, 'present'>, entries: readonly Stored<NoticeRecord>[]): NoticeToSend[] =>
  entries.map((entry) => ({ entry, anyHour: present.has(entry.record.person), listed: [] }));

const updatesOf = (rules: Rules, snapshot: Snapshot, entries: readonly Stored<NoticeRecord>[]): OwedNotice[] =>
  updates(
    rules,
    snapshot,
    entries.map(({ record }) => record),
  );

/** The updates of messages in which nobody is writing, and when the first of the others can be made. */
function outsideOpenForms(
  openForms: Pick<OpenForms, 'until'>,
  all: readonly OwedNotice[],
  now: number,
): { free: OwedNotice[]; freeAt: number } {
  const until = ({ person, inPlaceOf }: OwedNotice): number => openForms.until(person, inPlaceOf);
  const held = all.filter((notice) => until(notice) > now);
  return { free: all.filter((notice) => !held.includes(notice)), freeAt: Math.min(...held.map(until)) };
}

/** News goes before what is only brought up to date. */
const inOrder = (entries: readonly Stored<NoticeRecord>[]): Stored<NoticeRecord>[] => [
  ...entries.filter(({ record }) => !isUpdate(record)),
  ...entries.filter(({ record }) => isUpdate(record)),
];

/** What each person who has opened the chat anew sees again: a few cards, or one that lists what waits and stands for the rest. */
function toShowAgain(situation: Pick<Situation, 'present' | 'owed'>, { again }: Reconciliation, all: readonly Duty[]): NoticeToSend[] {
  return [...Map.groupBy(again, ({ record }) => record.person)].flatMap(([person, entries]) => {
    const byId = new Map(entries.map((entry) => [entry.record.id, entry]));
    const shown = shownAgain(
      entries.map(({ record }) => record),
      entries.length > 1 ? waitingFor(all, situation.owed, person) : [],
    );
    const entriesOf = (records: readonly NoticeRecord[]): Stored<NoticeRecord>[] =>
      records.map(({ id }) => byId.get(id)).filter((entry) => entry !== undefined);
    const [first, ...listed] = entriesOf(shown.listed);
    const list = first === undefined ? [] : [{ entry: first, anyHour: situation.present.has(person), listed }];
    return [...toSend(situation, entriesOf(shown.cards)), ...list];
  });
}

async function advanced({ store, city, roster, over, clock }: TickDeps, rules: Rules): Promise<Snapshot> {
  const view = await roster.view();
  const deps = { store, rules, city, over };
  const past = await readPast(store, rules, clock(), over);
  const rounds = await openDueRounds(deps, view, past, clock());
  const snapshot = await takeSnapshot(store, rules, view, clock(), { ...past, rounds });
  if (!(await sendReadyRounds(deps, snapshot, clock()))) return snapshot;
  const after = await liveRounds(store, rules, clock(), over);
  return takeSnapshot(store, rules, view, clock(), { ...past, rounds: after.rounds });
}

/** What was asked about a missed quarter is closed by the first ticks after its decision; a month covers being away. */
const CLOSED_MS = 31 * 24 * 3_600_000;

/**
 * What has been entered about what is live; of an older quarter, in which a report still waits for somebody, about that administration alone.
 * And what has not gone, whatever it is about: nobody owes it any more once what it was about is over.
 */
async function ledgerOf(
  store: Store,
  { rounds, reports, missed = [] }: Snapshot,
  all: readonly Duty[],
  now: number,
): Promise<Stored<NoticeRecord>[]> {
  const asked = missed.filter(({ decided }) => decided === undefined || Date.parse(decided.at) > now - CLOSED_MS);
  const quarters = new Set([...rounds, ...asked].map((r) => r.quarter));
  const others = all.filter((duty) => quarterIn(duty) === undefined).map(filedUnder);
  const files = [...new Set([...quarters, ...others])];
  const older = reports.filter(({ quarter }) => !quarters.has(quarter));
  const [unsent, whole, ofUnits] = await Promise.all([
    listAll(store, 'notice', { state: ['pending', 'sending'] }),
    files.length === 0 ? [] : listAll(store, 'notice', { period: files }),
    older.length === 0 ? [] : listAll(store, 'notice', { unit: distinct(older, 'unit'), period: distinct(older, 'quarter') }),
  ]);
  return [...new Map([...unsent, ...whole, ...ofUnits].map((entry) => [entry.record.id, entry])).values()];
}

const distinct = <K extends 'unit' | 'quarter'>(reports: readonly Report[], field: K): Report[K][] => [
  ...new Set(reports.map((r) => r[field])),
];

/** Everything the calendar brings comes when sending opens on some working day; waits and retries come when they come. */
function nextTick({ calendar }: Rules, now: number, waits: (number | undefined)[]): number {
  const opening = calendar.nextSendingTime(now + 1);
  const nextOpening = opening > now + 1 ? opening : calendar.sendingOpens(calendar.addWorkingDays(calendar.dateAt(now), 1));
  return Math.min(nextOpening, ...waits.filter((w) => w !== undefined));
}
