import { COUNTRIES } from '../../services/domain/country.ts';
import { fold } from '../../services/domain/fold.ts';
import { LOCALES } from '../../services/domain/person.ts';

/** Every country by its folded names in both languages, the longer names first: `Nigeria` is not `Niger`. */
const byName = (): [string, string][] =>
  LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return COUNTRIES.map((code): [string, string] => [fold(names.of(code) ?? code), code]);
  }).sort(([a], [b]) => b.length - a.length);

let known: [string, string][] | undefined;

/** The country a text names, in either language; empty when it names none. */
export function countrySaid(plain: string): string {
  known ??= byName();
  const text = ` ${fold(plain).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return known.find(([name]) => text.includes(` ${name} `))?.[1] ?? '';
}
