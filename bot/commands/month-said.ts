import type { CivilDate } from '../../services/domain/civil-date.ts';

const MONTHS = [
  /^(?:januari|january)$/,
  /^(?:februari|february)$/,
  /^(?:mars|march)$/,
  /^april$/,
  /^(?:maj|may)$/,
  /^(?:juni|june)$/,
  /^(?:juli|july)$/,
  /^(?:augusti|august)$/,
  /^september$/,
  /^(?:oktober|october)$/,
  /^november$/,
  /^december$/,
];
const HALF_A_YEAR = 6;

/** The month a text names as the beginning of a date, `2026-12`: of the year it says, else the nearest; empty where it names none. */
export function monthSaid(words: readonly string[], today: CivilDate, year: string): string {
  // English `may` is a month after a preposition only.
  const at = words.findIndex((word, i) => MONTHS.some((month) => month.test(word)) && (word !== 'may' || words[i - 1] === 'in'));
  if (at < 0) return '';
  const month = MONTHS.findIndex((name) => name.test(words[at] ?? '')) + 1;
  const away = month - Number(today.slice(5, 7));
  const nearest = Number(today.slice(0, 4)) + (away < -HALF_A_YEAR ? 1 : away > HALF_A_YEAR ? -1 : 0);
  return `${year || nearest}-${String(month).padStart(2, '0')}`;
}
