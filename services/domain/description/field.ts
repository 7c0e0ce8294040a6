import type { CivilDate } from '../civil-date.ts';
import type { Money } from '../money.ts';

interface FieldBase {
  /** Asked for together with the others of its group, a few at a time. */
  group: string;
  /** Stands in a list's column. */
  listed?: boolean;
  /** The states in which it stands there, where it is not in all. */
  listedIn?: readonly string[];
  /** Its text is found by a search. */
  searched?: boolean;
  /** The policy's clause it serves. */
  clause?: string;
  /** States in which a record may not be without it. */
  requiredIn?: readonly string[];
}

/** One field of a kind of record: what it holds and its limits. Its wording stands under the same name among the texts. */
export type Field = FieldBase &
  (
    | { type: 'text' | 'long-text'; limit: number }
    | { type: 'date' }
    | { type: 'dates'; most: number }
    | { type: 'amount' }
    | { type: 'choice'; of: readonly string[] }
    | { type: 'choices'; of: readonly string[] }
    | { type: 'country' }
    /** The id of another record, or several. */
    | { type: 'reference'; to: string }
    | { type: 'references'; to: string; most: number }
  );

/** A kind of record, described once: its fields by name, in the order in which people think of them. */
export type Description = { readonly [field: string]: Field };

/** What a field holds; text and lists are empty, the rest is absent, when it has not been filled in. */
export type ValueOf<F extends Field> = F extends { type: 'text' | 'long-text' }
  ? string
  : F extends { type: 'date' }
    ? CivilDate | undefined
    : F extends { type: 'amount' }
      ? Money | undefined
      : F extends { type: 'choice'; of: readonly (infer V)[] }
        ? V | undefined
        : F extends { type: 'choices'; of: readonly (infer V)[] }
          ? V[]
          : F extends { type: 'dates' }
            ? CivilDate[]
            : F extends { type: 'references' }
              ? string[]
              : string | undefined;

type OptionalNames<D extends Description> = { [N in keyof D]: undefined extends ValueOf<D[N]> ? N : never }[keyof D];

/** The values of a record's fields. */
export type ValuesOf<D extends Description> = { [N in Exclude<keyof D, OptionalNames<D>>]: ValueOf<D[N]> } & {
  [N in OptionalNames<D>]?: ValueOf<D[N]>;
};

/** Fields of any kind of record, as code that knows no kind handles them. */
export type AnyValue = string | Money | readonly string[] | undefined;
export type AnyValues = { readonly [field: string]: AnyValue };

/** Gives the description back with its names and choices kept as types. */
export const describe = <const D extends Description>(description: D): D => description;

/** Blanks are nothing. */
export const isFilled = (value: AnyValue): boolean =>
  value !== undefined && (typeof value === 'object' || value.trim() !== '') && !(Array.isArray(value) && value.length === 0);

/** What stands in a field that has not been filled in. */
export function emptyValue(field: Field): AnyValue {
  if (field.type === 'text' || field.type === 'long-text') return '';
  return field.type === 'choices' || field.type === 'dates' || field.type === 'references' ? [] : undefined;
}

/** A record's fields with nothing filled in. */
export const emptyValues = (description: Description): AnyValues =>
  Object.fromEntries(
    Object.entries(description).flatMap(([name, field]) => {
      const empty = emptyValue(field);
      return empty === undefined ? [] : [[name, empty]];
    }),
  );
