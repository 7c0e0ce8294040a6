import type { NoticeRecord } from '../../domain/notice.ts';
import { FEW_UNKNOWN_TRIES } from './retry-limits.ts';

/** How often each notice has been tried, and of how many tries nobody can know what came, by what the store and Teams saw. */
export interface Tries {
  /** The store has taken what the product wrote of a notice. */
  wrote(record: NoticeRecord): void;
  /** Teams' answer to the try under way was lost. */
  unanswered(notice: string): void;
  /** A process has crashed, and with it what it knew of its tries. */
  crashed(holder: string): void;
  /** One cut short by the end of a process counts, though Teams never heard of it. */
  count(notice: string): number;
  unknown(notice: string): number;
  /** The product says that it tries no more and a person has to see to it, after as many tries of unknown outcome as allow it to. */
  isGivenUp(notice: string): boolean;
}

interface Known {
  count: number;
  unknown: number;
  /** Who is trying; undefined when what came of it has been written. */
  holder?: string | undefined;
  isUnanswered: boolean;
  state?: NoticeRecord['state'];
}

export function createTries(): Tries {
  const tries = new Map<string, Known>();
  const of = (notice: string): Known => tries.get(notice) ?? { count: 0, unknown: 0, isUnanswered: false };

  const lost = (notice: string): void => {
    const known = of(notice);
    if (!known.isUnanswered) tries.set(notice, { ...known, isUnanswered: true, unknown: known.unknown + 1 });
  };

  return {
    wrote({ id, state, lease }) {
      const { count, unknown, isUnanswered, state: before } = of(id);
      // In a chat opened anew it is tried anew.
      const isAnew = before === 'sent' || before === 'unconfirmed';
      const next =
        state === 'sending'
          ? { count: count + 1, unknown: isAnew ? 0 : unknown, holder: lease?.holder, isUnanswered: false }
          : { count, unknown, isUnanswered };
      tries.set(id, { ...next, state });
    },
    unanswered: lost,
    crashed(holder) {
      for (const [id, known] of tries) if (known.holder === holder) lost(id);
    },
    count: (notice) => of(notice).count,
    unknown: (notice) => of(notice).unknown,
    isGivenUp: (notice) => of(notice).state === 'unconfirmed' && of(notice).unknown >= FEW_UNKNOWN_TRIES,
  };
}
