import { readFileSync } from 'node:fs';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { isQuarter } from '../../services/domain/quarter.ts';
import { aboutReport, type NoticeRecord, type OwedNotice } from '../../services/domain/notice.ts';
import type { Assignment, Conversation, Person } from '../../services/domain/person.ts';
import type { Project } from '../../services/domain/project.ts';
import {
  reportId,
  type ActivityEntry,
  type ApplicationEntry,
  type EffectEntry,
  type Progress,
  type ProjectLine,
  type Report,
} from '../../services/domain/report.ts';
import type { UnitRow } from '../../services/domain/round-status.ts';
import { openRound, type Round } from '../../services/domain/round.ts';
import type { Unit } from '../../services/domain/unit.ts';
import { loadRules } from '../../services/city.ts';
import type { Rules, Snapshot } from '../../services/duties/duty.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { parseCityFile, type CityFile, type Policy } from '../../services/policy/city-file.ts';

export const TENANT = '7c1b8f0e-3d2a-4c55-9a1e-5d0f6a7b8c9d';

function readSolna(): CityFile {
  const parsed = parseCityFile(readFileSync(new URL('../../services/policy/sample/solna.json', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

const asShipped = readSolna();

/** Solna's own file, as it comes with the product. */
export const solna = (): CityFile => structuredClone(asShipped);

/** Solna's policy with the real calendar. */
export const solnaRules = (change: Partial<Policy> = {}): Promise<Rules> => {
  const file = solna();
  return loadRules({ ...file, policy: { ...file.policy, ...change } });
};

/** An instant by the clocks in Solna, in ISO; sending opens at nine. */
export const iso = (day: CivilDate, time = '09:00'): string => new Date(instantAt(day, time)).toISOString();

export const chatWith = (person: string): Conversation => ({
  id: `chat-${person}`,
  serviceUrl: 'https://smba.example/emea/',
  tenant: TENANT,
  botId: '28:bot',
  userId: `29:${person}`,
});

/** Somebody who has the bot installed. */
export function aPerson(change: Partial<Person> = {}): Person {
  const { id = 'anna' } = change;
  return { kind: 'person', city: TENANT, id, name: id, assignments: [], locale: 'sv', active: true, conversation: chatWith(id), ...change };
}

const holding = (role: Assignment, id: string): Person => aPerson({ id, assignments: [role] });

export const contactOf = (unit: string, id = `contact-${unit}`): Person => holding({ role: 'contact', unit }, id);
export const deputyOf = (unit: string, id = `deputy-${unit}`): Person => holding({ role: 'deputy', unit }, id);
export const headOf = (unit: string, id = `head-${unit}`): Person => holding({ role: 'head', unit }, id);
export const aSecretary = (id = 'secretary'): Person => holding({ role: 'secretariat' }, id);
export const aChair = (id = 'chair'): Person => holding({ role: 'committee-chair' }, id);
export const aMember = (id = 'member'): Person => holding({ role: 'committee-member' }, id);
export const anAdministrator = (id = 'administrator'): Person => holding({ role: 'administrator' }, id);

/** Without a chat: the bot has never been opened. */
export function unreachable({ conversation: _never, ...person }: Person): Person {
  return person;
}

export const aUnit = (change: Partial<Unit> = {}): Unit => ({
  kind: 'unit',
  city: TENANT,
  id: 'social',
  name: 'Socialförvaltningen',
  boards: ['socialnamnden'],
  active: true,
  ...change,
});

export const aProject = (change: Partial<Project> = {}): Project => ({
  kind: 'project',
  city: TENANT,
  id: 'trygga-hem',
  unit: 'social',
  title: 'Trygga hem i Norden',
  type: 'eu',
  programme: 'ESF+',
  state: 'ongoing',
  startsOn: '2026-01-15',
  endsOn: '2027-12-31',
  purposes: ['S1'],
  areas: ['P2'],
  partners: ['Åbo stad'],
  ...change,
});

export const progress = (change: Partial<Progress> = {}): Progress => ({ status: 'on-plan', happened: '', effects: '', ...change });

/** A project in a report, not answered for. */
export const aLine = (change: Partial<ProjectLine> = {}): ProjectLine => ({
  project: 'trygga-hem',
  title: 'Trygga hem i Norden',
  type: 'eu',
  programme: 'ESF+',
  areas: ['P2'],
  purposes: ['S1'],
  endsOn: '2027-12-31',
  rev: 0,
  ...change,
});

const classified = { areas: ['P1' as const], purposes: ['S1' as const] };

export const anApplication = (change: Partial<ApplicationEntry> = {}): ApplicationEntry => ({
  type: 'application',
  id: 'application-1',
  title: 'Språkcaféer över gränser',
  ...classified,
  programme: 'Erasmus+',
  submittedOn: '2026-08-20',
  ...change,
});

export const anActivity = (change: Partial<ActivityEntry> = {}): ActivityEntry => ({
  type: 'activity',
  id: 'activity-1',
  title: 'Besök i Åbo',
  ...classified,
  activity: 'study-visit',
  heldOn: '2026-09-10',
  place: 'Åbo',
  goal: 'Lära av deras hemtjänst',
  outcome: 'En gemensam plan',
  ...change,
});

export const anEffect = (change: Partial<EffectEntry> = {}): EffectEntry => ({
  type: 'effect',
  id: 'effect-1',
  title: 'Kortare kötid',
  ...classified,
  description: '',
  ...change,
});

/** One unit's open report, with one project that has been answered for. */
export function aReport(change: Partial<Report> = {}): Report {
  const { unit = 'social', quarter = '2026-Q3' } = change;
  const lines = [aLine({ answer: progress(), rev: 1 })];
  return {
    kind: 'report',
    city: TENANT,
    id: reportId(unit, quarter),
    unit,
    quarter,
    state: 'open',
    rev: 1,
    version: 1,
    lines,
    entries: [],
    history: [],
    earlier: [],
    ...change,
  };
}

/** The round of the third quarter of 2026, just opened. */
export const aRound = (change: Partial<Round> = {}): Round => ({
  ...openRound(TENANT, '2026-Q3', ['social'], { opensOn: '2026-10-01', dueOn: '2026-10-22', closesOn: '2026-11-03' }, iso('2026-10-01')),
  ...change,
});

/** One administration with its people, the secretariat and the committee, on the day the round opens. */
export const aSnapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  today: '2026-10-01',
  units: [aUnit()],
  people: [contactOf('social'), deputyOf('social'), headOf('social'), aSecretary(), aChair(), aMember()],
  rounds: [aRound()],
  reports: [aReport()],
  ...change,
});

/** Where a unit stands that has not answered, and whose contact person can be reached. */
export const aMissingUnit = (unit = 'social', change: Partial<UnitRow> = {}): UnitRow => ({
  unit,
  status: 'missing',
  reporters: [{ person: `contact-${unit}` }],
  ...change,
});

export const anOwedNotice = (change: Partial<OwedNotice> = {}): OwedNotice => {
  const { step = 'opened', person = 'contact-social', unit = 'social', period = '2026-Q3' } = change;
  const thread = `quarterly-report:social:2026-Q3:${person}`;
  return {
    id: `quarterly-report:social:2026-Q3:${step}:${person}`,
    duty: 'quarterly-report',
    ...(isQuarter(period) ? aboutReport(unit, period) : { subject: { kind: 'city', id: 'city' }, period, unit }),
    step,
    person,
    dueOn: '2026-10-22',
    dueAt: iso('2026-10-01'),
    timing: 'scheduled',
    thread,
    ...change,
  };
};

export const aNotice = (change: Partial<NoticeRecord> = {}): NoticeRecord => ({
  kind: 'notice',
  city: TENANT,
  ...anOwedNotice(change),
  state: 'pending',
  attempts: 0,
  ...change,
});
