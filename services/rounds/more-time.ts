import { outcomeOf, type Audit, type AuditedActionKind } from '../audit.ts';
import { isoAt, type Clock } from '../clock.ts';
import { addDays, type CivilDate } from '../domain/civil-date.ts';
import {
  answerMoreTime,
  askMoreTime,
  type MoreTime,
  type MoreTimeAnswer,
  type MoreTimeDecided,
  type MoreTimeFailure,
} from '../domain/more-time.ts';
import type { Person } from '../domain/person.ts';
import type { Quarter } from '../domain/quarter.ts';
import { reportId } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Rules } from '../duties/duty.ts';
import { changeEntry } from '../store/change-entry.ts';
import type { Store } from '../store/store.ts';

type Done =
  | { ok: true; record: Round; unchanged?: true }
  | { ok: false; failure: MoreTimeFailure | { code: 'busy' | 'not-found' | 'unreadable' }; current?: Round };

/** A unit's asking for a later day, and the secretariat's answer. */
export interface MoreTimes {
  ask(actor: Person, quarter: Quarter, asked: Pick<MoreTime, 'unit' | 'until' | 'why'>): Promise<Done>;
  answer(actor: Person, quarter: Quarter, answer: MoreTimeAnswer): Promise<Done>;
  /** The last day on which a report can still be in the round. */
  lastDay(round: Round): Promise<CivilDate>;
  /** The last working day on or before `day`. */
  workingDay(day: CivilDate): Promise<CivilDate>;
}

interface MoreTimesDeps {
  store: Store;
  rules: () => Promise<Rules>;
  clock: Clock;
  audit: Audit;
}

type Decide = (round: Round, now: Parameters<typeof askMoreTime>[2]) => MoreTimeDecided;

export function createMoreTimes({ store, rules, clock, audit }: MoreTimesDeps): MoreTimes {
  const lastDay = async ({ closesOn }: Round): Promise<CivilDate> => (await rules()).calendar.onOrBefore(addDays(closesOn, -1));
  const act = async (
    did: AuditedActionKind,
    actor: Person,
    { quarter, unit }: { quarter: Quarter; unit: string },
    decide: Decide,
  ): Promise<Done> => {
    const { calendar } = await rules();
    const done = await changeEntry(store, 'round', quarter, async (round) => {
      const report = await store.get('report', reportId(unit, quarter));
      const isIn = report !== undefined && report.record.state !== 'open';
      const now = { actor, at: isoAt(clock()), today: calendar.dateAt(clock()), last: await lastDay(round), isIn };
      const decided = decide(round, now);
      return decided.ok ? { ok: true, record: decided.value } : decided;
    });
    audit({ person: actor.id, did, about: quarter }, outcomeOf(done));
    return done;
  };
  return {
    lastDay,
    workingDay: async (day) => (await rules()).calendar.onOrBefore(day),
    ask: (actor, quarter, asked) =>
      act('ask-more-time', actor, { quarter, unit: asked.unit }, (round, now) => askMoreTime(round, asked, now)),
    answer: (actor, quarter, answer) =>
      act('answer-more-time', actor, { quarter, unit: answer.unit }, (round, now) => answerMoreTime(round, answer, now)),
  };
}
