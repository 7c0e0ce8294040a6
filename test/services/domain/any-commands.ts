import fc from 'fast-check';
import type { Person } from '../../../services/domain/person.ts';
import type { ReportCommand } from '../../../services/domain/report-decisions.ts';
import type { Entry, Progress, Report } from '../../../services/domain/report.ts';
import {
  aChair,
  anActivity,
  anApplication,
  anEffect,
  anAdministrator,
  aPerson,
  aSecretary,
  contactOf,
  deputyOf,
  headOf,
} from '../../helpers/builders.ts';

export const PROJECTS = ['forst', 'sedan', 'sist'];

/** What somebody does, from the report as they see it: as it stands, or as it stood some changes ago. */
export interface Press {
  actor: Person;
  behind: number;
  command: (report: Report, behind: number) => ReportCommand;
}

const twoHats = aPerson({ id: 'two-hats', assignments: [{ role: 'contact', unit: 'social' }, { role: 'secretariat' }] });

/** Everybody there is, those whose business it is more often than the others. */
const anybody = fc.constantFrom(
  contactOf('social'),
  contactOf('social'),
  aSecretary(),
  aSecretary(),
  deputyOf('social'),
  headOf('social'),
  twoHats,
  contactOf('teknik'),
  aChair(),
  anAdministrator(),
);

const text = fc.constantFrom('', 'Ett möte', 'Två möten', 'Åtta lärare');
const anyProgress: fc.Arbitrary<Progress> = fc
  .record({ status: fc.constantFrom('on-plan', 'on-plan', 'at-risk', 'finished', undefined), happened: text, effects: text })
  .map(({ status, ...rest }) => (status === undefined ? rest : { status, ...rest }));
const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), text, fc.constantFrom(anEffect, anActivity, anApplication))
  .map(([id, title, make]) => make({ id, title: `${title}!` }));

const stepBy =
  (step: 'submit' | 'take-back' | 'approve') =>
  (report: Report, behind: number): ReportCommand => ({ do: step, rev: report.rev - behind });
const commented =
  (step: 'return' | 'reopen') =>
  (report: Report, behind: number): ReportCommand => ({ do: step, rev: report.rev - behind, comment: 'Skriv mer' });

const anyCommand: fc.Arbitrary<Press['command']> = fc.oneof(
  fc.constantFrom(stepBy('submit'), stepBy('submit'), stepBy('take-back'), stepBy('approve'), commented('return'), commented('reopen')),
  fc.constant<Press['command']>(() => ({ do: 'confirm-unchanged' })),
  fc.tuple(fc.constantFrom(...PROJECTS), anyProgress).map(([project, progress]): Press['command'] => (report, behind) => ({
    do: 'save-line',
    project,
    seenRev: (report.lines.find((l) => l.project === project)?.rev ?? 0) - behind,
    progress,
  })),
  anyEntry.map((entry): Press['command'] => () => ({ do: 'save-entry', entry })),
  fc.constantFrom('a', 'b', 'c').map((entry): Press['command'] => () => ({ do: 'remove-entry', entry })),
  fc.constantFrom('a', 'b', 'c').map((entry): Press['command'] => () => ({ do: 'restore-entry', entry })),
);

const anyPress: fc.Arbitrary<Press> = fc.record({ actor: anybody, behind: fc.constantFrom(0, 0, 0, 0, 1, 2), command: anyCommand });

/** What comes next on the way to approval and back, by somebody who may: so that every state is seen often. */
const nextStep: Press = {
  actor: twoHats,
  behind: 0,
  command: (report) => {
    if (report.state === 'submitted') return { do: 'approve', rev: report.rev };
    return report.state === 'approved' ? { do: 'reopen', rev: report.rev, comment: 'En siffra är fel' } : { do: 'submit', rev: report.rev };
  },
};

export const presses: fc.Arbitrary<Press[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: anyPress }, { weight: 1, arbitrary: fc.constant(nextStep) }),
  { maxLength: 50, size: 'max' },
);
