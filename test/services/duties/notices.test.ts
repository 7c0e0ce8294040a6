import { aboutReport } from '../../../services/domain/notice.ts';
import { describe, expect, it } from '@jest/globals';
import { reportId, type ReportEvent } from '../../../services/domain/report.ts';
import type { Round } from '../../../services/domain/round.ts';
import { duties } from '../../../services/duties/duties.ts';
import type { Snapshot } from '../../../services/duties/duty.ts';
import { notices } from '../../../services/duties/notices.ts';
import type { OwedNotice } from '../../../services/domain/notice.ts';
import { parseCityFile, type CityFile } from '../../../services/policy/city-file.ts';
import { isRecordId } from '../../../services/store/storable.ts';
import { aPerson, aReport, aRound, aSecretary, aSnapshot, contactOf, iso, solna, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();

const owed = (snapshot: Snapshot, now: string): OwedNotice[] => notices(rules, snapshot, duties(rules, snapshot), Date.parse(now));
const ids = (snapshot: Snapshot, now: string): string[] => owed(snapshot, now).map((n) => n.id);
const event = (what: ReportEvent['what'], at: string): ReportEvent => ({ at, by: 'x', what, version: 1 });
const submitted = (at: string): Snapshot =>
  aSnapshot({ rounds: [], reports: [aReport({ state: 'submitted', history: [event('submitted', at)] })] });

describe('what is owed', () => {
  it('is nothing before sending opens on the day', () => {
    expect(ids(aSnapshot(), iso('2026-10-01', '08:59'))).toEqual([]);
    expect(ids(aSnapshot(), iso('2026-10-01', '09:00'))).toEqual(['quarterly-report:social:2026-Q3:opened:contact-social']);
  });

  it('says whom it is for, what about, when it was owed and what it replaces', () => {
    expect(owed(aSnapshot(), iso('2026-10-16'))).toEqual([
      {
        id: 'quarterly-report:social:2026-Q3:7d-before:contact-social',
        duty: 'quarterly-report',
        ...aboutReport('social', '2026-Q3'),
        step: '7d-before',
        person: 'contact-social',
        dueOn: '2026-10-22',
        dueAt: iso('2026-10-15'),
        timing: 'scheduled',
        thread: 'quarterly-report:social:2026-Q3:contact-social',
      },
    ]);
  });

  it('after a week of downtime is one message to each, the latest', () => {
    expect(ids(aSnapshot(), iso('2026-10-27'))).toEqual([
      'quarterly-report:social:2026-Q3:on-the-day:contact-social',
      'quarterly-report:social:2026-Q3:2wd-after:deputy-social',
    ]);
  });

  it('after a month of downtime is still one message to each', () => {
    const people = owed(aSnapshot(), iso('2026-11-02')).map((n) => n.person);
    expect(people).toEqual(['contact-social', 'deputy-social', 'head-social', 'secretary']);
  });

  it('is one message a unit to somebody who reports for two', () => {
    const anna = aPerson({
      assignments: [
        { role: 'contact', unit: 'social' },
        { role: 'contact', unit: 'teknik' },
      ],
    });
    const snapshot = aSnapshot({ people: [anna], rounds: [aRound({ units: ['social', 'teknik'] })] });
    expect(ids(snapshot, iso('2026-10-02'))).toEqual([
      'quarterly-report:social:2026-Q3:opened:anna',
      'quarterly-report:teknik:2026-Q3:opened:anna',
    ]);
  });

  it('to somebody who is both contact person and head is one message, the latest', () => {
    const anna = aPerson({
      assignments: [
        { role: 'contact', unit: 'social' },
        { role: 'head', unit: 'social' },
      ],
    });
    expect(ids(aSnapshot({ people: [anna] }), iso('2026-10-29'))).toEqual(['quarterly-report:social:2026-Q3:5wd-after:anna']);
  });

  it('is not owed to somebody who has left', () => {
    expect(ids(aSnapshot({ people: [{ ...contactOf('social'), active: false }] }), iso('2026-11-02'))).toEqual([]);
  });
});

describe('what follows from an action', () => {
  it('is owed at once, at any hour', () => {
    const at = iso('2026-10-10', '22:15');
    expect(owed(submitted(at), at)).toEqual([
      expect.objectContaining({ id: 'review:social:2026-Q3:received:secretary', dueAt: at, timing: 'immediate' }),
    ]);
  });

  it('is reminded of in sending hours', () => {
    expect(owed(submitted(iso('2026-10-10', '22:15')), iso('2026-10-20'))).toEqual([
      expect.objectContaining({ step: 'on-the-day', dueAt: iso('2026-10-16'), timing: 'scheduled' }),
    ]);
  });

  it('R5: a report returned twice gives two notices, not one', () => {
    const once = [event('submitted', iso('2026-10-05')), event('returned', iso('2026-10-06'))];
    const twice = [...once, event('submitted', iso('2026-10-07')), event('returned', iso('2026-10-08'))];
    const given = [once, twice].map((history) =>
      ids(aSnapshot({ rounds: [], reports: [aReport({ state: 'returned', history })] }), iso('2026-10-08', '10:00')),
    );
    expect(given).toEqual([['correction:social:2026-Q3:received:contact-social'], ['correction:social:2026-Q3:2-received:contact-social']]);
  });

  it('R3: a round sent twice gives two notices to the committee', () => {
    const sent = [1, 2].map((sending) =>
      aRound({ state: 'with-committee', sending, sentAt: iso('2026-11-03'), decisionDueOn: '2026-11-17' }),
    );
    expect(sent.map((round) => ids(aSnapshot({ rounds: [round], reports: [] }), iso('2026-11-03', '10:00')))).toEqual([
      ['committee-decision:round:2026-Q3:received:chair'],
      ['committee-decision:round:2026-Q3:2-received:chair'],
    ]);
  });

  it('W7: what the committee adopts is told to the secretariat and given to each administration', () => {
    const at = iso('2026-11-10', '15:30');
    const round = aRound({
      state: 'adopted',
      sending: 1,
      sentAt: iso('2026-11-03'),
      decision: { outcome: 'adopt', at, by: 'chair', comment: '' },
    });
    expect(ids(aSnapshot({ today: '2026-11-10', rounds: [round], reports: [] }), at)).toEqual([
      'decision-news:round:2026-Q3:received:secretary',
      'information:social:2026-Q3:received:contact-social',
      'information:social:2026-Q3:received:head-social',
    ]);
  });
});

describe('a nudge', () => {
  const nudges: Round['nudges'] = [{ on: '2026-10-16', at: iso('2026-10-16', '13:00'), by: 'secretary', units: ['social'] }];
  const snapshot = aSnapshot({
    people: [contactOf('social'), contactOf('teknik'), aSecretary()],
    rounds: [aRound({ units: ['social', 'teknik'], nudges })],
    reports: [],
  });

  it('goes at once to those who had not answered when it was pressed, in place of the step before it', () => {
    expect(owed(snapshot, iso('2026-10-16', '13:00')).map((n) => [n.id, n.timing])).toEqual([
      ['quarterly-report:social:2026-Q3:nudge-2026-10-16:contact-social', 'immediate'],
      ['quarterly-report:teknik:2026-Q3:7d-before:contact-teknik', 'scheduled'],
    ]);
  });

  it('is followed by the next step when that comes', () => {
    expect(ids(snapshot, iso('2026-10-20'))[0]).toBe('quarterly-report:social:2026-Q3:2d-before:contact-social');
  });

  it('is not owed to somebody who answers before it goes', () => {
    const answered = { ...snapshot, reports: [aReport({ id: reportId('social', '2026-Q3'), state: 'submitted' as const })] };
    expect(ids(answered, iso('2026-10-16', '13:00'))).toEqual(['quarterly-report:teknik:2026-Q3:7d-before:contact-teknik']);
  });
});

function longest(length: number): CityFile {
  const [file, unit] = [solna(), 'x'.repeat(length)];
  const steps = [{ step: 'y'.repeat(length), when: { on: 'open' as const }, to: ['owner' as const] }];
  const withLongStep = { ...file.policy.duties, correction: { dueAfterWorkingDays: 5, steps } };
  const people = file.people.filter((p) => !p.roles.some((r) => 'unit' in r));
  return {
    ...file,
    units: [{ id: unit, name: unit, boards: ['socialnamnden'] }],
    people,
    policy: { ...file.policy, duties: withLongStep },
  };
}

describe('the longest names a city file may have', () => {
  it('give ids that the store keeps, also when something has happened many times', () => {
    const parsed = parseCityFile(JSON.stringify(longest(60)));
    if (!parsed.ok) throw new Error(parsed.faults.join());
    const unit = parsed.value.units[0]?.id ?? '';
    const history = Array.from({ length: 99 }, () => event('returned', iso('2026-10-06')));
    const snapshot = aSnapshot({
      rounds: [],
      reports: [aReport({ unit, state: 'returned', history })],
      people: [contactOf(unit, solna().people[0]?.id)],
    });
    const made = notices({ ...rules, policy: parsed.value.policy }, snapshot, duties(rules, snapshot), Date.parse(iso('2026-10-07')));
    expect(made.map((n) => isRecordId(n.id))).toEqual([true]);
  });

  it('are no longer than that', () => {
    expect(parseCityFile(JSON.stringify(longest(61))).ok).toBe(false);
  });
});
