import { entriesCard } from '../../../cards/report/entries-card.ts';
import { entryForm } from '../../../cards/report/entry-form.ts';
import { faultTexts } from '../../../cards/record/fault-texts.ts';
import { entryView } from '../../../cards/report/entry-view.ts';
import { lineForm } from '../../../cards/report/line-form.ts';
import { reportOverviewCard } from '../../../cards/report/overview-card.ts';
import { previewCard } from '../../../cards/report/preview-card.ts';
import { readCard, receiptCard } from '../../../cards/report/receipt-card.ts';
import { emptyEntry } from '../../../services/domain/entry/entry-values.ts';
import { ENTRY_TYPES, type Report } from '../../../services/domain/report.ts';
import { aLine, anActivity, anApplication, anEffect, aReport, iso, progress } from '../../helpers/builders.ts';
import { anna, readBy } from '../city.ts';
import type { Scene } from './scene.ts';

const lastTime = { ...progress({ happened: 'Två möten med Åbo.', effects: 'Ett gemensamt arbetssätt.' }), saidIn: '2026-Q2' } as const;
const nothingNew = progress({ effects: lastTime.effects, nothingNew: true });

export const lines = {
  unanswered: aLine({ previous: lastTime }),
  asBefore: aLine({ project: 'som-forr', title: 'Barnens rätt', previous: lastTime, answer: nothingNew, rev: 1 }),
  changed: aLine({
    project: 'andrat',
    title: 'Hemtjänst över Östersjön',
    areas: ['P2', 'P3'],
    previous: lastTime,
    answer: progress({ status: 'delayed', happened: 'Partnern har bytt ledning.' }),
    rev: 1,
  }),
  reworded: aLine({
    project: 'text',
    title: 'Meet and learn',
    previous: lastTime,
    answer: progress({ happened: 'Slutkonferens hållen.', effects: lastTime.effects }),
    rev: 2,
  }),
  brandNew: aLine({ project: 'nytt', title: 'Unga i Europa', type: 'other', programme: 'Nordplus' }),
  finished: aLine({ project: 'klart', title: 'Första jobbet', previous: lastTime, answer: progress({ status: 'finished' }), rev: 1 }),
} as const;

const untouched = aReport({ rev: 0, lines: [lines.unanswered, lines.brandNew] });
const bare = aReport({ rev: 0, lines: [] });

/** Written and ready to go in. */
export const complete = aReport({
  rev: 9,
  lines: [lines.asBefore, lines.changed, lines.reworded, lines.finished],
  entries: [
    anApplication({ amountSek: 1_250_000 }),
    anActivity({ activity: 'seminar', role: 'co-organiser' }),
    anEffect({ description: 'Köerna är tre veckor kortare.\nDet gäller hela staden.', purposes: ['S1', 'S4'] }),
  ],
  draft: { at: iso('2026-10-05', '14:02'), by: 'anna' },
});

const unfinished: Report = {
  ...complete,
  lines: [lines.unanswered, { ...lines.changed, answer: progress({ status: 'delayed' }) }, lines.asBefore],
  entries: [...complete.entries, anActivity({ id: 'activity-2', title: '', goal: '', heldOn: undefined })],
};

const submitted = { at: iso('2026-10-06', '10:15'), by: 'anna', what: 'submitted', version: 1 } as const;

export const handedIn: Report = { ...complete, state: 'submitted', rev: 10, history: [submitted] };
export const approved: Report = {
  ...handedIn,
  state: 'approved',
  rev: 11,
  history: [submitted, { at: iso('2026-10-08', '11:30'), by: 'disa', what: 'approved', version: 1 }],
};
export const returned: Report = {
  ...handedIn,
  state: 'returned',
  rev: 11,
  history: [
    submitted,
    {
      at: iso('2026-10-08', '11:30'),
      by: 'disa',
      what: 'returned',
      version: 1,
      comment: 'Vad blev resultatet av besöket?\nSkriv *vem* det gäller.',
    },
  ],
};

const overview = (name: string, report: Report, today?: '2026-10-22' | '2026-10-27' | '2026-10-21'): Scene => ({
  name: `overview-${name}`,
  card: (locale) => reportOverviewCard(readBy(anna, locale, today === undefined ? {} : { today }), { report, dueOn: '2026-10-22' }),
});

const overviews = [
  overview('just-opened', untouched),
  overview('without-projects', bare),
  overview('written', complete),
  overview('unfinished-the-day-before', unfinished, '2026-10-21'),
  overview('unfinished-on-the-day', unfinished, '2026-10-22'),
  overview('late', untouched, '2026-10-27'),
  overview('returned', returned),
];

const line = (
  name: string,
  report: Report,
  at: number,
  rest: (t: ReturnType<typeof readBy>['t']) => Omit<Parameters<typeof lineForm>[1], 'report' | 'line'> = () => ({}),
): Scene => ({
  name: `line-${name}`,
  card: (locale) => lineForm(readBy(anna, locale), { report, line: at, ...rest(readBy(anna, locale).t) }),
});

const lineForms = [
  line('prefilled', untouched, 0),
  line('new-project', untouched, 1),
  line('changed', complete, 1),
  line('come-to-from-its-row', complete, 1, () => ({ alone: true })),
  line('needs-explanation', unfinished, 1, (t) => ({ note: { tone: 'warning', text: t.line.needHappened } })),
  line('changed-elsewhere', complete, 1, (t) => ({
    note: { tone: 'warning', text: t.line.stale(`${t.status.delayed}. ${t.content.happened}: Partnern har bytt ledning.`) },
    typed: progress({ happened: 'Min egen text.' }),
  })),
  line('without-projects', bare, 0),
];

/** What the register has to choose from. */
const offered = {
  options: {
    programme: [
      { id: 'erasmus-plus', name: 'Erasmus+' },
      { id: 'esf-plus', name: 'ESF+' },
    ],
    partner: [
      { id: 'gent', name: 'Gents stad' },
      { id: 'riga', name: 'Riga stad' },
    ],
  },
};

/** An application in every field. */
const wholeApplication = anApplication({
  programme: 'esf-plus',
  amount: { amount: 200_000, currency: 'EUR' },
  details: { call: 'Integration 2026', deadline: '2026-09-01', partners: ['riga', 'gent'], diaryNumber: 'SN 2026:14' },
  names: [
    { kind: 'programme', id: 'esf-plus', name: 'ESF+' },
    { kind: 'partner', id: 'riga', name: 'Riga stad' },
    { kind: 'partner', id: 'gent', name: 'Gents stad' },
  ],
});

const entryScenes: Scene[] = [
  { name: 'entries-none', card: (locale) => entriesCard(readBy(anna, locale), { report: untouched }) },
  {
    name: 'entries-one-incomplete',
    card: (locale) =>
      entriesCard(readBy(anna, locale), {
        report: unfinished,
        note: { tone: 'good', text: readBy(anna, locale).t.entries.saved('Kortare kötid') },
      }),
  },
  ...ENTRY_TYPES.map((type): Scene => ({
    name: `entry-form-empty-${type}`,
    card: (locale) => entryForm(readBy(anna, locale), { report: untouched, entry: emptyEntry(type, 'new'), ...offered }),
  })),
  ...complete.entries.map((entry): Scene => ({
    name: `entry-form-${entry.type}`,
    card: (locale) => entryForm(readBy(anna, locale), { report: complete, entry, ...offered }),
  })),
  {
    name: 'entry-form-whole-application',
    card: (locale) => entryForm(readBy(anna, locale), { report: complete, entry: wholeApplication, ...offered }),
  },
  {
    name: 'entry-form-changed-elsewhere',
    card: (locale) =>
      entryForm(readBy(anna, locale), {
        report: complete,
        entry: anApplication({ title: 'Min egen rubrik' }),
        ...offered,
        note: { tone: 'warning', text: readBy(anna, locale).t.entryForm.stale },
      }),
  },
  {
    name: 'entry-form-bad-date',
    card: (locale) => {
      const view = entryView(readBy(anna, locale), anApplication());
      return entryForm(readBy(anna, locale), {
        report: complete,
        entry: anApplication(),
        ...offered,
        typed: { submittedOn: '31 november' },
        note: { tone: 'warning', text: faultTexts(view, { faults: { submittedOn: { code: 'no-such-date' } } }).join(' ') },
      });
    },
  },
  {
    name: 'entry-form-bad-amount',
    card: (locale) =>
      entryForm(readBy(anna, locale), {
        report: complete,
        entry: anApplication(),
        ...offered,
        typed: { amount: 'en miljon' },
        note: {
          tone: 'warning',
          text: faultTexts(entryView(readBy(anna, locale), anApplication()), { faults: { amount: { code: 'bad-amount' } } }).join(' '),
        },
      }),
  },
];

export const reportScenes: Scene[] = [
  ...overviews,
  ...lineForms,
  ...entryScenes,
  { name: 'preview-complete', card: (locale) => previewCard(readBy(anna, locale), { report: complete }) },
  {
    name: 'preview-incomplete',
    card: (locale) =>
      previewCard(readBy(anna, locale), {
        report: unfinished,
        note: { tone: 'warning', text: readBy(anna, locale).t.report.nothingNewLeft },
      }),
  },
  { name: 'preview-returned', card: (locale) => previewCard(readBy(anna, locale), { report: returned }) },
  {
    name: 'entries-one-removed',
    card: (locale) =>
      entriesCard(readBy(anna, locale), {
        report: complete,
        undo: 'effect-1',
        note: { tone: 'emphasis', text: readBy(anna, locale).t.entries.removed('Kortare kötid') },
      }),
  },
  { name: 'preview-without-anything', card: (locale) => previewCard(readBy(anna, locale), { report: bare }) },
  { name: 'receipt-submitted', card: (locale) => receiptCard(readBy(anna, locale), { report: handedIn }) },
  { name: 'receipt-approved', card: (locale) => receiptCard(readBy(anna, locale), { report: approved }) },
  {
    name: 'read-whole-application',
    card: (locale) => readCard(readBy(anna, locale), { report: { ...handedIn, entries: [wholeApplication] } }),
  },
  { name: 'read', card: (locale) => readCard(readBy(anna, locale), { report: handedIn }) },
];
