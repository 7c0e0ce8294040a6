import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Rules, Snapshot } from './duty.ts';

/** The ISO instant of the committee's decision. */
export const decidedAt = (round: Round): string => round.decision?.at ?? round.history.at(-1)?.at ?? '';

export const decidedOn = ({ calendar }: Pick<Rules, 'calendar'>, round: Round): CivilDate => calendar.dateAt(Date.parse(decidedAt(round)));

/** The sending that was decided on; one taken back since does not count. */
export const decidedSending = ({ decision, sending }: Round): number => decision?.sending ?? sending;

/** Whether a round's decision is still news. */
export const isDecisionNews = ({ policy, calendar }: Rules, round: Round, today: CivilDate): boolean =>
  round.decision !== undefined && today <= addDays(calendar.dateAt(Date.parse(round.decision.at)), policy.newsForDays);

/** How often the quarter has gone to the committee and come back: where it is decides what can be done about an approved report. */
export const timesMoved = ({ history }: Round): number => history.filter(({ what }) => what !== 'opened' && what !== 'adopted').length;

/** A round's reports, by administration. */
export const reportsByUnit = ({ reports }: Snapshot, { quarter }: Round): Map<string, Report> =>
  new Map(reports.filter((r) => r.quarter === quarter).map((r) => [r.unit, r]));
