import { AREAS, PURPOSES } from '../domain/classification.ts';
import { PROJECT_TYPES } from '../domain/project.ts';
import {
  ACTIVITY_KINDS,
  PROJECT_STATUSES,
  REPORT_EVENTS,
  REPORT_STATES,
  SEMINAR_ROLES,
  type ActivityEntry,
  type ApplicationEntry,
  type EffectEntry,
  type EntryName,
  type LastSaid,
  type Progress,
  type ProjectLine,
  type Report,
  type ReportEvent,
} from '../domain/report.ts';
import { isDate, isInstant, isQuarterText } from './date-shapes.ts';
import { moneyShape } from './money-shape.ts';
import { anyOf, isCount, isFlag, isNumber, isText, listOf, maybe, oneOf, shaped, type Check } from './shape.ts';
import { shownShape } from './shown-shape.ts';

const areas = listOf(oneOf(AREAS));
const purposes = listOf(oneOf(PURPOSES));

const said = { status: maybe(oneOf(PROJECT_STATUSES)), happened: isText, effects: isText, nothingNew: maybe(isFlag) };
const progress = shaped<Progress>(said);
const lastSaid = shaped<LastSaid>({ ...said, saidIn: maybe(isQuarterText) });

const lines = listOf(
  shaped<ProjectLine>({
    project: isText,
    title: isText,
    type: oneOf(PROJECT_TYPES),
    programme: isText,
    areas,
    purposes,
    endsOn: isDate,
    previous: maybe(lastSaid),
    answer: maybe(progress),
    rev: isCount,
  }),
);

const base = { id: isText, rev: maybe(isCount), title: isText, areas, purposes };

/** The description of today may be another than the one it was filled in by. */
const details: Check = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(anyOf(isText, listOf(isText), moneyShape));
const names = listOf(shaped<EntryName>({ kind: isText, id: isText, name: isText }));
const described = { ...base, details: maybe(details), names: maybe(names) };

const entry = anyOf(
  shaped<ApplicationEntry>({
    ...described,
    type: oneOf(['application']),
    programme: isText,
    submittedOn: maybe(isDate),
    amount: maybe(moneyShape),
    amountSek: maybe(isNumber),
  }),
  shaped<ActivityEntry>({
    ...described,
    type: oneOf(['activity']),
    activity: maybe(oneOf(ACTIVITY_KINDS)),
    heldOn: maybe(isDate),
    place: isText,
    role: maybe(oneOf(SEMINAR_ROLES)),
    goal: isText,
    outcome: isText,
  }),
  shaped<EffectEntry>({ ...base, type: oneOf(['effect']), description: isText }),
);

const entries = listOf(entry);

const event = shaped<ReportEvent>({
  at: isInstant,
  by: isText,
  what: oneOf(REPORT_EVENTS),
  version: isCount,
  comment: maybe(isText),
});

export const reportShape = shaped<Report>({
  kind: oneOf(['report']),
  city: isText,
  id: isText,
  unit: isText,
  quarter: isQuarterText,
  state: oneOf(REPORT_STATES),
  rev: isCount,
  version: isCount,
  lines,
  entries,
  finished: maybe(listOf(isText)),
  stated: maybe(isInstant),
  removed: maybe(listOf(isText)),
  taken: maybe(listOf(shaped<NonNullable<Report['taken']>[number]>({ entry, at: isCount }))),
  sentBack: maybe(shaped<NonNullable<Report['sentBack']>>({ lines, entries })),
  draft: maybe(shaped<NonNullable<Report['draft']>>({ at: isInstant, by: isText })),
  history: listOf(event),
  shown: shownShape,
  earlier: listOf(shaped<Report['earlier'][number]>({ version: isCount, lines, entries })),
});
