import { z } from 'zod';
import { ABSENCE_VERBS } from './person/absence-verbs.ts';
import { MORE_TIME_VERBS } from './round/more-time-verbs.ts';
import { ROSTER_VERBS } from './roster/roster-verbs.ts';
import { ENTRY_VERBS } from './report/entry-verbs.ts';
import { RECORD_VERBS } from './record/record-verbs.ts';
import { LOCALES } from '../services/domain/person.ts';
import { isQuarter, type Quarter } from '../services/domain/quarter.ts';
import { ENTRY_TYPES, PROJECT_STATUSES } from '../services/domain/report.ts';
import { kindAndLength } from './written/kind-and-length.ts';
import { choice, count, countOrNone, id, MOST_CHARACTERS, optional, text, word } from './written/fields.ts';

const page = countOrNone;
const quarter = z
  .string()
  .trim()
  .refine((s): s is Quarter => isQuarter(s));

/** Ids of records, as a field of several choices sends them. */
const ids = z
  .string()
  .max(10_000)
  .default('')
  .transform((s) => s.split(',').filter((v) => v !== ''));

const report = { report: id };
const seen = { ...report, rev: count };
const round = { quarter };

/** True of a project that was come to from its row, and not on the way through them all. */
const alone = optional(z.boolean()).transform((given) => given === true);

/** Every action a card can carry, with what travels in it: the card's own data and the inputs' values together. */
export const VERBS = {
  'report.show': z.object({ ...report, page }),
  'report.nothing-new': z.object(report),
  'report.line': z.object({ ...report, line: count, alone }),
  'report.save-line': z.object({
    ...report,
    line: count,
    project: id,
    seenRev: count,
    go: word(['next', 'back', 'overview']),
    alone,
    status: choice(PROJECT_STATUSES),
    happened: text,
    effects: text,
  }),
  'report.more': z.object({ ...report, page }),
  'report.entry-form': z.object({ ...report, type: word(ENTRY_TYPES), entry: optional(id) }),
  ...ENTRY_VERBS,
  'report.remove-entry': z.object({ ...report, entry: id }),
  'report.restore-entry': z.object({ ...report, entry: id }),
  'report.preview': z.object({ ...report, page }),
  'report.submit': z.object({ ...seen, answer: text, late: z.boolean().default(false) }),
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
  'round.nudge-form': z.object({ ...round, unit: id }),
  'round.nudge-one': z.object({ ...round, unit: id, text }),
  'round.send': z.object({ ...round, rev: count }),
  'round.take-back': z.object({ ...round, sending: count }),
  'round.send-form': z.object({ ...round, rev: count }),
  'round.send-again': z.object({ ...round, rev: count, answer: text }),
  'round.show': z.object(round),
  'round.read': z.object({ ...round, page }),
  'round.adopt-form': z.object({ ...round, sending: count }),
  'round.adopt': z.object({ ...round, sending: count }),
  'round.refer-back-form': z.object({ ...round, sending: count }),
  'round.refer-back': z.object({ ...round, sending: count, comment: text, units: ids }),
  'missed.show': z.object(round),
  'missed.open': z.object(round),
  'missed.leave-out': z.object(round),
  'part.show': z.object({ ...round, unit: id, page }),
  'part.confirm': z.object({ ...round, unit: id }),
  ...RECORD_VERBS,
  ...ROSTER_VERBS,
  ...ABSENCE_VERBS,
  ...MORE_TIME_VERBS,
  register: z.object({}),
  help: z.object({}),
  waiting: z.object({}),
  'my-report': z.object({}),
  'my-projects': z.object({ page }),
  'round-status': z.object({}),
  'language-choice': z.object({}),
  language: z.object({ locale: word(LOCALES) }),
} as const;

export type Verb = keyof typeof VERBS;
export type PayloadIn<V extends Verb> = z.input<(typeof VERBS)[V]>;
export type Payload<V extends Verb> = z.output<(typeof VERBS)[V]>;

/** What answers each action; `C` is whatever it needs beside the payload. */
export type Handlers<C, R> = { [V in Verb]: (payload: Payload<V>, context: C) => R };

export type Handled<R> = { ok: true; result: R } | { ok: false; why: 'unknown-verb' | 'wrong-shape' | 'too-long'; detail: string };

const SCHEMAS: { [V in Verb]: z.ZodType<Payload<V>> } = VERBS;

const isVerb = (verb: string): verb is Verb => Object.hasOwn(VERBS, verb);

/** Gives an action as it came to its handler, or says what is wrong with it; `detail` is for the log: of what kind and length each thing refused is, and nothing of what it says. */
export function handleAction<C, R>(verb: unknown, data: unknown, handlers: Handlers<C, R>, context: C): Handled<R> {
  if (typeof verb !== 'string' || !isVerb(verb)) return { ok: false, why: 'unknown-verb', detail: `verb: ${kindAndLength(verb)}` };
  return handleAs(verb, data, handlers, context);
}

function handleAs<V extends Verb, C, R>(verb: V, data: unknown, handlers: Handlers<C, R>, context: C): Handled<R> {
  const parsed = SCHEMAS[verb].safeParse(data ?? {}, { reportInput: true });
  if (!parsed.success) return { ok: false, ...faultOf(verb, parsed.error.issues) };
  return { ok: true, result: handlers[verb](parsed.data, context) };
}

type Issue = z.core.$ZodIssue;

/** A text far too long is what somebody wrote; the rest is not something a card of ours sends. */
function faultOf(verb: Verb, issues: readonly Issue[]): { why: 'wrong-shape' | 'too-long'; detail: string } {
  const isTooLong = issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string' && issue.maximum === MOST_CHARACTERS);
  return {
    why: isTooLong ? 'too-long' : 'wrong-shape',
    detail: `${verb}: ${issues.map(({ path, input }) => `${path.join('.') || 'data'} is ${kindAndLength(input)}`).join(', ')}`,
  };
}
