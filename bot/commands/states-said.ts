import { kindText } from '../../cards/text/record-texts-in.ts';
import { fold } from '../../services/domain/fold.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { REMOVED, type RegisteredKind } from '../../services/domain/register/registered.ts';
import type { Heard } from './hear.ts';

/** Shorter names of states are other words' beginnings too. */
const SHORTEST_BENT = 5;
const ENDING = 2;
const SHORTEST_FIRST = 3;
const DENIED = /\b(?:inte|ej|icke|not|never|arent)\b/;

/** Whether a word is a state's name in any form of it: `avslagna` of `Avslagen`. */
function isFormOf(word: string, name: string): boolean {
  if (name.length < SHORTEST_BENT) return word === name;
  return word.startsWith(name.slice(0, Math.max(SHORTEST_BENT - 1, name.length - ENDING)));
}

const namesOf = (kind: RegisteredKind, state: string): string[] =>
  LOCALES.flatMap((locale) => {
    // "In preparation" is told by its second word.
    const [first = '', second] = fold(kindText(locale, kind).states[state] ?? '').split(' ');
    const name = first.length < SHORTEST_FIRST && second !== undefined ? second : first;
    return name === '' ? [] : [name];
  });

/** What people call a state beside its name. */
const OTHERWISE: { readonly [K in RegisteredKind]?: readonly (readonly [RegExp, string])[] } = {
  project: [
    [/\b(?:planeras|planned|upcoming)\b/, 'planned'],
    [/\b(?:aktiva|lopande|pagar|pagaende|running|active)\b/, 'ongoing'],
    [/\b(?:avslutade|slutforda|fardiga|klara|finished|closed|ended)\b/, 'completed'],
    [/\b(?:nedlagda|installda|stopped)\b/, 'cancelled'],
  ],
  application: [
    [/\b(?:forbered\w*|haller (?:vi |ni |de )?pa|arbetar (?:vi )?med|skriver|pagar|pa gang|prepar\w*|working on|drafts?)\b/, 'preparing'],
    [/\b(?:avslag|nekad\w*|declined|turned down)\b/, 'rejected'],
  ],
  activity: [
    [/\b(?:planera\w*|kommande|nasta|framover|upcoming|next|planned|coming)\b/, 'planned'],
    [/\b(?:haft|hallit|hallits|gjorts|gjort|anordnat|ordnat|deltagit|been|held|had)\b/, 'held'],
  ],
};

const otherwise = (words: readonly string[], kind: RegisteredKind): string[] => {
  const text = words.join(' ');
  return (OTHERWISE[kind] ?? []).flatMap(([said, state]) => (said.test(text) ? [state] : []));
};

/** The states a text about records of a kind names, in either language, as a list is narrowed to them; empty when it names none. */
export function statesSaid({ words }: Pick<Heard, 'words'>, kind: RegisteredKind): string {
  const said = otherwise(words, kind);
  const states = KINDS[kind].states.filter(
    (state) =>
      state !== REMOVED && (said.includes(state) || namesOf(kind, state).some((name) => words.some((word) => isFormOf(word, name)))),
  );
  if (states.length === 0 || !DENIED.test(words.join(' '))) return states.join(',');
  return KINDS[kind].states.filter((state) => state !== REMOVED && !states.some((one) => one === state)).join(',');
}
