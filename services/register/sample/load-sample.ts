import type { AnyRecord } from '../../domain/record.ts';
import type { Store } from '../../store/store.ts';
import { sampleRecords, type Sample } from './sample-records.ts';

const isRound = ({ kind }: AnyRecord): boolean => kind === 'round';

/**
 * Puts the sample's records in a city that has had no round yet; what is there already is left alone.
 * The round is written last, so that a load that was cut short is finished by the next. Resolves to whether there was anything to do.
 */
export async function loadSample({ store, ...sample }: Sample & { store: Store }): Promise<boolean> {
  const rounds = await store.list('round', { limit: 1 });
  if (rounds.items.length > 0) return false;
  const records = sampleRecords(sample);
  // `conflict` means that the id exists: left alone. Together they are durable at once.
  await Promise.all(records.filter((record) => !isRound(record)).map((record) => store.create(record)));
  await Promise.all(records.filter(isRound).map((record) => store.create(record)));
  return true;
}
