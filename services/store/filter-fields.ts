import type { AnyRecord } from '../domain/record.ts';
import type { Where } from './store.ts';

const FILTER_FIELDS = ['unit', 'quarter', 'state'] as const;

type FilterField = (typeof FILTER_FIELDS)[number];

export interface Condition {
  field: FilterField;
  /** Any of them; none of them is a condition nothing meets. */
  anyOf: readonly string[];
}

export const conditionsOf = (where: Where = {}): Condition[] =>
  FILTER_FIELDS.flatMap((field) => {
    const value = where[field];
    if (value === undefined) return [];
    return [{ field, anyOf: typeof value === 'string' ? [value] : value }];
  });

export const unitOf = (record: AnyRecord): string | undefined => ('unit' in record ? record.unit : undefined);
export const quarterOf = (record: AnyRecord): string | undefined => ('quarter' in record ? record.quarter : undefined);
export const stateOf = (record: AnyRecord): string | undefined => ('state' in record ? record.state : undefined);
