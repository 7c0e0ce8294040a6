import type { CivilDate } from '../domain/civil-date.ts';

/** The city's time: working days without weekends, Swedish holidays, days off and pauses; clock times in the city's zone. Instants are epoch milliseconds. */
export interface Calendar {
  isWorkingDay(date: CivilDate): boolean;
  /** The first working day on or after `date`. */
  onOrAfter(date: CivilDate): CivilDate;
  /** The last working day on or before `date`. */
  onOrBefore(date: CivilDate): CivilDate;
  /** The `count`th working day after `date`, `count` from 0; `date` itself, moved to a working day, when 0. From a day off, 0 and 1 are the same day. */
  addWorkingDays(date: CivilDate, count: number): CivilDate;
  /** The day it is in the city at `instant`. */
  dateAt(instant: number): CivilDate;
  /** The instant sending opens on `date`, which need not be a working day. */
  sendingOpens(date: CivilDate): number;
  /** True within sending hours on a working day; the instant they close is outside. */
  isSendingTime(instant: number): boolean;
  /** The first instant on or after `instant` that is sending time. */
  nextSendingTime(instant: number): number;
}
