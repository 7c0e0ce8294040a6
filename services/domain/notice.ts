import type { CivilDate } from './civil-date.ts';
import type { Quarter } from './quarter.ts';

export const DUTY_KINDS = [
  'quarterly-report',
  'correction',
  'review',
  'committee-decision',
  'rework',
  'information',
  'decision-news',
  'missed-quarter',
  'more-time',
  'more-time-answer',
] as const;

/**
 * quarterly-report: the unit's report (R5); correction: of a returned one; review: by the secretariat (R4);
 * committee-decision (R3); rework: of a round referred back (R4); information: each administration gets its part (W7);
 * decision-news: what the committee decided, to those it concerns (W7); missed-quarter: whether to open one that passed without a round (R4);
 * more-time: a unit's request to hand in later, to answer (R4); more-time-answer: what was answered, to whoever asked.
 */
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What is told rather than asked for. */
export const isNews = (kind: DutyKind): boolean => kind === 'decision-news' || kind === 'more-time-answer';

export const NOTICE_STATES = ['pending', 'sending', 'sent', 'superseded', 'withdrawn', 'failed', 'unconfirmed'] as const;

/**
 * superseded: a later step of the same duty took its place; withdrawn: no longer owed; failed: a fault of ours, never retried;
 * unconfirmed: tried a few times without an answer, so that it may have come: a person has to see to it.
 */
export type NoticeState = (typeof NOTICE_STATES)[number];

export const TIMINGS = ['scheduled', 'immediate'] as const;

/** What is owed to one person: enough to say it, and when. */
export interface OwedNotice {
  /** `duty:subject:step:person`; what the notice is for, so that it can only be made once. */
  id: string;
  duty: DutyKind;
  quarter: Quarter;
  /** The unit it is about; absent when it is about the whole round. */
  unit?: string;
  step: string;
  person: string;
  /** The day its duty falls due. */
  dueOn: CivilDate;
  /** ISO instant from which it is owed. */
  dueAt: string;
  /** `scheduled` keeps to sending hours on working days; `immediate` follows from somebody's action. */
  timing: (typeof TIMINGS)[number];
  /** Notices of one thread to one person replace each other: only the latest is owed. */
  thread: string;
  /** For an update: the message whose place it takes, without a sound. */
  inPlaceOf?: string;
  /** How what its card states stands when it is made; when it stands otherwise, the card is untrue. */
  shows?: string;
}

/** A card of one's own, or another in the place of one that has become untrue. */
export const isUpdate = ({ inPlaceOf }: Pick<OwedNotice, 'inPlaceOf'>): boolean => inPlaceOf !== undefined;

/** An owed notice in the ledger, with what has happened to it. */
export interface NoticeRecord extends OwedNotice {
  kind: 'notice';
  city: string;
  state: NoticeState;
  /** Who is sending it, and until when it is theirs (ISO instants). */
  lease?: { holder: string; until: string };
  attempts: number;
  /** Not to be tried before this ISO instant. */
  notBefore?: string;
  /** When that wait was begun. */
  waitSetAt?: string;
  sentAt?: string;
  activityId?: string;
  /** The lease ran out while sending: Teams may have got it already. */
  uncertain?: boolean;
  /** Tries of which nobody knows what came. */
  unknownTries?: number;
  /** When the last of them was, after which it is not tried of itself. */
  givenUpAt?: string;
  lastError?: string;
}
