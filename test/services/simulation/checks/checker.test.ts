import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../../services/simulation/teams/transport.ts';
import { checkRun, isClean, type RunHistory } from '../../../../services/simulation/checks/checker.ts';
import type { Wait } from '../../../../services/simulation/checks/wait-times.ts';
import { owedNotice } from '../owed-notice.ts';

const MINUTE = 60_000;

const wait = (id: string, changes: Partial<Wait> = {}): Wait => ({
  expected: { id, kind: 'review', thread: id, timing: 'immediate', person: 'anna' },
  waited: 0,
  isRunning: false,
  ...changes,
});

const delivery = (id: string, changes: Partial<Delivery> = {}): Delivery => ({
  notice: owedNotice({ id }),
  person: 'anna',
  at: 0,
  isUnsure: false,
  ...changes,
});

const result = (history: Partial<RunHistory>) =>
  checkRun({ waits: [], deliveries: [], misplaced: [], isReachable: () => true, isGivenUp: () => false, ...history });

describe('the checker', () => {
  it('finds a run clean when everything owed was sent in time', () => {
    const found = result({ waits: [wait('a', { doneAt: 1 })], deliveries: [delivery('a')] });
    expect(found).toMatchObject({
      owed: 1,
      sent: 1,
      missed: 0,
      duplicate: 0,
      late: 0,
      byDuty: { review: { owed: 1, sent: 1 } },
      faults: [],
    });
    expect(isClean(found)).toBe(true);
  });

  it('counts as late what could have been sent for more than fifteen minutes before it was', () => {
    const waits = [wait('a', { doneAt: MINUTE, waited: 16 * MINUTE }), wait('b', { doneAt: MINUTE, waited: 15 * MINUTE })];
    expect(result({ waits })).toMatchObject({
      sent: 2,
      late: 1,
      faults: [{ what: 'late', id: 'a', at: '1970-01-01T00:01:00.000Z', waitedMinutes: 16 }],
    });
  });

  it('counts as missed what could have been sent and never was', () => {
    const found = result({ waits: [wait('a', { waited: 2 * MINUTE, ended: 'superseded' })] });
    expect(found).toMatchObject({ owed: 1, sent: 0, missed: 1, superseded: 0, faults: [{ what: 'missed', id: 'a', waitedMinutes: 2 }] });
    expect(isClean(found)).toBe(false);
  });

  it('counts a round that was not moved in its time, though it is no notice', () => {
    const found = result({
      waits: [
        wait('opens:2027-Q1', {
          waited: 20 * MINUTE,
          doneAt: 1,
          expected: { id: 'opens:2027-Q1', kind: 'round', thread: 'r', timing: 'immediate' },
        }),
      ],
    });
    expect(found).toMatchObject({ owed: 0, sent: 0, late: 1 });
  });

  it('counts as duplicate what was delivered twice, but as uncertain when nobody could know of the first time', () => {
    const deliveries = [delivery('a'), delivery('a', { at: 5 }), delivery('b', { isUnsure: true }), delivery('b')];
    expect(result({ deliveries })).toMatchObject({ duplicate: 1, uncertain: 1, faults: [{ what: 'duplicate', id: 'a' }] });
  });

  it('tells why the rest was not sent', () => {
    const waits = [wait('a', { ended: 'superseded' }), wait('b', { ended: 'withdrawn' }), wait('c'), wait('d')];
    const someOut = waits.map((w, i) => (i === 3 ? { ...w, expected: { ...w.expected, person: 'olle' } } : w));
    expect(result({ waits: someOut, isReachable: (person) => person !== 'olle' })).toMatchObject({
      owed: 4,
      sent: 0,
      missed: 0,
      superseded: 1,
      withdrawn: 1,
      waiting: 1,
      unreachable: 1,
    });
  });

  it('does not count as missed what has had its attempts and is left to a person', () => {
    const found = result({ waits: [wait('a'), wait('b')], isGivenUp: (id) => id === 'a' });
    expect(found).toMatchObject({ owed: 2, sent: 0, missed: 0, unconfirmed: 1, waiting: 1 });
    expect(isClean(found)).toBe(true);
  });

  it('counts a misplaced delivery once, and names every reason', () => {
    const wrong = delivery('a');
    const misplaced = [
      { delivery: wrong, why: 'outside-hours' as const },
      { delivery: wrong, why: 'not-owed' as const },
    ];
    const found = result({ misplaced });
    expect([found.misplaced, found.faults.map((f) => f.what)]).toEqual([1, ['outside-hours', 'not-owed']]);
  });
});
