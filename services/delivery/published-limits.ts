/** At most `count` sends in any `ms` milliseconds. */
interface Limit {
  count: number;
  ms: number;
}

/** Teams' published limits per bot and conversation. */
const PER_CONVERSATION: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** Teams' published limit per app and tenant is 50 a second; the margin is for what gathers on the way there. */
const PER_TENANT: readonly Limit[] = [{ count: 49, ms: 1_000 }];

const TIDY_EVERY_MS = 60_000;

/** Remembers when sends were made, as far as the published limits do. */
export interface PublishedLimits {
  forTenant(now: number): number;
  forConversation(conversation: string, now: number): number;
  use(conversation: string, now: number): void;
  giveBack(conversation: string, at: number): void;
}

export function createPublishedLimits(): PublishedLimits {
  const tenant: number[] = [];
  const conversations = new Map<string, number[]>();
  let tidiedAt = Number.NEGATIVE_INFINITY;

  const tidy = (now: number): void => {
    if (now - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now;
    for (const [id, times] of conversations) if (isForgotten(times, PER_CONVERSATION, now)) conversations.delete(id);
  };

  return {
    forTenant: (now) => roomFrom(tenant, PER_TENANT, now),
    forConversation(conversation, now) {
      const times = conversations.get(conversation);
      return times === undefined ? Number.NEGATIVE_INFINITY : roomFrom(times, PER_CONVERSATION, now);
    },
    use(conversation, now) {
      tidy(now);
      tenant.push(now);
      const times = conversations.get(conversation) ?? [];
      times.push(now);
      conversations.set(conversation, times);
    },
    giveBack(conversation, at) {
      remove(tenant, at);
      remove(conversations.get(conversation), at);
    },
  };
}

function remove(times: number[] | undefined, at: number): void {
  const index = times?.lastIndexOf(at) ?? -1;
  if (index >= 0) times?.splice(index, 1);
}

const longest = (limits: readonly Limit[]): number => Math.max(...limits.map((l) => l.ms));

/** The instant from which every limit has room. `times` of earlier sends ascend; those no limit remembers are dropped. */
function roomFrom(times: number[], limits: readonly Limit[], now: number): number {
  while (times[0] !== undefined && times[0] <= now - longest(limits)) times.shift();
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...limits.map(({ count, ms }) => {
      const blocking = times.at(-count);
      return blocking === undefined ? Number.NEGATIVE_INFINITY : blocking + ms;
    }),
  );
}

/** True when nothing of `times` is remembered by any limit. */
const isForgotten = (times: readonly number[], limits: readonly Limit[], now: number): boolean =>
  (times.at(-1) ?? Number.NEGATIVE_INFINITY) <= now - longest(limits);
