import { lookup } from 'node:dns/promises';
import { ErrorResponse, type Container, type CosmosClient, type SqlQuerySpec } from '@azure/cosmos';
import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import { connectCosmos, PARTITION_KEY, type CosmosSettings } from './cosmos-client.ts';
import { conditionsOf, quarterOf, stateOf, unitOf } from './filter-fields.ts';
import { limitOf, pageOf } from './paging.ts';
import { assertStorable, isRecordId } from './storable.ts';
import type { ListOptions, Store, Stored, Written } from './store.ts';
import { storedRecord } from './stored-record.ts';

/** What is read of a document. */
interface Found {
  record: unknown;
  etag: string;
}

/**
 * One city's records in a Cosmos DB container partitioned by city, which many instances may share. Open one per process: each has its own connections.
 * Rejects when the container cannot be reached, is not there (see `provisionCosmos`) or may not be read.
 * A write whose connection breaks rejects, and may have been done: create it again (`conflict` then says it was), or read before replacing.
 */
export async function openCosmosStore({ city, ...settings }: CosmosSettings & { city: string }): Promise<Store> {
  // The client goes on trying a name that does not exist for two minutes.
  if (settings.agent === undefined) await lookup(new URL(settings.endpoint).hostname);
  const client = await connectCosmos(settings);
  const container = await provisionedContainer(client, settings);
  let open = true;
  const assertOpen = (): void => {
    if (!open) throw new Error('The store is closed.');
  };

  return {
    async get(kind, id) {
      assertOpen();
      return isRecordId(id) ? read(container, city, kind, id) : undefined;
    },
    async list(kind, options = {}) {
      assertOpen();
      const limit = limitOf(options);
      const found = await query(container, city, listQuery(city, kind, options), limit + 1);
      return pageOf(
        found.map((document) => storedDocument(kind, document)),
        limit,
      );
    },
    async create(record) {
      assertOpen();
      const document = documentOf(record, city);
      return writtenUnless(isTaken, async () => container.items.create(document));
    },
    async replace(record, etag) {
      assertOpen();
      const document = documentOf(record, city);
      if (matchesAnything(etag)) return { ok: false, why: 'conflict' };
      return writtenUnless(hasMoved, async () =>
        container.item(document.id, city).replace(document, { accessCondition: { type: 'IfMatch', condition: etag } }),
      );
    },
    async close() {
      open = false;
      client.dispose();
    },
  };
}

async function provisionedContainer(client: CosmosClient, settings: CosmosSettings): Promise<Container> {
  try {
    const container = client.database(settings.database).container(settings.container);
    const { resource } = await container.read();
    const key = resource?.partitionKey?.paths.join() ?? 'nothing';
    if (key !== PARTITION_KEY) throw new Error(`The container ${container.id} is partitioned by ${key}, not by ${PARTITION_KEY}.`);
    return container;
  } catch (cause) {
    client.dispose();
    throw cause;
  }
}

const documentId = (kind: Kind, id: string): string => `${kind}~${id}`;

/** The record is copied: what the caller does to it afterwards is not in the document. */
function documentOf(record: AnyRecord, city: string) {
  assertStorable(record, city);
  return {
    id: documentId(record.kind, record.id),
    city,
    kind: record.kind,
    recordId: record.id,
    unit: unitOf(record),
    quarter: quarterOf(record),
    state: stateOf(record),
    record: structuredClone(record),
  };
}

const storedDocument = <K extends Kind>(kind: K, { record, etag }: Found): Stored<RecordOf<K>> => ({
  record: storedRecord(kind, record),
  etag,
});

async function read<K extends Kind>(container: Container, city: string, kind: K, id: string): Promise<Stored<RecordOf<K>> | undefined> {
  const { resource, etag, substatus } = await container.item(documentId(kind, id), city).read<Pick<Found, 'record'>>();
  if (resource !== undefined) return storedDocument(kind, { record: resource.record, etag });
  // The client answers every 404 alike; with a substatus it is not the record that is missing (1002 a session's replica, 1003 the container).
  if (substatus) throw new Error(`Cosmos DB could not look for ${documentId(kind, id)}: 404, substatus ${substatus}.`);
  return undefined;
}

/** Up to `count` documents. A page of Cosmos DB may come back short, or empty, with more to come. */
async function query(container: Container, city: string, spec: SqlQuerySpec, count: number): Promise<Found[]> {
  const pages = container.items.query<Found>(spec, { partitionKey: city, maxItemCount: count });
  const found: Found[] = [];
  while (found.length < count && pages.hasMoreResults()) {
    const { resources } = await pages.fetchNext();
    found.push(...resources);
  }
  return found.slice(0, count);
}

function listQuery(city: string, kind: Kind, { where, order, after }: ListOptions): SqlQuerySpec {
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
  return { query: `SELECT c.record, c._etag AS etag FROM c WHERE ${filter} ORDER BY c.recordId ${direction}`, parameters };
}

/** In HTTP these ask for no check at all; no record has such an etag. */
const matchesAnything = (etag: string): boolean => etag === '' || etag === '*';

const isTaken = ({ code }: ErrorResponse): boolean => code === 409;
const hasMoved = ({ code, substatus }: ErrorResponse): boolean => code === 412 || (code === 404 && !substatus);

async function writtenUnless(isConflict: (answer: ErrorResponse) => boolean, write: () => Promise<{ etag: string }>): Promise<Written> {
  try {
    const { etag } = await write();
    return { ok: true, etag };
  } catch (cause) {
    if (cause instanceof ErrorResponse && isConflict(cause)) return { ok: false, why: 'conflict' };
    throw cause;
  }
}
