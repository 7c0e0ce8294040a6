/** A little below what Teams publishes, a second. */
const FULL_RATE = 48.3;
/** Ten processes that share the limit still get on. */
const LEAST_RATE = 5;
/** What a 429 leaves of the rate. */
const SLOWED = 0.7;
/** Regained every second, a second. */
const RECOVERY = 2;
/** So many 429 in a row, and nothing else, are a storm: one send at a time finds out when it is over. */
const STORM = 2;
const FIRST_PROBE_MS = 500;
const PROBE_MS = 4_000;
/** A storm that has lasted long is looked at more seldom: once in so many parts of its age. */
const PARTS = 40;
/** What one chat is told to wait is not everybody's wait for longer than this. */
const LONGEST_PAUSE_MS = 30_000;

interface Refused {
  conversation: string;
  begunAt: number;
  /** What Teams asked for. */
  afterMs?: number | undefined;
}

/**
 * How fast Teams takes what is sent, by its answers: each process slows down on a 429 and regains speed slowly,
 * so that several of them come to share what there is. All instants are monotonic milliseconds.
 */
export interface Throttle {
  /** Milliseconds between two sends. */
  interval(now: number): number;
  isStorm(): boolean;
  /** The instant from which the next may go; in the past when there is no storm. */
  holdsUntil(): number;
  /** A notice goes out, which in a storm is a probe. */
  begins(now: number): void;
  /** Teams has taken a message, or refused it for a reason of its own. */
  taken(): void;
  throttled(now: number, refused: Refused): void;
}

export function createThrottle(): Throttle {
  let rate = FULL_RATE;
  let slowedAt = Number.NEGATIVE_INFINITY;
  let refusedChats: string[] = [];
  let storm: { since: number; probes: number; holdsUntil: number } | undefined;

  const rateAt = (now: number): number => Math.min(FULL_RATE, rate + (RECOVERY * Math.max(0, now - slowedAt)) / 1_000);
  const slowDown = (now: number): void => {
    rate = Math.max(LEAST_RATE, rateAt(now) * SLOWED);
    slowedAt = now;
  };

  return {
    interval: (now) => 1_000 / rateAt(now),
    isStorm: () => storm !== undefined,
    holdsUntil: () => storm?.holdsUntil ?? Number.NEGATIVE_INFINITY,
    begins(now) {
      if (storm === undefined) return;
      storm.probes += 1;
      storm.holdsUntil = now + pause(now, storm);
    },
    taken() {
      refusedChats = [];
      storm = undefined;
    },
    throttled(now, { conversation, begunAt, afterMs = 0 }) {
      refusedChats.push(conversation);
      // Many are under way at once: those sent before it slowed down say nothing of the pace it keeps now.
      if (storm === undefined && begunAt >= slowedAt) slowDown(now);
      if (refusedChats.length < STORM) return;
      storm ??= { since: now, probes: 0, holdsUntil: now + FIRST_PROBE_MS };
      if (new Set(refusedChats).size > 1) storm.holdsUntil = Math.max(storm.holdsUntil, now + Math.min(afterMs, LONGEST_PAUSE_MS));
      refusedChats = refusedChats.slice(-STORM);
    },
  };
}

function pause(now: number, { since, probes }: { since: number; probes: number }): number {
  return Math.max(Math.min(PROBE_MS, FIRST_PROBE_MS * 2 ** probes), (now - since) / PARTS);
}
