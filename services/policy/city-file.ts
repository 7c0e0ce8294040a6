import { z } from 'zod';
import type { AREAS, PURPOSES } from '../domain/classification.ts';
import { addDays, isCivilDate } from '../domain/civil-date.ts';
import type { DutyKind } from '../domain/notice.ts';
import { CITY_ROLES, LOCALES, UNIT_ROLES } from '../domain/person.ts';

/** A notice's id holds two of these and a person's, and may be 200 characters in all. */
const slug = z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters a–z, digits and hyphens');
const name = z.string().trim().min(1).max(200);
const bothLanguages = z.strictObject({ sv: name, en: name });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as HH:MM');
const monthDay = z.string().refine((text) => isCivilDate(`2024-${text}`), 'write a day of the year as MM-DD');
const days = z.int().min(0).max(366);

const stepSchema = z.strictObject({
  step: slug,
  when: z.union([
    z.strictObject({ on: z.enum(['open', 'due']) }),
    z.strictObject({ daysBefore: days }),
    z.strictObject({ workingDaysAfter: days }),
  ]),
  to: z.array(z.enum(['owner', 'deputy', 'head', 'secretariat'])).min(1),
});

const dutySchema = z.strictObject({ dueAfterWorkingDays: days, steps: z.array(stepSchema) });

const policySchema = z.strictObject({
  purposes: z.strictObject({ S1: bothLanguages, S2: bothLanguages, S3: bothLanguages, S4: bothLanguages } satisfies Record<(typeof PURPOSES)[number], unknown>),
  areas: z.strictObject({ P1: bothLanguages, P2: bothLanguages, P3: bothLanguages, P4: bothLanguages } satisfies Record<(typeof AREAS)[number], unknown>),
  calendar: z.strictObject({
    timeZone: z.literal('Europe/Stockholm'),
    /** Days nobody works though the law does not make them holidays. */
    daysOff: z.array(monthDay),
    /** Nothing is asked for and nothing falls due in a pause; both days included. */
    pauses: z.array(z.strictObject({ from: monthDay, to: monthDay })),
    sending: z.strictObject({ from: clock, until: clock }),
  }),
  duties: z.strictObject({
    'quarterly-report': dutySchema,
    correction: dutySchema,
    review: dutySchema,
    'committee-decision': dutySchema,
    rework: dutySchema,
    information: dutySchema,
    'decision-news': dutySchema,
  } satisfies Record<DutyKind, unknown>),
  /** Working days after the due date on which the round closes and goes to the committee with its gaps named. */
  roundClosesAfterWorkingDays: days,
  /** A decision stays news for so many days. */
  newsForDays: days,
  committee: z.union([z.strictObject({ by: z.literal('chair') }), z.strictObject({ by: z.literal('quorum'), votes: z.int().min(1).max(100) })]),
});

const personSchema = z.strictObject({
  /** Entra gives them in either case; they are compared in lower case. */
  id: z.guid('write the Entra object id').toLowerCase(),
  name,
  locale: z.enum(LOCALES).default('sv'),
  roles: z
    .array(
      z.union([z.strictObject({ role: z.enum(UNIT_ROLES), unit: slug }), z.strictObject({ role: z.enum(CITY_ROLES) })], 'write a role, with a unit for contact, deputy and head'),
    )
    .min(1),
});

const citySchema = z.strictObject({
  name,
  boards: z.array(z.strictObject({ id: slug, name })).min(1),
  units: z.array(z.strictObject({ id: slug, name, boards: z.array(slug).min(1) })).min(1),
  people: z.array(personSchema).min(1),
  policy: policySchema,
});

export type CityFile = z.infer<typeof citySchema>;
export type Policy = CityFile['policy'];
export type Step = z.infer<typeof stepSchema>;

type Issue = { path: PropertyKey[]; message: string };

const asPath = (path: PropertyKey[]): string => path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '');

const unknowns = (known: Set<string>, names: { path: PropertyKey[]; id: string }[], what: string): Issue[] =>
  names.filter(({ id }) => !known.has(id)).map(({ path, id }) => ({ path, message: `no ${what} is called "${id}"` }));

function doubles(list: { id: string }[], at: string): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i) => {
    if (!seen.has(id)) return seen.add(id) && [];
    return [{ path: [at, i, 'id'], message: `"${id}" stands twice` }];
  });
}

const inPause = (day: string, { from, to }: { from: string; to: string }): boolean => (from <= to ? from <= day && day <= to : day >= from || day <= to);

function isPausedAllYear({ pauses }: Policy['calendar']): boolean {
  const year = Array.from({ length: 366 }, (_, i) => addDays('2024-01-01', i).slice(5));
  return year.every((day) => pauses.some((pause) => inPause(day, pause)));
}

/** Faults between the parts of a file whose parts are well formed. */
function contradictions(file: CityFile): Issue[] {
  const boards = new Set(file.boards.map((b) => b.id));
  const units = new Set(file.units.map((u) => u.id));
  const named = (role: string): number => file.people.filter((p) => p.roles.some((r) => r.role === role)).length;
  const { committee, calendar, duties } = file.policy;
  const deciders = named('committee-chair') + (committee.by === 'quorum' ? named('committee-member') : 0);
  const needed = committee.by === 'quorum' ? committee.votes : 1;
  return [
    ...(isPausedAllYear(calendar) ? [{ path: ['policy', 'calendar', 'pauses'], message: 'the pauses cover the whole year, so nothing could ever fall due' }] : []),
    ...doubles(file.boards, 'boards'),
    ...doubles(file.units, 'units'),
    ...doubles(file.people, 'people'),
    ...file.units.flatMap((u, i) => unknowns(boards, u.boards.map((id, j) => ({ path: ['units', i, 'boards', j], id })), 'board')),
    ...file.people.flatMap((p, i) => unknowns(units, p.roles.flatMap((r, j) => ('unit' in r ? [{ path: ['people', i, 'roles', j, 'unit'], id: r.unit }] : [])), 'unit')),
    ...(named('secretariat') === 0 ? [{ path: ['people'], message: 'nobody has the role secretariat, so no report could be reviewed' }] : []),
    ...(deciders < needed ? [{ path: ['policy', 'committee'], message: `the committee decides with ${needed} vote(s), but only ${deciders} person(s) may vote` }] : []),
    ...(calendar.sending.from >= calendar.sending.until ? [{ path: ['policy', 'calendar', 'sending'], message: '"from" must be earlier than "until"' }] : []),
    ...Object.entries(duties).flatMap(([duty, { steps }]) => doubles(steps.map((s) => ({ id: s.step })), 'steps').map((d) => ({ ...d, path: ['policy', 'duties', duty, 'steps', d.path[1] ?? 0, 'step'] }))),
  ];
}

/** The schema library's commonest messages, said so that whoever wrote the file knows what to do. */
const inWords = (message: string): string => message.replace(/^Invalid input: expected \w+, received undefined$/, 'is missing').replace(/^Unrecognized keys?: (.*)$/, 'has no place for $1');

/** Parses a city file; every fault is named at once, each by its path in the file. */
export function parseCityFile(text: string): { ok: true; value: CityFile } | { ok: false; faults: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const parsed = citySchema.safeParse(json);
  const issues: Issue[] = parsed.success ? contradictions(parsed.data) : parsed.error.issues;
  if (parsed.success && issues.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, faults: issues.map(({ path, message }) => [asPath(path), inWords(message)].filter((part) => part !== '').join(': ')) };
}
