import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import type { Result } from '../../../services/domain/result.ts';
import {
  confirmReceipt,
  mayDecide,
  ROUND_TRANSITIONS,
  seesWholeRound,
  vote,
  votesNeeded,
  type Deciders,
} from '../../../services/domain/round-decisions.ts';
import { nudge, nudgeOne } from '../../../services/domain/round-nudge.ts';
import { sendRound, takeBackRound } from '../../../services/domain/round-sending.ts';
import { ROUND_STATES, type Round, type RoundState } from '../../../services/domain/round.ts';
import {
  aChair,
  aMember,
  aMissingUnit,
  anAdministrator,
  aPerson,
  aReport,
  aRound,
  aSecretary,
  contactOf,
  deputyOf,
  headOf,
  iso,
} from '../../helpers/builders.ts';

const AT = iso('2026-11-05', '10:00');
const CHAIR: Deciders = { by: 'chair' };
const QUORUM: Deciders = { by: 'quorum', votes: 1 };

const PEOPLE: Record<string, Person> = {
  chair: aChair(),
  member: aMember(),
  secretariat: aSecretary(),
  contact: contactOf('social'),
  deputy: deputyOf('social'),
  head: headOf('social'),
  'contact of another unit': contactOf('teknik'),
  administrator: anAdministrator(),
  'somebody without a role': aPerson(),
};

type Command = (round: Round, actor: Person) => Result<Round>;

const ballot =
  (decision: 'adopt' | 'refer-back', deciders: Deciders): Command =>
  (round, actor) =>
    vote(round, { decision, sending: round.sending, comment: 'Skriv mer' }, actor, { deciders, mayVote: () => true }, AT);

/** Every command, whose it is, and the state it leads to from where it is possible. */
const COMMANDS: Record<string, { run: Command; of: string[]; leads: { [S in RoundState]?: RoundState } }> = {
  'adopt, when the chair decides': { run: ballot('adopt', CHAIR), of: ['chair'], leads: { 'with-committee': 'adopted' } },
  'adopt, by votes': { run: ballot('adopt', QUORUM), of: ['chair', 'member'], leads: { 'with-committee': 'adopted' } },
  'refer back, when the chair decides': { run: ballot('refer-back', CHAIR), of: ['chair'], leads: { 'with-committee': 'referred-back' } },
  'refer back, by votes': { run: ballot('refer-back', QUORUM), of: ['chair', 'member'], leads: { 'with-committee': 'referred-back' } },
  send: {
    run: (round, actor) =>
      sendRound(
        round,
        { reports: [aReport({ state: 'approved' })], goes: 'when-sent', rev: round.rev, decisionDueOn: '2026-11-20' },
        actor,
        AT,
      ),
    of: ['secretariat'],
    leads: { collecting: 'with-committee', 'referred-back': 'with-committee', 'with-committee': 'with-committee' },
  },
  'take back': {
    run: (round, actor) => takeBackRound(round, round.sending, actor, AT),
    of: ['secretariat'],
    leads: { 'with-committee': 'collecting' },
  },
  'confirm the receipt (W7)': {
    run: (round, actor) => confirmReceipt(round, 'social', actor, AT),
    of: ['contact', 'deputy', 'head'],
    leads: { adopted: 'adopted' },
  },
  'nudge one': {
    run: (round, actor) => nudgeOne(round, aMissingUnit(), { text: 'Hör av dig', today: '2026-11-05', at: AT }, actor),
    of: ['secretariat'],
    leads: { collecting: 'collecting', 'referred-back': 'referred-back' },
  },
  nudge: {
    run: (round, actor) => nudge(round, [aMissingUnit()], actor, '2026-11-05', AT),
    of: ['secretariat'],
    leads: { collecting: 'collecting', 'referred-back': 'referred-back' },
  },
};

const outcome = (result: Result<Round>): string => (result.ok ? result.value.state : result.failure.code);

describe.each(ROUND_STATES.map((state) => [state]))('a round that is %s', (state) => {
  it.each(Object.keys(COMMANDS).map((name) => [name]))('%s', (name) => {
    const command = COMMANDS[name];
    if (command === undefined) throw new Error(name);
    const { run, of, leads } = command;
    const round = aRound({ state, sending: 1 });
    const found = Object.entries(PEOPLE).map(([who, person]) => [who, outcome(run(round, person))]);
    expect(found).toEqual(Object.keys(PEOPLE).map((who) => [who, of.includes(who) ? (leads[state] ?? 'wrong-state') : 'not-allowed']));
  });
});

describe('the table of a round', () => {
  it('is the one the product decides by', () => {
    expect(ROUND_TRANSITIONS).toEqual({
      collecting: { send: 'with-committee' },
      'with-committee': { adopt: 'adopted', 'refer-back': 'referred-back', 'take-back': ['collecting', 'referred-back'] },
      'referred-back': { send: 'with-committee' },
      adopted: {},
    });
  });

  it('R3: lets the secretariat and the committee see the whole round, the others their part', () => {
    const seeing = Object.entries(PEOPLE).filter(([, person]) => seesWholeRound(person));
    expect(seeing.map(([who]) => who)).toEqual(['chair', 'member', 'secretariat']);
  });

  it('asks one vote of a chair who decides alone, and so many as the policy says of a committee', () => {
    expect([votesNeeded(CHAIR), votesNeeded({ by: 'quorum', votes: 3 })]).toEqual([1, 3]);
    expect([mayDecide(aMember(), CHAIR), mayDecide(aMember(), QUORUM), mayDecide(aSecretary(), QUORUM)]).toEqual([false, true, false]);
  });
});
