import { adoptForm } from '../../../cards/round/adopt-form.ts';
import { sendAgainForm } from '../../../cards/round/send-again-form.ts';
import { nudgeForm } from '../../../cards/round/nudge-form.ts';
import { committeeCard } from '../../../cards/round/committee-card.ts';
import { materialCard } from '../../../cards/round/material-card.ts';
import { missedCard } from '../../../cards/round/missed-card.ts';
import { partCard } from '../../../cards/round/part-card.ts';
import { referBackForm } from '../../../cards/round/refer-back-form.ts';
import { ownStatusCard } from '../../../cards/round/own-status-card.ts';
import { statusCard } from '../../../cards/round/status-card.ts';
import type { Texts } from '../../../cards/text/sv.ts';
import type { MissedQuarter } from '../../../services/domain/missed-quarter.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { Report } from '../../../services/domain/report.ts';
import { refusedOthers, roundStatus } from '../../../services/domain/round-status.ts';
import type { Round } from '../../../services/domain/round.ts';
import type { Policy } from '../../../services/policy/city-file.ts';
import { anEffect, aLine, aReport, aRound, iso, progress, unreachable } from '../../helpers/builders.ts';
import { anna, björn, carin, disa, erik, fatima, göran, hanna, PEOPLE, readBy, UNITS } from '../city.ts';
import { approved, handedIn, returned } from './report-scenes.ts';
import type { Scene } from './scene.ts';

const units = UNITS.map((u) => u.id);

const schools = aReport({
  ...approved,
  unit: 'barn-och-utbildning',
  id: 'barn-och-utbildning:2026-Q3',
  lines: [
    aLine({
      project: 'lasning',
      title: 'Läslust i Norden',
      areas: ['P1'],
      answer: progress({ effects: 'Tre skolor använder metoden.' }),
      rev: 1,
    }),
  ],
  entries: [anEffect({ id: 'skola-1', title: 'Lärare byter lektioner över gränsen', areas: ['P1'] })],
});

/** Handed in two days after the quarter went. */
export const lateReport: Report = {
  ...handedIn,
  unit: 'teknik',
  id: 'teknik:2026-Q3',
  history: [{ at: iso('2026-11-05', '09:15'), by: 'hanna', what: 'submitted', version: 1 }],
};

/** The seven administrations in every stage of answering. */
export const reports: Report[] = [
  approved,
  schools,
  { ...handedIn, unit: 'teknik', id: 'teknik:2026-Q3' },
  { ...returned, unit: 'omvardnad', id: 'omvardnad:2026-Q3' },
  aReport({ unit: 'stadsledning', draft: { at: iso('2026-10-02'), by: 'nobody' } }),
];

const collecting = aRound({ units });

export const withCommittee: Round = {
  ...collecting,
  state: 'with-committee',
  rev: 3,
  sending: 1,
  sentAt: iso('2026-11-03'),
  decisionDueOn: '2026-11-17',
  included: [
    { unit: 'social', version: 1 },
    { unit: 'barn-och-utbildning', version: 1 },
  ],
  gaps: [
    { unit: 'stadsledning', why: 'not-reported' },
    { unit: 'teknik', why: 'not-reviewed' },
    { unit: 'omvardnad', why: 'in-correction' },
  ],
};

const decision = { by: 'erik', at: iso('2026-11-16', '13:05') };

export const adopted: Round = {
  ...withCommittee,
  state: 'adopted',
  rev: 4,
  votes: [{ ...decision, decision: 'adopt', comment: '' }],
  decision: { ...decision, outcome: 'adopt', comment: '' },
};
const comment = 'Komplettera med _effekterna_.\n# Och rubriken';
export const referredBack: Round = {
  ...withCommittee,
  state: 'referred-back',
  rev: 4,
  votes: [{ ...decision, decision: 'refer-back', comment }],
  decision: { ...decision, outcome: 'refer-back', comment },
};

export const takenBack: Round = {
  ...collecting,
  rev: 4,
  sending: 1,
  history: [{ at: iso('2026-10-06', '10:20'), by: 'disa', what: 'taken-back' }],
};

/** Referred back for two administrations, of which one has corrected its report, and sent again with an answer. */
export const comeBack: Round = {
  ...withCommittee,
  sending: 2,
  included: [
    { unit: 'social', version: 2 },
    { unit: 'barn-och-utbildning', version: 1 },
  ],
  history: [
    ...collecting.history,
    { at: iso('2026-11-03'), by: 'disa', what: 'sent-to-committee' },
    {
      at: decision.at,
      by: 'erik',
      what: 'referred-back',
      comment,
      units: ['social', 'barn-och-utbildning'],
      included: withCommittee.included,
      votes: [{ ...decision, decision: 'refer-back', comment }],
    },
    { at: iso('2026-11-20', '10:00'), by: 'disa', what: 'sent-to-committee', comment: 'Klart, i version 2.' },
  ],
};

/** Referred back for one administration alone. */
const aboutSchools: Round = {
  ...referredBack,
  decision: { ...decision, outcome: 'refer-back', comment, units: ['barn-och-utbildning'] },
};

const quorum: Partial<Policy> = { committee: { by: 'quorum', votes: 3 } };

/** Göran has never opened the chat, Hanna has blocked the app, and Björn, who does not report, has removed it. */
const hardToReach = PEOPLE.map((person): Person => {
  if (person === göran) return unreachable(person);
  if (person === hanna) return { ...person, refused: { why: 'blocked', at: iso('2026-10-01') } };
  return person === björn ? { ...person, refused: { why: 'not-installed', at: iso('2026-10-01') } } : person;
});

type StatusOptions = Partial<Pick<Parameters<typeof statusCard>[1], 'failed' | 'missed' | 'outcome'>> & {
  reader?: Person;
  people?: readonly Person[];
  answers?: readonly Report[];
};

const status = (
  name: string,
  round: Round,
  { reader = disa, people = PEOPLE, answers = reports, failed = 0, ...rest }: StatusOptions = {},
): Scene => ({
  name: `status-${name}`,
  card: (locale) => {
    const rows = roundStatus(round, answers, people, '2026-10-05');
    return statusCard(readBy(reader, locale, { people }), { round, rows, failed, others: refusedOthers(rows, people), ...rest });
  },
});

const ownStatus = (name: string, round: Round, own: readonly string[]): Scene => ({
  name: `own-status-${name}`,
  card: (locale) =>
    ownStatusCard(readBy(anna, locale), {
      round,
      rows: roundStatus(round, reports, PEOPLE, '2026-10-05').filter((r) => own.includes(r.unit)),
    }),
});

const committee = (
  name: string,
  reader: Person,
  round: Round,
  policy: Partial<Policy> = {},
  included: readonly Report[] = reports,
): Scene => ({
  name: `committee-${name}`,
  card: (locale) => committeeCard(readBy(reader, locale, { policy }), { round, reports: included }),
});

const part = (name: string, round: Round, unit: string, report: Report | undefined, reader: Person = anna): Scene => ({
  name: `part-${name}`,
  card: (locale) => partCard(readBy(reader, locale), { round, unit, report }),
});

const leftOut = { quarter: '2026-Q1', decided: { decision: 'leave-out', by: 'disa', at: iso('2026-10-05', '13:20') } } as const;

const missed = (name: string, reader: Person, one: MissedQuarter, note?: (t: Texts) => string): Scene => ({
  name: `missed-${name}`,
  card: (locale) => {
    const ctx = readBy(reader, locale);
    return missedCard(ctx, { missed: one, ...(note === undefined ? {} : { note: { tone: 'good', text: note(ctx.t) } }) });
  },
});

export const roundScenes: Scene[] = [
  missed('to-decide', disa, { quarter: '2026-Q2' }),
  missed('for-the-committee', erik, { quarter: '2026-Q2' }),
  missed('left-out', disa, leftOut, (t) => t.missed.done['leave-out']),
  missed('opened', disa, { quarter: '2026-Q1', decided: { ...leftOut.decided, decision: 'open' } }, (t) => t.missed.done.open),
  status('with-missed-quarters', collecting, { missed: [leftOut, { quarter: '2026-Q2' }] }),
  status('collecting', collecting),
  status('people-out-of-reach', collecting, { people: hardToReach, failed: 2 }),
  status('taken-back', takenBack),
  status('collecting-for-the-committee', collecting, { reader: erik }),
  status('all-answered', aRound({ units: ['social', 'barn-och-utbildning'] })),
  status('nobody-answered', collecting, { answers: [] }),
  status('with-committee', withCommittee),
  status('adopted', adopted),
  status('referred-back', referredBack),
  ownStatus('collecting', collecting, ['social']),
  ownStatus('referred-back', referredBack, ['social', 'teknik']),
  ownStatus('not-concerned', aboutSchools, ['social']),
  status('referred-back-for-one', aboutSchools),
  ownStatus('without-unit', collecting, []),
  committee('for-decision', erik, withCommittee),
  committee('for-the-secretariat', disa, withCommittee),
  committee('empty-quarter', erik, { ...withCommittee, included: [], gaps: [] }, {}, []),
  committee('quorum', fatima, { ...withCommittee, votes: [{ ...decision, decision: 'adopt', comment: '' }] }, quorum),
  committee('member-without-vote', fatima, withCommittee),
  committee('come-back', erik, comeBack),
  committee('late-report', erik, withCommittee, {}, [approved, schools, lateReport]),
  committee('adopted', erik, adopted),
  committee('referred-back', disa, referredBack),
  { name: 'nudge-form', card: (locale) => nudgeForm(readBy(disa, locale), { round: collecting, unit: 'omvardnad' }) },
  { name: 'adopt-form', card: (locale) => adoptForm(readBy(erik, locale), { round: withCommittee, sending: 1 }) },
  {
    name: 'adopt-form-quorum',
    card: (locale) => adoptForm(readBy(fatima, locale, { policy: quorum }), { round: withCommittee, sending: 1 }),
  },
  { name: 'send-again-form', card: (locale) => sendAgainForm(readBy(disa, locale), { round: aboutSchools, rev: 4 }) },
  { name: 'refer-back-form', card: (locale) => referBackForm(readBy(erik, locale), { round: withCommittee, sending: 1 }) },
  { name: 'material', card: (locale) => materialCard(readBy(erik, locale), { round: withCommittee, reports }) },
  { name: 'material-empty', card: (locale) => materialCard(readBy(erik, locale), { round: { ...withCommittee, included: [] }, reports }) },
  part('one-board', adopted, 'social', approved),
  part('two-boards', adopted, 'barn-och-utbildning', schools, göran),
  part('not-included', adopted, 'teknik', undefined, hanna),
  part('received', { ...adopted, receipts: [{ unit: 'social', by: 'carin', at: iso('2026-11-17', '09:20') }] }, 'social', approved, carin),
];
