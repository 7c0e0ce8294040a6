import type { SqlQuerySpec } from '@azure/cosmos';
import { REGISTERED_KINDS } from '../domain/register/registered.ts';
import { documentId, recordIdOf, type FoundDocument } from './cosmos-documents.ts';
import type { Changes } from './store.ts';
import type { Reader } from './stored-record.ts';

/** The service's clock counts whole seconds, and a replica may be a moment behind: what was written shortly before is asked for again. */
const OVERLAP_S = 10;
/** The service is asked for its time after it has answered: so long that may have taken. */
const ANSWERED_WITHIN_S = 10;

/** The register's documents written at a mark or later, the latest first. A mark is a second by the service's clock. */
export function changedQuery(city: string, since = '0'): SqlQuerySpec {
  const kinds = REGISTERED_KINDS.map((kind, i) => ({ name: `@kind${i}`, value: kind }));
  const filter = `c.city = @city AND c.kind IN (${kinds.map(({ name }) => name).join(', ')}) AND c._ts >= @since`;
  return {
    query: `SELECT c.id, c.record, c._etag AS etag, c._ts AS ts FROM c WHERE ${filter} ORDER BY c._ts DESC`,
    parameters: [{ name: '@city', value: city }, { name: '@since', value: Number(since) }, ...kinds],
  };
}

interface Asked {
  mark: string | undefined;
  most: number;
  /** When the service had answered (epoch ms, by its clock); not finite where it did not say. */
  answeredAt: number;
}

/** What was found by `changedQuery`, one more than `most` where there is more. */
export function changesIn(found: readonly FoundDocument[], { mark, most, answeredAt }: Asked, recordOf: Reader): Changes {
  const latest = Math.max(0, ...found.map(({ ts }) => Number(ts)));
  // By the same clock: what was written before the overlap has been found, so that a large import is not found anew for ever.
  const seen = Number.isFinite(answeredAt) ? Math.max(latest, Math.floor(answeredAt / 1_000) - ANSWERED_WITHIN_S) : latest;
  if (mark === undefined) return { records: [], mark: String(seen - OVERLAP_S), isAll: true };
  const records = found.slice(0, most).flatMap(({ id, etag, record }) => {
    const kind = REGISTERED_KINDS.find((one) => id.startsWith(documentId(one, '')));
    return kind === undefined ? [] : (recordOf(kind, { id: recordIdOf(kind, id), etag, body: record }) ?? []);
  });
  const isAll = found.length <= most;
  // Where everything is read again, it is not to be found too much once more the next time.
  const next = isAll ? seen - OVERLAP_S : Math.max(latest, seen - OVERLAP_S);
  return { records, mark: String(Math.max(Number(mark), next)), isAll };
}
