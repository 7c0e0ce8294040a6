import type { CivilDate } from '../../domain/civil-date.ts';
import type { AnyValues } from '../../domain/description/field.ts';
import { peopleOf, peopleWith, type Person } from '../../domain/person.ts';
import { createRecord } from '../../domain/register/create-record.ts';
import { decideRecord, type Decided, type RecordCommand } from '../../domain/register/decide-record.ts';
import type { KindRules } from '../../domain/register/kind-rules.ts';
import { kindsIn } from '../../domain/register/kinds.ts';
import type { AnyRegistered } from '../../domain/register/registered.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { valuesFrom } from '../record-data.ts';
import { filledInOn, sampleDay, type Loading } from './sample-day.ts';
import type { SampleRow, SampleStep } from './sample-rows.ts';

const MINUTE = 60_000;
/** Between what is done with one record on one day. */
const APART_MINUTES = 7;

export interface Registering extends Loading {
  file: CityFile;
  /** The Entra tenant. */
  city: string;
  /** ISO instant, on the day of loading; nothing in the sample has happened later. */
  at: string;
  people: readonly Person[];
}

/** Whoever keeps an administration's register, else the secretariat. */
const keeperOf = (people: readonly Person[], unit: string): string =>
  [...peopleOf(people, unit, 'contact'), ...peopleOf(people, unit, 'deputy'), ...peopleWith(people, 'secretariat')][0]?.id ?? 'clock';

interface Moment {
  at: string;
  today: CivilDate;
}

/** In the morning of the day, and never later than the sample is made. */
function momentOf({ calendar, at, today }: Registering, day: string, nth: number, count: number): Moment {
  const morning = calendar.sendingOpens(sampleDay({ calendar, today }, day)) + nth * APART_MINUTES * MINUTE;
  const instant = Math.min(morning, Date.parse(at) - (count - nth) * MINUTE);
  return { at: new Date(instant).toISOString(), today: calendar.dateAt(instant) };
}

const valuesOf = (sample: Registering, { description }: KindRules, fields: SampleStep['fields']): AnyValues =>
  valuesFrom(
    description,
    Object.fromEntries(Object.entries(fields).map(([name, given]) => [name, filledInOn(sample, description[name], given)])),
  );

function commandOf(record: AnyRegistered, { to, undo }: SampleStep, values: AnyValues): RecordCommand {
  const { rev } = record;
  if (undo === true) return { do: 'undo', rev };
  return to === undefined ? { do: 'change', rev, values } : { do: 'move', rev, to, values };
}

function done(decided: Decided<AnyRegistered>, { kind, id }: SampleRow): AnyRegistered {
  if (!decided.ok) throw new Error(`the sample's ${kind} ${id} cannot be made: ${JSON.stringify(decided.failure)}`);
  return decided.record;
}

/** A record of the register, made by the commands of its people. */
export function registerRecord(sample: Registering, row: SampleRow): AnyRegistered {
  const { city, file, people } = sample;
  const { kind, id, unit, history } = row;
  const rules: KindRules = kindsIn(file.policy)[kind];
  const actor = kind === 'programme' ? (peopleWith(people, 'secretariat')[0]?.id ?? 'clock') : keeperOf(people, unit);
  const during = (nth: number, { day }: SampleStep) => ({ actor, ...momentOf(sample, day, nth, history.length) });
  const [first, ...later] = history;
  if (first === undefined) throw new Error(`the sample's ${kind} ${id} has no beginning`);
  const made = createRecord(rules, { city, id, unit, values: valuesOf(sample, rules, first.fields), ...during(0, first) });
  return later.reduce(
    (record, step, i) =>
      done(decideRecord(rules, record, commandOf(record, step, valuesOf(sample, rules, step.fields)), during(i + 1, step)), row),
    done(made, row),
  );
}
