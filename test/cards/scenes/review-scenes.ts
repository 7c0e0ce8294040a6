import { failureNote } from '../../../cards/failure-note.ts';
import { FAILURES } from './person-scenes.ts';
import { returnForm } from '../../../cards/review/return-form.ts';
import { reviewCard } from '../../../cards/review/review-card.ts';
import type { Report, ReportEvent } from '../../../services/domain/report.ts';
import { aRound, iso } from '../../helpers/builders.ts';
import { disa, readBy } from '../city.ts';
import { approved, complete, handedIn, returned } from './report-scenes.ts';
import type { Scene } from './scene.ts';

const after = (report: Report, state: Report['state'], ...events: Partial<ReportEvent>[]): Report => ({
  ...report,
  state,
  rev: report.rev + events.length,
  history: [
    ...report.history,
    ...events.map((event): ReportEvent => ({
      at: iso('2026-10-09', '08:40'),
      by: 'anna',
      what: 'submitted',
      version: report.version,
      ...event,
    })),
  ],
});

const takenBack = after(handedIn, 'open', { what: 'taken-back' });
const handedInAgain = after(returned, 'submitted', {});
const reopened = { ...after(approved, 'returned', { by: 'disa', what: 'reopened', comment: 'Beloppet är fel.' }), version: 2 };
const corrected = after(reopened, 'submitted', {});

const atTheCommittee = aRound({
  state: 'with-committee',
  sending: 1,
  sentAt: iso('2026-11-03'),
  included: [{ unit: 'social', version: 1 }],
});

type Options = Omit<Parameters<typeof reviewCard>[1], 'report'>;

const review = (name: string, report: Report, options: Options = {}): Scene => ({
  name: `review-${name}`,
  card: (locale) => reviewCard(readBy(disa, locale), { report, ...options }),
});

const form = (name: string, report: Report, typed?: string): Scene => ({
  name,
  card: (locale) => {
    const ctx = readBy(disa, locale);
    return returnForm(ctx, {
      report,
      rev: report.rev,
      ...(typed === undefined ? {} : { typed, note: failureNote(ctx, FAILURES['text-too-long']) }),
    });
  },
});

export const reviewScenes: Scene[] = [
  review('submitted', handedIn),
  review('the-last-one', handedIn, { quarterly: { round: aRound(), reports: [handedIn] } }),
  review('handed-in-again', handedInAgain),
  review('new-version', corrected),
  review('just-approved', approved, { decided: true, quarterly: { round: aRound(), reports: [approved] } }),
  review('approved', approved, { quarterly: { round: aRound({ units: ['social', 'teknik'] }), reports: [approved] } }),
  review('approved-with-the-committee', approved, { quarterly: { round: atTheCommittee, reports: [approved] } }),
  review('just-returned', returned, { decided: true }),
  review('reopened', reopened, { decided: true }),
  review('taken-back', takenBack),
  review('not-handed-in', complete),
  form('return-form', handedIn),
  form('return-form-too-long', handedIn, 'En mycket lång kommentar.'),
  form('reopen-form', approved),
];
