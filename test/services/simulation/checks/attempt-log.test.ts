import { describe, expect, it } from '@jest/globals';
import type { NoticeRecord } from '../../../../services/domain/notice.ts';
import { createAttemptLog, type AttemptLog } from '../../../../services/simulation/checks/attempt-log.ts';
import { owedNotice } from '../owed-notice.ts';

const notice = owedNotice();

const written = (attempts: AttemptLog, state: NoticeRecord['state'], holder = 'process-1'): void =>
  attempts.wrote({
    kind: 'notice',
    city: 'c',
    ...notice,
    state,
    attempts: 0,
    ...(state === 'sending' ? { lease: { holder, until: '2027-01-04T09:01:00.000Z' } } : {}),
  });

/** A try of which Teams' answer was lost, or was not, and what the product wrote after it. */
function tried(attempts: AttemptLog, isAnswered: boolean, then: NoticeRecord['state'] = 'pending'): void {
  written(attempts, 'sending');
  if (!isAnswered) attempts.unanswered(notice.id);
  written(attempts, then);
}

const counts = (attempts: AttemptLog): number[] => [attempts.count(notice.id), attempts.unknown(notice.id)];

describe('attempts', () => {
  it('of unknown outcome are those whose answer was lost', () => {
    const attempts = createAttemptLog();
    tried(attempts, true);
    tried(attempts, false);
    expect(counts(attempts)).toEqual([2, 1]);
  });

  it('of unknown outcome are those, too, that ended with their process, each once', () => {
    const attempts = createAttemptLog();
    written(attempts, 'sending');
    attempts.unanswered(notice.id);
    attempts.crashed('process-1');
    written(attempts, 'sending', 'process-2');
    attempts.crashed('process-2');
    expect(counts(attempts)).toEqual([2, 2]);
  });

  it('are not touched by the death of a process that has written what came of them, or of another', () => {
    const attempts = createAttemptLog();
    tried(attempts, true);
    attempts.crashed('process-1');
    written(attempts, 'sending', 'process-2');
    attempts.crashed('process-1');
    expect(counts(attempts)).toEqual([2, 0]);
  });

  it('are over when the product says so after four of unknown outcome', () => {
    const attempts = createAttemptLog();
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(attempts, false, then);
    expect(attempts.isGivenUp(notice.id)).toBe(true);
  });

  it('are not over when the product says so and Teams has answered, nor when it does not say so', () => {
    const [early, silent] = [createAttemptLog(), createAttemptLog()];
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(early, then === 'pending', then);
    for (let n = 0; n < 4; n += 1) tried(silent, false);
    expect([early.isGivenUp(notice.id), silent.isGivenUp(notice.id)]).toEqual([false, false]);
  });

  it('begin anew in a chat opened anew', () => {
    const attempts = createAttemptLog();
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(attempts, false, then);
    written(attempts, 'sending');
    expect([...counts(attempts), attempts.isGivenUp(notice.id)]).toEqual([5, 0, false]);
  });
});
