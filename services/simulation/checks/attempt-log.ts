import type { NoticeRecord } from '../../domain/notice.ts';
import { UNKNOWN_ATTEMPTS_LIMIT } from './retry-limits.ts';

/** How often each notice has been tried, and of how many attempts nobody can know what came, by what the store and Teams saw. */
export interface AttemptLog {
  /** The store has taken what the product wrote of a notice. */
  wrote(record: NoticeRecord): void;
  /** Teams' answer to the try under way was lost. */
  unanswered(notice: string): void;
  /** A process has crashed, and with it what it knew of its attempts. */
  crashed(holder: string): void;
  /** One cut short by the end of a process counts, though Teams never heard of it. */
  count(notice: string): number;
  unknown(notice: string): number;
  /** The product says that it tries no more and a person has to see to it, after as many attempts of unknown outcome as allow it to. */
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

export function createAttemptLog(): AttemptLog {
  const attempts = new Map<string, Known>();
  const of = (notice: string): Known => attempts.get(notice) ?? { count: 0, unknown: 0, isUnanswered: false };

  const lost = (notice: string): void => {
    const known = of(notice);
    if (!known.isUnanswered) attempts.set(notice, { ...known, isUnanswered: true, unknown: known.unknown + 1 });
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
      attempts.set(id, { ...next, state });
    },
    unanswered: lost,
    crashed(holder) {
      for (const [id, known] of attempts) if (known.holder === holder) lost(id);
    },
    count: (notice) => of(notice).count,
    unknown: (notice) => of(notice).unknown,
    isGivenUp: (notice) => of(notice).state === 'unconfirmed' && of(notice).unknown >= UNKNOWN_ATTEMPTS_LIMIT,
  };
}
