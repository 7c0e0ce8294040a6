import { describe, expect, it } from '@jest/globals';
import type { HttpAttempt } from '../../../bot/teams/http-request.ts';
import { outcomeOf } from '../../../bot/teams/outcome.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const GATEWAY = '<html><body><h1>Forbidden</h1></body></html>';

const teamsError = (code?: string, message = 'what Teams said about it'): string =>
  JSON.stringify({ error: { ...(code === undefined ? {} : { code }), message } });

const answered = (status: number, body?: string, headers: { [name: string]: string } = {}): HttpAttempt => ({
  kind: 'answered',
  status,
  headers,
  ...(body === undefined ? {} : { body }),
});

const broken = (wasSent: boolean): HttpAttempt => ({ kind: 'broken', wasSent, error: 'no answer ECONNRESET' });
const again = (error: string, uncertain = false): SendOutcome => ({ kind: 'retry', uncertain, error });

type Row = [what: string, attempt: HttpAttempt, outcome: SendOutcome];

describe('delivered', () => {
  it.each<Row>([
    ['201 with the id of the message', answered(201, '{"id":"a-1"}'), { kind: 'delivered', activityId: 'a-1' }],
    ['200 with an empty id', answered(200, '{"id":""}'), { kind: 'delivered' }],
    ['201 without a body', answered(201, ''), { kind: 'delivered' }],
    ['201 whose body broke off', answered(201), { kind: 'delivered' }],
    ['201 with something else than JSON', answered(201, GATEWAY), { kind: 'delivered' }],
    ['201 with JSON of another kind', answered(201, '[null]'), { kind: 'delivered' }],
    ['202', answered(202, '{}'), { kind: 'delivered' }],
    ['204', answered(204), { kind: 'delivered' }],
  ])('%s', (_what, attempt, outcome) => {
    expect(outcomeOf(attempt, NOW)).toEqual(outcome);
  });
});

describe("final, as Teams' documents say: until the person does something", () => {
  it.each<[string, string, SendOutcome]>([
    ['not in the roster: not installed', teamsError('BotNotInConversationRoster'), { kind: 'refused', why: 'not-installed' }],
    ['a forbidden operation: not installed', teamsError('ForbiddenOperationException'), { kind: 'refused', why: 'not-installed' }],
    ['blocked by the person', teamsError('ConversationBlockedByUser'), { kind: 'refused', why: 'blocked' }],
    ['writes blocked', teamsError('MessageWritesBlocked'), { kind: 'refused', why: 'blocked' }],
    [
      'writes blocked, as the message alone says',
      teamsError(undefined, 'Operation failed: MessageWritesBlocked'),
      { kind: 'refused', why: 'blocked' },
    ],
    [
      'the same in the other shape Teams has',
      JSON.stringify({ errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: '' }) }),
      { kind: 'refused', why: 'blocked' },
    ],
  ])('403, %s', (_what, body, outcome) => {
    expect(outcomeOf(answered(403, body), NOW)).toEqual(outcome);
  });

  it("404 with Teams' own error: the conversation is gone", () => {
    expect(outcomeOf(answered(404, teamsError('ConversationNotFound')), NOW)).toEqual({ kind: 'refused', why: 'conversation-gone' });
  });
});

describe('withheld by others than the person: tried again, and not taken for what it is not', () => {
  it.each<[string, string | undefined, SendOutcome]>([
    [
      'switched off by IT',
      teamsError('BotDisabledByAdmin'),
      { kind: 'withheld', why: 'disabled-by-admin', error: '403 BotDisabledByAdmin' },
    ],
    ["a gateway's page", GATEWAY, { kind: 'withheld', why: 'unknown', error: '403' }],
    ['without a body', undefined, { kind: 'withheld', why: 'unknown', error: '403' }],
    ['a code not known', teamsError('SomethingNew'), { kind: 'withheld', why: 'unknown', error: '403 SomethingNew' }],
    [
      'a code named like something every object has',
      teamsError('constructor'),
      { kind: 'withheld', why: 'unknown', error: '403 constructor' },
    ],
  ])('403, %s', (_what, body, outcome) => {
    expect(outcomeOf(answered(403, body), NOW)).toEqual(outcome);
  });
});

describe('a fault of ours, when it is Teams that says so', () => {
  it.each([
    [400, 'BadSyntax'],
    [413, 'MessageSizeTooBig'],
  ])('%i %s', (status, code) => {
    expect(outcomeOf(answered(status, teamsError(code)), NOW)).toEqual({ kind: 'fault', error: `${status} ${code}` });
  });
});

describe('everything else is tried again', () => {
  it.each([301, 400, 401, 402, 404, 405, 407, 408, 409, 410, 411, 412, 413, 415, 421, 422, 425, 426, 428, 431, 451, 499])(
    "%i with a page that is not Teams'",
    (status) => {
      expect(outcomeOf(answered(status, GATEWAY), NOW)).toEqual({
        kind: 'retry',
        uncertain: false,
        error: expect.stringContaining(String(status)),
      });
    },
  );

  it.each<Row>([
    ['401: once the credentials are put right', answered(401, teamsError('Unauthorized')), again('401 Unauthorized')],
    ['412', answered(412, teamsError('PreconditionFailed')), again('412 PreconditionFailed')],
    ['407: the proxy is named', answered(407, GATEWAY), again('407 from the proxy in HTTP_PROXY')],
    ['400 with JSON of a gateway', answered(400, '{"error":"bad request"}'), again('400')],
    ['404 with JSON of a gateway', answered(404, '{"statusCode":404,"message":"Resource not found"}'), again('404')],
    [
      '429',
      answered(429, teamsError('TooManyRequests')),
      { kind: 'retry', uncertain: false, throttled: true, error: '429 TooManyRequests' },
    ],
    [
      '429 with a wait',
      answered(429, '', { 'retry-after': '7' }),
      { kind: 'retry', uncertain: false, throttled: true, error: '429', afterMs: 7_000 },
    ],
    [
      '503 with a wait until a date',
      answered(503, GATEWAY, { 'retry-after': 'Mon, 23 Nov 2026 09:00:30 GMT' }),
      { kind: 'retry', uncertain: false, error: '503', afterMs: 30_000 },
    ],
    ['500: it may have been delivered', answered(500, GATEWAY), again('500', true)],
    ['507: it may have been delivered', answered(507), again('507', true)],
    ['502: Teams asks for it to be sent again', answered(502), again('502')],
    ['503: the same', answered(503), again('503')],
    ['504: the same', answered(504), again('504')],
    ['a connection that broke after it was sent: it may have been delivered', broken(true), again('no answer ECONNRESET', true)],
    ['a connection that never came to be: nothing was delivered', broken(false), again('no answer ECONNRESET')],
  ])('%s', (_what, attempt, outcome) => {
    expect(outcomeOf(attempt, NOW)).toEqual(outcome);
  });
});
