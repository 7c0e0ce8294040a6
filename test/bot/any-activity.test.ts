import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { installed, joined, pressed, removed, submitted, wrote, type Chat } from '../helpers/activities.ts';
import { CONTACT, REPORT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const RUNS = 400;

let bot: RunningBot;
let chat: Chat;

beforeAll(async () => {
  bot = await startBot();
  ({ chat } = bot.seat(CONTACT));
});

afterAll(() => bot.stop());

const kinds = ['wrote', 'pressed', 'submitted', 'installed', 'joined', 'removed'] as const;

const made = {
  wrote: () => wrote(chat, 'min rapport'),
  pressed: () => pressed(chat, 'report.show', { report: REPORT }),
  submitted: () => submitted(chat, 'report.show', { report: REPORT }),
  installed: () => installed(chat),
  joined: () => joined(chat),
  removed: () => removed(chat),
} as const;

/** Everything an activity holds, by its path. */
const pathsIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((p) => [key, ...p])])
    : [];

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      '\0',
      'chat\0',
      '\u{7}',
      '\ud800',
      '..',
      '.',
      '../..',
      'a/b?c#d',
      '',
      ' ',
      'undefined',
      'x'.repeat(5_000),
      '19:x@thread.v2',
      'a:b',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      0,
      -1,
      1e308,
      [],
      {},
      [[]],
      { id: {} },
      { toString: 1 },
      { __proto__: null },
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

function changed(part: unknown, [key = '', ...deeper]: readonly string[], to: unknown): object {
  const whole: { [key: string]: unknown } = { ...Object(part) };
  whole[key] = deeper.length === 0 ? to : changed(whole[key], deeper, to);
  return whole;
}

const mutation = fc.record({
  kind: fc.constantFrom(...kinds),
  changes: fc.array(fc.record({ at: fc.nat(), to: hostile }), { minLength: 1, maxLength: 3 }),
});

describe('whatever is missing from an activity, or stands in it instead', () => {
  it('it is answered or refused, never failed, and nobody is told of "undefined"', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ kind, changes }) => {
        const paths = pathsIn(made[kind]());
        const activity = changes.reduce<object>((so, { at, to }) => changed(so, paths[at % paths.length] ?? [], to), made[kind]());
        const sent = bot.connector.requests.length;
        const logged = bot.log.length;
        const { status, body } = await bot.seat(CONTACT).posts(JSON.parse(JSON.stringify(activity)));
        expect([200, 400, 501]).toContain(status);
        const said = JSON.stringify([
          body,
          bot.connector.requests.slice(sent).map(({ activity: { text, attachments } }) => [text, attachments]),
        ]);
        expect(said).not.toMatch(/undefined|\[object/);
        expect(
          bot.log
            .slice(logged)
            .map(({ msg }) => msg)
            .join(' '),
        ).not.toContain('failed');
      }),
      { numRuns: RUNS },
    );
  });
});
