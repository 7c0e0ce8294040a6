import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { VERBS } from '../../cards/verbs.ts';
import { wordsOf } from './answer.ts';
import { CONTACT, REPORT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

/** What the cards of each earlier version carry, kept as it was: people press cards that came months ago. */
const FOLDER = new URL('./earlier-cards/', import.meta.url);
const presses = z.array(z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }));
const VERSIONS = readdirSync(FOLDER).map((file): [string, z.infer<typeof presses>] => [
  file.replace('.json', ''),
  presses.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
]);

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

describe.each(VERSIONS)('a card of the version %s', (_version, carried) => {
  it.each(carried.map(({ verb, data }) => [verb, data] as const))('is answered when %s is pressed', async (verb, data) => {
    const { status, card } = await bot.seat(CONTACT).presses(verb, data);
    expect(status).toBe(200);
    // Whatever else comes of it, it is said on a card; what is not understood is said beside it.
    expect(card === undefined ? '' : wordsOf(card)).not.toBe('');
  });
});

/** Additions saved by the buttons of a version, as the report has them. */
const saved = async () => (await bot.store.get('report', REPORT))?.record.entries ?? [];

it('saves an addition as it was filled in on the card of its version', async () => {
  expect(await saved()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'e1', title: 'Språkdagar', submittedOn: '2026-08-20', amount: { amount: 400_000, currency: 'SEK' } }),
      expect.objectContaining({ id: 'e2', activity: 'seminar', role: 'organiser', heldOn: '2026-09-10', goal: 'Lära', outcome: 'Lärde' }),
      expect.objectContaining({ id: 'e4', programme: 'erasmus-plus', details: { partners: ['riga', 'gent'], diaryNumber: 'BUN 2026:3' } }),
      expect.objectContaining({ id: 'e5', activity: 'seminar', role: 'organiser', heldOn: '2026-09-10', place: 'Solna' }),
    ]),
  );
});

it('keeps one of every version there has been', () => {
  expect(VERSIONS.map(([version]) => version)).toEqual([
    'quarter-1',
    'quarter-2',
    'quarter-3',
    'register-1',
    'register-2',
    'register-3',
    'roster-1',
  ]);
});

it('keeps one of every button there is, so that none can be changed unseen', () => {
  const kept = new Set(VERSIONS.flatMap(([, carried]) => carried.map(({ verb }) => verb)));
  expect(Object.keys(VERBS).filter((verb) => !kept.has(verb))).toEqual([]);
});
