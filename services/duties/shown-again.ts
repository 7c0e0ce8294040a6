import { isNews, isUpdate, type OwedNotice } from '../domain/notice.ts';
import type { Duty } from './duty.ts';

/** More than this at once is a wall: one card lists what waits instead. */
const MOST_CARDS = 3;

export interface ShownAgain<N extends OwedNotice> {
  /** As cards of their own. */
  cards: N[];
  /** In one card that lists what waits. */
  listed: N[];
}

/** What is told once is old news to somebody who opens the chat anew; everything else they have been sent is still theirs to do, and new where it is shown. */
export const isShownAgain = (notice: Pick<OwedNotice, 'duty' | 'inPlaceOf'>): boolean => !isNews(notice.duty) && !isUpdate(notice);

/** How what a person has been sent earlier, and what is still owed, is shown in a chat that is opened anew. `waiting` is what waits for them. */
export function shownAgain<N extends OwedNotice>(sent: readonly N[], waiting: readonly Duty[]): ShownAgain<N> {
  if (sent.length <= MOST_CARDS) return { cards: [...sent], listed: [] };
  // What is told rather than asked, of late reports or a late decision, is in no list of duties.
  const isListed = (n: N): boolean => waiting.some((d) => d.kind === n.duty && d.quarter === n.quarter && d.unit === n.unit);
  const cards = sent.filter((n) => !isListed(n)).slice(0, MOST_CARDS - 1);
  return { cards, listed: sent.filter((n) => !cards.includes(n)) };
}
