import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { City } from '../../../services/city.ts';
import { chatWith, iso, TENANT } from '../../helpers/builders.ts';
import { STORY, STORY_ENDS, STORY_STARTS } from './quarter-story.ts';
import { aProcess, aTown, ledgerOf, runUntil, type Town } from './small-city.ts';

/** A process whose every call to the store and to Teams takes its time: who comes first is up to the scheduler. */
function slowProcess(town: Town, scheduler: fc.Scheduler): City {
  const { store, messenger } = town;
  const later = (): Promise<void> => scheduler.schedule(Promise.resolve());
  return aProcess(town, {
    store: {
      get: (kind, id) => later().then(() => store.get(kind, id)),
      has: (kind, id) => later().then(() => store.has(kind, id)),
      list: (kind, options) => later().then(() => store.list(kind, options)),
      changedSince: (mark, most) => later().then(() => store.changedSince(mark, most)),
      create: (record) => later().then(() => store.create(record)),
      replace: (record, etag) => later().then(() => store.replace(record, etag)),
      close: () => store.close(),
    },
    messenger: {
      async send(to, message) {
        await later();
        const outcome = await messenger.send(to, message);
        await later();
        return outcome;
      },
    },
  });
}

async function smoothly(): Promise<string[]> {
  const town = await aTown(Date.parse(STORY_STARTS));
  const city = aProcess(town);
  for (const { at, act } of STORY) {
    await runUntil(town, city, Date.parse(at));
    await act(city);
    await city.catchUp();
  }
  await runUntil(town, city, Date.parse(STORY_ENDS));
  return town.messenger.delivered.map((d) => d.notice).sort();
}

const expected = await smoothly();

/** Each person acts on one instance while both look, before, during and after. */
async function lived(scheduler: fc.Scheduler): Promise<Town> {
  const town = await aTown(Date.parse(STORY_STARTS));
  const [one, other] = [slowProcess(town, scheduler), slowProcess(town, scheduler)];
  const calm = aProcess(town);
  for (const [i, { at, act }] of [{ at: iso('2026-10-01'), act: undefined }, ...STORY].entries()) {
    if (i > 1) await runUntil(town, calm, Date.parse(at));
    else town.time.moveTo(Date.parse(at));
    const [first, second] = i % 2 === 0 ? [one, other] : [other, one];
    const acting = (act === undefined ? Promise.resolve() : act(first)).then(() => first.catchUp());
    await scheduler.waitFor(Promise.all([acting, second.catchUp(), second.catchUp()]));
    await calm.catchUp();
  }
  await runUntil(town, calm, Date.parse(STORY_ENDS));
  return town;
}

describe('two instances on one store', () => {
  it('send each notice once and miss none, however their calls fall between each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { messenger, store } = await lived(scheduler);
        expect(messenger.delivered.map((d) => d.notice).sort()).toEqual(expected);
        expect((await ledgerOf(store)).filter((n) => n.state !== 'sent' || n.uncertain === true)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('open one round between them, with one report for each unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const town = await aTown(Date.parse(iso('2026-10-01')));
        const [one, other] = [slowProcess(town, scheduler), slowProcess(town, scheduler)];
        await scheduler.waitFor(Promise.all([one.catchUp(), other.catchUp()]));
        const [rounds, reports] = await Promise.all([town.store.list('round'), town.store.list('report')]);
        expect([rounds.items.map((r) => r.record.history.length), reports.items.map((r) => r.record.id)]).toEqual([
          [1],
          ['social:2026-Q3', 'teknik:2026-Q3'],
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('lose nothing when one of them knows a new contact person before the other', async () => {
    const opens = Date.parse(iso('2026-10-01'));
    const town = await aTown(opens - 10_000);
    const [quick, slow] = [aProcess(town), aProcess(town)];
    await slow.catchUp();
    const conversation = chatWith('newcomer');
    await town.store.create({
      kind: 'person',
      city: TENANT,
      id: 'newcomer',
      name: 'newcomer',
      assignments: [{ role: 'contact', unit: 'social' }],
      locale: 'sv',
      active: true,
    });
    town.time.moveTo(opens);
    await quick.catchUp();
    await slow.catchUp();
    await quick.roster.update('newcomer', (person) => ({ ...person, conversation }));
    await quick.catchUp();
    expect(town.messenger.delivered.filter((d) => d.person === 'newcomer').map((d) => d.notice)).toEqual([
      'quarterly-report:social:2026-Q3:opened:newcomer',
    ]);
  });
});
