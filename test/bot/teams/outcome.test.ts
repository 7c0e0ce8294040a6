import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../../../bot/teams/messenger.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';

/** An error as the connector's client throws it. */
const answered = (statusCode: number, code?: string, headers: { [name: string]: string } = {}): Error =>
  Object.assign(new Error('what Teams said about it'), {
    statusCode,
    ...(code === undefined ? {} : { code }),
    response: { headers: { get: (name: string) => headers[name] } },
  });

const broken = (code: string): Error => Object.assign(new Error('connect failed'), { code });

describe("what came of a send, by Teams' published codes", () => {
  it.each<[string, Error, SendOutcome]>([
    [
      '403 BotNotInConversationRoster: not installed',
      answered(403, 'BotNotInConversationRoster'),
      { kind: 'refused', why: 'not-installed' },
    ],
    [
      '403 ForbiddenOperationException: not installed',
      answered(403, 'ForbiddenOperationException'),
      { kind: 'refused', why: 'not-installed' },
    ],
    ['403 ConversationBlockedByUser: blocked', answered(403, 'ConversationBlockedByUser'), { kind: 'refused', why: 'blocked' }],
    ['403 MessageWritesBlocked: blocked', answered(403, 'MessageWritesBlocked'), { kind: 'refused', why: 'blocked' }],
    [
      '403 that names MessageWritesBlocked in its message alone: blocked',
      Object.assign(new Error('Operation failed: MessageWritesBlocked'), { statusCode: 403 }),
      { kind: 'refused', why: 'blocked' },
    ],
    ['403 BotDisabledByAdmin: switched off by IT', answered(403, 'BotDisabledByAdmin'), { kind: 'refused', why: 'disabled-by-admin' }],
    ['403 of a kind not known: not installed', answered(403), { kind: 'refused', why: 'not-installed' }],
    ['403 named like something every object has: not installed', answered(403, 'constructor'), { kind: 'refused', why: 'not-installed' }],
    ['404: the conversation is gone', answered(404, 'ConversationNotFound'), { kind: 'refused', why: 'conversation-gone' }],
    ['400: a fault of ours', answered(400, 'BadSyntax'), { kind: 'fault', error: '400 BadSyntax' }],
    [
      '401: once the credentials are put right',
      answered(401, 'Unauthorized'),
      { kind: 'retry', uncertain: false, error: '401 Unauthorized' },
    ],
    ['413: a fault of ours', answered(413, 'MessageSizeTooBig'), { kind: 'fault', error: '413 MessageSizeTooBig' }],
    ['412: again later', answered(412, 'PreconditionFailed'), { kind: 'retry', uncertain: false, error: '412 PreconditionFailed' }],
    [
      '429: again when it says',
      answered(429, 'TooManyRequests', { 'retry-after': '7' }),
      { kind: 'retry', uncertain: false, error: '429 TooManyRequests', afterMs: 7_000 },
    ],
    ['429 without a time: again later', answered(429), { kind: 'retry', uncertain: false, error: '429' }],
    [
      '429 with a date for a time: again later',
      answered(429, undefined, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
      { kind: 'retry', uncertain: false, error: '429' },
    ],
    [
      '429 with a time long past reason: an hour at most',
      answered(429, undefined, { 'retry-after': '86400' }),
      { kind: 'retry', uncertain: false, error: '429', afterMs: 3_600_000 },
    ],
    ['500: it may have been delivered', answered(500), { kind: 'retry', uncertain: true, error: '500' }],
    ['502: again later', answered(502), { kind: 'retry', uncertain: false, error: '502' }],
    ['503: again later', answered(503), { kind: 'retry', uncertain: false, error: '503' }],
    ['504: again later', answered(504), { kind: 'retry', uncertain: false, error: '504' }],
    [
      'a connection that broke: it may have been delivered',
      broken('ECONNRESET'),
      { kind: 'retry', uncertain: true, error: 'no answer ECONNRESET' },
    ],
    ['nobody there: nothing was delivered', broken('ECONNREFUSED'), { kind: 'retry', uncertain: false, error: 'no answer ECONNREFUSED' }],
    ['no such name: nothing was delivered', broken('ENOTFOUND'), { kind: 'retry', uncertain: false, error: 'no answer ENOTFOUND' }],
    [
      'a request that could not be sent',
      broken('REQUEST_SEND_ERROR'),
      { kind: 'retry', uncertain: true, error: 'no answer REQUEST_SEND_ERROR' },
    ],
    [
      'no token to be had: again later, since nothing was sent',
      Object.assign(new Error('login is down'), { errorCode: 'network_error' }),
      { kind: 'retry', uncertain: false, error: 'no token network_error' },
    ],
  ])('%s', (_what, error, outcome) => {
    expect(outcomeOf(error)).toEqual(outcome);
  });

  it.each<[string, unknown]>([
    ['a mistake in the product', new TypeError('Cannot read properties of undefined')],
    ['an address that is none', Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' })],
    ['something that is no error', 'hej'],
    ['nothing', undefined],
  ])('%s: a fault of ours, told without its message', (_what, error) => {
    expect(outcomeOf(error)).toEqual({ kind: 'fault', error: expect.not.stringMatching(/properties|Invalid URL|hej/) });
  });
});
