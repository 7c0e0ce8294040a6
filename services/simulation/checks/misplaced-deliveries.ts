import type { CityFile } from '../../policy/city-file.ts';
import type { Calendar } from '../../policy/calendar.ts';
import { isToldOnly } from '../../duties/notices.ts';
import { localTime } from '../../policy/city-clock.ts';
import type { MoreTime } from '../../domain/more-time.ts';
import { filedUnder, type OwedNotice } from '../../domain/notice.ts';
import type { Report, ReportEvent } from '../../domain/report.ts';
import type { Round } from '../../domain/round.ts';
import type { Delivery } from '../teams/transport.ts';

/** Why a delivery should not have been made then, or to that person. */
export type Misplacement = 'outside-hours' | 'in-pause' | 'already-answered' | 'not-theirs' | 'not-owed';

export interface Records {
  rounds: readonly Round[];
  reports: readonly Report[];
}

interface PlacementContext extends Records {
  file: CityFile;
  calendar: Calendar;
  /** Who came to the bot, and when: they get what is theirs whatever the hour. */
  installs: readonly { person: string; at: number }[];
}

const MINUTE_MS = 60_000;

/** What speaks against one delivery, by the calendar, the city file, and what people had done by then. */
export function misplacements(context: PlacementContext, delivery: Delivery): Misplacement[] {
  const checks: [Misplacement, boolean][] = [
    ['outside-hours', isOutsideHours(context, delivery)],
    ['in-pause', delivery.notice.timing === 'scheduled' && isInPause(context.file, delivery.at)],
    ['already-answered', !isStillAsked(context, delivery.notice, delivery.at)],
    ['not-theirs', delivery.person !== delivery.notice.person || !isTheirs(context.file, delivery.notice)],
  ];
  return checks.flatMap(([why, isSo]) => (isSo ? [why] : []));
}

/** What is being sent just before sending closes may come just after. */
function isOutsideHours({ calendar, installs }: PlacementContext, { notice, person, at }: Delivery): boolean {
  if (notice.timing === 'immediate' || calendar.isSendingTime(at) || calendar.isSendingTime(at - MINUTE_MS)) return false;
  return !installs.some((install) => install.person === person && install.at <= at && at < install.at + MINUTE_MS);
}

/** A pause is for what the calendar asks; what follows from somebody's action goes at once. */
function isInPause({ policy }: CityFile, at: number): boolean {
  const day = localTime(at).date.slice(5);
  return policy.calendar.pauses.some(({ from, to }) => (from <= to ? from <= day && day <= to : day >= from || day <= to));
}

const eventsBefore = <E extends { at: string }>(history: readonly E[], at: number): E[] =>
  history.filter((event) => Date.parse(event.at) <= at);

/** The last that had happened to a unit's report by `at`; nothing while it had never been handed in. */
const lastOf = ({ reports }: Records, quarter: string, unit: string | undefined, at: number): ReportEvent['what'] | undefined =>
  eventsBefore(reports.find((r) => r.quarter === quarter && r.unit === unit)?.history ?? [], at).at(-1)?.what;

/** What a unit had asked by `at`. */
const requestsBy = (round: Round | undefined, unit: string | undefined, at: number): MoreTime[] =>
  eventsBefore(round?.moreTime ?? [], at).filter((request) => request.unit === unit);

/** Whether what the notice asks for was still to be done at `at`. */
function isStillAsked(records: Records, notice: OwedNotice, at: number): boolean {
  const { duty, unit } = notice;
  const quarter = filedUnder(notice);
  const round = records.rounds.find((r) => r.quarter === quarter);
  const last = eventsBefore(round?.history ?? [], at).at(-1)?.what;
  const isOpen = (of: string | undefined): boolean => [undefined, 'taken-back'].includes(lastOf(records, quarter, of, at));
  const isWithSecretariat = last === 'opened' || last === 'referred-back' || last === 'taken-back';
  switch (duty) {
    case 'quarterly-report':
      return isWithSecretariat && (unit === undefined ? (round?.units ?? []).some(isOpen) : isOpen(unit));
    case 'correction':
      return ['returned', 'reopened', 'taken-back'].includes(lastOf(records, quarter, unit, at) ?? '');
    case 'review':
      return lastOf(records, quarter, unit, at) === 'submitted';
    case 'committee-decision':
      return last === 'sent-to-committee';
    case 'rework':
      return last === 'referred-back' || last === 'taken-back';
    case 'information':
      return last === 'adopted' && !eventsBefore(round?.receipts ?? [], at).some((r) => r.unit === unit);
    case 'missed-quarter':
      return round === undefined || Date.parse(round.history[0]?.at ?? '') > at;
    case 'decision-news':
      return last === 'adopted' || last === 'referred-back' || last === 'taken-back';
    case 'more-time':
      return (
        (last === 'opened' || last === 'taken-back') &&
        isOpen(unit) &&
        requestsBy(round, unit, at).some(({ answer }) => answer === undefined || Date.parse(answer.at) > at)
      );
    case 'more-time-answer':
      return requestsBy(round, unit, at).some(({ answer }) => answer !== undefined && Date.parse(answer.at) <= at);
    // The records checked here are of rounds and reports; nobody is away in the simulated year yet.
    case 'stand-in':
      return false;
    default:
      return duty satisfies never;
  }
}

/** Whether somebody of the city file gets such notices: about their own unit, or about the whole by their office. */
function isTheirs({ people }: CityFile, notice: OwedNotice): boolean {
  const { duty, unit, person } = notice;
  const roles = people.find((p) => p.id === person)?.roles ?? [];
  const isOfUnit = roles.some((role) => 'unit' in role && role.unit === unit);
  const has = (...offices: string[]): boolean => roles.some((role) => offices.includes(role.role));
  switch (duty) {
    case 'quarterly-report':
    case 'correction':
      return unit === undefined || isToldOnly(notice) ? has('secretariat') : isOfUnit;
    case 'information':
    case 'more-time-answer':
      return isOfUnit;
    case 'review':
    case 'rework':
    case 'missed-quarter':
    case 'more-time':
      return has('secretariat');
    case 'committee-decision':
      return has('committee-chair', 'committee-member', 'secretariat');
    case 'stand-in':
      return has('contact', 'deputy', 'head', 'secretariat');
    case 'decision-news':
      return has('secretariat', 'contact', 'deputy', 'head', 'committee-chair', 'committee-member');
    default:
      return duty satisfies never;
  }
}
