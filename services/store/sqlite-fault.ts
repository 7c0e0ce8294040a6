/** What is wrong with a database, as far as somebody can do something about it. */
export type SqliteFault = 'locked' | 'read-only' | 'disk-failed' | 'damaged' | 'disk-full' | 'cannot-open' | 'not-a-database';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const BY_RESULT = new Map<number, SqliteFault>([
  [5, 'locked'],
  [6, 'locked'],
  [8, 'read-only'],
  [10, 'disk-failed'],
  [11, 'damaged'],
  [13, 'disk-full'],
  [14, 'cannot-open'],
  [26, 'not-a-database'],
]);

/** What cannot be laid out beside the file, which on a disk without errors means that there is no room. */
const BY_EXTENDED = new Map<number, SqliteFault>([[10 | (19 << 8), 'disk-full']]);

const BY_SYSTEM_CODE = new Map<unknown, SqliteFault>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EIO', 'disk-failed'],
]);

interface Coded {
  errcode?: unknown;
  code?: unknown;
  cause?: unknown;
}

const isCoded = (error: unknown): error is Coded => typeof error === 'object' && error !== null;

/** The fault that SQLite, the system under it, or what one of them caused tells of; undefined for anything else. */
export function sqliteFaultOf(error: unknown): SqliteFault | undefined {
  if (!isCoded(error)) return undefined;
  const { errcode, code, cause } = error;
  // Its extended codes have the primary one in their last byte.
  const own = typeof errcode === 'number' ? (BY_EXTENDED.get(errcode) ?? BY_RESULT.get(errcode & 0xff)) : BY_SYSTEM_CODE.get(code);
  return own ?? sqliteFaultOf(cause);
}
