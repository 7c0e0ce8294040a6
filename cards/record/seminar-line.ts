import { isActivity, type ActivityRecord } from '../../services/domain/activity/activity-rules.ts';
import { failedSeminarConditions, type SeminarCondition } from '../../services/domain/activity/seminar.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { inList } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { container, paragraph } from '../kit/elements.ts';
import type { RecordView } from './record-view.ts';

interface Verdict {
  counts: boolean;
  /** On the record's own card. */
  whole: string;
  /** In a list's row. */
  brief: string;
}

/** W3: whether a seminar counts toward the one of the year, and if not, why; undefined of what is no seminar. */
function verdictOn({ ctx, ui: { seminar } }: RecordView, record: ListedRecord): Verdict | undefined {
  const activity = { ...record, history: [] };
  if (!isActivity(activity) || activity.values.type !== 'seminar') return undefined;
  const failed = failedSeminarConditions(activity);
  const year = activity.values.startsOn?.slice(0, 4) ?? '';
  if (failed.length === 0) return { counts: true, whole: seminar.counts(year), brief: seminar.inRow.counts };
  const onlyToBeHeld = failed.length === 1 && failed[0] === 'held' && activity.state === 'planned';
  if (onlyToBeHeld) return { counts: false, whole: seminar.willCount(year), brief: seminar.inRow.willCount };
  const reasons = inList(
    ctx,
    failed.map((condition) => (isUnknown(activity, condition) ? seminar.unknown[condition] : seminar.fails[condition])),
  );
  return { counts: false, whole: seminar.doesNotCount(reasons), brief: seminar.inRow.doesNotCount(reasons) };
}

export function seminarLine(view: RecordView, record: ListedRecord): Element[] {
  const verdict = verdictOn(view, record);
  return verdict === undefined ? [] : [container(verdict.counts ? 'good' : 'emphasis', [paragraph(verdict.whole)])];
}

/** The same in one short line, in a list. */
export const seminarInRow = (view: RecordView, record: ListedRecord): string => verdictOn(view, record)?.brief ?? '';

/** True where nobody has said yet whether the condition holds. */
const isUnknown = ({ values }: ActivityRecord, condition: SeminarCondition): condition is 'organised-by-the-city' | 'in-the-eu' =>
  (condition === 'organised-by-the-city' && values.role === undefined) || (condition === 'in-the-eu' && values.country === undefined);
