import { describe, expect, it } from '@jest/globals';
import type { City } from '../../../services/city.ts';
import { listAll } from '../../../services/store/store.ts';
import { iso } from '../../helpers/builders.ts';
import { Fault, faultyPorts, type FaultyPorts, type Moment } from './faults.ts';
import { STORY, STORY_STARTS } from './quarter-story.ts';
import { aProcess, aTown, ledgerOf, type Town } from './small-city.ts';

/** A notice is somebody else's for a minute at most; after this nothing more comes of itself. */
const QUIET_MS = 20 * 60_000;

/** The moments of a quarter: what people do, and the mornings on which something falls due. */
const MOMENTS = [
  ...STORY.map(({ at, act }) => ({ at, act })),
  ...[iso('2026-10-01'), iso('2026-10-15'), iso('2026-11-09')].map((at) => ({ at, act: undefined })),
].sort((a, b) => (a.at < b.at ? -1 : 1));

interface Run {
  town: Town;
  city: City;
  /** What to go on with after a fault: another process, or the same. */
  next: () => City;
}

/** Does something as often as it takes, as a person presses again, or a service is started again. */
async function insisting<T>(run: Run, go: (city: City) => Promise<T>): Promise<T> {
  try {
    return await go(run.city);
  } catch (error) {
    if (!(error instanceof Fault) && !(error instanceof AggregateError)) throw error;
    run.city = run.next();
    return insisting(run, go);
  }
}

async function runUntilQuiet(run: Run): Promise<void> {
  for (;;) {
    const { nextAt } = await insisting(run, (city) => city.catchUp());
    if (nextAt > run.town.time.clock() + QUIET_MS) return;
    run.town.time.moveTo(nextAt);
  }
}

async function play(run: Run): Promise<void> {
  const { time } = run.town;
  for (const { at, act } of MOMENTS) {
    time.moveTo(Math.max(Date.parse(at), time.clock()));
    if (act !== undefined) {
      const done = await insisting(run, act);
      if (!done.ok && done.failure.code !== 'nudged-already') throw new Error(`${at}: ${done.failure.code}`);
    }
    await runUntilQuiet(run);
  }
}

interface Outcome {
  /** Each notice that came, with how often. */
  came: Map<string, number>;
  uncertain: Set<string>;
  states: string[];
  /** What has happened to each report and to the round. */
  histories: string[][];
}

async function outcomeOf({ town }: Run): Promise<Outcome> {
  const [ledger, reports, rounds] = await Promise.all([ledgerOf(town.store), listAll(town.store, 'report'), listAll(town.store, 'round')]);
  const came = new Map<string, number>();
  for (const { notice } of town.messenger.delivered) came.set(notice, (came.get(notice) ?? 0) + 1);
  return {
    came,
    uncertain: new Set(ledger.filter((n) => n.uncertain === true).map((n) => n.id)),
    states: ledger.map((n) => `${n.id} ${n.state}`),
    histories: [...reports, ...rounds].map(({ record }) => [record.id, String(record.rev), ...record.history.map((e) => e.what)]),
  };
}

async function lived(fault: { nth?: number; moment?: Moment; kills?: boolean } = {}): Promise<{ outcome: Outcome; ports: FaultyPorts }> {
  const town = await aTown(Date.parse(STORY_STARTS));
  const ports = faultyPorts(town, fault);
  const first = aProcess(town, ports);
  const run: Run = { town, city: first, next: () => (fault.kills === false ? first : aProcess(town)) };
  await play(run);
  return { outcome: await outcomeOf(run), ports };
}

const smooth = await lived();
const { all, changing } = smooth.ports.calls();
const every = Array.from({ length: all }, (_, i) => i + 1);

/** What differs from a quarter in which nothing went wrong, but for messages that came twice and are counted as uncertain. */
function differences({ came, uncertain, states, histories }: Outcome): string[] {
  const expected = smooth.outcome;
  return [
    ...[...expected.came.keys()].filter((id) => !came.has(id)).map((id) => `missed ${id}`),
    ...[...came].filter(([id]) => !expected.came.has(id)).map(([id]) => `not owed ${id}`),
    ...[...came].filter(([id, times]) => times > 1 && !uncertain.has(id)).map(([id]) => `twice, and nobody knows: ${id}`),
    ...(JSON.stringify(states) === JSON.stringify(expected.states) ? [] : [`the ledger: ${states.join(', ')}`]),
    ...(JSON.stringify(histories) === JSON.stringify(expected.histories) ? [] : [`the records: ${JSON.stringify(histories)}`]),
  ];
}

async function faultsAt(calls: readonly number[], fault: { moment: Moment; kills: boolean }): Promise<string[]> {
  const found: string[] = [];
  for (const nth of calls) {
    const { outcome } = await lived({ nth, ...fault });
    found.push(...differences(outcome).map((difference) => `call ${nth}: ${difference}`));
  }
  return found;
}

describe('a quarter in which something goes wrong once', () => {
  it('is a quarter with some hundred calls to go wrong', () => {
    expect([all > 200, changing.length > 80, smooth.outcome.uncertain.size]).toEqual([true, true, 0]);
  });

  it('misses nothing and sends nothing twice unknown to itself, when the process dies before any one call', async () => {
    expect(await faultsAt(every, { moment: 'before', kills: true })).toEqual([]);
  });

  it('misses nothing and sends nothing twice unknown to itself, when the process dies after any one call, its answer lost', async () => {
    expect(await faultsAt(changing, { moment: 'after', kills: true })).toEqual([]);
  });

  it('misses nothing and sends nothing twice unknown to itself, when any one call fails', async () => {
    expect(await faultsAt(every, { moment: 'before', kills: false })).toEqual([]);
  });

  it('misses nothing and sends nothing twice unknown to itself, when any one call is done but its answer lost', async () => {
    expect(await faultsAt(changing, { moment: 'after', kills: false })).toEqual([]);
  });
});
