import { instantAt } from '../../policy/city-clock.ts';
import type { Calendar } from '../../policy/calendar.ts';
import type { Random } from '../driver/seeded-random.ts';

const MINUTE_MS = 60_000;

const asTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** When somebody who works then gets to a thing, `workingDays` from `after`: mostly in office hours, some evenings, never in a pause. */
export function workTime({ calendar, random }: { calendar: Calendar; random: Random }, after: number, workingDays: number): number {
  const date = calendar.addWorkingDays(calendar.dateAt(after), workingDays);
  const minutes = random.chance(0.1) ? random.whole(19 * 60, 21 * 60 + 30) : random.whole(7 * 60 + 30, 17 * 60 + 30);
  const at = instantAt(date, asTime(minutes)) + random.whole(0, MINUTE_MS - 1);
  return at > after ? at : after + random.whole(5, 90) * MINUTE_MS;
}
