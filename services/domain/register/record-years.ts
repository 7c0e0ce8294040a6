import type { AnyValue } from '../description/field.ts';
import type { AnyRegistered, RegisteredKind } from './registered.ts';

/** The dates a kind of record is placed in time by: from the first that is known of `from`, to `to` where it lasts. */
const PLACED_BY: { readonly [K in RegisteredKind]: { from: readonly string[]; to?: string } } = {
  project: { from: ['startsOn'], to: 'endsOn' },
  application: { from: ['submittedOn', 'deadline'] },
  activity: { from: ['startsOn'], to: 'endsOn' },
  partner: { from: ['since'] },
  programme: { from: ['startsOn'], to: 'endsOn' },
};

const yearOf = (value: AnyValue): number | undefined => (typeof value === 'string' && value !== '' ? Number(value.slice(0, 4)) : undefined);

/** The first and the last year a record belongs to; undefined while it has no date. */
export function yearsOf({ kind, values }: Pick<AnyRegistered, 'kind' | 'values'>): { first: number; last: number } | undefined {
  const { from, to } = PLACED_BY[kind];
  const first = from.map((field) => yearOf(values[field])).find((year) => year !== undefined);
  if (first === undefined) return undefined;
  return { first, last: Math.max(first, (to === undefined ? undefined : yearOf(values[to])) ?? first) };
}
