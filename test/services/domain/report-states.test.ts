import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import { decideReport, mayDo, mayRead, REPORT_TRANSITIONS, type ReportCommand } from '../../../services/domain/report-decisions.ts';
import { REPORT_STATES, type Report, type ReportState } from '../../../services/domain/report.ts';
import {
  aChair,
  aMember,
  anAdministrator,
  anEffect,
  aPerson,
  aReport,
  aSecretary,
  contactOf,
  deputyOf,
  headOf,
  iso,
  progress,
} from '../../helpers/builders.ts';

type Verb = ReportCommand['do'];

const PEOPLE: Record<string, Person> = {
  contact: contactOf('social'),
  deputy: deputyOf('social'),
  head: headOf('social'),
  'contact of another unit': contactOf('teknik'),
  secretariat: aSecretary(),
  chair: aChair(),
  member: aMember(),
  administrator: anAdministrator(),
  'somebody without a role': aPerson(),
};
const UNIT = ['contact', 'deputy', 'head'];

/** Every command the way somebody who sees the present report would give it. */
const COMMANDS: Record<Verb, (rev: number) => ReportCommand> = {
  'confirm-unchanged': () => ({ do: 'confirm-unchanged' }),
  'save-line': () => ({ do: 'save-line', project: 'trygga-hem', seenRev: 1, progress: progress({ happened: 'Nytt' }) }),
  'save-entry': () => ({ do: 'save-entry', entry: anEffect({ id: 'ny' }) }),
  'remove-entry': () => ({ do: 'remove-entry', entry: 'effect-1' }),
  'restore-entry': () => ({ do: 'restore-entry', entry: 'taken' }),
  submit: (rev) => ({ do: 'submit', rev }),
  'take-back': (rev) => ({ do: 'take-back', rev }),
  approve: (rev) => ({ do: 'approve', rev }),
  return: (rev) => ({ do: 'return', rev, comment: 'Skriv mer' }),
  reopen: (rev) => ({ do: 'reopen', rev, comment: 'En siffra är fel' }),
};
const VERBS = Object.keys(COMMANDS).filter((verb): verb is Verb => verb in COMMANDS);

/** What the specification says: the state after a command, where the command is possible at all. */
const TABLE: { [S in ReportState]: { [V in Verb]?: ReportState } } = {
  open: {
    'confirm-unchanged': 'open',
    'save-line': 'open',
    'save-entry': 'open',
    'remove-entry': 'open',
    'restore-entry': 'open',
    submit: 'submitted',
  },
  returned: {
    'confirm-unchanged': 'returned',
    'save-line': 'returned',
    'save-entry': 'returned',
    'remove-entry': 'returned',
    'restore-entry': 'returned',
    submit: 'submitted',
  },
  submitted: { 'take-back': 'open', approve: 'approved', return: 'returned' },
  approved: { reopen: 'returned' },
};
const REVIEW: Verb[] = ['approve', 'return', 'reopen'];

/** With one addition, and one that has just been taken out. */
const draft = (): Report => aReport({ entries: [anEffect()], taken: [{ entry: anEffect({ id: 'taken' }), at: 0 }] });

const outcome = (report: Report, verb: Verb, actor: Person): string => {
  const decided = decideReport(report, COMMANDS[verb](report.rev), actor, iso('2026-10-05'));
  return decided.ok ? decided.value.state : decided.failure.code;
};

describe.each(REPORT_STATES.map((state) => [state]))('a report that is %s', (state) => {
  it.each(VERBS.map((verb) => [verb]))('%s', (verb) => {
    const allowed = REVIEW.includes(verb) ? ['secretariat'] : UNIT;
    const expected = TABLE[state][verb] ?? 'wrong-state';
    const report = { ...draft(), state };
    const found = Object.entries(PEOPLE).map(([who, person]) => [who, outcome(report, verb, person)]);
    expect(found).toEqual(Object.keys(PEOPLE).map((who) => [who, allowed.includes(who) ? expected : 'not-allowed']));
  });
});

describe('the table of a report', () => {
  it('is the one the product decides by', () => {
    expect(REPORT_TRANSITIONS).toEqual({
      open: { submit: 'submitted' },
      returned: { submit: 'submitted' },
      submitted: { 'take-back': 'open', approve: 'approved', return: 'returned' },
      approved: { reopen: 'returned' },
    });
  });

  it('R5: lets the unit report and R4: lets the secretariat review, and nobody do both for another', () => {
    const may = (person: Person): Verb[] => VERBS.filter((verb) => mayDo(person, draft(), verb));
    expect(may(contactOf('social'))).toEqual(VERBS.filter((v) => !REVIEW.includes(v)));
    expect(may(aSecretary())).toEqual(REVIEW);
    expect([contactOf('teknik'), aChair(), aMember(), anAdministrator()].flatMap(may)).toEqual([]);
  });

  it('lets the unit and the secretariat read it, and nobody else', () => {
    const readers = Object.entries(PEOPLE).filter(([, person]) => mayRead(person, draft()));
    expect(readers.map(([who]) => who)).toEqual([...UNIT, 'secretariat']);
  });
});
