import type { Container, SqlQuerySpec } from '@azure/cosmos';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { conditionsOf, periodOf, stateOf, unitOf } from './filter-fields.ts';
import { assertStorable } from './storable.ts';
import { asStored } from './upgrades.ts';
import type { ListOptions } from './store.ts';

/** What is read of a document. */
export interface FoundDocument {
  id: string;
  record: unknown;
  etag: string;
  /** When it was written, in whole seconds by the service's clock; where it was asked for. */
  ts?: unknown;
  /** The write that made it what it is. */
  write?: unknown;
}

const prefixOf = (kind: Kind): string => `${kind}~`;

export const documentId = (kind: Kind, id: string): string => `${prefixOf(kind)}${id}`;

/** A hand may have given a document any id. */
export const recordIdOf = (kind: Kind, document: string): string =>
  document.startsWith(prefixOf(kind)) ? document.slice(prefixOf(kind).length) : document;

export type StoredDocument = ReturnType<typeof documentOf>;

/** The record is copied: what the caller does to it afterwards is not in the document. */
export function documentOf(record: AnyRecord, city: string, write: string) {
  assertStorable(record, city);
  return {
    id: documentId(record.kind, record.id),
    city,
    kind: record.kind,
    recordId: record.id,
    unit: unitOf(record),
    quarter: periodOf(record),
    state: stateOf(record),
    write,
    record: structuredClone(asStored(record)),
  };
}

export async function readDocument(
  container: Container,
  city: string,
  id: string,
  abortSignal: AbortSignal,
): Promise<FoundDocument | undefined> {
  const { resource, etag, substatus } = await container.item(id, city).read<Pick<FoundDocument, 'record' | 'write'>>({ abortSignal });
  if (resource !== undefined) return { id, record: resource.record, write: resource.write, etag };
  // The client answers every 404 alike; with a substatus it is not the record that is missing (1002 a session's replica, 1003 the container).
  if (substatus) throw new Error(`Cosmos DB could not look for ${id}: 404, substatus ${substatus}.`);
  return undefined;
}

/** The service's own clock (epoch ms), as it answers; not a number where it does not say. */
export async function serviceTime(container: Container, city: string, abortSignal: AbortSignal): Promise<number> {
  const { headers } = await container.item(documentId('city', 'city'), city).read({ abortSignal });
  return Date.parse(String(headers['date']));
}

export function documentsQuery(city: string, kind: Kind, { where, order, after }: ListOptions): SqlQuerySpec {
  const parameters = [
    { name: '@city', value: city },
    { name: '@kind', value: kind },
  ];
  const parameter = (value: string): string => {
    const name = `@p${parameters.length}`;
    parameters.push({ name, value });
    return name;
  };
  const [direction, beyond] = order === 'descending' ? ['DESC', '<'] : ['ASC', '>'];
  const tests = conditionsOf(where).map(({ field, anyOf }) =>
    anyOf.length === 0 ? 'false' : `c.${field} IN (${anyOf.map(parameter).join(', ')})`,
  );
  if (after !== undefined) tests.push(`c.recordId ${beyond} ${parameter(after)}`);
  const filter = ['c.city = @city', 'c.kind = @kind', ...tests].join(' AND ');
  return { query: `SELECT c.id, c.record, c._etag AS etag FROM c WHERE ${filter} ORDER BY c.recordId ${direction}`, parameters };
}
