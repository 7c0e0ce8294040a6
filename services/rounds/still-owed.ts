import type { Clock } from '../clock.ts';
import type { StillOwed } from '../delivery/notice-attempt.ts';
import { isUpdate, quarterIn, type OwedNotice } from '../domain/notice.ts';
import type { Quarter } from '../domain/quarter.ts';
import { reportId } from '../domain/report.ts';
import { duties } from '../duties/duties.ts';
import type { Duty, Rules, Snapshot } from '../duties/duty.ts';
import { messageFor, type NoticeMessage } from '../duties/message.ts';
import { notices } from '../duties/notices.ts';
import { isStillTheirs, standingOf } from '../duties/standing.ts';
import type { Roster } from '../register/roster.ts';
import { rememberFor } from '../remember-for.ts';
import type { Store } from '../store/store.ts';
import { colleagues } from './person-snapshot.ts';
import type { RoundsOver } from './live-rounds.ts';
import { readPast } from './past.ts';
import { takeSnapshot } from './snapshot.ts';

/** What is about the whole round goes by records at most so old, or read since the last action here. */
const MOMENT_MS = 1_000;

interface StillOwedDeps {
  store: Store;
  roster: Roster;
  rules: () => Promise<Rules>;
  waitingFor: (person: string) => Promise<Duty[]>;
  over?: RoundsOver;
  clock: Clock;
  monotonic: Clock;
}

interface Moment {
  snapshot: Snapshot;
  owed: ReadonlyMap<string, OwedNotice>;
}

/**
 * Works out anew, when a notice is about to be sent, whether it is owed: what is about one unit from that unit's own records,
 * what is about the whole round from a snapshot of this moment. So nobody is reminded of what they have just done.
 * `forget` is to be called when something has been done.
 */
export function createStillOwed(deps: StillOwedDeps): { stillOwed: StillOwed; forget: () => void } {
  const { clock, rules } = deps;
  const moment = rememberFor(MOMENT_MS, deps.monotonic, async () => takeMoment(deps, await rules()));

  const messageOf = async (current: Rules, notice: OwedNotice): Promise<NoticeMessage | undefined> => {
    const quarter = quarterIn(notice);
    if (notice.unit !== undefined && quarter !== undefined) {
      const message = await unitMessage(deps, current, notice, { unit: notice.unit, quarter });
      return message === undefined || notice.duty !== 'review' ? message : beside(message, (await moment.get()).snapshot);
    }
    const { owed, snapshot } = await moment.get();
    if (isUpdate(notice)) return updateMessage(notice, snapshot);
    const found = owed.get(notice.id);
    return found && messageFor(found, snapshot);
  };

  return {
    async stillOwed({ entry, anyHour, listed }) {
      const { record } = entry;
      const current = await rules();
      const message = await messageOf(current, record);
      if (message === undefined) return 'not-owed';
      const opens = current.calendar.nextSendingTime(clock());
      if (record.timing === 'scheduled' && !anyHour && opens > clock()) return { notBefore: opens };
      return listed.length === 0 ? message : { ...message, waiting: await deps.waitingFor(record.person) };
    },
    forget: moment.forget,
  };
}

/** Whoever reviews a report is told whether it is the last one, so the others' reports are there too. */
function beside(message: NoticeMessage, { reports }: Snapshot): NoticeMessage {
  const own = message.snapshot.reports;
  const others = reports.filter(({ id }) => own.every((report) => report.id !== id));
  return { ...message, snapshot: { ...message.snapshot, reports: [...own, ...others] } };
}

async function takeMoment({ store, roster, over, clock }: StillOwedDeps, rules: Rules): Promise<Moment> {
  const past = await readPast(store, rules, clock(), over);
  const snapshot = await takeSnapshot(store, rules, await roster.view(), clock(), past);
  const owed = notices(rules, snapshot, duties(rules, snapshot), clock());
  return { snapshot, owed: new Map(owed.map((n) => [n.id, n])) };
}

/** An update that says how things stand now; when they stand otherwise, another has taken its place. */
function updateMessage(notice: OwedNotice, snapshot: Snapshot): NoticeMessage | undefined {
  const message = messageFor(notice, snapshot);
  const reader = snapshot.people.find(({ id }) => id === notice.person);
  const isTheirs = reader !== undefined && isStillTheirs(reader, notice);
  return isTheirs && standingOf(notice, message) === notice.shows ? message : undefined;
}

async function unitMessage(
  { store, roster, clock }: StillOwedDeps,
  rules: Rules,
  notice: OwedNotice,
  { unit, quarter }: { unit: string; quarter: Quarter },
): Promise<NoticeMessage | undefined> {
  const [round, report, { people }] = await Promise.all([
    store.get('round', quarter),
    store.get('report', reportId(unit, quarter)),
    roster.view(),
  ]);
  const snapshot: Snapshot = {
    today: rules.calendar.dateAt(clock()),
    units: [],
    people: colleagues([...people.values()], [unit]),
    rounds: round === undefined ? [] : [round.record],
    reports: report === undefined ? [] : [report.record],
  };
  const ofUnit = { ...snapshot, rounds: snapshot.rounds.map((r) => ({ ...r, units: r.units.filter((u) => u === unit) })) };
  if (isUpdate(notice)) return updateMessage(notice, snapshot);
  const owed = notices(rules, ofUnit, duties(rules, ofUnit), clock()).find((n) => n.id === notice.id);
  return owed && messageFor(owed, snapshot);
}
