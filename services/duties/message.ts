import type { Snapshot } from './duty.ts';
import type { OwedNotice } from '../domain/notice.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';

/** What a notice is shown from: the records as they were when the look that sends it began. */
export interface Message {
  notice: OwedNotice;
  round?: Round;
  report?: Report;
  snapshot: Snapshot;
}

export function messageFor(notice: OwedNotice, snapshot: Snapshot): Message {
  const round = snapshot.rounds.find((r) => r.quarter === notice.quarter);
  const report = snapshot.reports.find((r) => r.quarter === notice.quarter && r.unit === notice.unit);
  return { notice, snapshot, ...(round === undefined ? {} : { round }), ...(report === undefined ? {} : { report }) };
}
