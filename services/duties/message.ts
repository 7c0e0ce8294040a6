import type { OwedNotice } from '../domain/notice.ts';
import type { WhatNext } from '../domain/what-next.ts';
import type { Duty, Snapshot } from './duty.ts';
import type { CardRecords } from './kind-of-duty.ts';
import { recordsIn } from './records-about.ts';

/** What a notice is shown from: the records as they are when it is sent. */
export interface NoticeMessage extends CardRecords {
  notice: OwedNotice;
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

export const messageFor = (notice: OwedNotice, snapshot: Snapshot): NoticeMessage => ({ notice, snapshot, ...recordsIn(snapshot)(notice) });
