import { filedUnder } from '../domain/notice.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { Where } from './store.ts';

/** What can be asked for, and the field both engines keep it in; a period was first a quarter. */
const FILTER_FIELDS = { unit: 'unit', period: 'quarter', state: 'state' } as const satisfies { [F in keyof Where]-?: string };

type FilterField = (typeof FILTER_FIELDS)[keyof Where];

export interface Condition {
  field: FilterField;
  /** Any of them; none of them is a condition nothing meets. */
  anyOf: readonly string[];
}

export const conditionsOf = (where: Where = {}): Condition[] =>
  (['unit', 'period', 'state'] as const).flatMap((asked) => {
    const value = where[asked];
    if (value === undefined) return [];
    return [{ field: FILTER_FIELDS[asked], anyOf: typeof value === 'string' ? [value] : value }];
  });

export const unitOf = (record: AnyRecord): string | undefined => ('unit' in record ? record.unit : undefined);
/** A record's quarter; of a notice, what it is filed under. */
export function periodOf(record: AnyRecord): string | undefined {
  if (record.kind === 'notice' && 'duty' in record) return filedUnder(record);
  return 'quarter' in record ? record.quarter : undefined;
}
export const stateOf = (record: AnyRecord): string | undefined => ('state' in record ? record.state : undefined);
