import type { CivilDate } from './civil-date.ts';
import type { MoreTime } from './more-time.ts';
import type { Quarter } from './quarter.ts';
import type { Report } from './report.ts';
import type { ShownCard } from './shown-card.ts';

export const ROUND_STATES = ['collecting', 'with-committee', 'adopted', 'referred-back'] as const;
export const ROUND_EVENTS = ['opened', 'sent-to-committee', 'taken-back', 'adopted', 'referred-back'] as const;
export const DECISIONS = ['adopt', 'refer-back'] as const;

export type RoundState = (typeof ROUND_STATES)[number];
/** adopt: fastställa; refer-back: återremittera. */
export type Decision = (typeof DECISIONS)[number];

/** Why a unit is not part of what the committee gets. */
export const GAP_REASONS = ['not-reported', 'not-reviewed', 'in-correction'] as const;

export type GapReason = (typeof GAP_REASONS)[number];

export interface Vote {
  by: string;
  decision: Decision;
  at: string;
  comment: string;
  /** The administrations it is referred back for; absent: all of them. */
  units?: string[];
}

export interface RoundEvent {
  at: string;
  /** A person's id, or `clock` for what the calendar did. */
  by: string;
  what: (typeof ROUND_EVENTS)[number];
  /** Why it was referred back; or what the secretariat answers when it sends it again. */
  comment?: string;
  /** The administrations it was referred back for; absent: all of them. */
  units?: string[];
  /** What the committee had when it referred it back. */
  included?: { unit: string; version: number }[];
  /** How everybody had voted when the committee decided. */
  votes?: Vote[];
}

/** The committee's decision on one quarter. Its dates are fixed when it opens. */
export interface Round {
  kind: 'round';
  city: string;
  id: Quarter;
  quarter: Quarter;
  state: RoundState;
  rev: number;
  /** How many times it has gone to the committee. */
  sending: number;
  units: string[];
  opensOn: CivilDate;
  dueOn: CivilDate;
  closesOn: CivilDate;
  /** Set each time it goes to the committee. */
  sentAt?: string;
  decisionDueOn?: CivilDate;
  included: { unit: string; version: number }[];
  gaps: { unit: string; why: GapReason }[];
  votes: Vote[];
  /** `by` cast the vote that settled it; the others are among the votes. `sending`: which it was about, when that is not the last. */
  decision?: { outcome: Decision; at: string; by: string; comment: string; units?: string[]; sending?: number };
  /** W7: each administration's part, confirmed as received. */
  receipts: { unit: string; by: string; at: string }[];
  /** Requests to hand in later, with their answers. */
  moreTime?: MoreTime[];
  /** `text`: what the secretariat wrote itself, to one of them. */
  nudges: { on: CivilDate; at: string; by: string; units: string[]; text?: string }[];
  /** The day the administrations are to have reported their parts to their boards; set when it is adopted. */
  boardsDueOn?: CivilDate;
  history: RoundEvent[];
  /** The cards that what has been done with it has put in people's chats. */
  shown?: ShownCard[];
}

export interface RoundDates {
  opensOn: CivilDate;
  dueOn: CivilDate;
  closesOn: CivilDate;
}

export const openRound = (city: string, quarter: Quarter, units: string[], dates: RoundDates, at: string): Round => ({
  kind: 'round',
  city,
  id: quarter,
  quarter,
  state: 'collecting',
  rev: 0,
  sending: 0,
  units,
  ...dates,
  included: [],
  gaps: [],
  votes: [],
  receipts: [],
  nudges: [],
  history: [{ at, by: 'clock', what: 'opened' }],
});

const GAP: Record<Exclude<Report['state'], 'approved'>, GapReason> = {
  open: 'not-reported',
  returned: 'in-correction',
  submitted: 'not-reviewed',
};

/** The latest that has been approved: while it is being corrected, what it was before. */
const approvedVersion = (report: Report | undefined): number | undefined =>
  report?.state === 'approved' ? report.version : report?.earlier.at(-1)?.version;

/** What would go to the committee now: the approved reports, and the gaps by name; one that is being corrected is both. */
export function roundContents(round: Round, reports: readonly Report[]): Pick<Round, 'included' | 'gaps'> {
  const byUnit = new Map(reports.map((report) => [report.unit, report]));
  const included: Round['included'] = [];
  const gaps: Round['gaps'] = [];
  for (const unit of round.units) {
    const report = byUnit.get(unit);
    const version = approvedVersion(report);
    if (version !== undefined) included.push({ unit, version });
    if (report?.state !== 'approved') gaps.push({ unit, why: report === undefined ? 'not-reported' : GAP[report.state] });
  }
  return { included, gaps };
}

/** The round as the committee gets it; earlier votes were on another content and fall. */
export const sendToCommittee = (
  round: Round,
  reports: readonly Report[],
  decisionDueOn: CivilDate,
  by: string,
  at: string,
  answer = '',
): Round => {
  const { decision: _earlier, ...rest } = round;
  return {
    ...rest,
    state: 'with-committee',
    rev: round.rev + 1,
    sending: round.sending + 1,
    sentAt: at,
    decisionDueOn,
    ...roundContents(round, reports),
    votes: [],
    history: [...round.history, { at, by, what: 'sent-to-committee', ...(answer === '' ? {} : { comment: answer }) }],
  };
};

/** The votes that made the decision, the one that settled it last. */
export function decidingVotes({ decision, votes }: Round): Vote[] {
  if (decision === undefined) return [];
  const { outcome, ...settling } = decision;
  return [...votes.filter((vote) => vote.decision === outcome && vote.by !== settling.by), { decision: outcome, ...settling }];
}

/** What has become of a round without this report as it is now approved: with the committee, or adopted already; undefined when it is in it, or can still be. */
export function wentWithout(
  round: Round | undefined,
  { unit, version }: Pick<Report, 'unit' | 'version'>,
): 'with-committee' | 'adopted' | undefined {
  if (round?.state !== 'with-committee' && round?.state !== 'adopted') return undefined;
  return round.included.some((part) => part.unit === unit && part.version === version) ? undefined : round.state;
}

/** The content of `report` that the committee got, whatever has happened to the report since. */
export function includedContent(round: Round, report: Report): Pick<Report, 'lines' | 'entries'> | undefined {
  const part = round.included.find((i) => i.unit === report.unit);
  if (part === undefined) return undefined;
  return part.version === report.version ? report : report.earlier.find((e) => e.version === part.version);
}

/** What the committee has not got of a unit: its report or its correction came in too late, or was approved too late; with when. */
export interface Late {
  unit: string;
  at: string;
  what: 'report' | 'correction' | 'approval';
}

/** Reports and corrections handed in, or approved, after the quarter went to the committee. */
export const cameLate = (round: Round, reports: readonly Report[]): Late[] =>
  reports.flatMap((report): Late[] => {
    if (report.quarter !== round.quarter || wentWithout(round, report) === undefined) return [];
    const { unit, state, history } = report;
    const sentAt = round.sentAt ?? '';
    const handedInAt = history.findLast((e) => e.what === 'submitted')?.at;
    if ((state !== 'submitted' && state !== 'approved') || handedInAt === undefined) return [];
    if (handedInAt > sentAt) return [{ unit, at: handedInAt, what: round.included.some((i) => i.unit === unit) ? 'correction' : 'report' }];
    const approvedAt = history.findLast((e) => e.what === 'approved')?.at;
    return state === 'approved' && approvedAt !== undefined && approvedAt > sentAt ? [{ unit, at: approvedAt, what: 'approval' }] : [];
  });
