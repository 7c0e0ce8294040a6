import type { Quarter } from './quarter.ts';

export const MISSED_DECISIONS = ['open', 'leave-out'] as const;

/** What the secretariat has decided of a quarter that passed without a round: to open it after all, or to leave it out. */
export type MissedDecision = (typeof MISSED_DECISIONS)[number];

/** A decision on a missed quarter; it is made once, by whoever is first. */
export interface MissedQuarterRecord {
  kind: 'missed-quarter';
  city: string;
  id: Quarter;
  quarter: Quarter;
  decision: MissedDecision;
  by: string;
  at: string;
}

/** A quarter whose round never opened, and which the calendar opens no more. */
export interface MissedQuarter {
  quarter: Quarter;
  /** Absent while the secretariat has not decided. */
  decided?: Pick<MissedQuarterRecord, 'decision' | 'by' | 'at'>;
}
