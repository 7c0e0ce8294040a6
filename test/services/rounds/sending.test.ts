import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CompleteRoundGoes } from '../../../services/domain/round-sending.ts';
import type { Report } from '../../../services/domain/report.ts';
import type { Round } from '../../../services/domain/round.ts';
import { createRoster } from '../../../services/register/roster.ts';
import { decisionDue, sendReadyRounds } from '../../../services/rounds/advance.ts';
import { takeSnapshot } from '../../../services/rounds/snapshot.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { aReport, aRound, aUnit, contactOf, iso, solnaRules, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const rules = await solnaRules();
const units = ['social', 'teknik'];

const engines: [string, () => Store][] = [
  ['in memory', createMemoryStore],
  ['in SQLite', () => openSqliteStore({ file: ':memory:', city: TENANT })],
];

const adopted = (quarter: Round['quarter'], at: string): Round =>
  aRound({ id: quarter, quarter, state: 'adopted', decision: { outcome: 'adopt', at, by: 'chair', comment: '' } });

describe.each(engines)('a round kept %s', (_, open) => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  async function tick(now: string, goes: CompleteRoundGoes = 'when-sent'): Promise<boolean> {
    const roster = await createRoster({ store, monotonic: () => 0 }).view();
    const at = Date.parse(now);
    const policy = { ...rules.policy, completeRoundGoes: goes };
    return sendReadyRounds({ store, rules: { ...rules, policy }, city: TENANT }, await takeSnapshot(store, rules, roster, at), at);
  }

  const keep = async (...records: (Round | Report)[]): Promise<void> => {
    for (const record of records) await store.create(record);
  };
  const round = async (): Promise<Round | undefined> => (await store.get('round', '2026-Q3'))?.record;

  it('R3: goes as soon as every report is approved, at whatever hour, where the city lets it go at once', async () => {
    await keep(aRound({ units }), ...units.map((unit) => aReport({ unit, state: 'approved' })));
    expect(await tick(iso('2026-10-10', '22:00'), 'at-once')).toBe(true);
    expect(await round()).toEqual(
      expect.objectContaining({
        state: 'with-committee',
        sending: 1,
        sentAt: iso('2026-10-10', '22:00'),
        decisionDueOn: '2026-10-23',
        included: units.map((unit) => ({ unit, version: 1 })),
        gaps: [],
      }),
    );
  });

  it.each(['on-closing-day', 'when-sent'] as const)('waits, complete, for the day it closes where it goes %s', async (goes) => {
    await keep(aRound({ units }), ...units.map((unit) => aReport({ unit, state: 'approved' })));
    expect([await tick(iso('2026-11-02', '12:00'), goes), await tick(iso('2026-11-03', '09:00'), goes)]).toEqual([false, true]);
  });

  it.each([
    ['before the day it closes goes on that day', '2026-10-20', true],
    ['on that day or later waits for the secretariat', '2026-11-03', false],
  ] as const)('taken back %s', async (_when, day, goes) => {
    const back = { at: iso(day, '12:00'), by: 'secretary', what: 'taken-back' } as const;
    const sent = aRound({ units, sending: 1 });
    await keep({ ...sent, history: [...sent.history, back] }, ...units.map((unit) => aReport({ unit, state: 'approved' })));
    expect([await tick(iso('2026-10-30'), 'at-once'), await tick(iso('2026-11-04'), 'at-once')]).toEqual([false, goes]);
  });

  it('waits for the last report until the day it closes, and then goes with its gaps named', async () => {
    await keep(aRound({ units }), aReport({ unit: 'social', state: 'approved' }), aReport({ unit: 'teknik', state: 'submitted' }));
    expect(await tick(iso('2026-11-03', '08:59'))).toBe(false);
    expect(await tick(iso('2026-11-03', '09:00'))).toBe(true);
    expect(await round()).toEqual(
      expect.objectContaining({
        state: 'with-committee',
        included: [{ unit: 'social', version: 1 }],
        gaps: [{ unit: 'teknik', why: 'not-reviewed' }],
      }),
    );
  });

  it.each([
    ['a Sunday', '2026-11-08', '12:00', '2026-11-09'],
    ['the evening', '2026-11-03', '21:30', '2026-11-04'],
    ['a pause', '2027-07-10', '10:00', '2027-08-02'],
  ] as const)(
    'that should have closed while the program was down does not go in %s, but when sending opens next',
    async (_when, day, time, next) => {
      await keep(aRound({ units }));
      expect([await tick(iso(day, time)), await tick(iso(next, '08:59')), await tick(iso(next, '09:00'))]).toEqual([false, false, true]);
    },
  );

  it('goes though nobody has reported, with nothing but gaps', async () => {
    await keep(aRound({ units }));
    await tick(iso('2026-11-03'));
    expect((await round())?.gaps).toEqual(units.map((unit) => ({ unit, why: 'not-reported' })));
  });

  it('goes once', async () => {
    await keep(aRound({ units }));
    await tick(iso('2026-11-03'));
    const sent = await round();
    expect(await tick(iso('2026-11-04'))).toBe(false);
    expect(await round()).toEqual(sent);
  });

  it.each(['with-committee', 'adopted', 'referred-back'] as const)('stays as it is when it is %s, whatever is approved', async (state) => {
    const before = aRound({ units, state });
    await keep(before, ...units.map((unit) => aReport({ unit, state: 'approved' })));
    expect(await tick(iso('2026-12-01'))).toBe(false);
    expect(await round()).toEqual(before);
  });

  it("is not sent for another quarter's reports", async () => {
    await keep(aRound({ units }), ...units.map((unit) => aReport({ unit, quarter: '2026-Q2', state: 'approved' })));
    expect(await tick(iso('2026-10-10'))).toBe(false);
  });
});

describe("the committee's time", () => {
  it('is ten working days, July and holidays left out', () => {
    const sentOn = ['2026-11-03', '2026-06-26', '2026-12-18'] as const;
    expect(sentOn.map((day) => decisionDue(rules, Date.parse(iso(day))))).toEqual(['2026-11-17', '2026-08-12', '2027-01-08']);
  });
});

describe('what a tick sees', () => {
  it('is the rounds that still matter with their reports, and older reports that wait for somebody', async () => {
    const store = createMemoryStore();
    const old = [
      aReport({ quarter: '2025-Q4', state: 'submitted' }),
      aReport({ quarter: '2025-Q3', state: 'approved' }),
      aReport({ unit: 'teknik', quarter: '2025-Q4', state: 'returned' }),
    ];
    const current = [aReport({ state: 'submitted' }), aReport({ quarter: '2026-Q2', state: 'approved' })];
    const records = [
      aUnit(),
      contactOf('social'),
      aRound(),
      adopted('2026-Q2', iso('2026-09-01')),
      adopted('2025-Q4', iso('2026-03-01')),
      ...old,
      ...current,
    ];
    for (const record of records) await store.create(record);
    const roster = await createRoster({ store, monotonic: () => 0 }).view();
    const seen = await takeSnapshot(store, rules, roster, Date.parse(iso('2026-10-05')));
    expect({ ...seen, rounds: seen.rounds.map((r) => r.quarter), reports: seen.reports.map((r) => r.id).sort() }).toEqual({
      today: '2026-10-05',
      units: [aUnit()],
      people: [contactOf('social')],
      missed: [{ quarter: '2026-Q1' }],
      rounds: ['2026-Q2', '2026-Q3'],
      reports: ['social:2025-Q4', 'social:2026-Q2', 'social:2026-Q3', 'teknik:2025-Q4'],
    });
  });
});
