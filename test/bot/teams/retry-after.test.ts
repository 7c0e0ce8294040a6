import { describe, expect, it } from '@jest/globals';
import { waitAsked } from '../../../bot/teams/retry-after.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

describe('how long Retry-After asks to wait', () => {
  it.each<[string, string, number]>([
    ['seconds', '120', 120_000],
    ['seconds with space around', ' 7 ', 7_000],
    ['part of a second', '1.5', 1_500],
    ['a date', 'Mon, 23 Nov 2026 09:00:30 GMT', 30_000],
    ['a date as it was written before', 'Monday, 23-Nov-26 09:00:30 GMT', 30_000],
    ['a date as C writes it, which is GMT too', 'Mon Nov 23 09:00:30 2026', 30_000],
    ['a date with a day of one figure, as C writes it', 'Tue Dec  1 09:00:30 2026', 3_600_000],
    ['longer than anybody means: an hour', '86400', 3_600_000],
  ])('%s', (_form, header, afterMs) => {
    expect(waitAsked(header, undefined, NOW)).toEqual({ afterMs });
  });

  it.each([undefined, '', '0', '-5', 'soon', '7 s', '1e3', '2026-11-23', 'Mon, 23 Nov 2026 08:59:59 GMT', 'Mon, 99 Nov 2026 09:00:30 GMT'])(
    'nothing, where it says %j',
    (header) => {
      expect(waitAsked(header, undefined, NOW)).toEqual({});
    },
  );

  it("counts a date from the answer's own, so that clocks need not agree", () => {
    expect(waitAsked('Mon, 23 Nov 2026 10:00:30 GMT', 'Mon, 23 Nov 2026 10:00:00 GMT', NOW)).toEqual({ afterMs: 30_000 });
  });
});
