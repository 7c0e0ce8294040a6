import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import { projectsCard } from '../../cards/person/projects-card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { entryForm } from '../../cards/report/entry-form.ts';
import { lineForm } from '../../cards/report/line-form.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { readCard } from '../../cards/report/receipt-card.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { partCard } from '../../cards/round/part-card.ts';
import { statusCard } from '../../cards/round/status-card.ts';
import type { Report } from '../../services/domain/report.ts';
import { aLine, anActivity, anApplication, anEffect, anOwedNotice, aProject, aReport, aRound, iso, progress } from '../helpers/builders.ts';
import { faultsIn } from './adaptive-cards.ts';
import { anna, disa, erik, readBy } from './city.ts';
import { everything, inputs } from './reading.ts';
import { snapshotOf } from './scenes/notice-scenes.ts';

const HOSTILE = '[tryck här](http://elsewhere.example)';
const said = progress({ status: 'finished', happened: HOSTILE, effects: HOSTILE });
const line = aLine({
  title: HOSTILE,
  programme: HOSTILE,
  previous: said,
  answer: progress({ status: 'delayed', happened: HOSTILE, effects: '' }),
});
const lines = [
  line,
  { ...line, project: 'two', answer: progress({ status: 'finished' }) },
  { ...line, project: 'three', answer: { happened: '', effects: HOSTILE } },
];
const entries = [
  anApplication({ title: HOSTILE, programme: HOSTILE }),
  anActivity({ title: HOSTILE, place: HOSTILE, goal: HOSTILE, outcome: HOSTILE }),
  anEffect({ title: HOSTILE, description: HOSTILE }),
  anEffect({ id: 'two', title: HOSTILE, areas: [] }),
];
const written = { at: iso('2026-10-05'), by: 'anna', version: 1 };
const returned = aReport({
  state: 'returned',
  lines,
  entries,
  history: [
    { ...written, what: 'submitted' },
    { ...written, by: 'disa', what: 'returned', comment: HOSTILE },
  ],
});
const again: Report = { ...returned, state: 'submitted', history: [...returned.history, { ...written, what: 'submitted' }] };
const decision = { by: 'erik', at: iso('2026-11-16'), outcome: 'refer-back', comment: HOSTILE } as const;
const round = aRound({ state: 'referred-back', sending: 1, included: [{ unit: 'social', version: 1 }], decision });

const ctx = readBy(anna);
const news = {
  notice: anOwedNotice({ duty: 'decision-news', step: 'received', person: 'anna', timing: 'immediate' }),
  round,
  snapshot: snapshotOf({ rounds: [round], reports: [] }, '2026-11-16'),
};

/** Every card that shows something people have written. */
const cards: { [name: string]: AdaptiveCard } = {
  projects: projectsCard(ctx, {
    projects: [{ project: aProject({ title: HOSTILE, programme: HOSTILE, partners: [HOSTILE] }), last: undefined }],
  }),
  overview: reportOverviewCard(ctx, { report: returned, note: { tone: 'warning', text: HOSTILE } }),
  line: lineForm(ctx, { report: returned, line: 0, note: { tone: 'warning', text: ctx.t.line.stale(HOSTILE) } }),
  entries: entriesCard(ctx, { report: returned, note: { tone: 'good', text: ctx.t.entries.saved(HOSTILE) } }),
  'entry form': entryForm(ctx, { report: returned, entry: anActivity({ title: HOSTILE, place: HOSTILE, goal: HOSTILE }) }),
  preview: previewCard(ctx, { report: returned, note: { tone: 'warning', text: HOSTILE } }),
  read: readCard(ctx, { report: again }),
  review: reviewCard(readBy(disa), { report: again }),
  'review of a returned one': reviewCard(readBy(disa), { report: returned }),
  status: statusCard(readBy(disa), { round, rows: [], failed: 0, others: [] }),
  committee: committeeCard(readBy(erik), { round, reports: [again] }),
  material: materialCard(readBy(erik), { round, reports: [again] }),
  part: partCard(ctx, { round, unit: 'social', report: again }),
  news: noticeCard(ctx, news),
  note: noteCard(ctx, { tone: 'warning', text: HOSTILE }),
};

describe.each(Object.entries(cards))('a link somebody has written, on the %s card', (_name, card) => {
  const read = everything(card)
    .filter((e) => e.type === 'TextBlock')
    .map((e) => JSON.stringify(e['text']));
  const facts = everything(card).flatMap((e) => (e.type === 'FactSet' ? [JSON.stringify(e['facts'])] : []));

  it('is a text that leads nowhere', () => {
    expect([...read, ...facts].filter((text) => text.includes('[tryck här]('))).toEqual([]);
  });

  it('is there to be read', () => {
    const shown = [...read, ...facts].some((text) => text.includes(String.raw`\\[tryck här\\](http`));
    expect(shown || inputs(card).some(({ value }) => value === HOSTILE)).toBe(true);
  });

  it('leaves the card without a fault', () => {
    expect(faultsIn(card)).toEqual([]);
  });
});
