import { kindText } from '../../cards/text/record-texts-in.ts';
import { fold } from '../../services/domain/fold.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { REMOVED, type RegisteredKind } from '../../services/domain/register/registered.ts';
import type { Heard } from './hear.ts';

/** Shorter names of states are other words' beginnings too. */
const SHORTEST_BENT = 5;
const ENDING = 2;

/** Whether a word is a state's name in any form of it: `avslagna` of `Avslagen`. */
function isFormOf(word: string, name: string): boolean {
  if (name.length < SHORTEST_BENT) return word === name;
  return word.startsWith(name.slice(0, Math.max(SHORTEST_BENT - 1, name.length - ENDING)));
}

const namesOf = (kind: RegisteredKind, state: string): string[] =>
  LOCALES.flatMap((locale) => {
    const [name = ''] = fold(kindText(locale, kind).states[state] ?? '').split(' ');
    return name === '' ? [] : [name];
  });

/** The states a text about records of a kind names, in either language, as a list is narrowed to them; empty when it names none. */
export function statesSaid({ words }: Pick<Heard, 'words'>, kind: RegisteredKind): string {
  const states = KINDS[kind].states.filter(
    (state) => state !== REMOVED && namesOf(kind, state).some((name) => words.some((word) => isFormOf(word, name))),
  );
  return states.join(',');
}
