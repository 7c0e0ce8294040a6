import type { CivilDate } from './civil-date.ts';
import type { Quarter } from './quarter.ts';
import type { UnitRow } from './round-status.ts';
import type { Round } from './round.ts';

/** What is known of the days ahead: the latest round, with where those of its units stand that concern the reader, and the day the next one opens. */
export interface WhatNext {
  latest?: { round: Round; rows: readonly UnitRow[] };
  opensOn: CivilDate;
  /** The quarter being reported on, where its round is there but cannot be read. */
  unreadable?: Quarter;
}
