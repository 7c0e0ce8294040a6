import type { StartTime } from './start-time.ts';
import type { StoreCalls } from './store-calls.ts';
import type { Throughput } from './throughput.ts';

/** What was measured. */
export interface Figures extends Throughput {
  calls: StoreCalls;
  start: StartTime;
  cores: number;
  /** Whether the servers had a core to themselves. */
  pinned: boolean;
}

const LEAST_RATIO = 0.8;
const MOST_P99_MS = 100;
const MOST_START_RATIO = 1.5;

/** What falls short, in words; nothing when every bound holds. */
export const brokenBounds = ({ submission, ratio, calls, start }: Figures): string[] => [
  ...(ratio >= LEAST_RATIO ? [] : [`submissions go at ${ratio.toFixed(2)} of the bare stack doing nothing; at least ${LEAST_RATIO}`]),
  ...(submission.p99Ms < MOST_P99_MS ? [] : [`p99 is ${submission.p99Ms.toFixed(0)} ms; under ${MOST_P99_MS}`]),
  ...(calls.readsPerTurn === 1 && calls.writesPerTurn === 1
    ? []
    : [`${calls.readsPerTurn} reads and ${calls.writesPerTurn} writes a submission; exactly one of each`]),
  ...(start.ratio <= MOST_START_RATIO ? [] : [`the start takes ${start.ratio.toFixed(2)} times the bare one; at most ${MOST_START_RATIO}`]),
];

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const rate = ({ perSecond, p50Ms, p99Ms, cpuUs }: Throughput['submission']): Record<string, number> => ({
  perSecond: round(perSecond, 0),
  p50Ms: round(p50Ms, 1),
  p99Ms: round(p99Ms, 1),
  cpuUsPerTurn: round(cpuUs, 0),
});

export const asJson = (figures: Figures): string => {
  const { submission, bare, door, ratio, doorRatio, rounds, loadCpuShare, otherShare, calls, start, cores, pinned } = figures;
  return JSON.stringify({
    submission: { ...rate(submission), readsPerTurn: calls.readsPerTurn, writesPerTurn: calls.writesPerTurn },
    baseline: rate(bare),
    ratio: round(ratio, 3),
    ownDoor: { ...rate(door), ratio: round(doorRatio, 3) },
    start: { productMs: round(start.productMs, 0), bareMs: round(start.bareMs, 0), ratio: round(start.ratio, 3) },
    background: { rosterReads: calls.rosterReads, lookReads: calls.lookReads, lookWrites: calls.lookWrites },
    rounds,
    loadCpuShare: round(loadCpuShare, 2),
    otherShare: round(otherShare, 2),
    cores,
    pinned,
    pass: brokenBounds(figures).length === 0,
  });
};

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const line = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;

const rateLine = (name: string, { perSecond, p50Ms, p99Ms, cpuUs }: Throughput['submission']): string =>
  line(name, [perSecond.toFixed(0), p50Ms.toFixed(1), p99Ms.toFixed(1), cpuUs.toFixed(0)]);

export function asTable(figures: Figures): string {
  const { submission, bare, door, ratio, doorRatio, rounds, loadCpuShare, otherShare, calls, start, cores, pinned } = figures;
  const broken = brokenBounds(figures);
  return [
    line(`32 concurrent, ${rounds} rounds`, ['turns/s', 'p50 ms', 'p99 ms', 'cpu µs']),
    rateLine('a report submitted, durably', submission),
    rateLine('botbuilder + restify, fixed card', bare),
    rateLine("the product's door, fixed card", door),
    line('submissions beside the bare stack', [ratio.toFixed(2)]),
    line('submissions beside the own door', [doorRatio.toFixed(2)]),
    '',
    line('store calls of one submission', [`${calls.readsPerTurn} read`, `${calls.writesPerTurn} write`]),
    line('looks meanwhile', [`${calls.lookReads} reads`, `${calls.lookWrites} writes`]),
    '',
    line('start to first answer', ['product ms', 'bare ms', 'ratio']),
    line('', [start.productMs.toFixed(0), start.bareMs.toFixed(0), start.ratio.toFixed(2)]),
    '',
    `${pinned ? 'servers on one core, the load on another' : 'NOT PINNED: taskset or a second core is missing, so the figures mean less'}; ${cores} cores; the load used ${percent(loadCpuShare)} of its core, other programs ${percent(otherShare)} of the servers'`,
    ...(broken.length === 0 ? ['every bound holds'] : broken.map((why) => `BROKEN: ${why}`)),
  ].join('\n');
}
