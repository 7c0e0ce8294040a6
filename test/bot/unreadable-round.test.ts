import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { TENANT } from '../helpers/builders.ts';
import { handIn } from '../helpers/damage.ts';
import { wordsOf } from './answer.ts';
import { CONTACT, QUARTER, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
const file = join(folder, 'records.sqlite');
let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ keptIn: { engine: 'sqlite', file } });
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});

const told = async (person: string, verb: string): Promise<string> => {
  const { card } = await bot.seat(person).presses(verb);
  return card === undefined ? '' : wordsOf(card);
};

it('a quarter whose round cannot be read is not said not to have opened', async () => {
  await handIn({ engine: 'sqlite', file })({ kind: 'round', id: QUARTER, city: TENANT, body: { kind: 'round' } });
  const damaged = 'Uppgifterna om kvartal 3 2026 är skadade och kan inte läsas.';
  expect(await told(SECRETARY, 'round-status')).toContain(damaged);
  for (const [person, verb] of [
    [SECRETARY, 'waiting'],
    [CONTACT, 'waiting'],
    [CONTACT, 'my-report'],
  ] as const) {
    const words = await told(person, verb);
    expect(words).toContain(sv.failure.unreadable);
    expect(words).toContain(damaged);
  }
});
