import type { CivilDate } from '../civil-date.ts';
import { cleanText } from '../clean-text.ts';
import { isCountry } from '../country.ts';
import type { Locale } from '../person.ts';
import type { Money } from '../money.ts';
import { readChoices } from '../read-choices.ts';
import { readDate } from '../read-date.ts';
import { readMoney } from '../read-money.ts';
import type { AnyValue, Field } from './field.ts';
import { fromChoice } from './reference-choice.ts';

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
/** An id, or the name of something from before there was a register. */
const LONGEST_REFERENCE = 200;

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
      return dates(asList(filledIn, BETWEEN_DATES), field.most);
    case 'amount':
      return amount(asText(filledIn), locale);
    case 'choice':
      return choice(readChoices(filledIn), field.of);
    case 'choices':
      return choices(readChoices(filledIn) ?? [], field.of);
    case 'country':
      return country(asText(filledIn));
    case 'reference':
      return reference(fromChoice(asText(filledIn)));
    case 'references':
      return references(asList(filledIn).map(fromChoice), field.most);
    default:
      return field satisfies never;
  }
}

/** A date has none of these in it, save the hyphen; dates that are read as one are a fault that is told. */
const BETWEEN_DATES = /[,;\n]| och | and /;

const asText = (filledIn: string | readonly string[]): string => cleanText(typeof filledIn === 'string' ? filledIn : filledIn.join(','));
const asList = (filledIn: string | readonly string[], between: string | RegExp = ','): string[] => {
  const parts = typeof filledIn === 'string' ? filledIn.split(between) : filledIn;
  return [...new Set(parts.map(cleanText).filter((part) => part !== ''))];
};

const text = (written: string, limit: number): ReadField =>
  written.length > limit ? faulty({ code: 'too-long', limit, length: written.length }) : read(written);

function date(written: string): ReadField {
  const day = readDate(written);
  if (day === 'invalid') return faulty({ code: 'no-such-date' });
  const isFar = day !== undefined && (day < EARLIEST || day > LATEST);
  return isFar ? faulty({ code: 'date-out-of-range', from: EARLIEST, to: LATEST }) : read(day);
}

function dates(written: string[], most: number): ReadField {
  const all = written.map(date);
  const days = all.flatMap((one) => (one.ok && typeof one.value === 'string' ? [one.value] : []));
  return all.find((one) => !one.ok) ?? several([...new Set(days)].sort(), most);
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

function choice(chosen: string[] | undefined, of: readonly string[]): ReadField {
  const [one, ...others] = chosen ?? ['', ''];
  if (one === undefined) return read(undefined);
  return others.length === 0 && of.includes(one) ? read(one) : faulty({ code: 'no-such-choice' });
}

const choices = (chosen: string[], of: readonly string[]): ReadField =>
  chosen.every((one) => of.includes(one)) ? read(of.filter((one) => chosen.includes(one))) : faulty({ code: 'no-such-choice' });

function country(written: string): ReadField {
  if (written === '') return read(undefined);
  const code = written.toUpperCase();
  return isCountry(code) ? read(code) : faulty({ code: 'no-such-country' });
}

const reference = (id: string): ReadField =>
  id.length > LONGEST_REFERENCE ? faulty({ code: 'too-long', limit: LONGEST_REFERENCE, length: id.length }) : read(id || undefined);

const references = (ids: string[], most: number): ReadField => ids.map(reference).find((one) => !one.ok) ?? several(ids, most);

const several = (ids: string[], most: number): ReadField => (ids.length > most ? faulty({ code: 'too-many', limit: most }) : read(ids));
