/** Whole kronor, with thousands set apart by spaces, points or commas, and no öre but zero. */
const KRONOR = /^(?<whole>\d{1,12}|\d{1,3}(?<mark>[.,])\d{3}(?:\k<mark>\d{3}){0,2})(?:[.,]0{1,2}|[.,:]-)?$/;

/** The whole kronor an amount means: `1 250 000`, `1250000 kr`, `SEK 1,250,000`; undefined when nothing is written. */
export function readKronor(written: string): number | 'invalid' | undefined {
  const bare = written.normalize('NFKC').replaceAll(/[\s\p{Cf}’']|^(?:sek|kr)|(?:sek|kronor|kr\.?)$/giu, '');
  if (bare === '') return undefined;
  const { whole } = KRONOR.exec(bare)?.groups ?? {};
  return whole === undefined ? 'invalid' : Number(whole.replaceAll(/\D/g, ''));
}
