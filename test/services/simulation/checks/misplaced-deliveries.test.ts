import { describe, expect, it } from '@jest/globals';
import { loadRules } from '../../../../services/city.ts';
import { openReport, type ReportEvent } from '../../../../services/domain/report.ts';
import { openRound, type RoundEvent } from '../../../../services/domain/round.ts';
import type { OwedNotice } from '../../../../services/domain/notice.ts';
import { misplacements, type Misplacement } from '../../../../services/simulation/checks/misplaced-deliveries.ts';
import { loadCityFile } from '../../../../bot/load-city-file.ts';
import { owedNotice } from '../owed-notice.ts';

const CONTACT = '501a0000-0000-4000-8000-000000000601';
const OTHER_CONTACT = '501a0000-0000-4000-8000-000000000701';
const SECRETARIAT = '501a0000-0000-4000-8000-000000000801';
const MORNING = '2027-01-19T08:00:00.000Z';

const loaded = await loadCityFile(undefined);
if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
const { file } = loaded;
const { calendar } = await loadRules(file);

interface Case {
  notice: Partial<OwedNotice>;
  at?: string;
  to?: string;
  report?: [ReportEvent['what'], string][];
  round?: [RoundEvent['what'], string][];
  installedAt?: string;
}

const reminder: Partial<OwedNotice> = { duty: 'quarterly-report', unit: 'social', person: CONTACT, timing: 'scheduled' };

function speaksAgainst({ notice, at = MORNING, to, report = [], round = [], installedAt }: Case): Misplacement[] {
  const opened = openRound(
    'c',
    '2026-Q4',
    ['social', 'teknik'],
    { opensOn: '2027-01-04', dueOn: '2027-01-26', closesOn: '2027-02-05' },
    '2027-01-04T08:00:00.000Z',
  );
  const rounds = [{ ...opened, history: [...opened.history, ...round.map(([what, when]) => ({ what, at: when, by: 'x' }))] }];
  const history = report.map(([what, when]): ReportEvent => ({ what, at: when, by: 'x', version: 1 }));
  const reports = [{ ...openReport('c', 'social', '2026-Q4', [], undefined), history }];
  const installs = installedAt === undefined ? [] : [{ person: CONTACT, at: Date.parse(installedAt) }];
  const owed = owedNotice(notice);
  return misplacements(
    { file, calendar, rounds, reports, installs },
    { notice: owed, person: to ?? owed.person, at: Date.parse(at), isUnsure: false },
  );
}

describe('placement of a delivery', () => {
  it('has nothing against a reminder on a working day at nine to a unit that has not handed in', () => {
    expect(speaksAgainst({ notice: reminder })).toEqual([]);
  });

  it.each([
    ['a minute before nine', '2027-01-19T07:59:00.000Z'],
    ['late in the evening', '2027-01-19T20:00:00.000Z'],
    ['on a Sunday', '2027-01-17T09:00:00.000Z'],
    ['on Epiphany', '2027-01-06T09:00:00.000Z'],
  ])('notices a scheduled one %s', (_when, at) => {
    expect(speaksAgainst({ notice: reminder, at })).toEqual(['outside-hours']);
  });

  it('lets somebody who has just installed the bot have theirs in the evening', () => {
    expect(speaksAgainst({ notice: reminder, at: '2027-01-19T20:00:20.000Z', installedAt: '2027-01-19T20:00:00.000Z' })).toEqual([]);
  });

  it('notices what the calendar brings in July, and not what follows from an action', () => {
    const asked: Case = { notice: { duty: 'review', person: SECRETARIAT }, report: [['submitted', '2027-07-05T10:00:00.000Z']] };
    const at = '2027-07-05T10:00:01.000Z';
    expect(speaksAgainst({ ...asked, at })).toEqual([]);
    expect(speaksAgainst({ ...asked, notice: { ...asked.notice, timing: 'scheduled' }, at })).toEqual(['outside-hours', 'in-pause']);
  });

  it('notices a reminder to a unit that has handed in, but not when it has taken its report back', () => {
    expect(speaksAgainst({ notice: reminder, report: [['submitted', '2027-01-19T07:00:00.000Z']] })).toEqual(['already-answered']);
    expect(
      speaksAgainst({
        notice: reminder,
        report: [
          ['submitted', '2027-01-18T07:00:00.000Z'],
          ['taken-back', '2027-01-19T07:00:00.000Z'],
        ],
      }),
    ).toEqual([]);
  });

  it('looks at what had been done when it was delivered, not at what was done after', () => {
    expect(speaksAgainst({ notice: reminder, report: [['submitted', '2027-01-19T09:00:00.000Z']] })).toEqual([]);
  });

  it('notices what nobody asks for any more', () => {
    expect(speaksAgainst({ notice: reminder, round: [['sent-to-committee', '2027-01-18T08:00:00.000Z']] })).toEqual(['already-answered']);
    expect(speaksAgainst({ notice: { duty: 'rework', person: SECRETARIAT } })).toEqual(['already-answered']);
    expect(speaksAgainst({ notice: { duty: 'correction', person: CONTACT } })).toEqual(['already-answered']);
  });

  it('notices a notice about somebody else’s unit', () => {
    expect(speaksAgainst({ notice: { ...reminder, person: OTHER_CONTACT } })).toEqual(['not-theirs']);
    expect(speaksAgainst({ notice: { duty: 'review', person: CONTACT }, report: [['submitted', '2027-01-18T08:00:00.000Z']] })).toEqual([
      'not-theirs',
    ]);
  });

  it('notices a notice in the wrong chat', () => {
    expect(speaksAgainst({ notice: reminder, to: OTHER_CONTACT })).toEqual(['not-theirs']);
  });
});
