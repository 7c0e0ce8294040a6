import { z } from 'zod';
import { REGISTERED_KINDS } from '../../services/domain/register/registered.ts';
import { readChoices } from '../../services/domain/read-choices.ts';
import { count, countOrNone, id, MOST_CHARACTERS } from '../written/fields.ts';

const LONGEST_SEARCH = 200;
/** What stands before the name of a field in the id of its input. */
export const INPUT_PREFIX = 'f-';

const name = z.string().max(60);
/** What is looked for; of a long text the beginning. */
const words = z
  .string()
  .max(MOST_CHARACTERS)
  .transform((text) => text.trim().slice(0, LONGEST_SEARCH))
  .default('');
/** A choice without a value is none to Teams; this one narrows nothing. */
export const ANY = 'any';
/** Takes back a choice in a form, for the same reason. */
export const NO_CHOICE = 'no-choice';
const narrowing = (chosen: z.ZodString) => chosen.transform((value) => (value === ANY ? '' : value)).default('');
const record = { kind: z.enum(REGISTERED_KINDS), id };
/** A text that looks like a number comes as one from some clients, and an empty field as nothing. */
const filledIn = z.preprocess(
  (value) => {
    if (Array.isArray(value)) return readChoices(value) ?? value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? '');
  },
  z.union([z.string().max(MOST_CHARACTERS), z.array(z.string().max(200)).max(200)]),
);

/** A form somebody leaves to make a record it needs, with what was typed there. */
const back = z.object({ ...record, group: name, filledIn: z.record(name, filledIn).default({}) });

export type Back = z.output<typeof back>;

/** The inputs of a form travel beside what the card carries, each under its field's name with a prefix. */
export const withInputs = <S extends z.ZodRawShape>(shape: S, earlier: EarlierInputs = {}) =>
  z
    .object(shape)
    .catchall(z.unknown())
    .transform((payload, { issues }) => ({ ...payload, filledIn: inputsOf(payload, earlier, issues) }));

/** What the inputs of a form were called on cards of before, and the field each is. */
export type EarlierInputs = { readonly [input: string]: string };

type Inputs = { [field: string]: string | string[] };

/** What cannot be taken refuses the whole: a field passed over would be taken for one that was saved. */
function inputsOf(payload: object, earlier: EarlierInputs, issues: z.core.$ZodRawIssue[]): Inputs {
  const inputs: Inputs = {};
  for (const [key, value] of Object.entries(payload)) {
    const field = key.startsWith(INPUT_PREFIX) ? key.slice(INPUT_PREFIX.length) : earlier[key];
    if (field === undefined) continue;
    const read = filledIn.safeParse(value);
    if (read.success) inputs[field] = read.data === NO_CHOICE ? '' : read.data;
    else issues.push(...faultsOf(key, value));
  }
  return inputs;
}

const faultsOf = (key: string, value: unknown): z.core.$ZodRawIssue[] =>
  typeof value === 'string'
    ? [{ code: 'too_big', origin: 'string', maximum: MOST_CHARACTERS, input: value, path: [key] }]
    : [{ code: 'custom', input: value, path: [key] }];

/** The name that was asked about and is meant all the same; another is asked about anew, and so is that of a card of before, which did not say. */
const anyway = z.union([z.string().max(MOST_CHARACTERS), z.boolean().transform(() => '')]).default('');

/** What can be pressed on the cards of the register. */
export const RECORD_VERBS = {
  'record.list': z.object({
    kind: record.kind,
    page: countOrNone,
    state: narrowing(name),
    unit: narrowing(name),
    year: narrowing(z.string().regex(/^(?:\d{4}|any)?$/)),
    only: name.default(''),
    country: name.default(''),
    words,
  }),
  'record.search': z.object({ words, page: countOrNone }),
  'record.new': z.object({ kind: record.kind }),
  'record.create': withInputs({ ...record, unit: name.default(''), anyway, back: back.optional() }),
  'record.show': z.object(record),
  'record.edit': z.object(record),
  'record.form': z.object({ ...record, group: name }),
  'record.save': withInputs({ ...record, group: name, rev: count, anyway }),
  'record.step-form': z.object({ ...record, rev: count, to: name }),
  'record.step': withInputs({ ...record, rev: count, to: name }),
  'record.undo': z.object({ ...record, rev: count }),
  'record.new-partner': withInputs({ ...record, group: name }),
  'record.choose-partner': z.object({ ...back.shape, partner: z.string().max(200).default('') }),
  'application.make-project': z.object({ id }),
  'record.history': z.object({ ...record, page: countOrNone }),
} as const;
