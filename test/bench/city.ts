import { isoAt } from '../../services/clock.ts';
import type { Conversation, Person } from '../../services/domain/person.ts';
import type { Project } from '../../services/domain/project.ts';
import { addQuarters, lastDay, quarterOf, type Quarter } from '../../services/domain/quarter.ts';
import { decideReport, type ReportCommand } from '../../services/domain/report-decisions.ts';
import { openReport, type Report } from '../../services/domain/report.ts';
import { openRound } from '../../services/domain/round.ts';
import { roundDates } from '../../services/duties/round-dates.ts';
import { loadRules } from '../../services/city.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import { cityRecords, loadCity } from '../../services/register/load-city.ts';
import type { Store } from '../../services/store/store.ts';

/** Local mode's: the gate lets no other in where nobody is asked who they are. */
export const TENANT = '501a0000-0000-4000-8000-000000000000';

export const UNITS = 50;
const SERVICE_URL = 'http://127.0.0.1:9';

export const guid = (n: number): string => `501a0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const unitId = (n: number): string => `forvaltning-${n}`;

/** A city of fifty administrations, each with its contact person; the policy is the sample's. */
export function benchCity({ name, boards, policy }: CityFile): CityFile {
  const numbers = Array.from({ length: UNITS }, (_, i) => i + 1);
  return {
    name,
    boards,
    policy,
    units: numbers.map((n) => ({ id: unitId(n), name: `Förvaltning nummer ${n}`, boards: boards.slice(0, 1).map((b) => b.id) })),
    people: [
      ...numbers.map((n): CityFile['people'][number] => ({
        id: guid(n),
        name: `Kontaktperson ${n}`,
        locale: 'sv',
        roles: [{ role: 'contact', unit: unitId(n) }],
      })),
      { id: guid(901), name: 'Sekretariatet', locale: 'sv', roles: [{ role: 'secretariat' }] },
      { id: guid(902), name: 'Ordföranden', locale: 'sv', roles: [{ role: 'committee-chair' }] },
    ],
  };
}

/** Where a contact person's chat is. Nothing listens there: nothing is owed to them while the bench runs. */
export const chatOf = (person: string): Conversation => ({
  id: `chat-${person}`,
  serviceUrl: SERVICE_URL,
  tenant: TENANT,
  botId: 'bench-bot',
  userId: person,
});

export function projects(unit: string): Project[] {
  const common = {
    kind: 'project',
    city: TENANT,
    unit,
    type: 'eu',
    programme: 'Erasmus+',
    state: 'ongoing',
    startsOn: '2020-01-01',
    endsOn: '2030-12-31',
  } as const;
  return [
    { ...common, id: `${unit}-sprak`, title: 'Språk som bro mellan skolor', purposes: ['S1', 'S3'], areas: ['P1'], partners: [] },
    { ...common, id: `${unit}-klimat`, title: 'Svalare gator i täta stadsdelar', purposes: ['S2'], areas: ['P2', 'P4'], partners: [] },
  ];
}

function writing({ lines, quarter }: Report): ReportCommand[] {
  const said = {
    happened: 'Tolv lärare från tre skolor har provat arbetssättet. Partnern i Gent var värd för den andra träffen.',
    effects: 'Två skolor har fasta planeringstider där ämneslärare möts.',
  };
  return [
    ...lines.map(({ project, rev }): ReportCommand => ({
      do: 'save-line',
      project,
      seenRev: rev,
      progress: { status: 'on-plan', ...said },
    })),
    {
      do: 'save-entry',
      entry: {
        type: 'application',
        id: `${quarter}-1`,
        title: 'Ansökan om ett utbyte för yrkeselever',
        areas: ['P1'],
        purposes: ['S1'],
        programme: 'Erasmus+',
        submittedOn: lastDay(quarter),
        amountSek: 1_250_000,
      },
    },
  ];
}

/** A report with nothing left to do but submit it. */
function completeReport(reporter: Person, unit: string, quarter: Quarter, at: string): Report {
  const draft = openReport(TENANT, unit, quarter, projects(unit), undefined);
  return writing(draft).reduce((report, command) => {
    const decided = decideReport(report, command, reporter, at);
    if (!decided.ok) throw new Error(`${command.do}: ${decided.failure.code}`);
    return decided.value;
  }, draft);
}

export interface Submission {
  person: string;
  report: string;
  rev: number;
}

interface Filling {
  store: Store;
  file: CityFile;
  /** How many quarters back there are reports that nobody has submitted. */
  quarters: number;
  /** Epoch ms. */
  now: number;
}

/** Writes the city with its reports, and gives what there is to submit: quarter by quarter, one for each unit. */
export async function fillCity({ store, file, quarters, now }: Filling): Promise<Submission[]> {
  const at = isoAt(now);
  await loadCity({ store, city: TENANT, file, at });
  const { units, people } = cityRecords(TENANT, file);
  for (const person of people) await settleIn(store, person);
  const rules = await loadRules(file);
  const today = rules.calendar.dateAt(now);
  const latest = addQuarters(quarterOf(today), -1);
  const reports = Array.from({ length: quarters }, (_, back) => addQuarters(latest, -back)).flatMap((quarter) =>
    units.flatMap(({ id }, i) => {
      const reporter = people[i];
      return reporter === undefined ? [] : [{ person: reporter.id, report: completeReport(reporter, id, quarter, at) }];
    }),
  );
  await Promise.all(reports.map(({ report }) => store.create(report)));
  // The round is there, so that no tick opens it, and its first reminder comes after the bench.
  await store.create(
    openRound(
      TENANT,
      latest,
      units.map((u) => u.id),
      roundDates(rules, rules.calendar.addWorkingDays(today, 2)),
      at,
    ),
  );
  return reports.map(({ person, report }) => ({ person, report: report.id, rev: report.rev }));
}

/** Contact persons have chatted with the bot before; the others have not, so that nothing is sent to anybody. */
async function settleIn(store: Store, { id, assignments }: Person): Promise<void> {
  if (!assignments.some((a) => a.role === 'contact')) return;
  const found = await store.get('person', id);
  if (found !== undefined) await store.replace({ ...found.record, conversation: chatOf(id) }, found.etag);
}
