import type { AnyRecord, RecordOf } from '../domain/record.ts';
import { change, type NoChange } from './change.ts';
import type { Store } from './store.ts';

type Entry = 'person' | 'unit' | 'round';
type Decided<R, F> = { ok: true; record: R } | { ok: false; failure: F };

/** A change of somebody, an administration or a round whose rules have failures of their own. */
export async function changeEntry<K extends Entry, F>(
  store: Pick<Store, 'get' | 'has' | 'replace'>,
  kind: K,
  id: string,
  decide: (record: RecordOf<K>) => Promise<Decided<RecordOf<K> & AnyRecord, F>>,
): Promise<{ ok: true; record: RecordOf<K>; unchanged?: true } | { ok: false; failure: F | NoChange; current?: RecordOf<K> }> {
  const done = await change<K, F>(store, kind, id, async (record) => {
    const decided = await decide(record);
    return decided.ok ? { ok: true, value: decided.record } : decided;
  });
  if (!done.ok) return done;
  const { value: record, ...rest } = done;
  return { ...rest, record };
}
