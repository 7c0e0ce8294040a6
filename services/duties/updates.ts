import { aboutReport, aboutRound, type NoticeRecord, type OwedNotice } from '../domain/notice.ts';
import { isEditable } from '../domain/report.ts';
import { reportDueOn } from './duties.ts';
import type { Rules, Snapshot } from './duty.ts';
import type { CardRecords } from './kind-of-duty.ts';
import { recordsIn } from './records-about.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';
import { isStillTheirs, standingOf } from './standing.ts';

/** A card that stands in a chat. */
interface Standing extends Pick<OwedNotice, 'duty' | 'subject' | 'period' | 'unit' | 'person' | 'dueOn'> {
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
  const recordsOf = recordsIn(snapshot);
  return latestInEach([...sent(ledger), ...pressed(snapshot)]).flatMap((card) => {
    const person = people.get(card.person);
    if (card.standing === undefined || person === undefined || !isStillTheirs(person, card)) return [];
    const records = recordsOf(card);
    const standing = standingOf(card, records);
    return standing === undefined || standing === card.standing ? [] : [update(rules, snapshot, card, records, standing)];
  });
}

function update(rules: Rules, { today }: Snapshot, card: Standing, { round, report }: CardRecords, standing: string): OwedNotice {
  const { duty, subject, period, unit, person, thread, message } = card;
  const isToWrite = KINDS_OF_DUTY[duty].isToWrite === true && round !== undefined && report !== undefined && isEditable(report);
  return {
    id: `${thread}:${standing}`,
    duty,
    subject,
    ...(period === undefined ? {} : { period }),
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
      ...('unit' in record ? aboutReport(record.unit, record.quarter) : aboutRound(record.quarter)),
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
