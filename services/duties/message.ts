import { quarterIn, type OwedNotice } from '../domain/notice.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { WhatNext } from '../domain/what-next.ts';
import type { Duty, Snapshot } from './duty.ts';
import type { CardRecords } from './kind-of-duty.ts';

/** What a notice is shown from: the records as they are when it is sent. */
export interface NoticeMessage {
  notice: OwedNotice;
  round?: Round;
  report?: Report;
  snapshot: Snapshot;
  /** Shown in the notice's place: everything that waits for the person, where that is more than can be shown card by card. */
  waiting?: readonly Duty[];
}

/** The first thing somebody gets who has installed the bot. */
export interface Greeting {
  /** What comes next for them, when nothing waits. */
  next: WhatNext;
  notice?: undefined;
}

export type Message = NoticeMessage | Greeting;

/** What a notice's card is about. */
export const recordsOf = ({ notice, round, report, snapshot }: NoticeMessage): CardRecords => ({
  round,
  report,
  missed: snapshot.missed?.find(({ quarter }) => quarter === notice.period),
});

export function messageFor(notice: OwedNotice, snapshot: Snapshot): NoticeMessage {
  const quarter = quarterIn(notice);
  const round = snapshot.rounds.find((r) => r.quarter === quarter);
  const report = snapshot.reports.find((r) => r.quarter === quarter && r.unit === notice.unit);
  return { notice, snapshot, ...(round === undefined ? {} : { round }), ...(report === undefined ? {} : { report }) };
}
