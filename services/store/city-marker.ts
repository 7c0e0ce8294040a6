import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The database is missing or empty, though a city's records have been kept in it. */
export class RecordsGone extends Error {
  override name = 'RecordsGone';
  /** The files beside it that tell so. */
  readonly evidence: readonly string[];
  constructor(file: string, evidence: readonly string[]) {
    super(`There are no records in ${file}, and there were.`);
    this.evidence = evidence;
  }
}

/** A small file beside the database that says that it holds a city's records. */
export const markerOf = (file: string): string => `${file}.has-records`;

const text = (file: string): string =>
  `${basename(file)} beside this file holds a city's records. While this file is here, the bot does not start with ${basename(file)} missing or empty, which would be to start over. Remove this file only to start over.\n`;

export interface CityMarker {
  /** Throws `RecordsGone` when there were records and there is nothing to find any in. Before the database is opened, as opening makes it. */
  assertThere(): void;
  /** Throws `RecordsGone` when there were records and there are none. */
  assertKept(hasRecords: boolean): void;
  /** There are records, now on disk. */
  mark(): void;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What is beside the database is looked at first, here and at once: another process may be making it. */
export function createCityMarker(file: string): CityMarker {
  const marker = markerOf(file);
  const log = `${file}-wal`;
  let isMarked = existsSync(marker);
  const wasMarked = isMarked;
  const evidence = [...(wasMarked ? [marker] : []), ...(sizeOf(log) > 0 ? [log] : [])];
  return {
    assertThere() {
      if (evidence.length > 0 && sizeOf(file) === 0) throw new RecordsGone(file, evidence);
    },
    assertKept(hasRecords) {
      if (wasMarked && !hasRecords) throw new RecordsGone(file, evidence);
      if (hasRecords) this.mark();
    },
    mark() {
      if (isMarked) return;
      writeFileSync(marker, text(file));
      isMarked = true;
    },
  };
}

/** For a database in memory, which is always new. */
export const UNMARKED: CityMarker = { assertThere: () => undefined, assertKept: () => undefined, mark: () => undefined };
