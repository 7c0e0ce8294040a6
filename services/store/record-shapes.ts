import { MISSED_DECISIONS, type MissedQuarterRecord } from '../domain/missed-quarter.ts';
import { DUTY_KINDS, NOTICE_STATES, TIMINGS, type NoticeRecord } from '../domain/notice.ts';
import { CITY_ROLES, LOCALES, REFUSALS, UNIT_ROLES, WITHHOLDINGS, type Absence, type Assignment, type Person } from '../domain/person.ts';
import { KINDS } from '../domain/register/kinds.ts';
import type { CityRecord, Kind } from '../domain/record.ts';
import type { Difference } from '../domain/description/differences.ts';
import type { RosterEvent } from '../domain/roster/roster-event.ts';
import type { PersonValues, UnitValues } from '../domain/roster/roster-values.ts';
import type { Unit } from '../domain/unit.ts';
import { isDate, isInstant, isQuarterText } from './date-shapes.ts';
import { registeredShape } from './registered-shape.ts';
import { reportShape } from './report-shape.ts';
import { roundShape } from './round-shape.ts';
import { anyOf, anything, isCount, isFlag, isText, listOf, matches, maybe, oneOf, shaped, type Check } from './shape.ts';

const difference = shaped<Difference>({ field: isText, from: anything, to: anything });

const rostered = {
  history: maybe(
    listOf(
      shaped<RosterEvent>({
        at: isInstant,
        by: isText,
        what: oneOf(['added', 'changed', 'undone', 'followed-file']),
        changes: listOf(difference),
      }),
    ),
  ),
};

const cityShape = shaped<CityRecord>({
  kind: oneOf(['city']),
  city: isText,
  id: oneOf(['city']),
  fingerprint: isText,
  loadedAt: isInstant,
  firstLoadedAt: maybe(isInstant),
});

const unitShape = shaped<Unit>({
  kind: oneOf(['unit']),
  city: isText,
  id: isText,
  name: isText,
  boards: listOf(isText),
  active: isFlag,
  ...rostered,
  file: maybe(shaped<Partial<UnitValues>>({ name: maybe(isText) })),
});

const assignmentShape = anyOf(
  shaped<Extract<Assignment, { unit: string }>>({ role: oneOf(UNIT_ROLES), unit: isText }),
  shaped<Exclude<Assignment, { unit: string }>>({ role: oneOf(CITY_ROLES) }),
);

const personShape = shaped<Person>({
  kind: oneOf(['person']),
  city: isText,
  id: isText,
  name: isText,
  assignments: listOf(assignmentShape),
  email: maybe(isText),
  locale: oneOf(LOCALES),
  askedAbout: maybe(listOf(oneOf(LOCALES))),
  active: isFlag,
  ...rostered,
  file: maybe(
    shaped<Partial<PersonValues>>({
      name: maybe(isText),
      email: maybe(isText),
      locale: maybe(isText),
      roles: maybe(listOf(isText)),
      active: maybe(isText),
    }),
  ),
  absences: maybe(listOf(shaped<Absence>({ from: isDate, to: isDate, by: isText, at: isInstant }))),
  conversation: maybe(
    shaped<NonNullable<Person['conversation']>>({
      id: isText,
      serviceUrl: matches(/^https?:\/\/[^\s/]/),
      tenant: isText,
      botId: isText,
      userId: isText,
    }),
  ),
  installed: maybe(
    shaped<NonNullable<Person['installed']>>({
      at: isInstant,
      noticedAt: isInstant,
      greetBy: isInstant,
      waitSetAt: maybe(isInstant),
      greeted: isFlag,
    }),
  ),
  refused: maybe(
    shaped<NonNullable<Person['refused']>>({
      why: oneOf(REFUSALS),
      at: isInstant,
    }),
  ),
  withheld: maybe(
    shaped<NonNullable<Person['withheld']>>({
      why: oneOf(WITHHOLDINGS),
      at: isInstant,
      tries: isCount,
      until: isInstant,
      waitSetAt: maybe(isInstant),
    }),
  ),
});

const noticeShape = shaped<NoticeRecord>({
  kind: oneOf(['notice']),
  city: isText,
  id: isText,
  duty: oneOf(DUTY_KINDS),
  quarter: isQuarterText,
  unit: maybe(isText),
  step: isText,
  person: isText,
  dueOn: isDate,
  dueAt: isInstant,
  timing: oneOf(TIMINGS),
  thread: isText,
  inPlaceOf: maybe(isText),
  shows: maybe(isText),
  state: oneOf(NOTICE_STATES),
  lease: maybe(shaped<NonNullable<NoticeRecord['lease']>>({ holder: isText, until: isInstant })),
  attempts: isCount,
  notBefore: maybe(isInstant),
  waitSetAt: maybe(isInstant),
  sentAt: maybe(isInstant),
  activityId: maybe(isText),
  uncertain: maybe(isFlag),
  unknownTries: maybe(isCount),
  givenUpAt: maybe(isInstant),
  lastError: maybe(isText),
});

const missedQuarterShape = shaped<MissedQuarterRecord>({
  kind: oneOf(['missed-quarter']),
  city: isText,
  id: isQuarterText,
  quarter: isQuarterText,
  decision: oneOf(MISSED_DECISIONS),
  by: isText,
  at: isInstant,
});

/** What a record of each kind must be for the product to work with it. */
export const RECORD_SHAPES: { readonly [K in Kind]: Check } = {
  city: cityShape,
  unit: unitShape,
  person: personShape,
  project: registeredShape(KINDS.project),
  application: registeredShape(KINDS.application),
  activity: registeredShape(KINDS.activity),
  partner: registeredShape(KINDS.partner),
  programme: registeredShape(KINDS.programme),
  report: reportShape,
  round: roundShape,
  notice: noticeShape,
  'missed-quarter': missedQuarterShape,
};
