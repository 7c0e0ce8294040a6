/** What Teams permits, as published: so many requests in any such time. Stated here anew, so that what is measured is not measured by itself. */
interface Limit {
  count: number;
  ms: number;
}

export const PERMITTED_A_SECOND = 50;

const PER_TENANT: readonly Limit[] = [{ count: PERMITTED_A_SECOND, ms: 1_000 }];
const PER_CHAT: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

export interface TeamsLimits {
  /** Whether one more request to this chat at this instant (ms) is within the limits. Only those that are count. */
  admits(chat: string, at: number): boolean;
}

export function createTeamsLimits(): TeamsLimits {
  const all: number[] = [];
  const chats = new Map<string, number[]>();
  return {
    admits(chat, at) {
      const own = chats.get(chat) ?? [];
      if (!hasRoom(all, PER_TENANT, at) || !hasRoom(own, PER_CHAT, at)) return false;
      all.push(at);
      own.push(at);
      chats.set(chat, own);
      return true;
    },
  };
}

/** The last instant that fills a limit must lie so long ago. */
const hasRoom = (times: readonly number[], limits: readonly Limit[], at: number): boolean =>
  limits.every(({ count, ms }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) <= at - ms);
