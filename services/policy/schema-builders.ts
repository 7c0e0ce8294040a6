import { z } from 'zod';

type SchemaMessage = { error: (issue: { input?: unknown }) => string };

const LONGEST_SHOWN = 60;

const quoted = (words: readonly string[]): string[] => words.map((word) => `"${word}"`);
const or = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(quoted(words));
const and = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(quoted(words));

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** JSON has no undefined: where it stands, nothing was written. */
const said = (what: string, input: unknown): string => (input === undefined ? 'is missing' : `write ${what}, not ${shown(input)}`);

/** A schema's fault, in words that say what to write. */
export const expecting = (what: string): SchemaMessage => ({ error: ({ input }) => said(what, input) });

/** An object with these keys and no others, so that a misspelt one is not passed over. */
export const part = <S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no place for ${and(issue.keys)}, only for ${and(Object.keys(shape))}`
        : said(`an object with ${and(Object.keys(shape))}`, issue.input),
  });

const ofKey = (input: unknown, key: string): unknown => (typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined);

/** The fault of objects told apart by what stands under `key`. */
export const expectingOneOf = (key: string, values: readonly string[]): { error: z.core.$ZodErrorMap } => ({
  error: ({ code, input }) => (code === 'invalid_union' ? said(or(values), ofKey(input, key)) : said(`an object with "${key}"`, input)),
});

export const oneOf = <const V extends readonly string[]>(values: V): z.ZodEnum<{ [K in V[number]]: K }> =>
  z.enum(values, expecting(or(values)));

export const listOf = <T extends z.ZodType>(entry: T): z.ZodArray<T> => z.array(entry, expecting('a list in [brackets]'));

export function someOf<T extends z.ZodType>(entry: T): z.ZodArray<T> {
  const what = expecting('a list in [brackets] with at least one entry');
  return z.array(entry, what).min(1, what);
}

export function wholeNumber(min: number, max: number): z.ZodInt {
  const what = expecting(`a whole number from ${min} to ${max}`);
  return z.int(what).min(min, what).max(max, what);
}

export const textLike = (pattern: RegExp, what: string): z.ZodString => z.string(expecting(what)).regex(pattern, expecting(what));
