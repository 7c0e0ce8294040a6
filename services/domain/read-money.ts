import { isCurrency, MOST_MONEY, type Currency, type Money } from './money.ts';
import type { Locale } from './person.ts';

/** unclear: `1,250` may be one and a quarter or a thousand and more; the two readings are given, so that it can be asked. */
export type ReadMoney =
  | { ok: true; money: Money | undefined }
  | { ok: false; why: 'invalid' | 'negative' | 'too-much' | 'unknown-currency' }
  | { ok: false; why: 'unclear'; readings: [Money, Money] };

const CURRENCY_WORDS: { [word: string]: Currency } = {
  kr: 'SEK',
  krona: 'SEK',
  kronor: 'SEK',
  kronors: 'SEK',
  skr: 'SEK',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  nkr: 'NOK',
  dkr: 'DKK',
  '£': 'GBP',
  pund: 'GBP',
  pounds: 'GBP',
  $: 'USD',
  dollar: 'USD',
  dollars: 'USD',
};

const FACTORS: { [word: string]: number } = {
  k: 1_000,
  t: 1_000,
  tusen: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  milj: 1_000_000,
  miljon: 1_000_000,
  miljoner: 1_000_000,
  million: 1_000_000,
  millions: 1_000_000,
  md: 1_000_000_000,
  mdr: 1_000_000_000,
  miljard: 1_000_000_000,
  miljarder: 1_000_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};

interface Unit {
  factor: number;
  currency?: Currency;
}

/** What a word beside a number says: a currency, a factor, or both together, as in `tkr`, `MSEK` and `Meur`. */
function unitOf(word: string): Unit | undefined {
  const currency = currencyOf(word);
  if (currency !== undefined) return { factor: 1, currency };
  if (Object.hasOwn(FACTORS, word)) return { factor: FACTORS[word] ?? 1 };
  for (const prefix of ['mn', 'md', 'k', 't', 'm']) {
    const rest = word.startsWith(prefix) ? currencyOf(word.slice(prefix.length)) : undefined;
    if (rest !== undefined) return { factor: FACTORS[prefix] ?? 1, currency: rest };
  }
  return undefined;
}

function currencyOf(word: string): Currency | undefined {
  const code = word.toUpperCase();
  if (isCurrency(code)) return code;
  return Object.hasOwn(CURRENCY_WORDS, word) ? CURRENCY_WORDS[word] : undefined;
}

const SPACES = /[\s\u{a0}\u{202f}\u{2009}]+/gu;
const NUMBER = /\d(?:[\d.,'’ ]*\d)?/;
/** A price is written `500:-` or `500,-`. */
const PRICE_MARK = /[:,.][-–—]+/;

/** Three letters alone are meant for a currency, and so is one word after the number: `100 zloty`. */
const isMeantForCurrency = ([word = '', ...others]: readonly string[], named: readonly Currency[], text: string): boolean =>
  others.length === 0 && named.length === 0 && (/^[a-z]{3}$/.test(word) || (/^[a-zåäö]+$/.test(word) && text.endsWith(` ${word}`)));

/** The amount somebody has written, in Swedish or English: `1 250 000 kr`, `1,5 miljoner`, `2 Mkr`, `500 tkr`, `€200k`, `EUR 1.5 million`. Kronor unless another currency is named. */
export function readMoney(written: string, locale: Locale): ReadMoney {
  const text = written.normalize('NFKC').replaceAll(SPACES, ' ').trim().toLowerCase().replace(PRICE_MARK, '');
  if (text === '') return { ok: true, money: undefined };
  const number = NUMBER.exec(text)?.[0];
  if (/^[-−–] ?\d/.test(text)) return { ok: false, why: 'negative' };
  if (number === undefined || /[-−–]/.test(text)) return { ok: false, why: 'invalid' };
  const words = text.replace(number, ' ').match(/[a-zåäö]+|[^\sa-zåäö.]+/giu) ?? [];
  const units = words.map(unitOf);
  const unknown = words.filter((_, i) => units[i] === undefined);
  const named = [...new Set(units.flatMap((unit) => unit?.currency ?? []))];
  if (unknown.length > 0) return { ok: false, why: isMeantForCurrency(unknown, named, text) ? 'unknown-currency' : 'invalid' };
  const factor = units.reduce((product, unit) => product * (unit?.factor ?? 1), 1);
  if (named.length > 1) return { ok: false, why: 'invalid' };
  return amountIn(number, { factor, currency: named[0] ?? 'SEK' }, locale);
}

function amountIn(number: string, { factor, currency }: Required<Unit>, locale: Locale): ReadMoney {
  const money = (value: number): Money => ({ amount: Math.round(value * factor * 100) / 100, currency });
  const values = readingsOf(number.replaceAll(/['’]/g, ' '), factor > 1, locale);
  if (values === undefined) return { ok: false, why: 'invalid' };
  const [first, second] = values.map(money);
  if (first === undefined) return { ok: false, why: 'invalid' };
  if (first.amount > MOST_MONEY) return { ok: false, why: 'too-much' };
  return second === undefined ? { ok: true, money: first } : { ok: false, why: 'unclear', readings: [first, second] };
}

/** With thousands set apart in one way throughout, and a decimal mark of another kind. */
const GROUPED = /^(\d{1,3}(?:(?<mark>[ .,])\d{3})(?:\k<mark>\d{3})*)(?:(?!\k<mark>)[.,](\d{1,2}))?$/;
const PLAIN = /^(\d+)(?:[.,](\d{1,6}))?$/;

/** The value a number has, or both where a single mark before three digits may be either. */
function readingsOf(number: string, isScaled: boolean, locale: Locale): number[] | undefined {
  const single = /^(\d{1,3})([.,])(\d{3})$/.exec(number);
  if (single !== null) {
    const [, whole = '', mark, rest = ''] = single;
    const decimal = Number(`${whole}.${rest}`);
    const thousands = Number(whole + rest);
    if (whole === '0') return [decimal];
    // Before `miljoner` nobody writes thousands; in English a comma sets thousands apart.
    if (isScaled) return [decimal];
    return mark === ',' && locale === 'en' ? [thousands] : [thousands, decimal];
  }
  const grouped = GROUPED.exec(number);
  if (grouped !== null) return [Number(`${(grouped[1] ?? '').replaceAll(/\D/g, '')}.${grouped[3] ?? '0'}`)];
  const plain = PLAIN.exec(number);
  if (plain === null) return undefined;
  const decimals = plain[2] ?? '0';
  return decimals.length > 2 && !isScaled ? undefined : [Number(`${plain[1]}.${decimals}`)];
}
