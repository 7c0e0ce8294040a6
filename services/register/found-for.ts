import type { FoundFor, ListedRecord, RecordFilter } from '../domain/register/record-filter.ts';
import type { HeldRegister } from './held-register.ts';
import { keyOf } from './held-records.ts';

/**
 * What a list's words and country come to in the register as it stands, among what the reader `sees`; each is looked for only
 * where it is asked for.
 */
export function foundFor(
  { records, index }: HeldRegister,
  { kind, words = '', country = '' }: RecordFilter,
  sees: (record: ListedRecord) => boolean,
): FoundFor {
  const seen = new Set(words === '' ? [] : records.of(kind).flatMap((record) => (sees(record) ? [keyOf(kind, record.id)] : [])));
  const keys = new Set(words === '' ? [] : index.find(words, (key) => seen.has(key)));
  const there = country === '' ? [] : records.of('partner').filter(({ values }) => values['country'] === country);
  return { holdsWords: (record) => keys.has(keyOf(record.kind, record.id)), partnersThere: new Set(there.map(({ id }) => id)) };
}
