import type { Kind, RecordOf } from '../domain/record.ts';
import { RECORD_SHAPES } from './record-shapes.ts';
import { fieldOf } from './shape.ts';
import type { RecordWatch, Stored } from './store.ts';
import { upgraded } from './upgrades.ts';

const isRecord = <K extends Kind>(kind: K, body: unknown): body is RecordOf<K> => RECORD_SHAPES[kind](body);

/** What an engine has kept under a kind and an id. `body` is what was parsed of it; undefined when it could not be. */
export interface Kept {
  id: string;
  etag: string;
  body: unknown;
}

/** Gives nothing of a record that is set aside. */
export type Reader = <K extends Kind>(kind: K, kept: Kept) => Stored<RecordOf<K>> | undefined;

/** The one place where what an engine kept becomes a record again, or is set aside. */
export function createReader(city: string, watch: RecordWatch | undefined): Reader {
  return (kind, { id, etag, body: kept }) => {
    const body = upgraded(kind, kept);
    if (isRecord(kind, body) && fieldOf(body, 'id') === id && fieldOf(body, 'city') === city) {
      watch?.readable(kind, id);
      return { record: body, etag };
    }
    watch?.setAside(kind, id);
    return undefined;
  };
}
