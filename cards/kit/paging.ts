import type { Element } from './card.ts';

/**
 * A message is at most about 100 KB counted as UTF-16; 20,000 characters of content are 40 KB,
 * which leaves room for the frame, the inputs and what the connector adds.
 */
const PAGE_CHARACTERS = 20_000;

export interface PageOf<T> {
  items: T[];
  /** 0-based. */
  page: number;
  pages: number;
}

/** Page `wanted` (0-based, moved into range) of `items`, at most `most` to a page and never too large to send. */
export function pageOf<T>(items: readonly T[], wanted: number, most: number, sizeOf: (item: T) => number): PageOf<T> {
  const pages: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    const last = pages.at(-1) ?? [];
    if (last.length > 0 && (last.length >= most || size + own > PAGE_CHARACTERS)) {
      pages.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  const page = Math.min(Math.max(0, wanted), pages.length - 1);
  return { items: pages[page] ?? [], page, pages: pages.length };
}

export const elementSize = (element: Element | readonly Element[]): number => JSON.stringify(element).length;
