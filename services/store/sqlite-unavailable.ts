import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { markerOf, RecordsGone } from './city-marker.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';

const restored = (path: string): string => `put it back from a backup, with no ${path}-wal or ${path}-shm beside it`;

function rest(path: string, cause: unknown): string {
  if (cause instanceof RecordsGone) {
    const evidence = cause.evidence.join(' and ');
    return `is missing or empty, though a city's records have been kept in it, as ${evidence} shows: ${restored(path)}; or, to start over without them, remove ${evidence}.`;
  }
  const fault = sqliteFaultOf(cause);
  switch (fault) {
    case 'locked':
      return 'is held by another program: end that program (another instance, a backup, a database browser), then start again.';
    case 'read-only':
      return 'cannot be written to: give the account the bot runs as write access to it and to its folder, and see that the disk is not mounted read-only.';
    case 'disk-full':
      return 'cannot grow, as its disk is full: free some space on the disk; a bot that runs goes on by itself, one that did not start is started again.';
    case 'disk-failed':
      return 'cannot be read or written, as its disk gives errors: see to the disk, or choose another data folder.';
    case 'damaged':
      return `is damaged: ${restored(path)}; or, to start over without its records, move it and ${markerOf(path)} away.`;
    case 'not-a-database':
      return `is not a SQLite database, or its beginning is damaged: ${restored(path)}; or, if it is something else, move it away or choose another data folder.`;
    case 'cannot-open':
      return isFolder(path)
        ? 'is a folder: move the folder away, or choose another data folder.'
        : 'cannot be opened: give the account the bot runs as read and write access to it and to its folder.';
    case undefined:
      return 'cannot be used: see that it is a SQLite database on a local disk which the bot may write to.';
    default:
      return fault satisfies never;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Why the data file cannot be used, and what to do about it. */
export function sqliteSentence(file: string, cause: unknown): string {
  const path = resolve(file);
  return `The data file ${path} ${rest(path, cause)}`;
}
