import { describe, expect, it } from '@jest/globals';
import { changesIn } from '../../../services/store/cosmos-changes.ts';
import type { FoundDocument } from '../../../services/store/cosmos-documents.ts';
import { createReader } from '../../../services/store/stored-record.ts';
import { CITY } from './records.ts';

const recordOf = createReader(CITY, undefined);
const T = 1_795_000_000;
/** So many documents that were written in one second, as a spreadsheet is read in. */
const imported = (count: number): FoundDocument[] =>
  Array.from({ length: count }, (_, i) => ({ id: `partner~${i}`, record: undefined, etag: '1', ts: T }));

const markAfter = (found: FoundDocument[], secondsLater: number, most = 500): number =>
  Number(changesIn(found, { mark: String(T - 5), most, answeredAt: (T + secondsLater) * 1_000 }, recordOf).mark);

describe('where the next question about changes begins', () => {
  it('is a while before the last that was found, since what is written meanwhile may not be seen yet', () => {
    expect(markAfter(imported(3), 1)).toBe(T - 5);
    expect(markAfter(imported(3), 0)).toBe(T - 5);
  });

  it('passes what has been found, by the service’s own clock, so that a large import is not found for ever', () => {
    expect(markAfter(imported(501), 15)).toBe(T);
    expect(markAfter(imported(501), 25)).toBeGreaterThan(T);
    expect(markAfter(imported(3), 25)).toBeGreaterThan(T);
  });

  it('never goes back, and does without a clock', () => {
    const { mark } = changesIn(imported(3), { mark: String(T + 9), most: 500, answeredAt: Number.NaN }, recordOf);
    expect(Number(mark)).toBe(T + 9);
  });
});
