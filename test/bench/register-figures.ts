import { boundLines, type Bound } from './bound.ts';
import type { Operations } from './register-operations.ts';
import { SIZE, type Latency, type RegisterFigures } from './register.ts';
import { line, round } from './table.ts';

const MOST_P99_MS = 50;
const MOST_BYTES = 400 * 1024 * 1024;

const inMb = (bytes: number): number => round(bytes / 1024 / 1024, 0);

const asked = ['search', 'question', 'list'] as const;

const isSame = (a: Operations, b: Operations): boolean => asked.every((what) => a[what] === b[what]);

const operationsText = ({ search, question, list }: Operations): string => `${search}, ${question} and ${list}`;

export const registerBounds = (figures: RegisterFigures): Bound[] => [
  ...asked.map((what) => ({
    text: `p99 of a ${what} is ${figures[what].p99Ms.toFixed(1)} ms; under ${MOST_P99_MS}`,
    holds: figures[what].p99Ms < MOST_P99_MS,
  })),
  { text: `the process held ${inMb(figures.peakBytes)} MB at most; under ${inMb(MOST_BYTES)}`, holds: figures.peakBytes < MOST_BYTES },
  {
    text: `a search, a question and a list ask ${operationsText(figures.cosmos.small)} times of Cosmos DB with 135 records, ${operationsText(figures.cosmos.large)} with ten times as many; the same`,
    holds: isSame(figures.cosmos.small, figures.cosmos.large),
  },
];

const latency = ({ p50Ms, p99Ms, cpuMs }: Latency): object => ({ p50Ms: round(p50Ms, 1), p99Ms: round(p99Ms, 1), cpuMs: round(cpuMs, 1) });

export const registerJson = ({ search, question, list, readyMs, peakBytes, cosmos }: RegisterFigures): object => ({
  search: latency(search),
  question: latency(question),
  list: latency(list),
  readyMs: round(readyMs, 0),
  peakMb: inMb(peakBytes),
  cosmosOperations: cosmos,
});

export function registerTable(figures: RegisterFigures, bounds: readonly Bound[]): string {
  const total = Object.values(SIZE).reduce((sum, count) => sum + count, 0);
  return [
    line(`a register of ${total} records`, ['p50 ms', 'p99 ms', 'cpu ms']),
    ...asked.map((what) =>
      line(`a ${what}`, [figures[what].p50Ms.toFixed(1), figures[what].p99Ms.toFixed(1), figures[what].cpuMs.toFixed(1)]),
    ),
    line('start to first list, ms', [figures.readyMs.toFixed(0)]),
    line('memory at most, MB', [inMb(figures.peakBytes)]),
    '',
    ...boundLines(bounds),
  ].join('\n');
}
