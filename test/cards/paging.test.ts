import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { pageOf } from '../../cards/kit/paging.ts';
import { projectsCard } from '../../cards/person/projects-card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { readCard } from '../../cards/report/receipt-card.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { partCard } from '../../cards/round/part-card.ts';
import { statusCard } from '../../cards/round/status-card.ts';
import { VERBS } from '../../cards/verbs.ts';
import type { Report } from '../../services/domain/report.ts';
import { aRound } from '../helpers/builders.ts';
import { anna, disa, erik, readBy } from './city.ts';
import { anyCompleteReport, anyProjects, anyReport } from './long-lists.ts';
import { everything, titleOf, verbOf } from './reading.ts';

/** What Teams takes, counted as it counts, is twice this. */
const MOST = 40_000;

const marks = (card: AdaptiveCard): string[] =>
  everything(card).flatMap((e) =>
    e.type === 'TextBlock' && e['weight'] === 'bolder' && typeof e['text'] === 'string'
      ? (/^[PE]\d{3}(?=\s)/.exec(e['text'])?.slice(0, 1) ?? [])
      : [],
  );

type Paged =
  | 'report.show'
  | 'report.more'
  | 'report.preview'
  | 'report.read'
  | 'review.show'
  | 'round.read'
  | 'round.status'
  | 'part.show'
  | 'my-projects';

interface Pages {
  verb: Paged;
  card: (page: number) => AdaptiveCard;
}

/** The page a button of this title leads to, read as the bot reads it. */
function pageBehind(card: AdaptiveCard, title: string, verb: Paged): number | undefined {
  const found = card.actions.find((b) => titleOf(b) === title);
  if (found === undefined) return undefined;
  expect(verbOf(found)).toBe(verb);
  return VERBS[verb].parse(found['data']).page;
}

/** Turns every page forward by its buttons, checks the way back, and gives what has been seen. */
function turnedThrough({ verb, card }: Pages): string[] {
  const { t } = readBy(anna);
  const cards = [card(0)];
  for (
    let next = pageBehind(card(0), t.nextPage, verb);
    next !== undefined && cards.length < 500;
    next = pageBehind(cards.at(-1) ?? card(0), t.nextPage, verb)
  ) {
    expect(next).toBe(cards.length);
    cards.push(card(next));
  }
  expect(cards.map((c) => pageBehind(c, t.previousPage, verb))).toEqual(cards.map((_, i) => (i === 0 ? undefined : i - 1)));
  expect(Math.max(...cards.map((c) => JSON.stringify(c).length))).toBeLessThan(MOST);
  expect(card(cards.length + 7)).toEqual(cards.at(-1));
  return cards.flatMap(marks);
}

const titlesIn = (list: readonly { title: string }[]): string[] => list.map(({ title }) => title.slice(0, 4));

const inOrderOfReading = ({ lines, entries }: Report): string[] => [
  ...titlesIn(lines),
  ...(['application', 'activity', 'effect'] as const).flatMap((type) => titlesIn(entries.filter((e) => e.type === type))),
];

const adopted = aRound({
  state: 'adopted',
  sending: 1,
  units: ['social', 'teknik'],
  included: [
    { unit: 'social', version: 1 },
    { unit: 'teknik', version: 1 },
  ],
});
const submitted = (report: Report): Report => ({ ...report, state: 'submitted' });
const ofTeknik = (report: Report): Report => ({ ...report, unit: 'teknik', id: 'teknik:2026-Q3' });

const few = { numRuns: 10 };

describe('a long list is turned page by page: each thing once, in order, and no page too large to send', () => {
  it('the projects of the report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(
          turnedThrough({ verb: 'report.show', card: (page) => reportOverviewCard(readBy(anna), { report, dueOn: '2026-10-22', page }) }),
        ).toEqual(titlesIn(report.lines));
      }),
      few,
    );
  });

  it('the additions', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(turnedThrough({ verb: 'report.more', card: (page) => entriesCard(readBy(anna), { report, page }) })).toEqual(
          titlesIn(report.entries),
        );
      }),
      few,
    );
  });

  it('the preview', () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        expect(turnedThrough({ verb: 'report.preview', card: (page) => previewCard(readBy(anna), { report, page }) })).toEqual(
          inOrderOfReading(report),
        );
      }),
      few,
    );
  });

  it('the preview of what is not complete', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(turnedThrough({ verb: 'report.preview', card: (page) => previewCard(readBy(anna), { report, page }) })).toEqual(
          inOrderOfReading(report),
        );
      }),
      few,
    );
  });

  it('the report as it was handed in', () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        expect(turnedThrough({ verb: 'report.read', card: (page) => readCard(readBy(anna), { report: submitted(report), page }) })).toEqual(
          inOrderOfReading(report),
        );
      }),
      few,
    );
  });

  it('the report to review', () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        expect(
          turnedThrough({ verb: 'review.show', card: (page) => reviewCard(readBy(disa), { report: submitted(report), page }) }),
        ).toEqual(inOrderOfReading(report));
      }),
      few,
    );
  });

  it('the committee’s material', () => {
    fc.assert(
      fc.property(anyCompleteReport, anyCompleteReport, (one, other) => {
        const reports = [submitted(one), ofTeknik(submitted(other))];
        expect(
          turnedThrough({ verb: 'round.read', card: (page) => materialCard(readBy(erik), { round: adopted, reports, page }) }),
        ).toEqual([...inOrderOfReading(one), ...inOrderOfReading(other)]);
      }),
      { numRuns: 5 },
    );
  });

  it('an administration’s part', () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        expect(
          turnedThrough({
            verb: 'part.show',
            card: (page) => partCard(readBy(anna), { round: adopted, unit: 'social', report: submitted(report), page }),
          }),
        ).toEqual(inOrderOfReading(report));
      }),
      few,
    );
  });

  it('somebody’s projects', () => {
    fc.assert(
      fc.property(anyProjects, (projects) => {
        expect(turnedThrough({ verb: 'my-projects', card: (page) => projectsCard(readBy(anna), { projects, page }) })).toEqual(
          titlesIn(projects.map((p) => p.project)),
        );
      }),
      few,
    );
  });

  it('the administrations of a large city', () => {
    fc.assert(
      fc.property(fc.nat(60), (count) => {
        const rows = Array.from({ length: count }, (_, i) => ({
          unit: `P${String(i).padStart(3, '0')} ${'x'.repeat(190)}`,
          status: 'submitted' as const,
          reporters: Array.from({ length: 3 }, () => ({ person: 'anna', unreachable: 'never-opened' as const })),
        }));
        expect(
          turnedThrough({
            verb: 'round.status',
            card: (page) => statusCard(readBy(disa), { round: aRound(), rows, failed: 3, others: [], page }),
          }),
        ).toEqual(titlesIn(rows.map(({ unit }) => ({ title: unit }))));
      }),
      few,
    );
  });
});

describe('what is not paged', () => {
  it('the committee’s overview is small enough to send, whatever has been reported', () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        const finished = report.lines.map((l) => ({ ...l, answer: { status: 'finished' as const, happened: '', effects: '' } }));
        for (const reports of [[report], [{ ...report, lines: finished }]]) {
          expect(JSON.stringify(committeeCard(readBy(erik), { round: adopted, reports })).length).toBeLessThan(MOST);
        }
      }),
      few,
    );
  });
});

describe('a page', () => {
  const anyPages = fc.record({
    sizes: fc.array(fc.nat(30_000), { maxLength: 60 }),
    wanted: fc.integer({ min: -5, max: 80 }),
    most: fc.integer({ min: 1, max: 20 }),
  });

  it('holds no more than it may, and never too much to send unless a single thing is', () => {
    fc.assert(
      fc.property(anyPages, ({ sizes, wanted, most }) => {
        const { items } = pageOf(sizes, wanted, most, (size) => size);
        expect(items.length).toBeLessThanOrEqual(most);
        if (items.length > 1) expect(items.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(20_000);
      }),
    );
  });

  it('is the nearest there is', () => {
    fc.assert(
      fc.property(anyPages, ({ sizes, wanted, most }) => {
        const { page, pages } = pageOf(sizes, wanted, most, (size) => size);
        expect(page).toBe(Math.min(Math.max(0, wanted), pages - 1));
      }),
    );
  });
});
