import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Description } from '../../services/domain/description/field.ts';
import { readValues } from '../../services/domain/description/read-values.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { handleAction, VERBS, type Handlers } from '../../cards/verbs.ts';

const entry = { report: 'social:2026-Q3', entry: 'e-1' };
const said = (comment: string): string => VERBS['review.return'].parse({ report: 'r', rev: 1, comment }).comment;
const effect = (fields: object) => VERBS['report.save-effect'].parse({ ...entry, ...fields });

/** What the register's description makes of a form that was sent. */
const readAs = (kind: 'application' | 'activity', sent: object) =>
  readValues<Description>(KINDS[kind].description, VERBS[`report.save-${kind}`].parse({ ...entry, ...sent }).filledIn, 'sv');

describe('what has been filled in', () => {
  it.each([
    [{ 'f-amount': ' 1 250 000 kr ' }, { amount: ' 1 250 000 kr ' }],
    [{ 'f-amount': 12 }, { amount: '12' }],
    [{ amount: '1 250 000' }, { amount: '1 250 000' }],
    [{ amountSek: '1 250 000' }, { amount: '1 250 000' }],
    [{ 'f-programme': 'no-choice' }, { programme: '' }],
    [{}, {}],
  ])('an addition travels as it was written, under the names of the register; cards of before have others: %j', (sent, filledIn) => {
    expect(VERBS['report.save-application'].parse({ ...entry, ...sent }).filledIn).toEqual(filledIn);
  });

  it('of an activity, cards of before have other names for its kind and day', () => {
    const sent = { title: 'Besök', activity: 'seminar', heldOn: '2026-09-10', role: 'organiser', unknown: 'x' };
    expect(VERBS['report.save-activity'].parse({ ...entry, ...sent }).filledIn).toEqual({
      title: 'Besök',
      type: 'seminar',
      startsOn: '2026-09-10',
      role: 'organiser',
    });
  });

  it.each([
    ['2026-02-28', '2026-02-28'],
    [' 2026-02-28 ', '2026-02-28'],
    ['2026-2-8', '2026-02-08'],
    ['2026 - 02 - 28', '2026-02-28'],
    ['2026/11/20', '2026-11-20'],
    ['2026.11.20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['\u200e2026\u200e-\u200e11\u200e-\u200e20', '2026-11-20'],
    ['２０２６－１１－２０', '2026-11-20'],
    ['２０２６／１１／２０', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['5.11.2026', '2026-11-05'],
    ['20/11/2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['11/11/2026', '2026-11-11'],
    ['20-11-2026', '2026-11-20'],
    ['2026-11-20T00:00:00Z', '2026-11-20'],
    ['2026-11-20T00:00:00.000Z', '2026-11-20'],
    ['2026-11-20T00:00:00', '2026-11-20'],
    ['2026-11-20 00:00', '2026-11-20'],
    ['2026-11-20T00:00:00-08:00', '2026-11-20'],
    ['2026-11-20T14:30:00+01:00', '2026-11-20'],
    ['2026-11-19T23:00:00Z', '2026-11-20'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-11-19T23:30:00Z', 'invalid'],
    ['2026-11-20T25:00:00Z', 'invalid'],
    ['2026-02-30T00:00:00Z', 'invalid'],
    ['05/11/2026', 'invalid'],
    ['05-11-2026', 'invalid'],
    ['20/11/26', 'invalid'],
    ['2026-11/20', 'invalid'],
    ['31.11.2026', 'invalid'],
    ['2026-02-29', 'invalid'],
    ['i går', 'invalid'],
    ['x'.repeat(200), 'invalid'],
    [20261120, '2026-11-20'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('the date %j is %j', (submittedOn, date) => {
    const { values, faults } = readAs('application', { 'f-submittedOn': submittedOn });
    expect('submittedOn' in faults ? 'invalid' : values['submittedOn']).toBe(date);
  });

  it.each([
    ['P1,P3', ['P1', 'P3']],
    ['P1, P3', ['P1', 'P3']],
    ['P1;P3', ['P1', 'P3']],
    ['P1; P3;', ['P1', 'P3']],
    ['P1\r\nP3', ['P1', 'P3']],
    ['P1 P3', ['P1', 'P3']],
    ['P1|P3', ['P1', 'P3']],
    ['["P1","P3"]', ['P1', 'P3']],
    [' [ "P1" , "P3" ] ', ['P1', 'P3']],
    ["['P1', 'P3']", ['P1', 'P3']],
    [
      ['P1', 'P3'],
      ['P1', 'P3'],
    ],
    [['P1, P3'], ['P1', 'P3']],
    [
      [
        { title: 'x', value: 'P1' },
        { title: 'y', value: 'P3' },
      ],
      ['P1', 'P3'],
    ],
    ['P3,P1,P3', ['P1', 'P3']],
    ['P2', ['P2']],
    ['', []],
    [[], []],
    ['[]', []],
    [null, []],
    [undefined, []],
  ])('the choices %j are %j', (areas, chosen) => {
    expect(effect({ areas }).areas).toEqual({ chosen, isRead: true });
    expect(readAs('application', { 'f-areas': areas })).toEqual({ values: { areas: chosen }, faults: {} });
  });

  it.each([
    ['P1,P9', ['P1']],
    ['P1P3', []],
    [7, []],
    [[1, 2], []],
    [{ P1: true }, []],
  ])('of the choices %j some cannot be read', (areas, chosen) => {
    expect(effect({ areas }).areas).toEqual({ chosen, isRead: false });
  });

  it.each([
    ['on-plan', 'on-plan'],
    [' on-plan ', 'on-plan'],
    [['on-plan'], 'on-plan'],
    ['["on-plan"]', 'on-plan'],
    ['', undefined],
    [[], undefined],
    [null, undefined],
    [undefined, undefined],
    ['splendid', 'invalid'],
    ['on-plan,delayed', 'invalid'],
    [1, 'invalid'],
  ])('the choice %j is %j', (status, chosen) => {
    expect(VERBS['report.save-line'].parse({ report: 'r', line: 0, project: 'p', seenRev: 1, go: 'next', status }).status).toBe(chosen);
  });

  it('an input left empty is an empty text', () => {
    expect(VERBS['review.return'].parse({ report: 'r', rev: 1 }).comment).toBe('');
  });

  it.each([
    [null, ''],
    [42, '42'],
    [true, 'true'],
  ])('a text that comes as %j is %j', (comment, text) => {
    expect(VERBS['review.return'].parse({ report: 'r', rev: 1, comment }).comment).toBe(text);
  });

  it('lines end in one way, and characters that no document may hold fall away', () => {
    expect(said(' ett\r\ntvå\rtre\vfyra\u2028fem\u0000\u0007\u0085\tsex \n')).toBe('ett\ntvå\ntre\nfyra\nfem\tsex');
    expect(said('halv \ud83d emoji')).toBe('halv \ufffd emoji');
  });

  it('everything people can see stays as it is', () => {
    const seen = fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ''));
    fc.assert(
      fc.property(seen, (text) => {
        expect(said(`a${text}b`)).toBe(`a${text}b`);
      }),
    );
  });

  it.each([[undefined], [null], [''], ['0']])('a page that is not named, %j, is the first', (page) => {
    expect(VERBS['report.show'].parse({ report: 'r', page })).toEqual({ report: 'r', page: 0 });
  });

  it('what a card carries may come back as text, with spaces', () => {
    const back = { report: ' r ', line: '2', project: 'p\n', seenRev: ' 7', go: 'next ', happened: 'x' };
    expect(VERBS['report.save-line'].parse(back)).toMatchObject({ report: 'r', line: 2, project: 'p', seenRev: 7, go: 'next' });
    expect(VERBS['round.adopt'].parse({ quarter: ' 2026-Q3', sending: '1' })).toEqual({ quarter: '2026-Q3', sending: 1 });
    expect(VERBS.language.parse({ locale: 'sv ' })).toEqual({ locale: 'sv' });
  });
});

describe('a press', () => {
  const handlers = new Proxy<Handlers<string, unknown>>(Object.create(null), {
    get: (_all, verb) => (payload: unknown, context: string) => ({ verb, payload, context }),
  });

  it('goes to the one who answers its verb, parsed', () => {
    expect(handleAction('round.status', { quarter: '2026-Q3', page: 2, extra: 'x' }, handlers, 'who')).toEqual({
      ok: true,
      result: { verb: 'round.status', payload: { quarter: '2026-Q3', page: 2 }, context: 'who' },
    });
  });

  it('may carry nothing', () => {
    expect(handleAction('help', undefined, handlers, '')).toMatchObject({ ok: true });
  });

  it.each([['no-such-verb'], ['constructor'], ['__proto__'], [undefined], [7], [{ verb: 'help' }]])(
    'with the verb %j is not understood',
    (verb) => {
      expect(handleAction(verb, {}, handlers, '')).toMatchObject({ ok: false, why: 'unknown-verb' });
    },
  );

  it.each([
    ['round.status', { quarter: '2026-Q5' }],
    ['report.show', {}],
    ['report.show', { report: 'r', page: -1 }],
    ['report.line', { report: 'r', line: 1.5 }],
    ['report.line', { report: 'r', line: '1.5' }],
    ['report.line', { report: 'r', line: '-1' }],
    ['report.line', { report: 'r', line: '99999999999' }],
    ['report.line', { report: ' ', line: 1 }],
    ['language', { locale: 'fi' }],
    ['report.entry-form', { report: 'r', type: 'seminar' }],
    ['help', 'text'],
  ])('%s with %j is refused', (verb, data) => {
    expect(handleAction(verb, data, handlers, '')).toMatchObject({ ok: false, why: 'wrong-shape' });
  });

  it.each([
    ['report.hemligt', {}, 'unknown-verb', 'verb: a text of 14'],
    [{ hemligt: 'hemligt' }, {}, 'unknown-verb', 'verb: an object of 1'],
    [['hemligt'], {}, 'unknown-verb', 'verb: a list of 1'],
    [7, {}, 'unknown-verb', 'verb: a number'],
    [undefined, {}, 'unknown-verb', 'verb: missing'],
    ['review.return', { report: 'r', rev: 'hemligt', comment: 'hemligt' }, 'wrong-shape', 'review.return: rev is a text of 7'],
    ['review.return', { report: '', rev: { hemligt: 1 } }, 'wrong-shape', 'review.return: report is a text of 0, rev is an object of 1'],
    ['review.return', { rev: 1, comment: ['hemligt', 'b'] }, 'wrong-shape', 'review.return: report is missing, comment is a list of 2'],
    ['report.entry-form', { report: 'r', type: 'hemligt' }, 'wrong-shape', 'report.entry-form: type is a text of 7'],
    ['help', 'hemligt', 'wrong-shape', 'help: data is a text of 7'],
    ['report.show', { report: 'r', page: -1 }, 'wrong-shape', 'report.show: page is a number'],
    ['report.submit', { report: 'r', rev: 1, late: 'hemligt' }, 'wrong-shape', 'report.submit: late is a text of 7'],
    ['review.return', { report: 'r', rev: 1, comment: 'x'.repeat(20_001) }, 'too-long', 'review.return: comment is a text of 20001'],
  ])('%j with %j is refused with its kind and length alone', (verb, data, why, detail) => {
    expect(handleAction(verb, data, handlers, '')).toEqual({ ok: false, why, detail });
  });

  it('says in the log nothing of what travelled in it, whatever that was', () => {
    const secret = fc.constantFrom<unknown>('hemligt', ['hemligt'], { hemligt: 'hemligt' }, 'hemligt'.repeat(5_000));
    const anyVerb = fc.oneof(fc.constantFrom(...Object.keys(VERBS)), secret);
    const anyData = fc.oneof(secret, fc.dictionary(fc.constantFrom('report', 'rev', 'page', 'quarter', 'units', 'locale'), secret));
    const refused = new Set<string>();
    fc.assert(
      fc.property(anyVerb, anyData, (verb, data) => {
        const handled = handleAction(verb, data, handlers, '');
        if (handled.ok) return;
        refused.add(handled.why);
        expect(handled.detail).toMatch(/^[\w.-]+: /);
        expect(handled.detail).not.toContain('hemligt');
        expect(handled.detail.length).toBeLessThan(300);
      }),
    );
    expect(refused).toEqual(new Set(['unknown-verb', 'wrong-shape']));
  });
});
