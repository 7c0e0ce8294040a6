import type { OwedNotice } from '../../domain/notice.ts';
import type { Policy } from '../../policy/city-file.ts';

/** Where in a duty's life a notice comes: when it begins, so many days before it is due, on the day, working days after; or pressed by the secretariat. */
export type ReminderStep = { kind: 'open' | 'due' | 'nudge' } | { kind: 'before' | 'after'; days: number };

export function reminderStepOf({ duties }: Policy, { duty, step }: Pick<OwedNotice, 'duty' | 'step'>): ReminderStep {
  const when = duties[duty].steps.find((s) => s.step === step)?.when;
  if (when === undefined) return { kind: 'nudge' };
  if ('on' in when) return { kind: when.on };
  return 'daysBefore' in when ? { kind: 'before', days: when.daysBefore } : { kind: 'after', days: when.workingDaysAfter };
}
