import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;
/** Idle, and idle while a disk is waited for: the columns after user, nice and system. */
const IDLE = new Set([3, 4]);

/** Milliseconds `core` has been busy since the machine started, whoever with; undefined where the system does not say. */
export async function busyMs(core: string): Promise<number | undefined> {
  let text: string;
  try {
    text = await readFile('/proc/stat', 'utf8');
  } catch {
    return undefined;
  }
  const counted = text
    .split('\n')
    .find((line) => line.startsWith(`cpu${core} `))
    ?.split(' ')
    .slice(1, 8)
    .map(Number);
  return counted?.reduce((busy, ticks, i) => (IDLE.has(i) ? busy : busy + ticks * TICK_MS), 0);
}
