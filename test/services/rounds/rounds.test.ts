import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditedAction, Outcome } from '../../../services/audit.ts';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { AnyRecord } from '../../../services/domain/record.ts';
import type { Round } from '../../../services/domain/round.ts';
import { createRoster } from '../../../services/register/roster.ts';
import { createRounds, type Rounds } from '../../../services/rounds/rounds.ts';
import type { Store } from '../../../services/store/store.ts';
import {
  aChair,
  aMember,
  aNotice,
  aReport,
  aRound,
  aSecretary,
  contactOf,
  deputyOf,
  headOf,
  iso,
  solnaRules,
  TENANT,
} from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const rules = await solnaRules();

let store: Store;
let now: number;
/** What was told of what people did. */
let told: (AuditedAction & { outcome: Outcome })[];
let rounds: Rounds;

beforeEach(() => {
  store = createMemoryStore();
  now = Date.parse(iso('2026-10-16', '13:00'));
  told = [];
  const clock = (): number => now;
  rounds = createRounds({
    store,
    city: TENANT,
    clock,
    rules: () => Promise.resolve(rules),
    roster: createRoster({ store, monotonic: clock }),
    audit: (action, outcome) => told.push({ ...action, outcome }),
  });
});

const people: Person[] = [contactOf('social'), contactOf('teknik'), headOf('social'), aSecretary(), aChair(), aMember()];

async function keep(...records: AnyRecord[]): Promise<void> {
  for (const record of [...people, ...records]) await store.create(record);
}

const inStore = async (): Promise<Round | undefined> => (await store.get('round', '2026-Q3'))?.record;
const sent = (change: Partial<Round> = {}): Round =>
  aRound({ state: 'with-committee', sending: 1, sentAt: iso('2026-10-16'), decisionDueOn: '2026-10-30', ...change });
const adopt = { decision: 'adopt' as const, sending: 1, comment: '' };

describe('finding a round', () => {
  it('gives the latest, one by its quarter, and its own reports with it', async () => {
    const [q4, q3] = [aRound({ id: '2026-Q4', quarter: '2026-Q4' }), aRound()];
    await keep(q3, q4, aReport(), aReport({ quarter: '2026-Q4' }));
    expect([await rounds.latest(), await rounds.get('2026-Q3'), await rounds.withReports('2026-Q3')]).toEqual([
      q4,
      q3,
      { round: q3, reports: [aReport()] },
    ]);
  });

  it('gives nothing where there is none', async () => {
    expect([await rounds.latest(), await rounds.get('2026-Q3'), await rounds.withReports('2026-Q3')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('where a round stands', () => {
  it('is told with whom Teams refuses and how many notices could not be sent, of this round', async () => {
    const deputy = { ...deputyOf('social'), refused: { why: 'blocked' as const, at: '' } };
    await keep(
      deputy,
      aNotice({ state: 'failed' }),
      aNotice({ id: 'y', state: 'unconfirmed' }),
      aNotice({ step: '7d-before' }),
      aNotice({ id: 'x', period: '2026-Q2', state: 'failed' }),
    );
    expect(await rounds.status({ round: aRound(), reports: [aReport()] })).toEqual({
      rows: [{ unit: 'social', status: 'missing', dueOn: '2026-10-22', reporters: [{ person: 'contact-social' }] }],
      others: [{ person: 'deputy-social', why: 'blocked' }],
      failed: 1,
      unconfirmed: 1,
      missed: [],
    });
  });
});

describe('the day the next round opens', () => {
  it.each<[CivilDate, string, CivilDate]>([
    ['2026-10-16', '13:00', '2027-01-04'],
    ['2026-12-31', '12:00', '2027-01-04'],
    ['2027-01-02', '12:00', '2027-01-04'],
    ['2027-01-04', '08:59', '2027-01-04'],
    ['2027-01-04', '09:00', '2027-04-01'],
    ['2026-07-10', '12:00', '2026-08-03'],
    ['2026-08-03', '12:00', '2026-10-01'],
  ])('on %s at %s is %s', async (day, time, opens) => {
    now = Date.parse(iso(day, time));
    expect(await rounds.nextOpening()).toBe(opens);
  });
});

describe('R3: the committee', () => {
  it('adopts, and what follows goes out soon', async () => {
    await keep(sent());
    const done = await rounds.vote(aChair(), '2026-Q3', adopt);
    expect([done.ok, (await inStore())?.decision, told]).toEqual([
      true,
      { outcome: 'adopt', at: iso('2026-10-16', '13:00'), by: 'chair', comment: '' },
      [{ person: 'chair', did: 'adopt', about: '2026-Q3', outcome: 'changed' }],
    ]);
  });

  it('is not stood in for by a member where the chair decides', async () => {
    await keep(sent());
    expect(await rounds.vote(aMember(), '2026-Q3', adopt)).toEqual({ ok: false, failure: { code: 'not-allowed' }, current: sent() });
    expect([await inStore(), told]).toEqual([sent(), [{ person: 'member', did: 'adopt', about: '2026-Q3', outcome: 'not-allowed' }]]);
  });

  it('decides once when two press at the same moment', async () => {
    await keep(sent());
    const done = await Promise.all([
      rounds.vote(aChair(), '2026-Q3', adopt),
      rounds.vote(aChair('vice'), '2026-Q3', { ...adopt, decision: 'refer-back', comment: 'Nej' }),
    ]);
    expect(done.map((d) => d.ok)).toEqual([true, false]);
    expect((await inStore())?.history.filter((e) => e.what === 'adopted' || e.what === 'referred-back')).toHaveLength(1);
  });

  it('cannot decide on a round there is not', async () => {
    expect(await rounds.vote(aChair(), '2026-Q1', adopt)).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('R4: the secretariat', () => {
  it('sends a round again with the reports as they are, due from today', async () => {
    await keep(sent({ state: 'referred-back' }), aReport({ state: 'approved', version: 2 }));
    await rounds.send(aSecretary(), '2026-Q3', 0);
    expect(await inStore()).toEqual(
      expect.objectContaining({
        state: 'with-committee',
        sending: 2,
        decisionDueOn: '2026-10-30',
        included: [{ unit: 'social', version: 2 }],
      }),
    );
  });

  it('nudges those who have not answered, and nobody else', async () => {
    await keep(aRound({ units: ['social', 'teknik'] }), aReport({ state: 'submitted' }));
    await rounds.nudge(aSecretary(), '2026-Q3');
    expect((await inStore())?.nudges).toEqual([{ on: '2026-10-16', at: iso('2026-10-16', '13:00'), by: 'secretary', units: ['teknik'] }]);
  });

  it('nudges once a day by the calendar in Solna, not by Greenwich', async () => {
    await keep(aRound());
    now = Date.parse(iso('2026-10-16', '23:30'));
    expect((await rounds.nudge(aSecretary(), '2026-Q3')).ok).toBe(true);
    now += 45 * 60_000;
    expect((await rounds.nudge(aSecretary(), '2026-Q3')).ok).toBe(true);
    expect((await inStore())?.nudges.map((n) => n.on)).toEqual(['2026-10-16', '2026-10-17']);
  });

  it('nudges once when the button is pressed twice', async () => {
    await keep(aRound());
    const done = await Promise.all([rounds.nudge(aSecretary(), '2026-Q3'), rounds.nudge(aSecretary(), '2026-Q3')]);
    expect([done.filter((d) => d.ok).length, (await inStore())?.nudges.length]).toEqual([1, 1]);
  });
});

describe('W7: the board', () => {
  it('is informed within twenty working days of the decision, where the city says nothing else', async () => {
    await keep(sent());
    await rounds.vote(aChair(), '2026-Q3', adopt);
    expect((await inStore())?.boardsDueOn).toBe('2026-11-13');
  });
});

describe('W7: an administration', () => {
  it('confirms its part once, though several of its people press at the same moment', async () => {
    await keep(sent({ state: 'adopted' }));
    const done = await Promise.all(
      [contactOf('social'), headOf('social')].map((person) => rounds.confirmReceipt(person, '2026-Q3', 'social')),
    );
    expect([done.every((d) => d.ok), (await inStore())?.receipts.length]).toEqual([true, 1]);
  });
});
