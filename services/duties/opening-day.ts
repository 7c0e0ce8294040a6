import { addDays, type CivilDate } from '../domain/civil-date.ts';
import { lastDay, type Quarter } from '../domain/quarter.ts';
import type { Rules } from './duty.ts';

/** The first working day after the quarter. */
export const openingDay = ({ calendar }: Pick<Rules, 'calendar'>, quarter: Quarter): CivilDate =>
  calendar.onOrAfter(addDays(lastDay(quarter), 1));
