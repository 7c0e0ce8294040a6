import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type CivilDate } from '../../../services/domain/civil-date.ts';
import { AREAS, PURPOSES } from '../../../services/domain/classification.ts';
import { isReportable, PROJECT_STATES, type Project } from '../../../services/domain/project.ts';
import { reportableProject } from '../../../services/domain/project/reportable-project.ts';
import { REGISTERED_KINDS, titleOf, type AnyRegistered } from '../../../services/domain/register/registered.ts';
import { addQuarters, firstDay, lastDay, quarterOf } from '../../../services/domain/quarter.ts';
import type { AnyRecord, RecordOf } from '../../../services/domain/record.ts';
import { incompleteness } from '../../../services/domain/report-completeness.ts';
import { ACTIVITY_KINDS, ENTRY_TYPES, LIMITS, type Report } from '../../../services/domain/report.ts';
import { roundContents, type Round } from '../../../services/domain/round.ts';
import { parseCityFile, type CityFile } from '../../../services/policy/city-file.ts';
import { createCalendar } from '../../../services/policy/create-calendar.ts';
import { loadSample } from '../../../services/register/sample/load-sample.ts';
import { sampleRecords, type Sample } from '../../../services/register/sample/sample-records.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

function solna(): CityFile {
  const parsed = parseCityFile(readFileSync(new URL('../../../services/policy/sample/solna.json', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

const file = solna();
const calendar = createCalendar(
  file.policy.calendar,
  (year) => new Set<CivilDate>([`${year}-01-01`, `${year}-01-06`, `${year}-12-25`, `${year}-12-26`]),
);
const sampleOn = (today: CivilDate, time = '10:00'): Sample => ({ file, city: 'tenant', today, at: `${today}T${time}:00.000Z`, calendar });

interface Content {
  projects: Project[];
  reports: Report[];
  round: Round;
}

const registerOf = (records: readonly AnyRecord[]): AnyRegistered[] =>
  records.flatMap((r): AnyRegistered[] => ('values' in r && 'history' in r ? [r] : []));

function contentOf(records: readonly AnyRecord[]): Content {
  const ofKind = <K extends 'project' | 'report' | 'round'>(kind: K) => records.filter((r): r is RecordOf<K> => r.kind === kind);
  const [round] = ofKind('round');
  if (round === undefined) throw new Error('there is no round');
  const titles = new Map(registerOf(records).map((r) => [`${r.kind} ${r.id}`, titleOf(r)]));
  return {
    projects: ofKind('project').flatMap((r) => reportableProject(r, (kind, id) => titles.get(`${kind} ${id}`)) ?? []),
    reports: ofKind('report'),
    round,
  };
}

const { projects, reports, round } = contentOf(sampleRecords(sampleOn('2026-11-20')));
const ofQuarter = (quarter: string): Report[] => reports.filter((r) => r.quarter === quarter);
const newcomer = (): Report | undefined => ofQuarter(round.quarter).find((r) => r.unit === 'barn-och-utbildning');

describe('the sample city', () => {
  it('has a dozen projects or more, of every kind and in every state (W2)', () => {
    expect(projects.length).toBeGreaterThanOrEqual(12);
    expect(new Set(projects.map((p) => p.state))).toEqual(new Set(PROJECT_STATES));
    expect(new Set(projects.map((p) => p.type))).toEqual(new Set(['eu', 'other']));
    expect(new Set(projects.map((p) => p.id)).size).toBe(projects.length);
  });

  it('names partners, a programme, purposes and areas for every project (W4, W8, S1, P1)', () => {
    for (const project of projects) {
      expect(project.programme).not.toBe('');
      for (const list of [project.partners, project.purposes, project.areas]) expect(list.length).toBeGreaterThan(0);
    }
    expect(new Set(projects.flatMap((p) => p.purposes))).toEqual(new Set(PURPOSES));
    expect(new Set(projects.flatMap((p) => p.areas))).toEqual(new Set(AREAS));
  });

  it('gives every project a life that fits its state', () => {
    const today = '2026-11-20';
    const fits = (p: Project): boolean => {
      if (p.state === 'ongoing') return p.startsOn <= today && today <= p.endsOn;
      if (p.state === 'completed') return p.endsOn < today;
      return p.state === 'cancelled' || today < p.startsOn;
    };
    expect(projects.filter((p) => !fits(p)).map((p) => p.id)).toEqual([]);
  });

  it('has the six others reported and approved, so that the round waits for the newcomer alone', () => {
    expect(roundContents(round, ofQuarter(round.quarter))).toEqual({
      included: ['stadsledning', 'arbetsmarknad-kultur-fritid', 'miljo-och-byggnad', 'omvardnad', 'social', 'teknik'].map((unit) => ({
        unit,
        version: 1,
      })),
      gaps: [{ unit: 'barn-och-utbildning', why: 'not-reported' }],
    });
  });

  it('has every report of the quarter before approved', () => {
    expect(ofQuarter('2026-Q2').map((r) => [r.unit, r.state])).toEqual(file.units.map((unit) => [unit.id, 'approved']));
  });

  it("prefills the newcomer's report: one EU project of Erasmus+, one at risk last time, one new (R5)", () => {
    expect(newcomer()).toMatchObject({
      state: 'open',
      lines: [
        { project: 'sprak-som-bro', type: 'eu', programme: 'Erasmus+', previous: { status: 'on-plan' } },
        { project: 'kallkritik-i-klassrummet', previous: { status: 'at-risk' } },
        { project: 'forskola-ute-i-norden', type: 'other', previous: { status: 'on-plan' } },
        { project: 'skolmaltider-runt-ostersjon' },
      ],
    });
    expect(newcomer()?.lines[3]?.previous).toBeUndefined();
    expect(newcomer()?.lines.every((line) => line.answer === undefined)).toBe(true);
  });

  it('asks each administration about all its reportable projects', () => {
    for (const report of ofQuarter(round.quarter)) {
      const asked = report.lines.map((line) => line.project);
      const own = projects.filter((p) => p.unit === report.unit);
      expect(own.filter((p) => isReportable(p) && !asked.includes(p.id))).toEqual([]);
      expect(asked.filter((id) => !own.some((p) => p.id === id))).toEqual([]);
    }
  });

  it('has nothing approved that lacks something', () => {
    for (const report of reports.filter((r) => r.state === 'approved')) {
      expect(incompleteness(report)).toEqual({ projects: [], entries: [] });
      expect(report.history.map((e) => e.what)).toEqual(['submitted', 'approved']);
    }
  });

  it('shows every status, every type of entry and every kind of activity (W1, W6, F2, F3, F4)', () => {
    expect(new Set(ofQuarter(round.quarter).flatMap((r) => r.lines.flatMap((l) => l.answer?.status ?? [])))).toEqual(
      new Set(['on-plan', 'at-risk', 'delayed', 'finished']),
    );
    const entries = ofQuarter(round.quarter).flatMap((r) => r.entries);
    expect(new Set(entries.map((e) => e.type))).toEqual(new Set(ENTRY_TYPES));
    expect(new Set(entries.flatMap((e) => (e.type === 'activity' ? [e.activity] : [])))).toEqual(new Set(ACTIVITY_KINDS));
    expect(entries.find((e) => e.type === 'activity' && e.activity === 'seminar')).toMatchObject({
      role: 'co-organiser',
      place: 'Bryssel',
    });
  });

  it('keeps to the limits on what a person writes', () => {
    for (const entry of reports.flatMap((r) => r.entries)) {
      expect(entry.title.length).toBeLessThanOrEqual(LIMITS.title);
      if (entry.type === 'activity') expect(entry.place.length).toBeLessThanOrEqual(LIMITS.place);
    }
  });

  it('leaves a unit that nobody reports for with an open report', () => {
    const people = file.people.filter((p) => p.roles.every((r) => !('unit' in r) || r.unit !== 'social'));
    const content = contentOf(sampleRecords({ ...sampleOn('2026-11-20'), file: { ...file, people } }));
    expect(content.reports.filter((r) => r.state === 'open').map((r) => r.id)).toEqual([
      'barn-och-utbildning:2026-Q3',
      'social:2026-Q2',
      'social:2026-Q3',
    ]);
  });

  it('leaves out the projects of administrations a city does not have', () => {
    const city = { ...file, units: [{ id: 'skola', name: 'Skolförvaltningen', boards: ['skolnamnden'] }] };
    expect(contentOf(sampleRecords({ ...sampleOn('2026-11-20'), file: city }))).toMatchObject({
      projects: [],
      round: { units: ['skola'] },
    });
  });
});

const anyDay = fc.integer({ min: 0, max: daysBetween('2024-01-01', '2035-12-31') }).map((days) => addDays('2024-01-01', days));
const anyTime = fc.constantFrom('00:00', '07:30', '10:00', '21:59');
const AWKWARD: CivilDate[] = [
  '2027-01-01',
  '2026-01-02',
  '2026-12-31',
  '2026-12-25',
  '2026-07-01',
  '2026-07-15',
  '2026-07-31',
  '2028-02-29',
  '2026-09-30',
  '2026-10-01',
  '2026-10-03',
];

function holdsOn(today: CivilDate, time: string): void {
  const sample = sampleOn(today, time);
  const content = contentOf(sampleRecords(sample));
  const { opensOn, dueOn, closesOn, quarter, state } = content.round;
  expect({ quarter, state }).toEqual({ quarter: addQuarters(quarterOf(today), -1), state: 'collecting' });
  expect(opensOn <= today && today < dueOn && dueOn < closesOn && calendar.isWorkingDay(dueOn)).toBe(true);
  expect(content.reports.map((r) => r.state).filter((s) => s === 'open')).toHaveLength(1);

  const opened = content.round.history[0]?.at ?? '';
  for (const report of content.reports) {
    const instants = report.history.map((event) => event.at);
    const inRound = report.quarter === quarter && report.state === 'approved' ? [opened] : [];
    const inOrder = [...inRound, ...(report.draft === undefined ? [] : [report.draft.at]), ...instants, sample.at];
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a.localeCompare(b)));
    const dates = report.entries.flatMap((e) => (e.type === 'activity' ? [e.heldOn] : e.type === 'application' ? [e.submittedOn] : []));
    for (const date of dates) expect(date !== undefined && date >= firstDay(report.quarter) && date <= lastDay(report.quarter)).toBe(true);
  }
  for (const { id, history } of registerOf(sampleRecords(sample))) {
    const instants = [...history.map((event) => event.at), sample.at];
    expect([id, ...instants]).toEqual([id, ...[...instants].sort((a, b) => a.localeCompare(b))]);
  }
  const ongoing = content.projects.filter((p) => p.state === 'ongoing');
  expect(ongoing.filter((p) => today < p.startsOn || p.endsOn < today)).toEqual([]);
}

describe('the day the sample is first loaded', () => {
  it.each(AWKWARD)('has a round open and due later when it is %s', (today) => {
    holdsOn(today, '00:00');
  });

  it('has a round open and due later, and nothing that happens in the future, whatever day it is', () => {
    fc.assert(fc.property(anyDay, anyTime, holdsOn), { numRuns: 200 });
  });
});

const KINDS = [...REGISTERED_KINDS, 'report', 'round'] as const;
const byId = (a: AnyRecord, b: AnyRecord): number => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1);
const stored = async (store: Store): Promise<AnyRecord[]> =>
  (await Promise.all(KINDS.map(async (kind) => listAll(store, kind))))
    .flat()
    .map((s) => s.record)
    .sort(byId);

describe('loading the sample', () => {
  it('puts it in a city that has had no round', async () => {
    const store = createMemoryStore();
    const sample = sampleOn('2026-11-20');
    expect(await loadSample({ store, ...sample })).toBe(true);
    expect(await stored(store)).toEqual(sampleRecords(sample).sort(byId));
  });

  it('leaves a city that has had one alone', async () => {
    const store = createMemoryStore();
    await loadSample({ store, ...sampleOn('2026-08-20') });
    const before = await stored(store);
    expect(await loadSample({ store, ...sampleOn('2026-11-20') })).toBe(false);
    expect(await stored(store)).toEqual(before);
  });

  it('finishes a load that was cut short, and changes nothing that was there', async () => {
    const store = createMemoryStore();
    const [first, second] = sampleRecords(sampleOn('2026-11-19'));
    if (first?.kind !== 'project' || second === undefined) throw new Error('the sample begins with its projects');
    await store.create({ ...first, values: { ...first.values, title: 'Ändrad titel' } });
    await store.create(second);
    const sample = sampleOn('2026-11-20');
    expect(await loadSample({ store, ...sample })).toBe(true);
    expect((await store.get('project', first.id))?.record.values.title).toBe('Ändrad titel');
    expect(await stored(store)).toHaveLength(sampleRecords(sample).length);
  });
});
