import { duties } from '../../duties/duties.ts';
import type { Rules, Snapshot } from '../../duties/duty.ts';
import { everyNotice, notices } from '../../duties/notices.ts';
import type { OwedNotice } from '../../domain/notice.ts';
import { quarterOf, type Quarter } from '../../domain/quarter.ts';
import { firstQuarter } from '../../rounds/first-quarter.ts';
import { takeSnapshot } from '../../rounds/snapshot.ts';
import { listAll, type Store } from '../../store/store.ts';
import { expectedRoundMoves } from './expected-round-moves.ts';
import { CRASHED_LEASE_MS } from './retry-limits.ts';
import type { Product } from '../driver/product.ts';
import type { Delivery } from '../teams/transport.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { AttemptLog } from './attempt-log.ts';
import { createWaitTimes, type Expectation, type Wait } from './wait-times.ts';
import type { ObservedStore } from './observed-store.ts';

/** Judges the product by what was owed and what Teams delivered. Of what the ledger says it heeds only that a notice is left to a person, when it has had its attempts. */
export interface Oracle {
  /** To be called after everything that happens, and when sending opens and closes. */
  observe(): Promise<void>;
  waits(): Wait[];
  /** Deliveries of what was not owed when it was sent. */
  notOwed(): Delivery[];
}

interface OracleDeps {
  observed: ObservedStore;
  rules: Rules;
  teams: SimulatedTeams;
  attempts: Pick<AttemptLog, 'isGivenUp'>;
  product: Pick<Product, 'isUp' | 'lastCrash'>;
  clock: () => number;
}

export function createOracle({ observed, rules, teams, attempts, product, clock }: OracleDeps): Oracle {
  const waitTimes = createWaitTimes(rules.calendar);
  const records = rememberedRecords(observed, rules);
  const firstDelivery = new Map<string, Delivery>();
  const notOwed: Delivery[] = [];
  let owedBefore = new Set<string>();
  let journalRead = 0;

  const readJournal = (owed: ReadonlySet<string>): void => {
    for (const delivery of teams.deliveries.slice(journalRead)) {
      const { id } = delivery.notice;
      if (!firstDelivery.has(id)) firstDelivery.set(id, delivery);
      if (!owed.has(id) && !owedBefore.has(id)) notOwed.push(delivery);
    }
    journalRead = teams.deliveries.length;
  };

  return {
    async observe() {
      const now = clock();
      const { snapshot, rounds, first, owed } = await records(now);
      const ids = new Set(owed.map((n) => n.id));
      readJournal(ids);
      owedBefore = ids;
      const roundMoves = expectedRoundMoves(rules, snapshot, { rounds, first }, now);
      const outstanding = new Set(roundMoves.map((m) => m.id));
      waitTimes.observe({
        now,
        expected: [...owed.map(asExpectation), ...roundMoves],
        isPossible: ({ id, person }) => product.isUp() && !attempts.isGivenUp(id) && (person === undefined || teams.isReachable(person)),
        freeFrom: (id) => Math.max(teams.freeFrom(id), product.lastCrash() + CRASHED_LEASE_MS),
        doneAt: ({ id, kind }) => (kind === 'round' ? (outstanding.has(id) ? undefined : now) : firstDelivery.get(id)?.at),
      });
    },
    waits: () => waitTimes.waits(),
    notOwed: () => notOwed,
  };
}

const asExpectation = ({ id, duty, thread, timing, person }: OwedNotice): Expectation => ({ id, kind: duty, thread, timing, person });

interface Seen {
  snapshot: Snapshot;
  rounds: ReadonlySet<Quarter>;
  /** The first quarter the city reports on. */
  first: Quarter;
  owed: readonly OwedNotice[];
}

/** The records, read again when something has been written or a new day has begun, and what is owed by them. */
function rememberedRecords(observed: ObservedStore, rules: Rules): (now: number) => Promise<Seen> {
  let records: (Omit<Seen, 'owed'> & { writes: number }) | undefined;
  let owed: { by: unknown; notices: OwedNotice[]; until: number } | undefined;
  return async (now) => {
    if (records?.writes !== observed.writes() || records.snapshot.today !== rules.calendar.dateAt(now)) {
      records = { writes: observed.writes(), ...(await readRecords(observed.store, rules, now)) };
    }
    if (owed?.by !== records || owed.until <= now) owed = { by: records, ...owedAt(rules, records.snapshot, now) };
    return { ...records, owed: owed.notices };
  };
}

async function readRecords(store: Store, rules: Rules, now: number): Promise<Omit<Seen, 'owed'>> {
  const [units, people, rounds] = await Promise.all([listAll(store, 'unit'), listAll(store, 'person'), listAll(store, 'round')]);
  const roster = {
    units: new Map(units.map(({ record }) => [record.id, record])),
    people: new Map(people.map(({ record }) => [record.id, record])),
  };
  const [snapshot, first] = await Promise.all([takeSnapshot(store, rules, roster, now), firstQuarter(store, rules)]);
  return { snapshot, rounds: new Set(rounds.map(({ record }) => record.quarter)), first: first ?? quarterOf(snapshot.today) };
}

/** What is owed at `now`, and until when that stands while nothing is written. */
function owedAt(rules: Rules, snapshot: Snapshot, now: number): { notices: OwedNotice[]; until: number } {
  const all = duties(rules, snapshot);
  const toCome = everyNotice(rules, snapshot, all)
    .map((n) => Date.parse(n.dueAt))
    .filter((due) => due > now);
  return { notices: notices(rules, snapshot, all, now), until: Math.min(...toCome) };
}
