import { isCivilDate, type CivilDate } from '../../services/domain/civil-date.ts';

/** A day as somebody has written it: `11 december`, with or without a year. */
export interface SaidDay {
  day: number;
  month: number;
  year?: number;
}

/** What is said and is in no calendar: `31 februari`, `2026-13-01`, `vecka 60`. */
export type NoSuchDay = SaidDay | { written: string } | { week: number };

const A_LEAP_YEAR = 2028;

const two = (n: number): string => String(n).padStart(2, '0');

const text = ({ day, month }: SaidDay, year: number): string => `${year}-${two(month)}-${two(day)}`;

export const inYear = (said: SaidDay, year: number): CivilDate | undefined => {
  const date = text(said, year);
  return isCivilDate(date) ? date : undefined;
};

/** The year it says, else that of the next one to come: nobody says in advance that they have been away. */
export function yearOf(said: SaidDay, today: CivilDate): number {
  const year = Number(today.slice(0, 4));
  return said.year ?? (text(said, year) < today ? year + 1 : year);
}

/** Named without a year where no year has it. */
export const noSuchDay = (said: SaidDay, year: number): NoSuchDay =>
  inYear(said, A_LEAP_YEAR) === undefined ? { day: said.day, month: said.month } : { ...said, year };
