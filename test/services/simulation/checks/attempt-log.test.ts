import { describe, expect, it } from '@jest/globals';
import type { NoticeRecord } from '../../../../services/domain/notice.ts';
import { createTries, type Tries } from '../../../../services/simulation/checks/attempt-log.ts';
import { owedNotice } from '../owed-notice.ts';

const notice = owedNotice();

const written = (tries: Tries, state: NoticeRecord['state'], holder = 'process-1'): void =>
  tries.wrote({
    kind: 'notice',
    city: 'c',
    ...notice,
    state,
    attempts: 0,
    ...(state === 'sending' ? { lease: { holder, until: '2027-01-04T09:01:00.000Z' } } : {}),
  });

/** A try of which Teams' answer was lost, or was not, and what the product wrote after it. */
function tried(tries: Tries, isAnswered: boolean, then: NoticeRecord['state'] = 'pending'): void {
  written(tries, 'sending');
  if (!isAnswered) tries.unanswered(notice.id);
  written(tries, then);
}

const counts = (tries: Tries): number[] => [tries.count(notice.id), tries.unknown(notice.id)];

describe('tries', () => {
  it('of unknown outcome are those whose answer was lost', () => {
    const tries = createTries();
    tried(tries, true);
    tried(tries, false);
    expect(counts(tries)).toEqual([2, 1]);
  });

  it('of unknown outcome are those, too, that ended with their process, each once', () => {
    const tries = createTries();
    written(tries, 'sending');
    tries.unanswered(notice.id);
    tries.crashed('process-1');
    written(tries, 'sending', 'process-2');
    tries.crashed('process-2');
    expect(counts(tries)).toEqual([2, 2]);
  });

  it('are not touched by the death of a process that has written what came of them, or of another', () => {
    const tries = createTries();
    tried(tries, true);
    tries.crashed('process-1');
    written(tries, 'sending', 'process-2');
    tries.crashed('process-1');
    expect(counts(tries)).toEqual([2, 0]);
  });

  it('are over when the product says so after four of unknown outcome', () => {
    const tries = createTries();
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(tries, false, then);
    expect(tries.isGivenUp(notice.id)).toBe(true);
  });

  it('are not over when the product says so and Teams has answered, nor when it does not say so', () => {
    const [early, silent] = [createTries(), createTries()];
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(early, then === 'pending', then);
    for (let n = 0; n < 4; n += 1) tried(silent, false);
    expect([early.isGivenUp(notice.id), silent.isGivenUp(notice.id)]).toEqual([false, false]);
  });

  it('begin anew in a chat opened anew', () => {
    const tries = createTries();
    for (const then of ['pending', 'pending', 'pending', 'unconfirmed'] as const) tried(tries, false, then);
    written(tries, 'sending');
    expect([...counts(tries), tries.isGivenUp(notice.id)]).toEqual([5, 0, false]);
  });
});
