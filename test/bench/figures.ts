import { boundLines, broken, type Bound } from './bound.ts';
import type { Messages } from './messages.ts';
import type { StartTime } from './start-time.ts';
import type { StoreCalls } from './store-calls.ts';
import { line, round } from './table.ts';
import type { Throughput } from './throughput.ts';

/** What was measured. */
export interface Figures extends Throughput, Messages {
  calls: StoreCalls;
  start: StartTime;
  cores: number;
  /** Whether the servers had a core to themselves. */
  pinned: boolean;
}

const LEAST_RATIO = 0.8;
/** Not asked for, but what is lost of it would else go unnoticed while the bare stack is so much slower. */
const LEAST_OWN_SERVER_RATIO = 0.4;
const LEAST_MESSAGE_RATIO = 1.3;
const MOST_P99_MS = 100;
const MOST_START_RATIO = 1.5;

export const bounds = ({ submission, ratio, ownServerRatio, messageRatio, calls, start }: Figures): Bound[] => [
  {
    text: `submissions go at ${ratio.toFixed(2)} of botbuilder and restify doing nothing; at least ${LEAST_RATIO}`,
    holds: ratio >= LEAST_RATIO,
  },
  {
    text: `submissions go at ${ownServerRatio.toFixed(2)} of the product's own server doing nothing; at least ${LEAST_OWN_SERVER_RATIO}`,
    holds: ownServerRatio >= LEAST_OWN_SERVER_RATIO,
  },
  {
    text: `messages are answered at ${messageRatio.toFixed(2)} of a bare botbuilder's echo; at least ${LEAST_MESSAGE_RATIO}`,
    holds: messageRatio >= LEAST_MESSAGE_RATIO,
  },
  { text: `p99 is ${submission.p99Ms.toFixed(0)} ms; under ${MOST_P99_MS}`, holds: submission.p99Ms < MOST_P99_MS },
  {
    text: `${calls.readsPerTurn} reads and ${calls.writesPerTurn} writes a submission; exactly one of each`,
    holds: calls.readsPerTurn === 1 && calls.writesPerTurn === 1,
  },
  {
    text: `the start takes ${start.ratio.toFixed(2)} times the bare one; at most ${MOST_START_RATIO}`,
    holds: start.ratio <= MOST_START_RATIO,
  },
];

/** What falls short, in words; nothing when every bound holds. */
export const brokenBounds = (figures: Figures): string[] => broken(bounds(figures));

const rate = ({ perSecond, p50Ms, p99Ms, cpuUs }: Throughput['submission']): Record<string, number> => ({
  perSecond: round(perSecond, 0),
  p50Ms: round(p50Ms, 1),
  p99Ms: round(p99Ms, 1),
  cpuUsPerTurn: round(cpuUs, 0),
});

export const asJson = (figures: Figures): object => {
  const { submission, bare, ownServer, ratio, ownServerRatio, rounds, loadCpuShare, otherShare, calls, start, cores, pinned } = figures;
  const { answered, echoed, messageRatio } = figures;
  return {
    submission: { ...rate(submission), readsPerTurn: calls.readsPerTurn, writesPerTurn: calls.writesPerTurn },
    baseline: rate(bare),
    ratio: round(ratio, 3),
    ownServer: { ...rate(ownServer), ratio: round(ownServerRatio, 3) },
    message: { ...rate(answered), echo: rate(echoed), ratio: round(messageRatio, 3) },
    start: { productMs: round(start.productMs, 0), bareMs: round(start.bareMs, 0), ratio: round(start.ratio, 3) },
    background: { rosterReads: calls.rosterReads, tickReads: calls.tickReads, tickWrites: calls.tickWrites },
    rounds,
    loadCpuShare: round(loadCpuShare, 2),
    otherShare: round(otherShare, 2),
    cores,
    pinned,
  };
};

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const rateLine = (name: string, { perSecond, p50Ms, p99Ms, cpuUs }: Throughput['submission']): string =>
  line(name, [perSecond.toFixed(0), p50Ms.toFixed(1), p99Ms.toFixed(1), cpuUs.toFixed(0)]);

export function asTable(figures: Figures): string {
  const { submission, bare, ownServer, answered, echoed, rounds, loadCpuShare, otherShare, calls, start, cores, pinned } = figures;
  return [
    line(`32 concurrent, ${rounds} rounds`, ['turns/s', 'p50 ms', 'p99 ms', 'cpu µs']),
    rateLine('a report submitted, durably', submission),
    rateLine('botbuilder + restify, fixed card', bare),
    rateLine("the product's server, fixed card", ownServer),
    rateLine('a message answered in the chat', answered),
    rateLine('botbuilder + restify, bare echo', echoed),
    '',
    line('store calls of one submission', [`${calls.readsPerTurn} read`, `${calls.writesPerTurn} write`]),
    line('ticks meanwhile', [`${calls.tickReads} reads`, `${calls.tickWrites} writes`]),
    '',
    line('start to first answer', ['product ms', 'bare ms', 'ratio']),
    line('', [start.productMs.toFixed(0), start.bareMs.toFixed(0), start.ratio.toFixed(2)]),
    '',
    `${pinned ? 'servers on one core, the load on another' : 'NOT PINNED: taskset or a second core is missing, so the figures mean less'}; ${cores} cores; the load used ${percent(loadCpuShare)} of its core, other programs ${percent(otherShare)} of the servers'`,
    '',
    ...boundLines(bounds(figures)),
  ].join('\n');
}
