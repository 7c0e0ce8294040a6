import { z } from 'zod';
import { RECORD_VERBS } from './record/record-verbs.ts';
import { AREAS, PURPOSES } from '../services/domain/classification.ts';
import { isCivilDate, type CivilDate } from '../services/domain/civil-date.ts';
import { LOCALES } from '../services/domain/person.ts';
import { isQuarter, type Quarter } from '../services/domain/quarter.ts';
import { ACTIVITY_KINDS, ENTRY_TYPES, PROJECT_STATUSES, SEMINAR_ROLES } from '../services/domain/report.ts';

/** Far above every limit on a text, so that somebody who wrote too much hears by how much. */
const MOST_CHARACTERS = 20_000;

const id = z.string().min(1).max(200);
const count = z.int().min(0).max(1_000_000_000);
/** Line ends of every kind become one, and characters that nobody sees, and no Word document may hold, fall away. */
const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();

const text = z.string().max(MOST_CHARACTERS).default('').transform(cleaned);
const page = count.default(0);
const quarter = z.string().refine((s): s is Quarter => isQuarter(s));

/** An input left empty comes as nothing or as an empty text. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const several = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(200)
    .default('')
    .transform((s) => s.split(',').filter((v) => v !== ''))
    .pipe(z.array(z.enum(values)));

const report = { report: id };
const seen = { ...report, rev: count };
const round = { quarter };

const entryFields = {
  ...report,
  entry: id,
  seenRev: count.default(0),
  title: text,
  areas: several(AREAS),
  purposes: several(PURPOSES),
};

/** A date as it was written; one that does not exist is refused in the form, not here. */
const writtenDate = optional(z.string().max(40)).transform((s): CivilDate | 'invalid' | undefined =>
  s === undefined || isCivilDate(s) ? s : 'invalid',
);

/** Whole kronor, with thousands set apart by spaces, points or commas, and no öre but zero. */
const KRONOR = /^(?<whole>\d{1,12}|\d{1,3}(?<mark>[.,])\d{3}(?:\k<mark>\d{3}){0,2})(?:[.,]0{1,2}|[.,:]-)?$/;

function kronorIn(written: string): number | 'invalid' | undefined {
  const bare = written.replaceAll(/[\s\u{a0}’']|^(?:sek|kr)|(?:sek|kronor|kr\.?)$/giu, '');
  if (bare === '') return undefined;
  const { whole } = KRONOR.exec(bare)?.groups ?? {};
  return whole === undefined ? 'invalid' : Number(whole.replaceAll(/\D/g, ''));
}

/** An amount as it was written, and the whole kronor it means: `1 250 000`, `1250000 kr`, `SEK 1,250,000`. */
interface WrittenAmount {
  written: string;
  kronor: number | 'invalid' | undefined;
}

const writtenAmount = z
  .union([z.number(), z.string().max(40)])
  .nullish()
  .transform((value): WrittenAmount => {
    const written = String(value ?? '').trim();
    return { written, kronor: kronorIn(written) };
  });

/** Every action a card can carry, with what travels in it: the card's own data and the inputs' values together. */
export const VERBS = {
  'report.show': z.object({ ...report, page }),
  'report.nothing-new': z.object(report),
  'report.line': z.object({ ...report, line: count }),
  'report.save-line': z.object({
    ...report,
    line: count,
    project: id,
    seenRev: count,
    go: z.enum(['next', 'back', 'overview']),
    status: optional(z.enum(PROJECT_STATUSES)),
    happened: text,
    effects: text,
  }),
  'report.more': z.object({ ...report, page }),
  'report.entry-form': z.object({ ...report, type: z.enum(ENTRY_TYPES), entry: optional(id) }),
  'report.save-application': z.object({ ...entryFields, programme: text, submittedOn: writtenDate, amountSek: writtenAmount }),
  'report.save-activity': z.object({
    ...entryFields,
    activity: optional(z.enum(ACTIVITY_KINDS)),
    heldOn: writtenDate,
    place: text,
    role: optional(z.enum(SEMINAR_ROLES)),
    goal: text,
    outcome: text,
  }),
  'report.save-effect': z.object({ ...entryFields, description: text }),
  'report.remove-entry': z.object({ ...report, entry: id }),
  'report.preview': z.object({ ...report, page }),
  'report.submit': z.object(seen),
  'report.take-back': z.object(seen),
  'report.read': z.object({ ...report, page }),
  'review.show': z.object({ ...report, page }),
  'review.approve': z.object(seen),
  'review.return-form': z.object(seen),
  'review.return': z.object({ ...seen, comment: text }),
  'review.reopen-form': z.object(seen),
  'review.reopen': z.object({ ...seen, comment: text }),
  'round.status': z.object({ ...round, page }),
  'round.nudge': z.object(round),
  'round.send-again': z.object({ ...round, rev: count }),
  'round.show': z.object(round),
  'round.read': z.object({ ...round, page }),
  'round.adopt': z.object({ ...round, sending: count }),
  'round.refer-back-form': z.object({ ...round, sending: count }),
  'round.refer-back': z.object({ ...round, sending: count, comment: text }),
  'part.show': z.object({ ...round, unit: id, page }),
  'part.confirm': z.object({ ...round, unit: id }),
  ...RECORD_VERBS,
  help: z.object({}),
  waiting: z.object({}),
  'my-report': z.object({}),
  'my-projects': z.object({ page }),
  'round-status': z.object({}),
  'language-choice': z.object({}),
  language: z.object({ locale: z.enum(LOCALES) }),
} as const;

export type Verb = keyof typeof VERBS;
export type PayloadIn<V extends Verb> = z.input<(typeof VERBS)[V]>;
export type Payload<V extends Verb> = z.output<(typeof VERBS)[V]>;

/** What answers each action; `C` is whatever it needs beside the payload. */
export type Handlers<C, R> = { [V in Verb]: (payload: Payload<V>, context: C) => R };

export type Handled<R> = { ok: true; result: R } | { ok: false; why: 'unknown-verb' | 'wrong-shape' | 'too-long'; detail: string };

const SCHEMAS: { [V in Verb]: z.ZodType<Payload<V>> } = VERBS;

const isVerb = (verb: string): verb is Verb => Object.hasOwn(VERBS, verb);

/** Gives an action as it came to its handler, or says what is wrong with it; `detail` is for the log and holds nothing of what travels in it. */
export function handleAction<C, R>(verb: unknown, data: unknown, handlers: Handlers<C, R>, context: C): Handled<R> {
  if (typeof verb !== 'string' || !isVerb(verb)) return { ok: false, why: 'unknown-verb', detail: String(verb).slice(0, 60) };
  return handleAs(verb, data, handlers, context);
}

function handleAs<V extends Verb, C, R>(verb: V, data: unknown, handlers: Handlers<C, R>, context: C): Handled<R> {
  const parsed = SCHEMAS[verb].safeParse(data ?? {});
  if (!parsed.success) return { ok: false, ...faultOf(verb, parsed.error.issues) };
  return { ok: true, result: handlers[verb](parsed.data, context) };
}

type Issue = z.core.$ZodIssue;

/** A text far too long is what somebody wrote; the rest is not something a card of ours sends. */
function faultOf(verb: Verb, issues: readonly Issue[]): { why: 'wrong-shape' | 'too-long'; detail: string } {
  const isTooLong = issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string' && issue.maximum === MOST_CHARACTERS);
  return {
    why: isTooLong ? 'too-long' : 'wrong-shape',
    detail: `${verb}: ${issues.map((i) => i.path.join('.')).join(', ')}`.slice(0, 200),
  };
}
