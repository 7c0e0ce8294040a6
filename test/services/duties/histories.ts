import fc from 'fast-check';
import { addDays, type CivilDate } from '../../../services/domain/civil-date.ts';
import { answerMoreTime, askMoreTime, openRequest } from '../../../services/domain/more-time.ts';
import { UNIT_ROLES, type Person } from '../../../services/domain/person.ts';
import { decideReport, type ReportCommand } from '../../../services/domain/report-decisions.ts';
import type { Report } from '../../../services/domain/report.ts';
import type { Result } from '../../../services/domain/result.ts';
import { confirmReceipt, vote } from '../../../services/domain/round-decisions.ts';
import { nudge, nudgeOne } from '../../../services/domain/round-nudge.ts';
import { sendRound, takeBackRound } from '../../../services/domain/round-sending.ts';
import { DECISIONS, sendToCommittee, type Round } from '../../../services/domain/round.ts';
import type { Rules, Snapshot } from '../../../services/duties/duty.ts';
import { aChair, aMember, aMissingUnit, aPerson, aReport, aRound, aSecretary, headOf, iso } from '../../helpers/builders.ts';

const UNITS = ['social', 'teknik', 'omvardnad'];
const HOUR_MS = 3_600_000;
const DAY: CivilDate = '2026-10-01';

/** A quarter as it can come about: what the records were at each moment, the earliest first. */
export type History = { now: number; snapshot: Snapshot }[];

interface World {
  rounds: Round[];
  reports: Report[];
}

/** Something somebody does, or the clock, when it may be done; else nothing happens. */
type Deed = (world: World, at: string) => World;

const clerk = aSecretary();
const chair = aChair();

const settle = <R>(was: R, result: Result<R>): R => (result.ok ? result.value : was);
const toRound =
  (change: (round: Round, world: World, at: string) => Round): Deed =>
  (world, at) => ({ ...world, rounds: world.rounds.map((round) => change(round, world, at)) });

const STEPS: ((rev: number) => ReportCommand)[] = [
  (rev) => ({ do: 'submit', rev }),
  (rev) => ({ do: 'take-back', rev }),
  (rev) => ({ do: 'approve', rev }),
  (rev) => ({ do: 'return', rev, comment: 'Skriv mer' }),
  (rev) => ({ do: 'reopen', rev, comment: 'En siffra är fel' }),
];

function onReport(unit: string, step: (rev: number) => ReportCommand): Deed {
  const actor = aPerson({ id: 'anybody', assignments: [{ role: 'contact', unit }, { role: 'secretariat' }] });
  return (world, at) => ({
    ...world,
    reports: world.reports.map((r) => (r.unit === unit ? settle(r, decideReport(r, step(r.rev), actor, at)) : r)),
  });
}

const LAST: CivilDate = '2026-11-02';

/** A unit asks for more time, or is answered. */
function onMoreTime(unit: string, does: 'ask' | 'grant' | 'refuse'): Deed {
  const asker = aPerson({ id: 'anybody', assignments: [{ role: 'contact', unit }] });
  return toRound((round, { reports }, at) => {
    const isIn = reports.some((r) => r.unit === unit && r.state !== 'open');
    const now = { at, today: DAY, last: LAST, isIn };
    const request = openRequest(round, unit);
    if (does === 'ask') {
      const asked = askMoreTime(round, { unit, until: '2026-10-29', why: 'Mer' }, { ...now, actor: asker });
      return asked.ok ? asked.value : round;
    }
    if (request === undefined) return round;
    const granted = does === 'grant' ? { granted: request.until } : {};
    const answered = answerMoreTime(round, { unit, asked: request.at, comment: 'Så', ...granted }, { ...now, actor: clerk });
    return answered.ok ? answered.value : round;
  });
}
const dayOf = (at: string): CivilDate => `2026-10-${at.slice(8, 10)}`;

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom('ask', 'grant', 'refuse')).map(([unit, does]) => onMoreTime(unit, does)),
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...STEPS)).map(([unit, step]) => onReport(unit, step)) },
  fc.constant(
    toRound((round, { reports }, at) =>
      round.state === 'collecting' ? sendToCommittee(round, reports, '2026-11-18', 'clock', at) : round,
    ),
  ),
  fc
    .constantFrom(...DECISIONS)
    .map((decision) =>
      toRound((round, _, at) =>
        settle(
          round,
          vote(round, { decision, sending: round.sending, comment: 'Så' }, chair, { deciders: { by: 'chair' }, mayVote: () => true }, at),
        ),
      ),
    ),
  fc.constant(
    toRound((round, { reports }, at) =>
      settle(round, sendRound(round, { reports, goes: 'when-sent', rev: round.rev, decisionDueOn: '2026-12-10' }, clerk, at)),
    ),
  ),
  fc.constant(toRound((round, _, at) => settle(round, takeBackRound(round, round.sending, clerk, at)))),
  fc.constantFrom(...UNITS).map((unit) => toRound((round, _, at) => settle(round, confirmReceipt(round, unit, headOf(unit), at)))),
  fc
    .constantFrom(...UNITS)
    .map((unit) =>
      toRound((round, _, at) =>
        settle(round, nudgeOne(round, aMissingUnit(unit, { status: 'returned' }), { text: 'Hej', today: dayOf(at), at }, clerk)),
      ),
    ),
  fc
    .constantFrom(...UNITS)
    .map((unit) => toRound((round, _, at) => settle(round, nudge(round, [aMissingUnit(unit)], clerk, dayOf(at), at)))),
);

/** Nobody is away for ever, and most are never. */
const absences = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 14 }) }).map(({ after, days }) => ({
    from: addDays(DAY, after),
    to: addDays(DAY, after + days),
  })),
  { maxLength: 2 },
);

const anybody: fc.Arbitrary<Person> = fc
  .record({
    id: fc.uuid(),
    active: fc.constantFrom(true, true, true, false),
    roles: fc.array(fc.record({ role: fc.constantFrom(...UNIT_ROLES), unit: fc.constantFrom(...UNITS) }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ id, active, roles }) =>
    absences.map((away) => aPerson({ id, active, assignments: roles, absences: away.map((days) => ({ ...days, by: id, at: iso(DAY) })) })),
  );

const people = fc
  .uniqueArray(anybody, { maxLength: 8, selector: (p) => p.id })
  .map((some) => [...some, clerk, aSecretary('second-clerk'), chair, aMember()]);

export function histories({ calendar }: Rules): fc.Arbitrary<History> {
  const events = fc.array(fc.record({ deed: deeds, hours: fc.integer({ min: 1, max: 100 }) }), {
    minLength: 1,
    maxLength: 25,
    size: 'max',
  });
  return fc.tuple(people, events).map(([everybody, all]) => {
    let now = Date.parse(iso(DAY));
    let world: World = { rounds: [aRound({ units: UNITS })], reports: UNITS.map((unit) => aReport({ unit })) };
    return all.map(({ deed, hours }) => {
      now += hours * HOUR_MS;
      world = deed(world, new Date(now).toISOString());
      return { now, snapshot: { today: calendar.dateAt(now), units: [], people: everybody, ...world } };
    });
  });
}
