import { z } from 'zod';
import { addDays } from '../domain/civil-date.ts';
import { CITY_ROLES, UNIT_ROLES, type CityRole, type UnitRole } from '../domain/person.ts';
import { clock, monthDay, personId, slug, stepName, unitId, votes } from './city-parts.ts';
import { isInPause } from './pause.ts';

export type Fault = { path: PropertyKey[]; message: string };

/** What cannot be read is undefined; the schema of the whole file says why. */
const legible = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<T>> => schema.optional().catch(undefined);
const entries = <T extends z.ZodType>(entry: T): z.ZodCatch<z.ZodArray<z.ZodCatch<z.ZodOptional<T>>>> => z.array(legible(entry)).catch([]);

const roleSchema = z.union([z.object({ role: z.enum(CITY_ROLES) }), z.object({ role: legible(z.enum(UNIT_ROLES)), unit: legible(slug) })]);

const calendarSchema = z.object({
  daysOff: entries(monthDay),
  pauses: entries(z.object({ from: monthDay, to: monthDay })),
  sending: legible(z.object({ from: clock, until: clock })),
});

const policySchema = z.object({
  calendar: legible(calendarSchema),
  duties: legible(z.record(z.string(), legible(z.object({ steps: entries(z.object({ step: legible(stepName) })) })))),
  committee: legible(z.union([z.object({ by: z.literal('chair') }), z.object({ by: z.literal('quorum'), votes })])),
});

/** As much of a file as can be read, whatever else is wrong with it. */
const fileSchema = z.object({
  boards: entries(z.object({ id: legible(slug) })),
  units: entries(z.object({ id: legible(unitId), boards: entries(slug) })),
  people: entries(z.object({ id: legible(personId), roles: entries(roleSchema) })),
  policy: legible(policySchema),
});

type Legible = z.infer<typeof fileSchema>;
type Named = ({ id?: string | undefined } | undefined)[];
type Reference = { path: PropertyKey[]; id: string | undefined };

function doubles(ids: readonly (string | undefined)[], pathOf: (i: number) => PropertyKey[]): Fault[] {
  return ids.flatMap((id, i) => {
    if (id === undefined || ids.indexOf(id) === i) return [];
    return [{ path: pathOf(i), message: `"${id}" stands twice: give each its own, or leave one out` }];
  });
}

const doubledIds = (file: Legible): Fault[] =>
  (['boards', 'units', 'people'] as const).flatMap((list) => {
    const named: Named = file[list];
    return doubles(
      named.map((entry) => entry?.id),
      (i) => [list, i, 'id'],
    );
  });

/** None can be told to be unknown while an id cannot be read: it might be that one. */
function unknowns(named: Named, references: Reference[], what: 'board' | 'unit'): Fault[] {
  const known = new Set(named.map((entry) => entry?.id));
  if (known.size === 0 || known.has(undefined)) return [];
  const message = (id: string): string => `no ${what} has the id "${id}": correct it, or add it to "${what}s"`;
  return references.flatMap(({ path, id }) => (id === undefined || known.has(id) ? [] : [{ path, message: message(id) }]));
}

const unknownBoards = ({ boards, units }: Legible): Fault[] =>
  unknowns(
    boards,
    units.flatMap((unit, i) => (unit?.boards ?? []).map((id, j) => ({ path: ['units', i, 'boards', j], id }))),
    'board',
  );

function unknownUnits({ units, people }: Legible): Fault[] {
  const references = people.flatMap((person, i) =>
    (person?.roles ?? []).flatMap((role, j) =>
      role !== undefined && 'unit' in role ? [{ path: ['people', i, 'roles', j, 'unit'], id: role.unit }] : [],
    ),
  );
  return unknowns(units, references, 'unit');
}

/** How many people have one of `roles`; undefined while somebody's roles cannot be read: they might have it. */
function holders({ people }: Legible, ...roles: (CityRole | UnitRole)[]): number | undefined {
  const held = people.map((person) => (person?.roles ?? []).map((role) => role?.role));
  if (held.length === 0 || held.some((own) => own.length === 0 || own.includes(undefined))) return undefined;
  return held.filter((own) => own.some((role) => role !== undefined && roles.includes(role))).length;
}

const noSecretariat = (file: Legible): Fault[] =>
  holders(file, 'secretariat') === 0
    ? [{ path: ['people'], message: 'nobody has the role "secretariat", so no report could be reviewed: give it to somebody' }]
    : [];

const noChair = (file: Legible): Fault[] =>
  holders(file, 'committee-chair') === 0
    ? [{ path: ['people'], message: 'nobody has the role "committee-chair", so nothing could be decided: give it to somebody' }]
    : [];

function tooFewDeciders(file: Legible, needed: number): Fault[] {
  const deciders = holders(file, 'committee-chair', 'committee-member');
  if (deciders === undefined || deciders >= needed) return [];
  const enough = 'lower "votes", or give more people the role "committee-chair" or "committee-member"';
  return [{ path: ['policy', 'committee', 'votes'], message: `${needed} must vote alike, but only ${deciders} may vote: ${enough}` }];
}

function undecidable(file: Legible): Fault[] {
  const committee = file.policy?.committee;
  if (committee === undefined) return [];
  return committee.by === 'chair' ? noChair(file) : tooFewDeciders(file, committee.votes);
}

/** Fewer could all be weekends and holidays, and the calendar would find no day for anything. */
const FEWEST_DAYS = 60;
/** Not a leap year: what is left has to be there every year. */
const YEAR = Array.from({ length: 365 }, (_, i) => addDays('2023-01-01', i).slice(5));

function littleButPauses({ policy }: Legible): Fault[] {
  const { daysOff = [], pauses = [] } = policy?.calendar ?? {};
  const isFree = (day: string): boolean => daysOff.includes(day) || pauses.some((pause) => pause !== undefined && isInPause(day, pause));
  const left = YEAR.filter((day) => !isFree(day)).length;
  if (left >= FEWEST_DAYS) return [];
  const message = `together with the days off they leave ${left} of the year's days, and at least ${FEWEST_DAYS} are needed: shorten them`;
  return [{ path: ['policy', 'calendar', 'pauses'], message }];
}

function noSendingHours({ policy }: Legible): Fault[] {
  const sending = policy?.calendar?.sending;
  if (sending === undefined || sending.from < sending.until) return [];
  const { from, until } = sending;
  return [{ path: ['policy', 'calendar', 'sending'], message: `"from" (${from}) must be earlier than "until" (${until})` }];
}

const doubledSteps = ({ policy }: Legible): Fault[] =>
  Object.entries(policy?.duties ?? {}).flatMap(([duty, rules]) =>
    doubles(
      (rules?.steps ?? []).map((step) => step?.step),
      (i) => ['policy', 'duties', duty, 'steps', i, 'step'],
    ),
  );

const RULES = [doubledIds, unknownBoards, unknownUnits, noSecretariat, littleButPauses, noSendingHours, doubledSteps, undecidable];

/** Faults between those parts of a file that can be read; none that might only follow from one that cannot. */
export function contradictions(json: unknown): Fault[] {
  const file = fileSchema.safeParse(json);
  return file.success ? RULES.flatMap((rule) => rule(file.data)) : [];
}
