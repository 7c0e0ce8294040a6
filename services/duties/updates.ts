import type { NoticeRecord, OwedNotice } from '../domain/notice.ts';
import { isEditable, reportId } from '../domain/report.ts';
import { reportDueOn } from './duties.ts';
import type { Rules, Snapshot } from './duty.ts';
import { isStillTheirs, standingOf, type Subject } from './standing.ts';

/** A card that stands in a chat. */
interface Standing extends Pick<OwedNotice, 'duty' | 'quarter' | 'person' | 'dueOn'> {
  unit?: string | undefined;
  /** What its updates are called by: what it was first sent for, or the press it came of. */
  thread: string;
  message: string;
  at: string;
  /** How what it is about stood when it was made; absent where nobody knows what it shows. */
  standing?: string | undefined;
}

const THREAD = 'update:';

/** The cards in people's chats that have become untrue, each to be replaced where it stands. Pure. */
export function updates(rules: Rules, snapshot: Snapshot, ledger: readonly NoticeRecord[]): OwedNotice[] {
  const people = new Map(snapshot.people.map((p) => [p.id, p]));
  const subjectOf = subjects(snapshot);
  return latestInEach([...sent(ledger), ...pressed(snapshot)]).flatMap((card) => {
    const person = people.get(card.person);
    if (card.standing === undefined || person === undefined || !isStillTheirs(person, card)) return [];
    const subject = subjectOf(card);
    const standing = standingOf(card, subject);
    return standing === undefined || standing === card.standing ? [] : [update(rules, snapshot, card, subject, standing)];
  });
}

function update(rules: Rules, { today }: Snapshot, card: Standing, { round, report }: Subject, standing: string): OwedNotice {
  const { duty, quarter, unit, person, thread, message } = card;
  const isToWrite = duty !== 'review' && round !== undefined && report !== undefined && isEditable(report);
  return {
    id: `${thread}:${standing}`,
    duty,
    quarter,
    ...(unit === undefined ? {} : { unit }),
    step: 'update',
    person,
    dueOn: isToWrite ? reportDueOn(rules, today, round, report) : card.dueOn,
    dueAt: card.at,
    timing: 'immediate',
    thread,
    inPlaceOf: message,
    shows: standing,
  };
}

/** What has been sent, as a message of its own or in the place of one. */
const sent = (ledger: readonly NoticeRecord[]): Standing[] =>
  ledger.flatMap((record) => {
    const { state, sentAt, inPlaceOf, activityId, shows } = record;
    const message = inPlaceOf ?? activityId;
    if (state !== 'sent' || sentAt === undefined || message === undefined) return [];
    const thread = inPlaceOf === undefined ? `${THREAD}${record.id}` : record.thread;
    return [{ ...record, thread, message, at: sentAt, standing: shows }];
  });

/** What presses have put in the place of what was pressed. */
function pressed({ today, reports, rounds }: Snapshot): Standing[] {
  const dueOn = new Map(rounds.map((round) => [round.quarter, round.dueOn]));
  return [...reports, ...rounds].flatMap((record) =>
    (record.shown ?? []).map((card) => ({
      ...card,
      quarter: record.quarter,
      unit: 'unit' in record ? record.unit : undefined,
      dueOn: dueOn.get(record.quarter) ?? today,
      thread: `${THREAD}${record.kind}:${record.id}:${Date.parse(card.at)}:${card.person}`,
    })),
  );
}

/** A message shows what was put there last. */
const latestInEach = (cards: readonly Standing[]): Standing[] =>
  [...Map.groupBy(cards, ({ person, message }) => `${person} ${message}`).values()].flatMap((inOne) =>
    inOne.filter((card, i) => inOne.every((other, j) => other.at < card.at || (other.at === card.at && j <= i))),
  );

/** Finds what a card is about. */
function subjects({ rounds, reports, missed = [] }: Snapshot): (card: Pick<Standing, 'quarter' | 'unit'>) => Subject {
  const roundIn = new Map(rounds.map((round) => [round.quarter, round]));
  const reportOf = new Map(reports.map((report) => [reportId(report.unit, report.quarter), report]));
  const missedIn = new Map(missed.map((one) => [one.quarter, one]));
  return ({ quarter, unit }) => ({
    round: roundIn.get(quarter),
    report: unit === undefined ? undefined : reportOf.get(reportId(unit, quarter)),
    missed: missedIn.get(quarter),
  });
}
