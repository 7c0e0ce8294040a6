import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notices/notice-card.ts';
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
import { anna, disa, erik, readBy } from './city.ts';
import { snapshotOf } from './scenes/notice-scenes.ts';

/** Every card that shows something people have written: `text`, wherever it can stand. */
export function cardsShowing(text: string): { [name: string]: AdaptiveCard } {
  const said = progress({ status: 'finished', happened: text, effects: text });
  const line = aLine({
    title: text,
    programme: text,
    previous: said,
    answer: progress({ status: 'delayed', happened: text, effects: '' }),
  });
  const lines = [
    line,
    { ...line, project: 'two', answer: progress({ status: 'finished' }) },
    { ...line, project: 'three', answer: { happened: '', effects: text } },
  ];
  const entries = [
    anApplication({ title: text, programme: text }),
    anActivity({ title: text, place: text, goal: text, outcome: text }),
    anEffect({ title: text, description: text }),
    anEffect({ id: 'two', title: text, areas: [] }),
  ];
  const written = { at: iso('2026-10-05'), by: 'anna', version: 1 };
  const returned = aReport({
    state: 'returned',
    lines,
    entries,
    history: [
      { ...written, what: 'submitted' },
      { ...written, by: 'disa', what: 'returned', comment: text },
    ],
  });
  const again: Report = { ...returned, state: 'submitted', history: [...returned.history, { ...written, what: 'submitted' }] };
  const decision = { by: 'erik', at: iso('2026-11-16'), outcome: 'refer-back', comment: text } as const;
  const round = aRound({ state: 'referred-back', sending: 1, included: [{ unit: 'social', version: 1 }], decision });

  const ctx = readBy(anna);
  const news = {
    notice: anOwedNotice({ duty: 'decision-news', step: 'received', person: 'anna', timing: 'immediate' }),
    round,
    snapshot: snapshotOf({ rounds: [round], reports: [] }, '2026-11-16'),
  };

  return {
    projects: projectsCard(ctx, {
      projects: [{ project: aProject({ title: text, programme: text, partners: [text] }), last: undefined }],
    }),
    overview: reportOverviewCard(ctx, { report: returned, note: { tone: 'warning', text: text } }),
    line: lineForm(ctx, { report: returned, line: 0, note: { tone: 'warning', text: ctx.t.line.stale(text) } }),
    entries: entriesCard(ctx, { report: returned, note: { tone: 'good', text: ctx.t.entries.saved(text) } }),
    'entry form': entryForm(ctx, { report: returned, entry: anActivity({ title: text, place: text, goal: text }) }),
    preview: previewCard(ctx, { report: returned, note: { tone: 'warning', text: text } }),
    read: readCard(ctx, { report: again }),
    review: reviewCard(readBy(disa), { report: again }),
    'review of a returned one': reviewCard(readBy(disa), { report: returned }),
    status: statusCard(readBy(disa), { round, rows: [], failed: 0, others: [] }),
    committee: committeeCard(readBy(erik), { round, reports: [again] }),
    material: materialCard(readBy(erik), { round, reports: [again] }),
    part: partCard(ctx, { round, unit: 'social', report: again }),
    news: noticeCard(ctx, news),
    note: noteCard(ctx, { tone: 'warning', text: text }),
  };
}
