import { z } from 'zod';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { cleanText } from '../../services/domain/clean-text.ts';
import { readChoices } from '../../services/domain/read-choices.ts';
import { readDate } from '../../services/domain/read-date.ts';

/** Far above every limit on a text, so that somebody who wrote too much hears by how much. */
export const MOST_CHARACTERS = 20_000;
const MOST_COUNTED = 1_000_000_000;

/** What stands in an input, and what it means; `invalid` where it cannot be read, which is told in the form. */
export interface Written<V> {
  written: string;
  value: V | 'invalid' | undefined;
}

/** Several choices; `isRead` is false where some of what came is no choice of ours. */
export interface Chosen<V> {
  chosen: V[];
  isRead: boolean;
}

export const id = z.string().trim().min(1).max(200);

const whole = z.int().min(0).max(MOST_COUNTED);

/** Some clients send the numbers a card carries as text. */
export const count = z.union([
  whole,
  z
    .string()
    .trim()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(whole),
]);

/** An input left empty comes as nothing, as null or as an empty text. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value), schema.optional());

export const countOrNone = optional(count).transform((n) => n ?? 0);

export const word = <const T extends readonly [string, ...string[]]>(words: T) => z.string().trim().pipe(z.enum(words));

/** A text that looks like a number comes as one from some clients. */
const asText = (value: unknown): unknown => {
  if (value === null) return undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
};

export const text = z.preprocess(asText, z.string().max(MOST_CHARACTERS).default('').transform(cleanText));

const written = <V>(read: (text: string) => V | 'invalid' | undefined) =>
  text.transform((line): Written<V> => ({ written: line, value: read(line) }));

export const writtenDate = written<CivilDate>(readDate);

function chosenOf<V extends string>(made: unknown, values: readonly V[]): Chosen<V> {
  const read = readChoices(made);
  const chosen = values.filter((value) => read?.includes(value));
  return { chosen, isRead: read !== undefined && new Set(read).size === chosen.length };
}

/** Several of a few. */
export const several = <V extends string>(values: readonly V[]) =>
  z
    .unknown()
    .default(null)
    .transform((made) => chosenOf(made, values));

/** One of a few, or none. */
export const choice = <V extends string>(values: readonly V[]) =>
  z
    .unknown()
    .default(null)
    .transform((made): V | 'invalid' | undefined => {
      const { chosen, isRead } = chosenOf(made, values);
      return isRead && chosen.length < 2 ? chosen[0] : 'invalid';
    });
