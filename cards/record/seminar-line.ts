import { failedSeminarConditions, type SeminarCondition } from '../../services/domain/activity/seminar.ts';
import type { ActivityRecord } from '../../services/domain/activity/activity-rules.ts';
import { inList } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { container, paragraph } from '../kit/elements.ts';
import type { RecordView } from './record-view.ts';

/** W3: whether a seminar counts toward the one of the year, and if not, why; nothing of what is no seminar. */
export function seminarLine({ ctx, ui }: RecordView, activity: ActivityRecord): Element[] {
  if (activity.values.type !== 'seminar') return [];
  const failed = failedSeminarConditions(activity);
  const year = activity.values.startsOn?.slice(0, 4) ?? '';
  if (failed.length === 0) return [container('good', [paragraph(ui.seminar.counts(year))])];
  const reasons = failed.map((condition) => (isUnknown(activity, condition) ? ui.seminar.unknown[condition] : ui.seminar.fails[condition]));
  const onlyToBeHeld = failed.length === 1 && failed[0] === 'held' && activity.state === 'planned';
  return [container('emphasis', [paragraph(onlyToBeHeld ? ui.seminar.willCount(year) : ui.seminar.doesNotCount(inList(ctx, reasons)))])];
}

/** True where nobody has said yet whether the condition holds. */
const isUnknown = ({ values }: ActivityRecord, condition: SeminarCondition): condition is 'organised-by-the-city' | 'in-the-eu' =>
  (condition === 'organised-by-the-city' && values.role === undefined) || (condition === 'in-the-eu' && values.country === undefined);
