import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import { fail, type Failure, type Result } from '../domain/result.ts';
import type { Store } from './store.ts';

const TRIES = 8;

/** A change, or `unchanged` where there was nothing to write; or one that came to nothing, with the record as it stands, so that the present state can be shown. */
export type Changed<R> = { ok: true; value: R; unchanged?: true } | { ok: false; failure: Failure; current?: R };

/**
 * Load → decide → write: one read and one write, and again from the read when somebody else wrote in between.
 * `decide` is pure; giving back the same object means there is nothing to write.
 */
export async function change<K extends Kind>(
  store: Pick<Store, 'get' | 'has' | 'replace'>,
  kind: K,
  id: string,
  decide: (record: RecordOf<K>) => Result<RecordOf<K> & AnyRecord>,
): Promise<Changed<RecordOf<K>>> {
  let current: RecordOf<K> | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await store.get(kind, id);
    if (found === undefined) return fail({ code: (await store.has(kind, id)) ? 'unreadable' : 'not-found' });
    current = found.record;
    const decided = decide(current);
    if (!decided.ok) return { ...decided, current };
    if (decided.value === current) return { ...decided, unchanged: true };
    const written = await store.replace(decided.value, found.etag);
    if (written.ok) return decided;
  }
  return { ok: false, failure: { code: 'busy' }, ...(current === undefined ? {} : { current }) };
}
