import { failureNote } from '../../../cards/failure-note.ts';
import { helpCard, welcomeCard } from '../../../cards/person/help-card.ts';
import { languageCard, languageChangedCard } from '../../../cards/person/language-card.ts';
import { projectsCard } from '../../../cards/person/projects-card.ts';
import { suggestionsCard } from '../../../cards/person/suggestions-card.ts';
import type { WhatNext } from '../../../services/domain/what-next.ts';
import { emptyCard, noteCard, textCard } from '../../../cards/person/text-card.ts';
import { waitingCard } from '../../../cards/person/waiting-card.ts';
import { aboutReport, DUTY_KINDS } from '../../../services/domain/notice.ts';
import type { Failure } from '../../../services/domain/result.ts';
import type { Duty } from '../../../services/duties/duty.ts';
import { aMissingUnit, aProject, aRound, iso, progress } from '../../helpers/builders.ts';
import { anna, disa, erik, ivar, jenny, readBy } from '../city.ts';
import type { Scene } from './scene.ts';

export const aDuty = (change: Partial<Duty> = {}): Duty => ({
  kind: 'quarterly-report',
  clause: 'R5',
  ...aboutReport('social', '2026-Q3'),
  occasion: 1,
  opensOn: '2026-10-01',
  dueOn: '2026-10-22',
  owners: ['anna'],
  met: false,
  ...change,
});

/** One of every kind; the report and the part are late. */
const everyDuty = DUTY_KINDS.map((kind, i) => aDuty({ kind, dueOn: i % 5 === 0 ? '2026-10-02' : '2026-10-22' }));

/** One of each code there is. */
export const FAILURES: { [C in Failure['code']]: Extract<Failure, { code: C }> } = {
  'not-allowed': { code: 'not-allowed' },
  'not-found': { code: 'not-found' },
  stale: { code: 'stale' },
  busy: { code: 'busy' },
  unreadable: { code: 'unreadable' },
  'wrong-state': { code: 'wrong-state', state: 'approved' },
  incomplete: { code: 'incomplete', projects: ['trygga-hem'], entries: [] },
  'comment-required': { code: 'comment-required' },
  'text-too-long': { code: 'text-too-long', over: [{ field: 'comment', length: 1_640, limit: 1_500 }] },
  'too-many-entries': { code: 'too-many-entries', limit: 60 },
  'entry-removed': { code: 'entry-removed' },
  'not-complete': { code: 'not-complete' },
  'answered-already': { code: 'answered-already' },
  'vote-cast': { code: 'vote-cast' },
  'nudged-already': { code: 'nudged-already', at: iso('2026-10-05', '09:12') },
  'nobody-to-nudge': { code: 'nobody-to-nudge' },
  'nobody-in-reach': { code: 'nobody-in-reach' },
};

const projects = [
  { project: aProject(), last: progress({ status: 'at-risk' }) },
  {
    project: aProject({
      id: 'sprak',
      title: 'Språk på jobbet',
      type: 'other',
      programme: 'Nordplus',
      state: 'planned',
      areas: ['P1', 'P3'],
      partners: [],
      startsOn: '2026-12-01',
    }),
    last: undefined,
  },
  {
    project: aProject({
      id: 'vatten',
      unit: 'teknik',
      title: 'Rent vatten',
      state: 'completed',
      areas: ['P4'],
      partners: ['Tartu', 'Åbo stad'],
      endsOn: '2026-08-31',
    }),
    last: progress({ status: 'finished' }),
  },
];

/** A round in which three of four have not answered. */
export const wholeQuarter: WhatNext = {
  latest: { round: aRound({ rev: 3 }), rows: [aMissingUnit('social', { status: 'approved' })] },
  opensOn: '2027-01-04',
};

export const collecting: WhatNext = {
  latest: {
    round: aRound({ units: ['social', 'teknik', 'omvardnad', 'stadsledning'] }),
    rows: [
      aMissingUnit(),
      aMissingUnit('teknik', { status: 'draft' }),
      aMissingUnit('omvardnad'),
      aMissingUnit('stadsledning', { status: 'approved' }),
    ],
  },
  opensOn: '2027-01-04',
};

export const personScenes: Scene[] = [
  { name: 'welcome-contact', card: (locale) => welcomeCard(readBy(anna, locale), collecting) },
  { name: 'welcome-secretariat', card: (locale) => welcomeCard(readBy(disa, locale), collecting) },
  { name: 'help-two-roles', card: (locale) => helpCard(readBy(jenny, locale)) },
  { name: 'help-administrator', card: (locale) => helpCard(readBy(ivar, locale)) },
  { name: 'language', card: (locale) => languageCard(readBy(anna, locale)) },
  { name: 'language-changed', card: (locale) => languageChangedCard(readBy(anna, locale)) },
  {
    name: 'suggestions',
    card: (locale) => suggestionsCard(readBy(anna, locale), ['help', 'waiting', 'my-report', 'my-projects', 'round-status', 'language']),
  },
  { name: 'waiting-nothing', card: (locale) => waitingCard(readBy(erik, locale), [], collecting) },
  { name: 'waiting-nothing-secretariat', card: (locale) => waitingCard(readBy(disa, locale), [], collecting) },
  { name: 'waiting-quarter-to-send', card: (locale) => waitingCard(readBy(disa, locale), [], wholeQuarter) },
  { name: 'waiting-every-duty', card: (locale) => waitingCard(readBy(anna, locale), everyDuty) },
  {
    name: 'waiting-too-many',
    card: (locale) =>
      waitingCard(
        readBy(disa, locale),
        Array.from({ length: 17 }, () => aDuty({ kind: 'review' })),
      ),
  },
  { name: 'projects', card: (locale) => projectsCard(readBy(jenny, locale), { projects }) },
  { name: 'projects-none', card: (locale) => projectsCard(readBy(anna, locale), { projects: [] }) },
  { name: 'no-unit-no-projects', card: (locale) => text(locale, 'noUnit') },
  { name: 'report-not-open', card: (locale) => text(locale, 'closed') },
  { name: 'report-of-nobody', card: (locale) => text(locale, 'notReporting') },
  { name: 'no-round', card: (locale) => text(locale, 'noRound') },
  ...Object.values(FAILURES).map((failure): Scene => ({
    name: `failure-${failure.code}`,
    card: (locale) => noteCard(readBy(anna, locale), failureNote(readBy(anna, locale), failure)),
  })),
];

function text(locale: Parameters<Scene['card']>[0], which: 'noUnit' | 'closed' | 'notReporting' | 'noRound'): ReturnType<Scene['card']> {
  const ctx = readBy(disa, locale);
  const { t, dates } = ctx;
  const said = { noUnit: t.projects.noUnit, closed: t.report.closed, notReporting: t.report.notReporting, noRound: t.round.none };
  return which === 'noRound'
    ? textCard(ctx, said[which], [t.round.nextOpens(dates.day('2027-01-04'))])
    : emptyCard(ctx, said[which], { opensOn: '2027-01-04' });
}
