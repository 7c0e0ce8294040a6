import { aboutReport, type OwedNotice } from '../../../services/domain/notice.ts';

/** A notice of which only what is named matters. */
export const owedNotice = (changes: Partial<OwedNotice> = {}): OwedNotice => ({
  id: 'notice',
  duty: 'review',
  ...aboutReport('social', '2026-Q4'),
  step: 'received',
  person: 'anna',
  dueOn: '2027-01-11',
  dueAt: '2027-01-04T08:00:00.000Z',
  timing: 'immediate',
  thread: 'thread',
  ...changes,
});
