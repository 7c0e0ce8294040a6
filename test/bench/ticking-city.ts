import { isoAt } from '../../services/clock.ts';
import { addDays } from '../../services/domain/civil-date.ts';
import type { NoticeRecord } from '../../services/domain/notice.ts';
import { upgradeProject } from '../../services/domain/project/upgrade-project.ts';
import { addQuarters, firstDay, lastDay, type Quarter } from '../../services/domain/quarter.ts';
import type { AnyRecord } from '../../services/domain/record.ts';
import { openReport, type Report } from '../../services/domain/report.ts';
import { openRound } from '../../services/domain/round.ts';
import { fewAtOnce } from '../../services/few-at-once.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { loadCity } from '../../services/register/load-city.ts';
import type { Store } from '../../services/store/store.ts';
import { projects, TENANT } from './city.ts';
import type { LargeCity } from './large-city.ts';
import { QUARTER } from './starting-state.ts';

const STEPS = ['opened', 'week-before', 'day-before', 'due', 'late'];

/** Writes a city whose round is about to open, with so many quarters behind it that are over. */
export async function fillYears(store: Store, { file, contacts }: LargeCity, quarters: number): Promise<void> {
  const past = Array.from({ length: quarters }, (_, i) => addQuarters(QUARTER, -i - 1));
  const began = past.at(-1) ?? QUARTER;
  await loadCity({ store, city: TENANT, file, at: isoAt(instantAt(firstDay(addQuarters(began, 1)), '08:00')) });
  const units = file.units.map(({ id }) => id);
  const write = (records: readonly AnyRecord[]): Promise<unknown> => fewAtOnce(records, (record) => store.create(record), 500);
  await write(units.flatMap(projects).map(upgradeProject));
  for (const quarter of past) await write(overRecords(quarter, units, contacts));
}

/** What a quarter leaves: its round, each administration's report and the messages about it, and a project that was completed. */
function overRecords(quarter: Quarter, units: readonly string[], contacts: readonly string[]): AnyRecord[] {
  const at = isoAt(instantAt(addDays(lastDay(quarter), 10), '10:00'));
  const dates = { opensOn: lastDay(quarter), dueOn: lastDay(quarter), closesOn: lastDay(quarter) };
  const round: AnyRecord = {
    ...openRound(TENANT, quarter, [...units], dates, at),
    state: 'adopted',
    included: units.map((unit) => ({ unit, version: 1 })),
    decision: { outcome: 'adopt', at, by: 'clock', comment: '' },
    receipts: units.map((unit, i) => ({ unit, by: contacts[i] ?? '', at })),
  };
  return [
    round,
    ...units.flatMap((unit, i): AnyRecord[] => [
      approvedReport(unit, quarter),
      ...projects(unit)
        .slice(0, 1)
        .map((project) => upgradeProject({ ...project, id: `${project.id}-${quarter}`, state: 'completed' })),
      ...STEPS.map((step) => sentNotice(quarter, { unit, person: contacts[i] ?? '', step, at })),
    ]),
  ];
}

function approvedReport(unit: string, quarter: Quarter): Report {
  const report = openReport(TENANT, unit, quarter, projects(unit), undefined);
  const said = 'Tolv lärare från tre skolor har provat arbetssättet. Partnern i Gent var värd för den andra träffen.';
  const answer = { status: 'on-plan', happened: said, effects: said } as const;
  return { ...report, state: 'approved', lines: report.lines.map((line) => ({ ...line, answer, rev: 1 })) };
}

function sentNotice(quarter: Quarter, { unit, person, step, at }: Record<'unit' | 'person' | 'step' | 'at', string>): NoticeRecord {
  const thread = `quarterly-report:${unit}:${quarter}:${person}`;
  return {
    kind: 'notice',
    city: TENANT,
    id: `quarterly-report:${unit}:${quarter}:${step}:${person}`,
    duty: 'quarterly-report',
    quarter,
    unit,
    step,
    person,
    dueOn: lastDay(quarter),
    dueAt: at,
    timing: 'scheduled',
    thread,
    state: 'sent',
    sentAt: at,
    attempts: 1,
  };
}
