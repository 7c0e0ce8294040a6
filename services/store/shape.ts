/** Whether a value that came from outside is what it should be. Hand-made: these run at every read, and cost, measured, a third of what reading the JSON does. */
export type Check = (value: unknown) => boolean;

/** A check for each field of `T`; one that may be absent is `maybe`. A field added to `T` does not compile until it has its check. */
export type Fields<T> = { [F in keyof T]-?: Check };

export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isCount: Check = (value) => Number.isInteger(value);
export const isNumber: Check = (value) => Number.isFinite(value);

export const anything: Check = () => true;

/** Text that `pattern` matches. */
export const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export function oneOf(values: readonly string[]): Check {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
}

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

export const anyOf =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

export const allOf =
  (...checks: Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));

type Bag = { readonly [field: string]: unknown };

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** The field's value, if there is one. */
export const fieldOf = (value: unknown, field: string): unknown => (isBag(value) ? value[field] : undefined);

/** An object whose fields pass; what else it has does not matter. */
export function shaped<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => isBag(value) && checks.every(([field, check]) => check(value[field]));
}
