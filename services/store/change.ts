import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import type { Failure } from '../domain/result.ts';
import type { Store } from './store.ts';

const TRIES = 8;

/** Why nothing was decided at all, or nothing written. */
export type NoChange = { code: 'unreadable' } | { code: 'not-found' } | { code: 'busy' };

/** A change, or `unchanged` where there was nothing to write; or one that came to nothing, with the record as it stands, so that the present state can be shown. */
export type Changed<R, F = Failure> = { ok: true; value: R; unchanged?: true } | { ok: false; failure: F | NoChange; current?: R };

type Decided<R, F> = { ok: true; value: R } | { ok: false; failure: F };

/**
 * Load → decide → write: one read and one write, and again from the read when somebody else wrote in between.
 * Giving back the same object means there is nothing to write. What is decided by may be read anew for each try.
 */
export async function change<K extends Kind, F = Failure>(
  store: Pick<Store, 'get' | 'has' | 'replace'>,
  kind: K,
  id: string,
  decide: (record: RecordOf<K>) => Decided<RecordOf<K> & AnyRecord, F> | Promise<Decided<RecordOf<K> & AnyRecord, F>>,
): Promise<Changed<RecordOf<K>, F>> {
  let current: RecordOf<K> | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await store.get(kind, id);
    if (found === undefined) return { ok: false, failure: { code: (await store.has(kind, id)) ? 'unreadable' : 'not-found' } };
    current = found.record;
    const decided = await decide(current);
    if (!decided.ok) return { ...decided, current };
    if (decided.value === current) return { ...decided, unchanged: true };
    const written = await store.replace(decided.value, found.etag);
    if (written.ok) return decided;
  }
  return { ok: false, failure: { code: 'busy' }, ...(current === undefined ? {} : { current }) };
}
