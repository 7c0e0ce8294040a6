import type { Arrival } from './arrival.ts';
import type { Post, Wait } from './scene.ts';
import { quantile } from './statistics.ts';
import type { Storm } from './storm.ts';
import { PERMITTED_A_SECOND } from './teams-limits.ts';

/** Teams gives a request up after this. */
const ANSWER_WITHIN_MS = 15_000;

export interface Waits {
  count: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

/** What one storm came to. */
export interface StormFigures {
  /** What Teams took to answer. */
  latencyMs: number;
  /** Messages that the connector took. */
  sent: number;
  perSecond: number;
  /** Of what is permitted. */
  share: number;
  /** Messages that were in a chat already. */
  doubles: number;
  /** Answers of 429. */
  throttled: number;
  /** Owed, or asked for, and not there at the end. */
  missing: number;
  /** Requests that Teams would have given up, or that were answered with a fault. */
  lateAnswers: number;
  /** What the bot took to answer the requests themselves. */
  requests: Waits;
  greetings: Waits;
  notices: Waits;
  answers: Waits;
  /** From the first moment until everybody had what they were owed. */
  wholeMs: number;
  cpuMs: number;
  peakBytes: number;
}

/** One that has not come has been waited for until the end. */
function waitsOf(spans: readonly Pick<Wait, 'since' | 'until'>[], ended: number): Waits {
  const times = spans.map(({ since, until = ended }) => until - since);
  return { count: times.length, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), maxMs: quantile(times, 1) };
}

/** When the last who was owed something had it. */
function overAt({ waits, ended }: Storm): number {
  return Math.max(...waits.filter((w) => w.for !== 'answer').map(({ until = ended }) => until));
}

/** What may go at once says nothing of the pace, so it begins with the fiftieth message. */
function pace(taken: readonly Arrival[], until: number): number {
  const times = taken.map(({ at }) => at).filter((at) => at <= until);
  const [first, last] = [times[PERMITTED_A_SECOND - 1], times.at(-1)];
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  return ((times.length - PERMITTED_A_SECOND) / (last - first)) * 1_000;
}

/** A message says the same as another when its toast does and its buttons are about the same reports. */
function doublesAmong(taken: readonly Arrival[]): number {
  const seen = new Set(taken.map(({ chat, says, about }) => JSON.stringify([chat, says, about])));
  return taken.length - seen.size;
}

function missingOf({ waits, owed }: Storm): number {
  const [answers, others] = [waits.filter((w) => w.for === 'answer'), waits.filter((w) => w.for !== 'answer')];
  const have = others.filter((w) => w.until !== undefined).length;
  return owed - have + answers.filter((w) => w.until === undefined).length;
}

const isAnswered = ({ since, until = Infinity, status = 0 }: Post): boolean =>
  status >= 200 && status < 300 && until - since < ANSWER_WITHIN_MS;

const waitsFor = (what: Wait['for'], { waits, ended }: Storm): Waits =>
  waitsOf(
    waits.filter((w) => w.for === what),
    ended,
  );

export function figuresOf(storm: Storm): StormFigures {
  const { latencyMs, arrivals, posts, began, ended, cpuMs, peakBytes } = storm;
  const inOrder = arrivals.toSorted((a, b) => a.at - b.at);
  const taken = inOrder.filter((a) => a.outcome !== 'throttled');
  const perSecond = pace(taken, overAt(storm));
  return {
    latencyMs,
    sent: taken.length,
    perSecond,
    share: perSecond / PERMITTED_A_SECOND,
    // In a chat that does not answer the bot cannot know what has come.
    doubles: doublesAmong(taken.filter((a) => a.outcome === 'accepted')),
    throttled: arrivals.length - taken.length,
    missing: missingOf(storm),
    lateAnswers: posts.filter((post) => !isAnswered(post)).length,
    requests: waitsOf(posts, ended),
    greetings: waitsFor('greeting', storm),
    notices: waitsFor('notice', storm),
    answers: waitsFor('answer', storm),
    wholeMs: overAt(storm) - began,
    cpuMs,
    peakBytes,
  };
}
