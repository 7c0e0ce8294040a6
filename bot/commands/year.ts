import type { CivilDate } from '../../services/domain/civil-date.ts';
import type { Heard } from './hear.ts';

const THIS = /\b(?:i ar|arets|this year|hittills)\b/;
const LAST = /\b(?:i fjol|forra aret|fjolarets|last year|forra ars)\b/;
const NEXT = /\b(?:nasta ar|nastkommande ar|next year)\b/;
const NAMED = /\b(?:19|20)\d\d\b/;

/** The year a text is about, four digits; empty when it says none. */
export function yearSaid({ plain, words }: Heard, today: CivilDate): string {
  const said = words.join(' ');
  const thisYear = Number(today.slice(0, 4));
  if (LAST.test(said) || /\bi fjol\b/i.test(plain)) return String(thisYear - 1);
  if (NEXT.test(said)) return String(thisYear + 1);
  // Folded, "i är" and "i år" are one; nobody writes the first.
  if (THIS.test(said)) return String(thisYear);
  return NAMED.exec(said)?.[0] ?? '';
}
