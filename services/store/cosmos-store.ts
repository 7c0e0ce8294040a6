import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { ErrorResponse, type Container, type CosmosClient } from '@azure/cosmos';
import { systemSchedule, type Schedule } from '../clock.ts';
import type { Kind } from '../domain/record.ts';
import { connectCosmos, PARTITION_KEY, type CosmosSettings } from './cosmos-client.ts';
import {
  documentId,
  documentOf,
  documentsQuery,
  readDocument,
  serviceTime,
  recordIdOf,
  type FoundDocument,
  type StoredDocument,
} from './cosmos-documents.ts';
import { changedQuery, changesIn } from './cosmos-changes.ts';
import { createPatience, type Patiently } from './cosmos-patience.ts';
import { queryDocuments } from './cosmos-query.ts';
import { limitOf, pageOf } from './paging.ts';
import { isRecordId } from './storable.ts';
import { MOST_CHANGES, type RecordWatch, type Store, type Written } from './store.ts';
import { createReader, type Reader } from './stored-record.ts';

export type CosmosOptions = CosmosSettings & {
  city: string;
  watch?: RecordWatch;
  /** Marks each write as this one. */
  newId?: () => string;
  random?: () => number;
  schedule?: Schedule;
};

/**
 * One city's records in a Cosmos DB container partitioned by city, which many instances may share. Open one per process: each has its own connections.
 * Rejects when the container cannot be reached, is not there (see `provisionCosmos`) or may not be read.
 * Answers that pass are waited out, and a write that may have been done is looked for before it is called a conflict.
 * A write whose connection breaks rejects, and may have been done: create it again (`conflict` then says it was), or read before replacing.
 */
export async function openCosmosStore(options: CosmosOptions): Promise<Store> {
  const { city, watch, newId = randomUUID, random = Math.random, schedule = systemSchedule, ...settings } = options;
  // The client goes on trying a name that does not exist for two minutes.
  if (settings.agent === undefined) await lookup(new URL(settings.endpoint).hostname);
  const patiently = createPatience({ schedule, random });
  const client = await connectCosmos(settings);
  const container = await provisionedContainer(client, settings, patiently);
  let open = true;
  const assertOpen = (): void => {
    if (!open) throw new Error('The store is closed.');
  };
  return {
    ...readsOf({ container, city, patiently, assertOpen }, createReader(city, watch)),
    ...writesOf({ container, city, patiently, assertOpen }, newId),
    async close() {
      open = false;
      client.dispose();
    },
  };
}

interface Deps {
  container: Container;
  city: string;
  patiently: Patiently;
  assertOpen: () => void;
}

function readsOf({ container, city, patiently, assertOpen }: Deps, recordOf: Reader): Pick<Store, 'get' | 'has' | 'list' | 'changedSince'> {
  const find = async (kind: Kind, id: string): Promise<FoundDocument | undefined> => {
    assertOpen();
    return isRecordId(id) ? patiently((abortSignal) => readDocument(container, city, documentId(kind, id), abortSignal)) : undefined;
  };
  return {
    async get(kind, id) {
      const found = await find(kind, id);
      return found && recordOf(kind, { id, etag: found.etag, body: found.record });
    },
    has: async (kind, id) => (await find(kind, id)) !== undefined,
    async list(kind, options = {}) {
      assertOpen();
      const limit = limitOf(options);
      const keep = ({ id, etag, record }: FoundDocument) => recordOf(kind, { id: recordIdOf(kind, id), etag, body: record });
      const spec = documentsQuery(city, kind, options);
      const found = await patiently((abortSignal) => queryDocuments(container, city, spec, { count: limit + 1, keep, abortSignal }));
      return pageOf(found, limit);
    },
    async changedSince(mark, most = MOST_CHANGES) {
      assertOpen();
      const spec = changedQuery(city, mark);
      const count = mark === undefined ? 1 : most + 1;
      const found = await patiently((abortSignal) =>
        queryDocuments(container, city, spec, { count, keep: (document) => document, abortSignal }),
      );
      const answeredAt = found.length === 0 ? Number.NaN : await patiently((abortSignal) => serviceTime(container, city, abortSignal));
      return changesIn(found, { mark, most, answeredAt }, recordOf);
    },
  };
}

type Write = (abortSignal: AbortSignal) => Promise<{ etag: string }>;

function writesOf({ container, city, patiently, assertOpen }: Deps, newId: () => string): Pick<Store, 'create' | 'replace'> {
  const carryOut = (document: StoredDocument, isConflict: (answer: ErrorResponse) => boolean, write: Write): Promise<Written> =>
    patiently(async (abortSignal) => {
      try {
        const { etag } = await write(abortSignal);
        return { ok: true, etag };
      } catch (cause) {
        if (!(cause instanceof ErrorResponse && isConflict(cause))) throw cause;
        // It may be what was written here: an earlier try, of the store's or of the client's own, was done though its answer did not say so.
        const now = await readDocument(container, city, document.id, abortSignal);
        return now?.write === document.write ? { ok: true, etag: now.etag } : { ok: false, why: 'conflict' };
      }
    });
  return {
    async create(record) {
      assertOpen();
      const document = documentOf(record, city, newId());
      return carryOut(document, isTaken, (abortSignal) => container.items.create(document, { abortSignal }));
    },
    async replace(record, etag) {
      assertOpen();
      const document = documentOf(record, city, newId());
      if (matchesAnything(etag)) return { ok: false, why: 'conflict' };
      const accessCondition = { type: 'IfMatch', condition: etag };
      return carryOut(document, hasMoved, (abortSignal) =>
        container.item(document.id, city).replace(document, { accessCondition, abortSignal }),
      );
    },
  };
}

async function provisionedContainer(client: CosmosClient, settings: CosmosSettings, patiently: Patiently): Promise<Container> {
  try {
    const container = client.database(settings.database).container(settings.container);
    const { resource } = await patiently((abortSignal) => container.read({ abortSignal }));
    const key = resource?.partitionKey?.paths.join() ?? 'nothing';
    if (key !== PARTITION_KEY) throw new Error(`The container ${container.id} is partitioned by ${key}, not by ${PARTITION_KEY}.`);
    return container;
  } catch (cause) {
    client.dispose();
    throw cause;
  }
}

/** In HTTP these ask for no check at all; no record has such an etag. */
const matchesAnything = (etag: string): boolean => etag === '' || etag === '*';

const isTaken = ({ code }: ErrorResponse): boolean => code === 409;
const hasMoved = ({ code, substatus }: ErrorResponse): boolean => code === 412 || (code === 404 && !substatus);
