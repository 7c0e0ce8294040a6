import { describe, expect, it } from '@jest/globals';
import { entryChange, isChangedSince, isLineChanged, removedSince } from '../../../services/domain/report-changes.ts';
import type { ReportContent } from '../../../services/domain/report.ts';
import { aLine, anActivity, anEffect, progress } from '../../helpers/builders.ts';

const before: ReportContent = {
  lines: [aLine({ answer: progress({ happened: 'Ett möte' }), rev: 1 }), aLine({ project: 'obesvarat' })],
  entries: [anActivity(), anEffect()],
};

const withLine = (change: Parameters<typeof progress>[0]): ReportContent => ({
  ...before,
  lines: before.lines.map((line, i) => (i === 0 ? { ...line, answer: progress({ happened: 'Ett möte', ...change }), rev: 5 } : line)),
});

describe('what has been corrected since a report was sent back', () => {
  it('is nothing of what says the same, however often it was saved', () => {
    const resaved = { ...withLine({}), entries: [{ ...anActivity(), rev: 4 }, anEffect()] };
    expect(isChangedSince(before, resaved)).toBe(false);
  });

  it.each([
    ['another text', withLine({ happened: 'Två möten' })],
    ['another status', withLine({ status: 'delayed' })],
    [
      'an answer where there was none',
      { ...before, lines: [before.lines[0] ?? aLine(), aLine({ project: 'obesvarat', answer: progress() })] },
    ],
    ['an addition', { ...before, entries: [...before.entries, anEffect({ id: 'ny' })] }],
    ['an addition changed', { ...before, entries: [anActivity({ goal: 'Ett annat mål' }), anEffect()] }],
    ['an addition removed', { ...before, entries: [anEffect()] }],
  ])('is %s', (_what, now: ReportContent) => {
    expect(isChangedSince(before, now)).toBe(true);
  });

  it('is told of each project and each addition', () => {
    const now = withLine({ happened: 'Två möten' });
    expect(now.lines.map((line) => isLineChanged(before, line))).toEqual([true, false]);
    expect([anEffect({ id: 'ny' }), anActivity({ place: 'Tartu' }), anEffect()].map((entry) => entryChange(before, entry))).toEqual([
      'added',
      'changed',
      undefined,
    ]);
    expect(removedSince(before, { ...before, entries: [anEffect()] })).toEqual([anActivity()]);
  });
});
