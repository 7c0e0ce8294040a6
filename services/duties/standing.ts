import type { MissedQuarter } from '../domain/missed-quarter.ts';
import type { DutyKind } from '../domain/notice.ts';
import { grantsTo, latestRequest } from '../domain/more-time.ts';
import { hasRole, reportsFor, type Person } from '../domain/person.ts';
import { isEditable, type Report } from '../domain/report.ts';
import { seesWholeRound } from '../domain/round-decisions.ts';
import type { Round } from '../domain/round.ts';

/** What a card is about, as the records have it. */
export interface Subject {
  round?: Round | undefined;
  report?: Report | undefined;
  missed?: MissedQuarter | undefined;
}

interface Card {
  duty: DutyKind;
  unit?: string | undefined;
}

/** Votes change what a card shows while the committee has the round. */
const decisionStanding = ({ state, rev, history }: Round): string =>
  state === 'with-committee' ? `${history.length}-${rev}` : `${history.length}`;

/** How often the quarter has gone to the committee and come back: where it is decides what can be done about an approved report. */
const moves = ({ history }: Round): number => history.filter(({ what }) => what !== 'opened' && what !== 'adopted').length;

/** How a report's review card stands; `round` absent: its quarter has not gone anywhere. */
export function reviewStanding(report: Report, round?: Round): string {
  const moved = report.state === 'approved' && round !== undefined ? moves(round) : 0;
  return moved === 0 ? `${report.history.length}` : `${report.history.length}-${moved}`;
}

/** A report that is to be written says until when, which more time moves. */
function reportStanding(report: Report, round: Round | undefined): string {
  const grants = round === undefined || !isEditable(report) ? 0 : grantsTo(round, report.unit);
  return grants === 0 ? `${report.history.length}` : `${report.history.length}-${grants}`;
}

/** Whether the latest request is answered, said anew, or too late to answer. */
function requestStanding(round: Round, unit: string): string | undefined {
  const request = latestRequest(round, unit);
  if (request === undefined) return undefined;
  const of = `${round.moreTime?.length ?? 0}`;
  return request.answer === undefined ? `${of}-${request.anew ?? 0}-${moves(round)}` : `${of}-answered`;
}

/**
 * How that stands which a card states, in few words that never come back once they have changed: a card that was made at another standing is untrue.
 * Undefined for a card that states nothing that can change: news, and what is no longer there.
 */
export function standingOf({ duty, unit }: Card, { round, report, missed }: Subject): string | undefined {
  switch (duty) {
    case 'quarterly-report':
      return unit === undefined ? round?.history.length.toString() : report && reportStanding(report, round);
    case 'correction':
      return report?.history.length.toString();
    case 'review':
      return report && round && reviewStanding(report, round);
    case 'committee-decision':
      return round && decisionStanding(round);
    case 'rework':
      return round?.history.length.toString();
    case 'information':
      return round && (round.receipts.some((r) => r.unit === unit) ? 'received' : 'sent');
    case 'missed-quarter':
      return missed && (missed.decided?.decision ?? 'undecided');
    case 'more-time':
      return round && requestStanding(round, unit ?? '');
    case 'more-time-answer':
    case 'decision-news':
      return undefined;
    default:
      return duty satisfies never;
  }
}

/** Whether somebody may still be shown a card: people change offices. */
export function isStillTheirs(person: Person, { duty, unit }: Card): boolean {
  if (!person.active) return false;
  const isSecretary = hasRole(person, 'secretariat');
  switch (duty) {
    case 'quarterly-report':
    case 'correction':
    case 'information':
    case 'more-time-answer':
      return isSecretary || (unit !== undefined && reportsFor(person, unit));
    case 'review':
    case 'rework':
    case 'missed-quarter':
    case 'more-time':
      return isSecretary;
    case 'committee-decision':
    case 'decision-news':
      return seesWholeRound(person);
    default:
      return duty satisfies never;
  }
}
