import { beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate } from '../../../services/domain/civil-date.ts';
import type { Project } from '../../../services/domain/project.ts';
import { upgradeProject } from '../../../services/domain/project/upgrade-project.ts';
import { addQuarters, lastDay, type Quarter } from '../../../services/domain/quarter.ts';
import { openReport, type Report } from '../../../services/domain/report.ts';
import { openRound } from '../../../services/domain/round.ts';
import type { Unit } from '../../../services/domain/unit.ts';
import type { RosterView } from '../../../services/register/roster.ts';
import { openDueRounds } from '../../../services/rounds/advance.ts';
import { readPast } from '../../../services/rounds/past.ts';
import { listAll, type Store, type Where } from '../../../services/store/store.ts';
import { aLine, aProject, aReport, aUnit, iso, progress, solnaRules, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const rules = await solnaRules();

let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});

const rosterOf = (...units: Unit[]): RosterView => ({ units: new Map(units.map((u) => [u.id, u])), people: new Map() });
const both = rosterOf(aUnit(), aUnit({ id: 'teknik' }));

const rounds = async () => (await listAll(store, 'round')).map((r) => r.record);

/** Whether a tick opens a round. */
async function tick(day: CivilDate, time = '09:00', roster = both): Promise<boolean> {
  const now = Date.parse(iso(day, time));
  const before = await rounds();
  await openDueRounds({ store, rules, city: TENANT }, roster, await readPast(store, rules, now), now);
  return (await rounds()).length > before.length;
}
const reports = async (quarter: string): Promise<Report[]> => (await listAll(store, 'report', { period: quarter })).map((r) => r.record);

async function keep(...records: (Project | Report)[]): Promise<void> {
  for (const record of records) await store.create(record.kind === 'project' ? upgradeProject(record) : record);
}

describe('the round of a quarter', () => {
  it('opens when sending opens on its first day, with a report for each unit', async () => {
    expect(await tick('2026-10-01', '08:59')).toBe(false);
    expect(await tick('2026-10-01', '09:00')).toBe(true);
    expect(await rounds()).toEqual([
      openRound(
        TENANT,
        '2026-Q3',
        ['social', 'teknik'],
        { opensOn: '2026-10-01', dueOn: '2026-10-22', closesOn: '2026-11-03' },
        iso('2026-10-01'),
      ),
    ]);
    expect(await reports('2026-Q3')).toEqual(['social', 'teknik'].map((unit) => openReport(TENANT, unit, '2026-Q3', [], undefined)));
  });

  it('opens once', async () => {
    await tick('2026-10-01');
    const opened = await rounds();
    expect([await tick('2026-10-01', '09:01'), await tick('2026-12-31')]).toEqual([false, false]);
    expect(await rounds()).toEqual(opened);
  });

  it('does not open on a weekend, a holiday or in July', async () => {
    expect([await tick('2027-01-03', '12:00'), await tick('2026-07-15', '12:00'), await tick('2028-04-01', '12:00')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each<[string, CivilDate, CivilDate, CivilDate]>([
    ['when the program was away that week', '2026-10-08', '2026-10-08', '2026-10-29'],
    ['when the program is first started in the middle of a quarter', '2026-11-22', '2026-11-23', '2026-12-14'],
    ['when that is a Saturday', '2026-10-10', '2026-10-12', '2026-11-02'],
    ['when that is the day before Christmas', '2026-12-24', '2026-12-28', '2027-01-21'],
  ])('opened late has its dates from then: %s', async (_, day, opensOn, dueOn) => {
    expect(await tick(day, '12:00')).toBe(true);
    expect((await rounds()).map((r) => [r.opensOn, r.dueOn])).toEqual([[opensOn, dueOn]]);
  });

  it('does not open in a city without units', async () => {
    expect(await tick('2026-10-01', '09:00', rosterOf())).toBe(false);
    expect([await rounds(), await reports('2026-Q3')]).toEqual([[], []]);
  });

  it('asks no unit that is no longer in the city file', async () => {
    await tick('2026-10-01', '09:00', rosterOf(aUnit(), aUnit({ id: 'nedlagd', active: false })));
    expect((await rounds())[0]?.units).toEqual(['social']);
  });
});

describe('a crash while a round is opened', () => {
  it('between the reports and the round is made good by the next tick, and leaves what was written', async () => {
    const written = aReport({ rev: 3 });
    await keep(written);
    expect(await tick('2026-10-01')).toBe(true);
    expect((await reports('2026-Q3')).map((r) => [r.unit, r.rev])).toEqual([
      ['social', 3],
      ['teknik', 0],
    ]);
    expect(await rounds()).toHaveLength(1);
  });
});

describe('the reports of a new round', () => {
  it("R2: name the unit's planned and ongoing projects that have begun", async () => {
    await keep(
      aProject({ id: 'pagar' }),
      aProject({ id: 'planerat', state: 'planned', startsOn: '2026-09-30' }),
      aProject({ id: 'borjar-senare', state: 'planned', startsOn: '2026-10-01' }),
      aProject({ id: 'ide', state: 'idea' }),
      aProject({ id: 'avslutat', state: 'completed' }),
      aProject({ id: 'avbrutet', state: 'cancelled' }),
      aProject({ id: 'annans', unit: 'teknik' }),
    );
    await tick('2026-10-01');
    const lines = (await reports('2026-Q3')).map((r) => r.lines.map((l) => l.project));
    expect(lines).toEqual([['pagar', 'planerat'], ['annans']]);
  });

  const said = progress({ happened: 'Två möten' });

  it('carry what was said last quarter', async () => {
    await keep(aProject(), aReport({ quarter: '2026-Q2', state: 'approved', lines: [aLine({ answer: said })] }));
    await tick('2026-10-01');
    expect((await reports('2026-Q3'))[0]?.lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q2' } })]);
  });

  it('carry what was last said when the quarter between had no round', async () => {
    await keep(aProject(), aReport({ quarter: '2026-Q1', state: 'approved', lines: [aLine({ answer: said })] }));
    await tick('2026-10-01');
    expect((await reports('2026-Q3'))[0]?.lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q1' } })]);
  });

  it('leave out a project that was said to be finished, for ever and not for one quarter only', async () => {
    await keep(
      aProject(),
      aReport({ quarter: '2026-Q2', state: 'approved', lines: [aLine({ answer: progress({ status: 'finished' }) })] }),
    );
    await tick('2026-10-01');
    await tick('2027-01-04');
    expect([...(await reports('2026-Q3')), ...(await reports('2026-Q4'))].map((r) => r.lines)).toEqual([[], [], [], []]);
  });

  it('keep a project that was said to be finished once, and to go on after that', async () => {
    const finished = aReport({ quarter: '2026-Q1', state: 'submitted', lines: [aLine({ answer: progress({ status: 'finished' }) })] });
    await keep(aProject(), finished, aReport({ quarter: '2026-Q2', state: 'approved', lines: [aLine({ answer: said })] }));
    await tick('2026-10-01');
    expect((await reports('2026-Q3'))[0]?.lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q2' } })]);
  });

  it('have a project again whose finish was a mistake that has been corrected', async () => {
    const wrong = { version: 1, lines: [aLine({ answer: progress({ status: 'finished' }) })], entries: [] };
    await keep(
      aProject(),
      aReport({ quarter: '2026-Q2', state: 'approved', version: 2, lines: [aLine({ answer: said })], earlier: [wrong] }),
    );
    await tick('2026-10-01');
    expect((await reports('2026-Q3'))[0]?.lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q2' } })]);
  });

  it('go no farther back than two years, however long ago a project was finished that the register still has', async () => {
    const done = aLine({ answer: progress({ status: 'finished' }) });
    await keep(aProject({ startsOn: '2020-01-01' }), aReport({ quarter: '2026-Q2', state: 'approved', lines: [done] }));
    const asked: Where[] = [];
    const watched = store;
    for (let quarter: Quarter = '2026-Q3'; quarter <= '2029-Q2'; quarter = addQuarters(quarter, 1)) {
      asked.length = 0;
      store = {
        ...watched,
        list(kind, options) {
          if (kind === 'report') asked.push(options?.where ?? {});
          return watched.list(kind, options);
        },
      };
      await openOn(quarter);
      store = watched;
      const [report] = await reports(quarter);
      expect([report?.lines, report?.finished]).toEqual([[], ['trygga-hem']]);
    }
    expect(asked.map(({ period }) => period)).toEqual(['2029-Q1', lastYears('2029-Q2')]);
  });
});

const lastYears = (quarter: Quarter): Quarter[] => Array.from({ length: 7 }, (_, i) => addQuarters(quarter, -i - 2));

const openOn = (quarter: Quarter): Promise<boolean> => tick(addDays(lastDay(quarter), 60), '12:00');
