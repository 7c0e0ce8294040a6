import type { Kind, RecordOf } from '../domain/record.ts';
import type { Store } from '../store/store.ts';

type Decided<R, F> = { ok: true; record: R } | { ok: false; failure: F };
type Entry = 'person' | 'unit' | 'round';
type General = { code: 'not-found' | 'unreadable' | 'busy' };

const TRIES = 8;

/** Load → decide → write, and again from the start when somebody else wrote in between; the same record back means there is nothing to write. */
export async function changeEntry<K extends Entry & Kind, F>(
  store: Pick<Store, 'get' | 'has' | 'replace'>,
  kind: K,
  id: string,
  decide: (record: RecordOf<K>) => Promise<Decided<RecordOf<K>, F>>,
): Promise<{ ok: true; record: RecordOf<K>; unchanged?: true } | { ok: false; failure: F | General; current?: RecordOf<K> }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await store.get(kind, id);
    if (found === undefined) return { ok: false, failure: { code: (await store.has(kind, id)) ? 'unreadable' : 'not-found' } };
    const decided = await decide(found.record);
    if (!decided.ok) return { ...decided, current: found.record };
    if (decided.record === found.record) return { ok: true, record: found.record, unchanged: true };
    const written = await store.replace(decided.record, found.etag);
    if (written.ok) return { ok: true, record: decided.record };
  }
  return { ok: false, failure: { code: 'busy' } };
}
