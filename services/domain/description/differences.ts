import { isFilled, type AnyValue, type AnyValues, type Description } from './field.ts';

/** One field that changed, as the history keeps it. */
export interface Difference {
  field: string;
  from?: Exclude<AnyValue, undefined>;
  to?: Exclude<AnyValue, undefined>;
}

/** What a value is, laid out the same however it was made. */
const canonical = (value: AnyValue): string =>
  isFilled(value) ? JSON.stringify(value, typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).sort() : undefined) : '';

/** The fields in which two versions of a record differ, in the description's order. */
export const differences = (description: Description, before: AnyValues, after: AnyValues): Difference[] =>
  Object.keys(description).flatMap((field): Difference[] => {
    const [from, to] = [before[field], after[field]];
    if (canonical(from) === canonical(to)) return [];
    return [{ field, ...(isFilled(from) && from !== undefined ? { from } : {}), ...(isFilled(to) && to !== undefined ? { to } : {}) }];
  });
