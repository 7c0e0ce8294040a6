import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duties } from '../../../services/duties/duties.ts';
import type { Duty, Snapshot } from '../../../services/duties/duty.ts';
import { notices } from '../../../services/duties/notices.ts';
import { waitingFor } from '../../../services/duties/waiting.ts';
import { personSnapshot } from '../../../services/rounds/person-snapshot.ts';
import { takeSnapshot } from '../../../services/rounds/snapshot.ts';
import type { RosterView } from '../../../services/register/roster.ts';
import type { Store } from '../../../services/store/store.ts';
import { solnaRules } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { histories } from '../duties/histories.ts';

const rules = await solnaRules();

async function storeOf({ rounds, reports }: Snapshot): Promise<Store> {
  const store = createMemoryStore();
  for (const record of [...rounds, ...reports]) await store.create(record);
  return store;
}

const waiting = (snapshot: Snapshot, now: number, person: string): Duty[] => {
  const all = duties(rules, snapshot);
  return waitingFor(all, notices(rules, snapshot, all, now), person);
};

describe('what waits for one person, whatever has happened to a quarter', () => {
  it("is the same by that person's records as by the whole city's", async () => {
    await fc.assert(
      fc.asyncProperty(histories(rules), async (history) => {
        for (const { now, snapshot } of history.slice(-4)) {
          const store = await storeOf(snapshot);
          const view: RosterView = { units: new Map(), people: new Map(snapshot.people.map((p) => [p.id, p])) };
          const whole = await takeSnapshot(store, rules, view, now);
          for (const person of snapshot.people) {
            const own = await personSnapshot(store, rules, view, person, now);
            expect(waiting(own, now, person.id)).toEqual(waiting(whole, now, person.id));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
