import { AREAS, PURPOSES } from '../domain/classification.ts';
import { PROJECT_TYPES } from '../domain/project.ts';
import {
  ACTIVITY_KINDS,
  PROJECT_STATUSES,
  REPORT_STATES,
  SEMINAR_ROLES,
  type ActivityEntry,
  type ApplicationEntry,
  type EffectEntry,
  type Progress,
  type ProjectLine,
  type Report,
  type ReportEvent,
} from '../domain/report.ts';
import { isDate, isInstant, isQuarterText } from './date-shapes.ts';
import { anyOf, isCount, isNumber, isText, listOf, maybe, oneOf, shaped } from './shape.ts';
import { shownShape } from './shown-shape.ts';

const areas = listOf(oneOf(AREAS));
const purposes = listOf(oneOf(PURPOSES));

const progress = shaped<Progress>({ status: maybe(oneOf(PROJECT_STATUSES)), happened: isText, effects: isText });

const lines = listOf(
  shaped<ProjectLine>({
    project: isText,
    title: isText,
    type: oneOf(PROJECT_TYPES),
    programme: isText,
    areas,
    purposes,
    endsOn: isDate,
    previous: maybe(progress),
    answer: maybe(progress),
    rev: isCount,
  }),
);

const base = { id: isText, rev: maybe(isCount), title: isText, areas, purposes };

const entries = listOf(
  anyOf(
    shaped<ApplicationEntry>({
      ...base,
      type: oneOf(['application']),
      programme: isText,
      submittedOn: maybe(isDate),
      amountSek: maybe(isNumber),
    }),
    shaped<ActivityEntry>({
      ...base,
      type: oneOf(['activity']),
      activity: maybe(oneOf(ACTIVITY_KINDS)),
      heldOn: maybe(isDate),
      place: isText,
      role: maybe(oneOf(SEMINAR_ROLES)),
      goal: isText,
      outcome: isText,
    }),
    shaped<EffectEntry>({ ...base, type: oneOf(['effect']), description: isText }),
  ),
);

const event = shaped<ReportEvent>({
  at: isInstant,
  by: isText,
  what: oneOf(['submitted', 'taken-back', 'returned', 'approved', 'reopened']),
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
  removed: maybe(listOf(isText)),
  draft: maybe(shaped<NonNullable<Report['draft']>>({ at: isInstant, by: isText })),
  history: listOf(event),
  shown: shownShape,
  earlier: listOf(shaped<Report['earlier'][number]>({ version: isCount, lines, entries })),
});
