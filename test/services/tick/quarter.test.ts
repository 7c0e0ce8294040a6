import { describe, expect, it } from '@jest/globals';
import { localTime } from '../../../services/policy/city-clock.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { TENANT } from '../../helpers/builders.ts';
import type { Sent } from '../../helpers/fake-messenger.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { STORY, STORY_ENDS, STORY_STARTS } from './quarter-story.ts';
import { aProcess, aTown, ledgerOf, runUntil } from './small-city.ts';

const engines: [string, () => Store][] = [
  ['in memory', createMemoryStore],
  ['in SQLite', () => openSqliteStore({ file: ':memory:', city: TENANT })],
];

const asLine = ({ at, notice }: Sent): string => {
  const { date, time } = localTime(at);
  return `${date} ${time} ${notice}`;
};

/** What reaches people in a quarter, in order; nothing else does. */
const MESSAGES = [
  '2026-10-01 09:00 quarterly-report:social:2026-Q3:opened:contact-social',
  '2026-10-01 09:00 quarterly-report:teknik:2026-Q3:opened:contact-teknik',
  '2026-10-01 13:05 review:social:2026-Q3:received:secretary',
  '2026-10-01 14:00 correction:social:2026-Q3:received:contact-social',
  '2026-10-02 10:05 review:social:2026-Q3:2-received:secretary',
  '2026-10-15 09:00 quarterly-report:teknik:2026-Q3:7d-before:contact-teknik',
  '2026-10-16 13:00 quarterly-report:teknik:2026-Q3:nudge-2026-10-16:contact-teknik',
  '2026-10-19 10:00 review:teknik:2026-Q3:received:secretary',
  '2026-10-19 11:30 committee-decision:round:2026-Q3:received:chair',
  '2026-10-20 10:00 decision-news:round:2026-Q3:received:contact-social',
  '2026-10-20 10:00 decision-news:round:2026-Q3:received:contact-teknik',
  '2026-10-20 10:00 rework:round:2026-Q3:received:secretary',
  '2026-10-20 13:00 committee-decision:round:2026-Q3:2-received:chair',
  '2026-10-22 20:15 decision-news:round:2026-Q3:2-received:secretary',
  '2026-10-22 20:15 information:social:2026-Q3:received:contact-social',
  '2026-10-22 20:15 information:social:2026-Q3:received:head-social',
  '2026-10-22 20:15 information:teknik:2026-Q3:received:contact-teknik',
  '2026-11-09 09:00 information:teknik:2026-Q3:2wd-after:contact-teknik',
];

describe.each(engines)('R3, R4, R5, W7: a quarter, from the first prompt to the last receipt, kept %s', (_, open) => {
  it('gives each person what they are owed, when they are, once', async () => {
    const town = await aTown(Date.parse(STORY_STARTS), { store: open() });
    const city = aProcess(town);
    for (const { at, act } of STORY) {
      await runUntil(town, city, Date.parse(at));
      expect(await act(city)).toEqual(expect.objectContaining({ ok: true }));
      await city.catchUp();
    }
    await runUntil(town, city, Date.parse(STORY_ENDS));
    expect(town.messenger.delivered.map(asLine).sort()).toEqual(MESSAGES);
    expect((await ledgerOf(town.store)).map((n) => n.state)).toEqual(MESSAGES.map(() => 'sent'));
    await town.store.close();
  });
});
