import { describe, expect, it } from '@jest/globals';
import { createWaitTimes, type Expectation, type Wait } from '../../../../services/simulation/checks/wait-times.ts';

const MINUTE = 60_000;
const notice = (id: string, changes: Partial<Expectation> = {}): Expectation => ({
  id,
  kind: 'review',
  thread: 'thread',
  timing: 'immediate',
  ...changes,
});

interface Told {
  minute: number;
  expected: Expectation[];
  isPossible?: boolean;
  freeFromMinute?: number;
  doneMinute?: number;
}

/** What is measured of a timeline told in minutes; sending is open from minute 10 to minute 20. */
function watched(...timeline: Told[]): Wait[] {
  const waitTimes = createWaitTimes({ isSendingTime: (now) => now >= 10 * MINUTE && now < 20 * MINUTE });
  for (const { minute, expected, isPossible = true, freeFromMinute = 0, doneMinute } of timeline) {
    const doneAt = doneMinute === undefined ? undefined : doneMinute * MINUTE;
    waitTimes.observe({
      now: minute * MINUTE,
      expected,
      isPossible: () => isPossible,
      freeFrom: () => freeFromMinute * MINUTE,
      doneAt: () => doneAt,
    });
  }
  return waitTimes.waits();
}

const waitedMinutes = (waits: Wait[]): number | undefined => waits[0] && waits[0].waited / MINUTE;

describe('wait times', () => {
  it('measures from the first observation at which a notice was owed until it was delivered', () => {
    const waits = watched({ minute: 3, expected: [notice('a')] }, { minute: 9, expected: [notice('a')], doneMinute: 8 });
    expect(waits).toEqual([{ expected: notice('a'), waited: 5 * MINUTE, isRunning: false, doneAt: 8 * MINUTE }]);
  });

  it('does not measure the time during which nobody could have sent it', () => {
    const owed = [notice('a')];
    expect(
      waitedMinutes(
        watched({ minute: 0, expected: owed, isPossible: false }, { minute: 50, expected: owed }, { minute: 51, expected: owed }),
      ),
    ).toBe(1);
  });

  it('measures a scheduled notice in sending hours only', () => {
    const owed = [notice('a', { timing: 'scheduled' })];
    expect(
      waitedMinutes(
        watched(
          { minute: 5, expected: owed },
          { minute: 10, expected: owed },
          { minute: 20, expected: owed },
          { minute: 90, expected: owed },
        ),
      ),
    ).toBe(10);
  });

  it('begins when the wait Teams has asked for is over', () => {
    const owed = [notice('a')];
    expect(waitedMinutes(watched({ minute: 0, expected: owed }, { minute: 9, expected: owed, freeFromMinute: 7 }))).toBe(2);
  });

  it('tells what a later step replaced from what was no longer asked for', () => {
    const step = notice('a:1', { thread: 'a' });
    const waits = watched(
      { minute: 0, expected: [step, notice('b', { thread: 'b' })] },
      { minute: 1, expected: [notice('a:2', { thread: 'a' })] },
    );
    expect(waits.map(({ expected, ended }) => [expected.id, ended])).toEqual([
      ['a:1', 'superseded'],
      ['b', 'withdrawn'],
      ['a:2', undefined],
    ]);
  });

  it('goes on measuring what is asked for again', () => {
    const owed = [notice('a')];
    expect(
      waitedMinutes(
        watched({ minute: 0, expected: owed }, { minute: 2, expected: [] }, { minute: 30, expected: owed }, { minute: 31, expected: owed }),
      ),
    ).toBe(3);
  });
});
