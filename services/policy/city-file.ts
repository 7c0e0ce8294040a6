import { z } from 'zod';
import type { AREAS, PURPOSES } from '../domain/classification.ts';
import type { DutyKind } from '../domain/notice.ts';
import { CITY_ROLES, LOCALES, UNIT_ROLES } from '../domain/person.ts';
import { COMPLETE_ROUND_GOES } from '../domain/round-sending.ts';
import { asked, askedOf, listOf, oneOf, part, someOf, wholeNumber } from './asked.ts';
import { clock, days, email, monthDay, name, personId, quarterName, slug, stepName, unitId, votes } from './city-parts.ts';
import { contradictions, type Fault } from './contradictions.ts';

const bothLanguages = part({ sv: name, en: name });

const stepSchema = part({
  step: stepName,
  when: z.union(
    [part({ on: oneOf(['open', 'due']) }), part({ daysBefore: days }), part({ workingDaysAfter: days })],
    asked('{"on":"open"}, {"on":"due"}, {"daysBefore": n} or {"workingDaysAfter": n}, where n is a whole number from 0 to 366'),
  ),
  to: someOf(oneOf(['owner', 'deputy', 'head', 'secretariat'])),
});

const dutySchema = part({ dueAfterWorkingDays: days, steps: listOf(stepSchema) });

/** A file written before there was such a duty has none for it. */
const missedQuarterSchema = dutySchema.default({
  dueAfterWorkingDays: 5,
  steps: [
    { step: 'found', when: { on: 'open' }, to: ['owner'] },
    { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
  ],
});

const moreTimeSchema = dutySchema.default({
  dueAfterWorkingDays: 2,
  steps: [
    { step: 'asked', when: { on: 'open' }, to: ['owner'] },
    { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
  ],
});

const moreTimeAnswerSchema = dutySchema.default({
  dueAfterWorkingDays: 0,
  steps: [{ step: 'answered', when: { on: 'open' }, to: ['owner'] }],
});

const calendarSchema = part({
  timeZone: oneOf(['Europe/Stockholm']),
  /** Days nobody works though the law does not make them holidays. */
  daysOff: listOf(monthDay),
  /** Nothing is asked for and nothing falls due in a pause; both days included. */
  pauses: listOf(part({ from: monthDay, to: monthDay })),
  sending: part({ from: clock, until: clock }),
});

const SOME_LIMIT = asked('an object with "overYears", "overBoards" or both');
const projectDecisionSchema = part({ overYears: wholeNumber(1, 30).optional(), overBoards: wholeNumber(1, 50).optional() }).refine(
  (limits) => limits.overYears !== undefined || limits.overBoards !== undefined,
  SOME_LIMIT,
);

const policySchema = part({
  purposes: part({
    S1: bothLanguages,
    S2: bothLanguages,
    S3: bothLanguages,
    S4: bothLanguages,
  } satisfies Record<(typeof PURPOSES)[number], unknown>),
  areas: part({
    P1: bothLanguages,
    P2: bothLanguages,
    P3: bothLanguages,
    P4: bothLanguages,
  } satisfies Record<(typeof AREAS)[number], unknown>),
  calendar: calendarSchema,
  /** The first quarter that is reported on; when absent, by the day the city is first loaded. */
  firstQuarter: quarterName.optional(),
  duties: part({
    'quarterly-report': dutySchema,
    correction: dutySchema,
    review: dutySchema,
    'committee-decision': dutySchema,
    rework: dutySchema,
    information: dutySchema,
    'decision-news': dutySchema,
    'missed-quarter': missedQuarterSchema,
    'more-time': moreTimeSchema,
    'more-time-answer': moreTimeAnswerSchema,
  } satisfies Record<DutyKind, unknown>),
  /** Working days after the due date on which the round closes and goes to the committee with its gaps named. */
  roundClosesAfterWorkingDays: days,
  /** When a quarter of which every report is approved goes to the committee; when-sent: when the secretariat sends it, at the latest when it closes. */
  completeRoundGoes: oneOf(COMPLETE_ROUND_GOES).default('when-sent'),
  /** Working days from the decision within which an administration reports its part to its board. */
  boardsInformedWithinWorkingDays: days.default(20),
  /** A decision stays news for so many days. */
  newsForDays: days,
  /** Projects longer than so many years, or concerning more boards than so many, start on somebody's decision. */
  projectDecision: projectDecisionSchema.optional(),
  committee: z.discriminatedUnion(
    'by',
    [part({ by: oneOf(['chair']) }), part({ by: oneOf(['quorum']), votes })],
    askedOf('by', ['chair', 'quorum']),
  ),
});

const roleSchema = z.discriminatedUnion(
  'role',
  [part({ role: oneOf(UNIT_ROLES), unit: slug }), part({ role: oneOf(CITY_ROLES) })],
  askedOf('role', [...UNIT_ROLES, ...CITY_ROLES]),
);

const citySchema = part({
  name,
  boards: someOf(part({ id: slug, name })),
  units: someOf(part({ id: unitId, name, boards: someOf(slug) })),
  people: someOf(part({ id: personId, name, email: email.optional(), locale: oneOf(LOCALES).default('sv'), roles: someOf(roleSchema) })),
  policy: policySchema,
});

export type CityFile = z.infer<typeof citySchema>;
export type Policy = CityFile['policy'];
export type Step = z.infer<typeof stepSchema>;

function asPath(path: PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '') || 'the file';
}

const inWords = ({ path, message }: Fault): string => `${asPath(path)}: ${message}`;

type Read = { ok: true; json: unknown } | { ok: false; faults: string[] };

const unreadable = (fault: string): Read => ({ ok: false, faults: [fault] });

function readJson(text: string): Read {
  if (text.trim() === '') return unreadable('the file is empty: start from the sample, services/policy/sample/solna.json');
  // What is not UTF-8 is read as replacement characters, and would be shown so in every name with å, ä or ö.
  if (text.includes('\uFFFD')) return unreadable('the file is not in UTF-8: save it as UTF-8');
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    return unreadable(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Parses a city file; every fault is named at once, each by its path in the file. A byte order mark is passed over. */
export function parseCityFile(text: string): { ok: true; value: CityFile } | { ok: false; faults: string[] } {
  const read = readJson(text.replace(/^\uFEFF/, ''));
  if (!read.ok) return read;
  const parsed = citySchema.safeParse(read.json);
  const faults: Fault[] = [...(parsed.error?.issues ?? []), ...contradictions(read.json)];
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, faults: [...new Set(faults.map(inWords))] };
}
