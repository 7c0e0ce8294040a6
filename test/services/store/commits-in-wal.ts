import { readFileSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;
const PAGE_SIZE_AT = 8;
const SALTS_AT = 16;
const SIZE_AFTER_COMMIT_AT = 4;
const FRAME_SALTS_AT = 8;
const SALTS_LENGTH = 8;

/** How many transactions the write-ahead log of `file` holds: a frame that ends one says how large the database is then (sqlite.org/fileformat2.html#walformat). */
export function commitsInWal(file: string): number {
  const wal = readFileSync(`${file}-wal`);
  const frameLength = FRAME_HEADER + wal.readUInt32BE(PAGE_SIZE_AT);
  const salts = wal.subarray(SALTS_AT, SALTS_AT + SALTS_LENGTH);
  let commits = 0;
  for (let at = HEADER; at + frameLength <= wal.length; at += frameLength) {
    const isCurrent = wal.subarray(at + FRAME_SALTS_AT, at + FRAME_SALTS_AT + SALTS_LENGTH).equals(salts);
    if (isCurrent && wal.readUInt32BE(at + SIZE_AFTER_COMMIT_AT) > 0) commits += 1;
  }
  return commits;
}
