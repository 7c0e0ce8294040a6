import type { Store } from '../../../services/store/store.ts';

/** Adds one to a report's `rev` as a use case would: read, decide, write, and again from the start on a conflict. */
export async function countUp(store: Store, id: string): Promise<void> {
  for (;;) {
    const found = await store.get('report', id);
    if (found === undefined) throw new Error(`There is no report ${id}.`);
    const written = await store.replace({ ...found.record, rev: found.record.rev + 1 }, found.etag);
    if (written.ok) return;
  }
}
