import { isoAt, type Clock } from '../clock.ts';
import { withheldBackoff } from '../delivery/backoff.ts';
import type { Reach } from '../delivery/post.ts';
import type { Roster } from './roster.ts';

interface ReachDeps {
  roster: Roster;
  clock: Clock;
  random: () => number;
}

/** Keeps on each person's record what Teams' answers say of whether they can be written to. */
export function createReach({ roster, clock, random }: ReachDeps): Reach {
  return {
    async refused(person, why) {
      await roster.update(person, (p) => ({ ...p, refused: { why, at: isoAt(clock()) } }));
    },
    async withheld(person, why, afterMs) {
      const now = clock();
      let until = now;
      await roster.update(person, (p) => {
        const tries = (p.withheld?.tries ?? 0) + 1;
        until = now + withheldBackoff(tries, afterMs, random);
        return { ...p, withheld: { why, at: p.withheld?.at ?? isoAt(now), tries, until: isoAt(until) } };
      });
      return until;
    },
    async delivered(person) {
      await roster.update(person, ({ withheld: _withheld, ...rest }) => rest);
    },
  };
}
