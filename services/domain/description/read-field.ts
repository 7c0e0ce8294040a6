import { isCivilDate, type CivilDate } from '../civil-date.ts';
import { isCountry } from '../country.ts';
import type { Locale } from '../person.ts';
import type { Money } from '../money.ts';
import { readMoney } from '../read-money.ts';
import type { AnyValue, Field } from './field.ts';

/** What is wrong with what was filled in, for whoever filled it in. */
export type FieldFault =
  | { code: 'too-long'; limit: number; length: number }
  | { code: 'no-such-date' }
  | { code: 'date-out-of-range'; from: CivilDate; to: CivilDate }
  | { code: 'bad-amount' }
  | { code: 'negative-amount' }
  | { code: 'amount-too-large' }
  | { code: 'unknown-currency' }
  | { code: 'unclear-amount'; readings: [Money, Money] }
  | { code: 'no-such-choice' }
  | { code: 'no-such-country' }
  | { code: 'too-many'; limit: number };

export type ReadField = { ok: true; value: AnyValue } | { ok: false; fault: FieldFault };

/** Whatever is recorded happens in this city's time. */
const EARLIEST: CivilDate = '1990-01-01';
const LATEST: CivilDate = '2100-12-31';

const read = (value: AnyValue): ReadField => ({ ok: true, value });
const faulty = (fault: FieldFault): ReadField => ({ ok: false, fault });

/** The value of a field as it was filled in (trimmed text; several choices or references as a list), or what is wrong with it. */
export function readField(field: Field, filledIn: string | readonly string[], locale: Locale): ReadField {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return text(asText(filledIn), field.limit);
    case 'date':
      return date(asText(filledIn));
    case 'dates':
      return dates(asList(filledIn), field.most);
    case 'amount':
      return amount(asText(filledIn), locale);
    case 'choice':
      return choice(asText(filledIn), field.of);
    case 'choices':
      return choices(asList(filledIn), field.of);
    case 'country':
      return country(asText(filledIn));
    case 'reference':
      return read(asText(filledIn) || undefined);
    case 'references':
      return several(asList(filledIn), field.most);
    default:
      return field satisfies never;
  }
}

const asText = (filledIn: string | readonly string[]): string => (typeof filledIn === 'string' ? filledIn : filledIn.join(','));
const asList = (filledIn: string | readonly string[]): string[] => {
  const parts = typeof filledIn === 'string' ? filledIn.split(',') : filledIn;
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
};

const text = (written: string, limit: number): ReadField =>
  written.length > limit ? faulty({ code: 'too-long', limit, length: written.length }) : read(written);

function date(written: string): ReadField {
  if (written === '') return read(undefined);
  if (!isCivilDate(written)) return faulty({ code: 'no-such-date' });
  return written < EARLIEST || written > LATEST ? faulty({ code: 'date-out-of-range', from: EARLIEST, to: LATEST }) : read(written);
}

function dates(written: string[], most: number): ReadField {
  return written.map(date).find((one) => !one.ok) ?? several(written.sort(), most);
}

const AMOUNT_FAULT = {
  invalid: 'bad-amount',
  negative: 'negative-amount',
  'too-much': 'amount-too-large',
  'unknown-currency': 'unknown-currency',
} as const;

function amount(written: string, locale: Locale): ReadField {
  const money = readMoney(written, locale);
  if (money.ok) return read(money.money);
  return money.why === 'unclear' ? faulty({ code: 'unclear-amount', readings: money.readings }) : faulty({ code: AMOUNT_FAULT[money.why] });
}

function choice(chosen: string, of: readonly string[]): ReadField {
  if (chosen === '') return read(undefined);
  return of.includes(chosen) ? read(chosen) : faulty({ code: 'no-such-choice' });
}

const choices = (chosen: string[], of: readonly string[]): ReadField =>
  chosen.every((one) => of.includes(one)) ? read(of.filter((one) => chosen.includes(one))) : faulty({ code: 'no-such-choice' });

function country(written: string): ReadField {
  if (written === '') return read(undefined);
  const code = written.toUpperCase();
  return isCountry(code) ? read(code) : faulty({ code: 'no-such-country' });
}

const several = (ids: string[], most: number): ReadField => (ids.length > most ? faulty({ code: 'too-many', limit: most }) : read(ids));
