import { differences } from '../description/differences.ts';
import { emptyValue, type Description } from '../description/field.ts';
import { readField } from '../description/read-field.ts';
import type { FilledIn } from '../description/read-values.ts';
import type { Locale } from '../person.ts';
import type { AnyRegistered, RecordEvent } from './registered.ts';

/** What has happened to a record since the version somebody saw, in order. */
export const eventsSince = ({ history, rev }: Pick<AnyRegistered, 'history' | 'rev'>, seen: number): RecordEvent[] =>
  rev > seen ? history.slice(seen - rev) : [];

/** What was filled in by somebody who saw an older version, without the fields they left as they were: there the others' changes stand. */
export function ownChanges(description: Description, typed: FilledIn, since: readonly RecordEvent[], locale: Locale): FilledIn {
  const seen = new Map(since.flatMap(({ changes }) => changes.map(({ field, from }) => [field, from] as const)).reverse());
  const isLeft = (field: string, filledIn: FilledIn[string]): boolean => {
    const described = description[field];
    if (described === undefined || !seen.has(field)) return false;
    const read = readField(described, filledIn, locale);
    const before = seen.get(field) ?? emptyValue(described);
    return read.ok && differences({ [field]: described }, { [field]: before }, { [field]: read.value }).length === 0;
  };
  return Object.fromEntries(Object.entries(typed).filter(([field, filledIn]) => !isLeft(field, filledIn)));
}
