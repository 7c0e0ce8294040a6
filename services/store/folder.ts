import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sqliteFaultOf } from './sqlite-fault.ts';

interface FolderFault {
  /** As it reads after the folder's name: what is wrong, and what to do about it. */
  why: string;
  cause: unknown;
}

/** Makes the folder where there is none. Gives what stands against writing in it; undefined when nothing does. */
export function folderFault(name: string): FolderFault | undefined {
  const folder = resolve(name);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (cause) {
    return { why: systemReason(cause) ?? reasonAgainst(folder), cause };
  }
}

/** Level by level: measured, Node's own way of making missing levels never ends below /proc. A file in the way is EEXIST. */
function makeFolder(folder: string): void {
  const isThere = existsSync(folder);
  if (!isThere) makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: isThere });
}

/** What the system says outright of the disk. */
function systemReason(cause: unknown): string | undefined {
  const fault = sqliteFaultOf(cause);
  if (fault === 'disk-full') return 'cannot be made, as its disk is full: free some space on the disk, then start again.';
  if (isCode(cause, 'EROFS')) return 'is on a disk that is mounted read-only: mount it for writing, or choose another data folder.';
  return undefined;
}

const isCode = (cause: unknown, code: string): boolean => cause instanceof Error && 'code' in cause && cause.code === code;

function reasonAgainst(folder: string): string {
  const nearest = nearestThere(folder);
  if (statSync(nearest).isDirectory()) {
    return 'cannot be written to: give the account the bot runs as write access to it, or choose another data folder.';
  }
  const isFile = nearest === folder ? 'is a file, not a folder' : `cannot be made, as ${nearest} is a file, not a folder`;
  return `${isFile}: move the file away, or choose another data folder.`;
}

const nearestThere = (path: string): string => (existsSync(path) ? path : nearestThere(dirname(path)));
