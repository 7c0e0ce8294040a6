import { noticeCard } from '../../../cards/notices/notice-card.ts';
import type { OwedNotice } from '../../../services/domain/notice.ts';
import type { MoreTime } from '../../../services/domain/more-time.ts';
import type { Round } from '../../../services/domain/round.ts';
import { duties } from '../../../services/duties/duties.ts';
import type { Snapshot } from '../../../services/duties/duty.ts';
import { messageFor } from '../../../services/duties/message.ts';
import { everyNotice } from '../../../services/duties/notices.ts';
import { aReport, aRound, iso, solnaRules } from '../../helpers/builders.ts';
import { PEOPLE, readBy, UNITS } from '../city.ts';
import { approved, handedIn, lines, returned } from './report-scenes.ts';
import { adopted, referredBack, withCommittee } from './round-scenes.ts';
import type { Scene } from './scene.ts';

const rules = await solnaRules();

/** A notice on the day it is owed, and the card its reader gets. */
export interface NoticeScene extends Scene {
  notice: OwedNotice;
}

const ofSocial = (round: Round): Round => ({ ...round, units: ['social'] });

const nudged = aRound({ nudges: [{ on: '2026-10-15', at: iso('2026-10-15', '10:30'), by: 'disa', units: ['social'] }] });

const asked: MoreTime = { unit: 'social', by: 'anna', at: iso('2026-11-16', '08:00'), until: '2026-11-30', why: 'Partner: Tartu.' };

type Records = Pick<Snapshot, 'rounds' | 'reports' | 'missed'> & { people?: Snapshot['people'] };

/** Anna is away, which another has entered. */
const away = PEOPLE.map((person) =>
  person.id === 'anna'
    ? { ...person, absences: [{ from: '2026-12-01', to: '2026-12-15', by: 'disa', at: iso('2026-11-16', '08:00') } as const] }
    : person,
);

/** The records behind each kind of notice. */
const SITUATIONS: Records[] = [
  { rounds: [nudged], reports: [aReport({ rev: 0, lines: [lines.unanswered] })] },
  { rounds: [aRound()], reports: [returned] },
  { rounds: [aRound()], reports: [handedIn] },
  { rounds: [withCommittee], reports: [approved] },
  { rounds: [ofSocial(referredBack)], reports: [approved] },
  { rounds: [ofSocial(adopted)], reports: [approved] },
  { rounds: [], reports: [], missed: [{ quarter: '2026-Q1' }] },
  { rounds: [aRound({ moreTime: [asked] })], reports: [] },
  {
    rounds: [aRound({ moreTime: [{ ...asked, answer: { by: 'disa', at: iso('2026-11-16'), comment: '', granted: '2026-11-30' } }] })],
    reports: [],
  },
  { rounds: [], reports: [], people: away },
];

export const snapshotOf = (records: Records, today: Snapshot['today']): Snapshot => ({
  units: UNITS,
  people: PEOPLE,
  today,
  ...records,
});

const dayOf = ({ dueAt }: OwedNotice): Snapshot['today'] => rules.calendar.dateAt(Date.parse(dueAt));

function scenesOf(records: Records): NoticeScene[] {
  const everything = snapshotOf(records, '2026-11-20');
  const isAskedFor = records.rounds.some(({ moreTime }) => moreTime !== undefined);
  const all = duties(rules, everything).filter(({ kind }) => !isAskedFor || kind.startsWith('more-time'));
  return everyNotice(rules, everything, all).flatMap((notice) => {
    const reader = PEOPLE.find((p) => p.id === notice.person);
    if (reader === undefined) return [];
    const today = dayOf(notice);
    return [
      {
        name: `notice-${notice.duty}-${notice.step}-to-${reader.assignments[0]?.role}`,
        notice,
        card: (locale) => noticeCard(readBy(reader, locale, { today }), messageFor(notice, snapshotOf(records, today))),
      },
    ];
  });
}

/** Every step of every duty in Solna's own file, to each who gets it. */
export const noticeScenes: NoticeScene[] = SITUATIONS.flatMap(scenesOf);
