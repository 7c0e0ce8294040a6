import type { CivilDate } from '../civil-date.ts';
import { isActivity } from '../activity/activity-rules.ts';
import { failedSeminarConditions } from '../activity/seminar.ts';
import type { AnyValues } from '../description/field.ts';
import { KINDS } from './kinds.ts';
import type { AnyRegistered, RegisteredKind } from './registered.ts';
import { yearsOf } from './record-years.ts';

/** Which of a kind's records are asked for; what is empty asks for all. */
export interface RecordFilter {
  kind: RegisteredKind;
  /** One, or several with commas between. */
  state?: string;
  unit?: string;
  /** Four digits: it was going on, was handed in or began that year. */
  year?: string;
  /**
   * One of `CONDITIONS`, or a field and the choices of which it holds any: `relation:twin-town`, `areas:P1,P3`; of a date its beginning
   * will do: `endsOn:2026-12`. Several with semicolons between.
   */
  only?: string;
  /** A country's code: it is there, or with somebody there. */
  country?: string;
  /** It holds these words. */
  words?: string;
}

/** What a record alone does not tell, for whoever has the register to find out. */
export interface FoundFor {
  /** True of a record that holds the words. */
  holdsWords: Test;
  /** The partners in the country. */
  partnersThere: ReadonlySet<string>;
}

/** What is listed of a record: all but its history. */
export type ListedRecord = Omit<AnyRegistered, 'history'>;

const dateIn = (values: AnyValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

const isBefore = (date: string, today: CivilDate): boolean => date !== '' && date < today;

const NOT_HANDED_IN = new Set(['preparing', 'withdrawn']);

/** What can be asked of records beside what stands in one field. */
const CONDITIONS = {
  /** Has passed its end, its deadline or its day, and is still as if it had not. */
  late: ({ kind, state, values }, today) => {
    if (kind === 'project') return state === 'ongoing' && isBefore(dateIn(values, 'endsOn'), today);
    if (kind === 'application') return state === 'preparing' && isBefore(dateIn(values, 'deadline'), today);
    return kind === 'activity' && state === 'planned' && isBefore(dateIn(values, 'startsOn'), today);
  },
  /** Has been with the funder, whatever came of it. */
  'handed-in': ({ kind, state }) => kind === 'application' && !NOT_HANDED_IN.has(state),
  /** Something is still expected to happen to it. */
  live: ({ kind, state }) => !KINDS[kind].closed.some((closed) => closed === state),
  /** W3: counts toward the year's seminar. */
  counts: (record) => isCountedSeminar(record),
} as const satisfies { [name: string]: (record: ListedRecord, today: CivilDate) => boolean };

type Condition = keyof typeof CONDITIONS;

const isCondition = (name: string): name is Condition => Object.hasOwn(CONDITIONS, name);

/** Narrowed by its kind, as the description made it. */
function isCountedSeminar(record: ListedRecord): boolean {
  const whole: AnyRegistered = { ...record, history: [] };
  return isActivity(whole) && failedSeminarConditions(whole).length === 0;
}

/** `2026` and `2026-12` are the beginnings of dates. */
const BEGINNING_OF_DATE = /^\d{4}(?:-\d\d)?$/;

const isOneOf = (value: string, wanted: readonly string[]): boolean =>
  wanted.some((one) => value === one || (BEGINNING_OF_DATE.test(one) && value.startsWith(`${one}-`)));

const holdsAny = (values: AnyValues, field: string, wanted: readonly string[]): boolean => {
  const value = values[field];
  return typeof value === 'string' ? isOneOf(value, wanted) : Array.isArray(value) && value.some((one) => wanted.includes(String(one)));
};

type Test = (record: ListedRecord) => boolean;

function onlyTest(only: string, today: CivilDate): Test {
  if (isCondition(only)) return (record) => CONDITIONS[only](record, today);
  const [field = '', choices = ''] = only.split(':');
  const wanted = choices.split(',');
  return ({ values }) => holdsAny(values, field, wanted);
}

const isInYear = (record: ListedRecord, year: number): boolean => {
  const years = yearsOf(record);
  return years !== undefined && years.first <= year && year <= years.last;
};

const isThere = ({ kind, id, values }: ListedRecord, country: string, partnersThere: ReadonlySet<string>): boolean =>
  values['country'] === country ||
  (kind === 'partner'
    ? partnersThere.has(id)
    : Array.isArray(values['partners']) && values['partners'].some((one) => partnersThere.has(String(one))));

const NOTHING_FOUND: FoundFor = { holdsWords: () => false, partnersThere: new Set() };

/** Tells whether a record of the kind is one of those asked for; `found` is needed where words or a country are asked for. */
export function askedFor(
  { state, unit, year, only, country, words }: RecordFilter,
  today: CivilDate,
  { holdsWords, partnersThere }: FoundFor = NOTHING_FOUND,
): Test {
  const tests: Test[] = [
    ...(state ? [(record: ListedRecord) => state.split(',').includes(record.state)] : []),
    ...(unit ? [(record: ListedRecord) => record.unit === unit] : []),
    ...(only ? only.split(';').map((one) => onlyTest(one, today)) : []),
    ...(country ? [(record: ListedRecord) => isThere(record, country, partnersThere)] : []),
    ...(words ? [holdsWords] : []),
    ...(year ? [(record: ListedRecord) => isInYear(record, Number(year))] : []),
  ];
  return (record) => tests.every((test) => test(record));
}
