import { z } from 'zod';
import { isCivilDate, type CivilDate } from '../domain/civil-date.ts';
import { AREAS, PURPOSES } from '../domain/classification.ts';
import { PROJECT_STATES, PROJECT_TYPES } from '../domain/project.ts';
import { upgradeProject } from '../domain/project/upgrade-project.ts';
import { KINDS } from '../domain/register/kinds.ts';
import { aboutReport, aboutRound } from '../domain/notice.ts';
import { isQuarter } from '../domain/quarter.ts';
import { fieldOf } from './shape.ts';
import { fieldsAddedSince } from './upgrade-registered.ts';
import type { Kind } from '../domain/record.ts';

/** That IT had switched the app off was once taken for final. */
const switchedOffSchema = z.looseObject({
  kind: z.literal('person'),
  refused: z.object({ why: z.literal('disabled-by-admin'), at: z.string() }),
});

const date = z.string().refine((text): text is CivilDate => isCivilDate(text));

const quarterNoticeSchema = z.looseObject({
  kind: z.literal('notice'),
  subject: z.undefined().optional(),
  quarter: z.string().refine(isQuarter),
  unit: z.string().optional(),
});

/** A project before the register had its fields beside each other. */
const flatProjectSchema = z.object({
  kind: z.literal('project'),
  city: z.string(),
  id: z.string(),
  unit: z.string(),
  title: z.string(),
  type: z.enum(PROJECT_TYPES),
  programme: z.string(),
  state: z.enum(PROJECT_STATES),
  startsOn: date,
  endsOn: date,
  purposes: z.array(z.enum(PURPOSES)),
  areas: z.array(z.enum(AREAS)),
  partners: z.array(z.string()),
});

function person(body: unknown): unknown {
  const { data } = switchedOffSchema.safeParse(body);
  if (data === undefined) return body;
  const { refused, ...rest } = data;
  return { ...rest, withheld: { ...refused, tries: 1, until: refused.at } };
}

function project(body: unknown): unknown {
  if (fieldOf(body, 'values') !== undefined) return body;
  const { data } = flatProjectSchema.safeParse(body);
  return data === undefined ? body : upgradeProject(data);
}

/** A notice from when all were about a quarter. */
function notice(body: unknown): unknown {
  const { data } = quarterNoticeSchema.safeParse(body);
  if (data === undefined) return body;
  const { quarter, ...rest } = data;
  return { ...rest, ...(data.unit === undefined ? aboutRound(quarter) : aboutReport(data.unit, quarter)) };
}

/** What reads a kind's records of each version as the next's; the first also those from before versions were written. */
const UPGRADES: { readonly [K in Kind]?: readonly ((body: unknown) => unknown)[] } = {
  person: [person],
  notice: [notice],
  project: [project],
};

/** A field that has been added to a description makes no version: nothing has been filled in there. */
const ADDED_FIELDS: { readonly [K in Kind]?: (body: unknown) => unknown } = {
  project: fieldsAddedSince(KINDS.project),
  application: fieldsAddedSince(KINDS.application),
  activity: fieldsAddedSince(KINDS.activity),
  partner: fieldsAddedSince(KINDS.partner),
  programme: fieldsAddedSince(KINDS.programme),
};

/** The version by which records of a kind are written today. */
export const versionOf = (kind: Kind): number => (UPGRADES[kind]?.length ?? 0) + 1;

/** What is stored of a record: it says by which version it was written. */
export const asStored = <R extends { kind: Kind }>(record: R): R & { schema: number } => ({ ...record, schema: versionOf(record.kind) });

/** A record as it would be written today, whenever it was; undefined where a later version than this has written it. Pure. */
export function upgraded(kind: Kind, body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { schema = 1, ...record }: { schema?: unknown } = body;
  if (typeof schema !== 'number' || schema > versionOf(kind)) return undefined;
  const today = (UPGRADES[kind] ?? []).slice(schema - 1).reduce<unknown>((older, upgrade) => upgrade(older), record);
  return ADDED_FIELDS[kind]?.(today) ?? today;
}
