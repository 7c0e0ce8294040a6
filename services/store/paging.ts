import type { ListOptions, Page, Stored } from './store.ts';

const DEFAULT_LIMIT = 200;
const MAX_LIMIT = 1000;

export function limitOf({ limit = DEFAULT_LIMIT }: ListOptions): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new RangeError(`A page holds 1 to ${MAX_LIMIT} records, not ${limit}.`);
  }
  return limit;
}

/**
 * The page out of what was found, in order, when one more than `limit` was asked for.
 * A page goes on after the last id of the one before: that holds on every engine, and while records come and go between the pages.
 */
export function pageOf<R extends { id: string }>(found: Stored<R>[], limit: number): Page<R> {
  if (found.length <= limit) return { items: found };
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return last === undefined ? { items } : { items, next: last.record.id };
}
