import type { OwedNotice } from '../../../services/domain/notice.ts';

/** A notice of which only what is named matters. */
export const owedNotice = (changes: Partial<OwedNotice> = {}): OwedNotice => ({
  id: 'notice',
  duty: 'review',
  quarter: '2026-Q4',
  unit: 'social',
  step: 'received',
  person: 'anna',
  dueOn: '2027-01-11',
  dueAt: '2027-01-04T08:00:00.000Z',
  timing: 'immediate',
  thread: 'thread',
  ...changes,
});
