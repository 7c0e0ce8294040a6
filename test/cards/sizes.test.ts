import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { entryForm } from '../../cards/report/entry-form.ts';
import { lineForm } from '../../cards/report/line-form.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { returnForm } from '../../cards/review/return-form.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { partCard } from '../../cards/round/part-card.ts';
import { waitingCard } from '../../cards/person/waiting-card.ts';
import { LIMITS, type Report } from '../../services/domain/report.ts';
import { aLine, anActivity, anEffect, aReport, aRound, iso, progress } from '../helpers/builders.ts';
import { anna, disa, erik, readBy } from './city.ts';
import { aDuty } from './scenes/person-scenes.ts';

/** Teams takes about twice this, counted in bytes. */
const MOST = 40_000;

const full = (piece: string, limit: number): string => piece.repeat(limit).slice(0, limit);

/** A report with every text as long as it may be. */
function fullReport(piece: string): Report {
  const [title, text, place, comment] = [
    full(piece, LIMITS.title),
    full(piece, LIMITS.text),
    full(piece, LIMITS.place),
    full(piece, LIMITS.comment),
  ];
  const said = progress({ status: 'on-plan', happened: text, effects: text });
  const lines = Array.from({ length: 20 }, (_, i) =>
    aLine({ project: `p-${i}`, title, programme: place, previous: { ...said, status: 'delayed' }, answer: said }),
  );
  const entries = Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0
      ? anActivity({ id: `e-${i}`, title, place, goal: text, outcome: text })
      : anEffect({ id: `e-${i}`, title, description: text }),
  );
  const event = { at: iso('2026-10-05'), version: 1, by: 'disa' };
  return aReport({
    state: 'submitted',
    lines,
    entries,
    history: [
      { ...event, what: 'returned', comment },
      { ...event, by: 'anna', what: 'submitted' },
    ],
  });
}

function cardsOf(report: Report): AdaptiveCard[] {
  const ctx = readBy(anna);
  const returned: Report = { ...report, state: 'returned', history: report.history.slice(0, 1) };
  const [line] = report.lines;
  const [entry] = report.entries;
  const happened = line?.answer?.happened ?? '';
  const round = aRound({
    state: 'adopted',
    sending: 1,
    included: [{ unit: 'social', version: 1 }],
    decision: { outcome: 'adopt', by: 'erik', at: iso('2026-11-16'), comment: happened },
  });
  const everyPage = [0, 1, 2, 3, 4, 5, 6].flatMap((page) => [
    reportOverviewCard(ctx, { report: returned, page }),
    entriesCard(ctx, { report: returned, page }),
    previewCard(ctx, {
      report: { ...returned, lines: returned.lines.map((l) => ({ ...l, answer: progress({ status: 'delayed', effects: happened }) })) },
      page,
    }),
    reviewCard(readBy(disa), { report, page }),
    partCard(ctx, { round, unit: 'social', report, page }),
  ]);
  return [
    ...everyPage,
    lineForm(ctx, {
      report: returned,
      line: 0,
      note: { tone: 'warning', text: ctx.t.line.stale(happened) },
      typed: progress({ happened, effects: happened }),
    }),
    ...(entry === undefined ? [] : [entryForm(ctx, { report: returned, entry })]),
    returnForm(readBy(disa), { report, rev: 1, typed: happened }),
    committeeCard(readBy(erik), { round, reports: [report] }),
  ];
}

const PIECES = ['ord ', 'ö', '"', '\\', '*', '[', '`', '\n', '- \n', '\\\n', '😀', '<b>', '&amp;', 'W'];

describe('with every text as long as it may be', () => {
  it.each(PIECES)('every card of a report made of %j can be sent', (piece) => {
    expect(Math.max(...cardsOf(fullReport(piece)).map((card) => JSON.stringify(card).length))).toBeLessThan(MOST);
  });

  it('the list of what waits can be sent however much waits', () => {
    const waiting = Array.from({ length: 200 }, () => aDuty({ kind: 'review', unit: 'x'.repeat(200) }));
    expect(JSON.stringify(waitingCard(readBy(disa), waiting)).length).toBeLessThan(MOST);
  });
});
