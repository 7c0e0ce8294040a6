import type { CivilDate } from './civil-date.ts';
import { isQuarter, type Quarter } from './quarter.ts';
import { reportId } from './report.ts';

export const SUBJECT_KINDS = [
  'city',
  'round',
  'report',
  'project',
  'application',
  'activity',
  'partner',
  'programme',
  'unit',
  'person',
] as const;

/** A quarter, or a calendar year: `2027`. */
export type Period = Quarter | `${number}`;

/** What a duty, a notice of it and its card are about: a record, or the whole city, and the period it concerns where it concerns one. */
export interface About {
  subject: { kind: (typeof SUBJECT_KINDS)[number]; id: string };
  period?: Period;
  /** The administration it is about; absent when it is about the whole round, or the whole city. */
  unit?: string;
}

export const aboutRound = (quarter: Quarter): About => ({ subject: { kind: 'round', id: quarter }, period: quarter });
export const aboutReport = (unit: string, quarter: Quarter): About => ({
  subject: { kind: 'report', id: reportId(unit, quarter) },
  period: quarter,
  unit,
});

/** The quarter something is about; undefined where it is about something else. */
export const quarterIn = ({ period }: Pick<About, 'period'>): Quarter | undefined =>
  period !== undefined && isQuarter(period) ? period : undefined;

/** Under what a notice is filed in the ledger: the period, or the record where there is none. */
export const filedUnder = ({ subject, period }: About): string => period ?? `${subject.kind}:${subject.id}`;

/** What an id says it is about; a round and a report have their quarter in their own id. */
export function aboutInWords({ subject: { kind, id }, period }: About): string {
  if (kind === 'report') return id;
  return kind === 'round' || period === undefined ? `${kind}:${id}` : `${kind}:${id}:${period}`;
}

/** Every kind of duty, in the order in which they are told of. */
export const DUTY_KINDS = [
  'rework',
  'quarterly-report',
  'more-time',
  'more-time-answer',
  'committee-decision',
  'decision-news',
  'information',
  'review',
  'correction',
  'missed-quarter',
  'stand-in',
] as const;

/**
 * quarterly-report: the unit's report (R5); correction: of a returned one; review: by the secretariat (R4);
 * committee-decision (R3); rework: of a round referred back (R4); information: each administration gets its part (W7);
 * decision-news: what the committee decided, to those it concerns (W7); missed-quarter: whether to open one that passed without a round (R4);
 * more-time: a unit's request to hand in later, to answer (R4); more-time-answer: what was answered, to whoever asked;
 * stand-in: that somebody will be away, to whoever stands in (R1).
 */
export type DutyKind = (typeof DUTY_KINDS)[number];

export const NOTICE_STATES = ['pending', 'sending', 'sent', 'superseded', 'withdrawn', 'failed', 'unconfirmed'] as const;

/**
 * superseded: a later step of the same duty took its place; withdrawn: no longer owed; failed: a fault of ours, never retried;
 * unconfirmed: tried a few times without an answer, so that it may have come: a person has to see to it.
 */
export type NoticeState = (typeof NOTICE_STATES)[number];

export const TIMINGS = ['scheduled', 'immediate'] as const;

/** What is owed to one person: enough to say it, and when. */
export interface OwedNotice extends About {
  /** `duty:what it is about:step:person`; what the notice is for, so that it can only be made once. */
  id: string;
  duty: DutyKind;
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
