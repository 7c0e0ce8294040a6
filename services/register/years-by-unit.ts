import type { ListedRecord } from '../domain/register/record-filter.ts';
import { yearsOf } from '../domain/register/record-years.ts';

type Years = ReadonlyMap<string, ReadonlySet<number>>;

/** A list is another once anything in it has changed. */
const known = new WeakMap<readonly ListedRecord[], Years>();

/** Longer than this nothing lasts; whoever writes so has written wrong. */
const LONGEST = 50;

/** The years of each administration's records in a list; worked out once for a list. */
export function yearsByUnit(records: readonly ListedRecord[]): Years {
  const before = known.get(records);
  if (before !== undefined) return before;
  const years = new Map<string, Set<number>>();
  for (const record of records) {
    const span = yearsOf(record);
    if (span === undefined) continue;
    const own = years.get(record.unit) ?? new Set<number>();
    for (let year = span.first; year <= Math.min(span.last, span.first + LONGEST); year += 1) own.add(year);
    years.set(record.unit, own);
  }
  known.set(records, years);
  return years;
}
