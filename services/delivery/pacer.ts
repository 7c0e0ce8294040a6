/** At most `count` sends in any `ms` milliseconds. */
interface Limit {
  count: number;
  ms: number;
}

/** Teams' published limits per bot and conversation. */
const PER_CONVERSATION: Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** Teams' published limit per app and tenant. */
const PER_TENANT: Limit[] = [{ count: 50, ms: 1_000 }];

export interface Pacer {
  /** Takes a place for one send at `now` (epoch ms): 0, or the milliseconds to wait before asking again. */
  reserve(conversation: string, now: number): number;
}

/** Remembers when sends were made and keeps to the limits; one for each process. */
export function createPacer(): Pacer {
  const tenant: number[] = [];
  const conversations = new Map<string, number[]>();
  let tidiedAt = Number.NEGATIVE_INFINITY;
  return {
    reserve(conversation, now) {
      if (now - tidiedAt >= longest(PER_CONVERSATION)) {
        forgetIdle(conversations, now);
        tidiedAt = now;
      }
      const own = conversations.get(conversation) ?? [];
      const wait = Math.max(waitFor(own, PER_CONVERSATION, now), waitFor(tenant, PER_TENANT, now));
      if (wait > 0) return wait;
      own.push(now);
      tenant.push(now);
      conversations.set(conversation, own);
      return 0;
    },
  };
}

const longest = (limits: Limit[]): number => Math.max(...limits.map((l) => l.ms));

/** Milliseconds until every limit has room. `times` ascend; those no limit remembers are dropped. */
function waitFor(times: number[], limits: Limit[], now: number): number {
  while (times[0] !== undefined && times[0] <= now - longest(limits)) times.shift();
  return Math.max(
    0,
    ...limits.map(({ count, ms }) => {
      const blocking = times.at(-count);
      return blocking === undefined ? 0 : blocking + ms - now;
    }),
  );
}

function forgetIdle(conversations: Map<string, number[]>, now: number): void {
  const since = now - longest(PER_CONVERSATION);
  for (const [id, times] of conversations) {
    if ((times.at(-1) ?? since) <= since) conversations.delete(id);
  }
}
