import { describe, expect, it } from '@jest/globals';
import { understand } from '../../bot/commands/understand.ts';
import { sv } from '../../cards/text/sv.ts';
import { commandsIn, LISTED_COMMANDS } from '../../manifest/commands.ts';

/** What Teams shows before some clients cut it. */
const LONGEST_TITLE = 32;
const LONGEST_DESCRIPTION = 128;
const MOST_COMMANDS = 12;

describe.each(['sv', 'en'] as const)('the commands Teams offers, in %s', (locale) => {
  const commands = commandsIn(locale);

  it.each(LISTED_COMMANDS.map((command, i) => ({ command, title: commands[i]?.title ?? '' })))(
    '“$title” is understood as $command',
    ({ title, command }) => {
      expect(understand(title)).toEqual({ kind: 'command', command });
    },
  );

  it('each say what they are for, shortly', () => {
    expect(commands.filter(({ title }) => title.length > LONGEST_TITLE)).toEqual([]);
    expect(commands.filter(({ description: { length } }) => length < 10 || length > LONGEST_DESCRIPTION)).toEqual([]);
  });

  it('are no more than Teams takes, and none twice', () => {
    expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
    expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
  });
});

it('every command the cards have a name for is offered', () => {
  expect([...LISTED_COMMANDS].sort()).toEqual(Object.keys(sv.command).sort());
});
