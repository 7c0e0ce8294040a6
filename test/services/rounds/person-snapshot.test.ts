import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duties } from '../../../services/duties/duties.ts';
import type { Duty, Snapshot } from '../../../services/duties/duty.ts';
import { notices } from '../../../services/duties/notices.ts';
import { waitingFor } from '../../../services/duties/waiting.ts';
import { personSnapshot } from '../../../services/rounds/person-snapshot.ts';
import { takeSnapshot } from '../../../services/rounds/snapshot.ts';
import type { RosterView } from '../../../services/register/roster.ts';
import type { Store, Where } from '../../../services/store/store.ts';
import { aReport, aRound, aSecretary, iso, solnaRules } from '../../helpers/builders.ts';
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
    const waited = new Set<string>();
    await fc.assert(
      fc.asyncProperty(histories(rules), async (history) => {
        for (const { now, snapshot } of history.slice(-4)) {
          const store = await storeOf(snapshot);
          const view: RosterView = { units: new Map(), people: new Map(snapshot.people.map((p) => [p.id, p])) };
          const whole = await takeSnapshot(store, rules, view, now);
          for (const person of snapshot.people) {
            const own = await personSnapshot(store, rules, view, person, now);
            const found = waiting(own, now, person.id);
            expect(found).toEqual(waiting(whole, now, person.id));
            for (const { kind } of found) waited.add(kind);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect([...waited]).toEqual(expect.arrayContaining(['quarterly-report', 'correction', 'review', 'committee-decision', 'information']));
  });
});

describe('what waits for the secretariat', () => {
  const NOW = Date.parse(iso('2029-10-01', '10:00'));
  const quarters = Array.from({ length: 12 }, (_, i) => `${2026 + Math.floor(i / 4)}-Q${(i % 4) + 1}` as const);
  const secretary = aSecretary();
  const view: RosterView = { units: new Map(), people: new Map([[secretary.id, secretary]]) };

  it('is found without walking the reports of all the years: they are asked for by the latest quarters', async () => {
    const store = createMemoryStore();
    for (const quarter of quarters) {
      const decision = { outcome: 'adopt', at: iso('2029-01-01'), by: 'chair', comment: '' } as const;
      await store.create(aRound({ id: quarter, quarter, state: 'adopted', decision }));
      await store.create(aReport({ unit: 'social', quarter, id: `social:${quarter}`, state: 'approved' }));
    }
    const asked: (Where | undefined)[] = [];
    const list: Store['list'] = (kind, options) => {
      if (kind === 'report') asked.push(options?.where);
      return store.list(kind, options);
    };
    await personSnapshot({ ...store, list }, rules, view, secretary, NOW);
    expect(asked).toEqual([{ quarter: quarters.slice(-8), state: 'submitted' }]);
  });

  it('is a report that was handed in late too, whose round has been adopted', async () => {
    const store = createMemoryStore();
    const decision = { outcome: 'adopt', at: iso('2029-01-01'), by: 'chair', comment: '' } as const;
    await store.create(aRound({ id: '2028-Q3', quarter: '2028-Q3', state: 'adopted', decision }));
    await store.create(aReport({ unit: 'social', quarter: '2028-Q3', id: 'social:2028-Q3', state: 'submitted' }));
    const { reports } = await personSnapshot(store, rules, view, secretary, NOW);
    expect(reports.map(({ id }) => id)).toEqual(['social:2028-Q3']);
  });
});
