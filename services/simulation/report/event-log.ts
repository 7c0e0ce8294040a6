import type { DutyKind } from '../../domain/notice.ts';
import type { Quarter } from '../../domain/quarter.ts';
import type { ReportEvent } from '../../domain/report.ts';
import type { RoundEvent } from '../../domain/round.ts';
import type { Policy } from '../../policy/city-file.ts';
import { reminderStepOf, type ReminderStep } from '../people/reminder-step.ts';
import type { Delivery } from '../teams/transport.ts';
import type { Year } from '../simulate-year.ts';

/** One thing that happened in the year. `by` is a person's id, or `clock`. */
export type SimulationEvent = { at: number } & (
  | { what: 'round'; event: RoundEvent['what']; quarter: Quarter; by: string; comment: string }
  | { what: 'report'; event: ReportEvent['what']; quarter: Quarter; unit: string; by: string; comment: string }
  | { what: 'receipt'; quarter: Quarter; unit: string; by: string }
  | { what: 'nudge'; quarter: Quarter; by: string; units: number }
  | { what: 'sent'; duty: DutyKind; quarter: Quarter; reminder: ReminderStep; unit?: string; people: string[] }
  | { what: 'installed'; person: string }
  | { what: 'stopped' | 'started' }
);

type Sent = Extract<SimulationEvent, { what: 'sent' }>;

/** All that happened, in order: read out of the records' own histories, and of Teams' journal. */
export function eventLog(year: Year, policy: Policy): SimulationEvent[] {
  const events = [...roundEvents(year), ...reportEvents(year), ...sendings(year.deliveries, policy), ...startsAndInstalls(year)];
  return events.filter((h) => Number.isFinite(h.at)).sort((a, b) => a.at - b.at);
}

const roundEvents = ({ rounds }: Year): SimulationEvent[] =>
  rounds.flatMap(({ quarter, history, receipts, nudges }) => [
    ...history.map((e): SimulationEvent => ({
      at: Date.parse(e.at),
      what: 'round',
      event: e.what,
      quarter,
      by: e.by,
      comment: e.comment ?? '',
    })),
    ...receipts.map((r): SimulationEvent => ({ at: Date.parse(r.at), what: 'receipt', quarter, unit: r.unit, by: r.by })),
    ...nudges.map((n): SimulationEvent => ({ at: Date.parse(n.at), what: 'nudge', quarter, by: n.by, units: n.units.length })),
  ]);

const reportEvents = ({ reports }: Year): SimulationEvent[] =>
  reports.flatMap(({ quarter, unit, history }) =>
    history.map((e): SimulationEvent => ({
      at: Date.parse(e.at),
      what: 'report',
      event: e.what,
      quarter,
      unit,
      by: e.by,
      comment: e.comment ?? '',
    })),
  );

/** Everybody but a newcomer has the bot when the year begins. */
function startsAndInstalls({ installs, stops, from }: Year): SimulationEvent[] {
  const newcomers = installs.filter(({ at }) => at > from + 24 * 3_600_000);
  return [
    ...newcomers.map(({ person, at }): SimulationEvent => ({ at, what: 'installed', person })),
    ...stops.flatMap((stop): SimulationEvent[] => [
      { at: stop.from, what: 'stopped' },
      { at: stop.until, what: 'started' },
    ]),
  ];
}

const MINUTE_MS = 60_000;

/** Those who got the same message within the same minute stand together. */
function sendings(deliveries: readonly Delivery[], policy: Policy): Sent[] {
  const groups = new Map<string, Sent>();
  for (const { notice, person, at } of deliveries) {
    const { duty, quarter, step } = notice;
    // The others are told of their own unit, which goes without saying.
    const unit = duty === 'review' ? notice.unit : undefined;
    const key = [Math.floor(at / MINUTE_MS), duty, quarter, step, unit].join(':');
    const group: Sent = groups.get(key) ?? {
      at,
      what: 'sent',
      duty,
      quarter,
      reminder: reminderStepOf(policy, notice),
      people: [],
      ...(unit === undefined ? {} : { unit }),
    };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()];
}
