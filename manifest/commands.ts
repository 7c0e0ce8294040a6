import { COMMANDS, type Command } from '../bot/commands/vocabulary.ts';
import { packageTextsIn } from '../cards/text/package/texts.ts';
import { sv, type Texts } from '../cards/text/sv.ts';
import { textsIn } from '../cards/text/texts.ts';
import type { Locale } from '../services/domain/person.ts';

type ListedCommand = Command & keyof Texts['command'];

const hasTitle = (command: Command): command is ListedCommand => command in sv.command;

/** The commands Teams offers: those the bot understands and its cards have a button for, so that a new one is listed by itself. */
export const LISTED_COMMANDS = COMMANDS.filter(hasTitle);

/** Each as the cards call it, since Teams sends the title to the bot as the person's words. */
export const commandsIn = (locale: Locale): { title: string; description: string }[] =>
  LISTED_COMMANDS.map((command) => ({
    title: textsIn(locale).command[command],
    description: packageTextsIn(locale).command[command],
  }));
