import { addDays, type CivilDate } from './civil-date.ts';

/** A calendar quarter, `2026-Q4`. */
export type Quarter = `${number}-Q${number}`;

const parts = (quarter: Quarter): { year: number; index: number } => ({
  year: Number(quarter.slice(0, 4)),
  index: Number(quarter.slice(6)) - 1,
});

const fromIndex = (quarters: number): Quarter => `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;

const toIndex = (quarter: Quarter): number => parts(quarter).year * 4 + parts(quarter).index;

export const quarterOf = (date: CivilDate): Quarter =>
  fromIndex(Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3));

export const addQuarters = (quarter: Quarter, count: number): Quarter => fromIndex(toIndex(quarter) + count);

export const firstDay = (quarter: Quarter): CivilDate => {
  const { year, index } = parts(quarter);
  return `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`;
};

export const lastDay = (quarter: Quarter): CivilDate => addDays(firstDay(addQuarters(quarter, 1)), -1);

export const isQuarter = (text: string): text is Quarter => /^\d{4}-Q[1-4]$/.test(text);
