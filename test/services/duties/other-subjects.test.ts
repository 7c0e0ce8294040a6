import { describe, expect, it } from '@jest/globals';
import { filedUnder, type About, type DutyKind } from '../../../services/domain/notice.ts';
import { dutiesOf } from '../../../services/duties/duties.ts';
import type { Duty } from '../../../services/duties/duty.ts';
import type { KindOfDuty } from '../../../services/duties/kind-of-duty.ts';
import { REWORK } from '../../../services/duties/kinds/rework.ts';
import { notices } from '../../../services/duties/notices.ts';
import { waitingFor } from '../../../services/duties/waiting.ts';
import { isRecordId } from '../../../services/store/storable.ts';
import { aSecretary, aSnapshot, contactOf, iso, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const snapshot = aSnapshot({ today: '2026-10-06', rounds: [], reports: [], people: [contactOf('social', 'anna'), aSecretary('disa')] });

/** A kind that finds one duty about what is told; it goes by the steps of rework. */
const kindAbout = (about: About): KindOfDuty => ({
  ...REWORK,
  find: ({ plan, calendar }) => [
    {
      ...about,
      occasion: 1,
      opensOn: '2026-10-05',
      dueOn: calendar.addWorkingDays('2026-10-05', plan.dueAfterWorkingDays),
      owners: ['anna'],
      met: false,
    },
  ],
});

const dutiesAbout = (about: About, kind: DutyKind = 'rework'): Duty[] => dutiesOf(rules, snapshot, kind, kindAbout(about));
const owed = (duties: readonly Duty[]) => notices(rules, snapshot, duties, Date.parse(iso('2026-10-06')));

const SUBJECTS: [string, About, { id: string; file: string }][] = [
  [
    'a project of an administration',
    { subject: { kind: 'project', id: 'trygga-hem' }, unit: 'social' },
    { id: 'rework:project:trygga-hem:received:anna', file: 'project:trygga-hem' },
  ],
  [
    'a project and a year',
    { subject: { kind: 'project', id: 'trygga-hem' }, period: '2027', unit: 'social' },
    { id: 'rework:project:trygga-hem:2027:received:anna', file: '2027' },
  ],
  [
    'the city and a year',
    { subject: { kind: 'city', id: 'city' }, period: '2027' },
    { id: 'rework:city:city:2027:received:anna', file: '2027' },
  ],
];

describe.each(SUBJECTS)('a duty about %s', (_what, about, { id, file }) => {
  it('gives notices that say what they are about, each filed where the ledger is asked for them', () => {
    const [notice, ...others] = owed(dutiesAbout(about));
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ id, ...about, person: 'anna', step: 'received' });
    expect(notice && filedUnder(notice)).toBe(file);
    expect(isRecordId(id)).toBe(true);
  });

  it('waits for those it rests on', () => {
    const duties = dutiesAbout(about);
    expect(waitingFor(duties, owed(duties), 'anna')).toEqual(duties);
    expect(waitingFor(duties, owed(duties), 'disa')).toEqual([]);
  });
});

it('two projects of one administration are two matters', () => {
  const [one = '', other = ''] = ['broar', 'trygga-hem'].map(
    (id) => owed(dutiesAbout({ subject: { kind: 'project', id }, unit: 'social' }))[0]?.thread,
  );
  expect(one).not.toBe(other);
});
