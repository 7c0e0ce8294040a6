import type { Kind, RecordOf } from '../domain/record.ts';
import { upgraded } from './upgrades.ts';

/** The kind is looked at, the rest taken as it is: a store gives back what was put in, and only typed records are. */
const isOfKind = <K extends Kind>(kind: K, body: unknown): body is RecordOf<K> =>
  typeof body === 'object' && body !== null && 'kind' in body && body.kind === kind;

/** The one place where what an engine kept becomes a record again. */
export function storedRecord<K extends Kind>(kind: K, body: unknown): RecordOf<K> {
  const record = kind === 'person' ? upgraded(body) : body;
  if (!isOfKind(kind, record)) throw new TypeError(`The store holds something else where a ${kind} should be.`);
  return record;
}
