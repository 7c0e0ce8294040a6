import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../services/delivery/answer.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';

describe('what an outcome says of the pace', () => {
  it.each<[string, SendOutcome, string]>([
    ['a message that came', { kind: 'delivered' }, 'taken'],
    ['a refusal of Teams’ own', { kind: 'refused', why: 'blocked' }, 'taken'],
    ['an app that is switched off, by Teams’ own word', { kind: 'withheld', why: 'disabled-by-admin', error: '403' }, 'taken'],
    ['a message that Teams does not understand', { kind: 'fault', error: '400' }, 'taken'],
    ['one too many', { kind: 'retry', uncertain: false, throttled: true, error: '429' }, 'throttled'],
    ['no answer', { kind: 'retry', uncertain: true, error: 'no answer' }, 'unanswered'],
    ["a gateway's page, which is not Teams' answer", { kind: 'withheld', why: 'unknown', error: '403' }, 'unanswered'],
    ['no token', { kind: 'retry', uncertain: false, unsent: true, error: 'no token' }, 'unsent'],
    ['an address that is not sent to', { kind: 'withheld', why: 'unknown', unsent: true, error: 'example.org' }, 'unsent'],
    ['a fault before there was a request', { kind: 'fault', unsent: true, error: 'TypeError' }, 'unsent'],
  ])('%s', (_what, outcome, answer) => {
    expect(answerOf(outcome).kind).toBe(answer);
  });
});
