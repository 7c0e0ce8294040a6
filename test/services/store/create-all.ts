import type { AnyRecord } from '../../../services/domain/record.ts';
import type { Store, Written } from '../../../services/store/store.ts';

/** The etag of a write that should have been done. */
export function etagOf(written: Written): string {
  if (!written.ok) throw new Error(`The write gave a ${written.why}.`);
  return written.etag;
}

/** Creates records at once; their etags, in the same order. */
export const createAll = async (store: Store, records: AnyRecord[]): Promise<string[]> =>
  (await Promise.all(records.map(async (record) => store.create(record)))).map(etagOf);
