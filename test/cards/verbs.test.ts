import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handleAction, VERBS, type Handlers } from '../../cards/verbs.ts';

const entry = { report: 'social:2026-Q3', entry: 'e-1' };
const said = (comment: string): string => VERBS['review.return'].parse({ report: 'r', rev: 1, comment }).comment;
const application = (fields: object) => VERBS['report.save-application'].parse({ ...entry, ...fields });

describe('what has been filled in', () => {
  it.each([
    ['1250000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['1\u00a0250\u00a0000 kr', 1_250_000],
    ['1.250.000 KR', 1_250_000],
    ['1,250,000', 1_250_000],
    ['SEK 1 250 000', 1_250_000],
    ['1 250 000 sek', 1_250_000],
    ['1250000 kronor', 1_250_000],
    ['1250000.00', 1_250_000],
    ['1 250 000,00 kr', 1_250_000],
    ['1.250.000,00', 1_250_000],
    ['1250000:-', 1_250_000],
    ['1250000.-', 1_250_000],
    ["1'250'000", 1_250_000],
    ['kr 500', 500],
    ['500 tkr', 'invalid'],
    ['1,2 mkr', 'invalid'],
    ['100000 EUR', 'invalid'],
    ['1250000.5', 'invalid'],
    ['12,5', 'invalid'],
    ['1.25.000', 'invalid'],
    ['1,250.000', 'invalid'],
    ['1250,000', 'invalid'],
    ['x'.repeat(40), 'invalid'],
    ['0', 0],
    ['', undefined],
    [undefined, undefined],
    [12, 12],
    ['1,5 miljoner', 'invalid'],
    ['-5', 'invalid'],
    ['1e9', 'invalid'],
  ])('the amount %j means %j', (amountSek, kronor) => {
    expect(application({ amountSek }).amountSek).toEqual({ written: String(amountSek ?? '').trim(), kronor });
  });

  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-29', 'invalid'],
    ['i går', 'invalid'],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('the date %j is %j', (submittedOn, date) => {
    expect(application({ submittedOn }).submittedOn).toBe(date);
  });

  it('several choices come as one text', () => {
    expect([application({ areas: 'P1,P3' }).areas, application({ areas: '' }).areas, application({}).areas]).toEqual([
      ['P1', 'P3'],
      [],
      [],
    ]);
    expect(VERBS['report.save-application'].safeParse({ ...entry, areas: 'P1,P9' }).success).toBe(false);
  });

  it('a choice left open is none', () => {
    const line = { report: 'r', line: 0, project: 'p', seenRev: 1, go: 'next' };
    expect([VERBS['report.save-line'].parse(line).status, VERBS['report.save-line'].parse({ ...line, status: '' }).status]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('an input left empty is an empty text', () => {
    expect(VERBS['review.return'].parse({ report: 'r', rev: 1 }).comment).toBe('');
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

  it('a page that is not named is the first', () => {
    expect(VERBS['report.show'].parse({ report: 'r' })).toEqual({ report: 'r', page: 0 });
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
    ['language', { locale: 'fi' }],
    ['report.entry-form', { report: 'r', type: 'seminar' }],
    ['help', 'text'],
  ])('%s with %j is refused', (verb, data) => {
    expect(handleAction(verb, data, handlers, '')).toMatchObject({ ok: false, why: 'wrong-shape' });
  });

  it('is refused without repeating what was written', () => {
    const refused = handleAction('review.return', { report: 'r', rev: 'hemligt', comment: 'hemligt' }, handlers, '');
    expect(refused).toEqual({ ok: false, why: 'wrong-shape', detail: 'review.return: rev' });
  });
});
