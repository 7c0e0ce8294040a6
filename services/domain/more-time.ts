import type { CivilDate } from './civil-date.ts';
import { hasRole, reportsFor, type Person } from './person.ts';
import { LIMITS } from './report.ts';
import type { Round } from './round.ts';
import { overlong, type Overlong } from './text-limits.ts';

/** A unit's request to hand in its report later (förlängd tid), and the secretariat's answer. */
export interface MoreTime {
  unit: string;
  by: string;
  /** ISO instant; with the unit it names the request. */
  at: string;
  until: CivilDate;
  why: string;
  /** How many times it has been said anew while it waited, with another day or another reason. */
  anew?: number;
  answer?: { by: string; at: string; comment: string; granted?: CivilDate };
}

export type MoreTimeFailure =
  | { code: 'not-allowed' | 'not-found' | 'comment-required' }
  /** The day is not after the one the report is to be in already. */
  | { code: 'not-later'; dueOn: CivilDate }
  /** The round has gone by then; `last` is the last day there is. */
  | { code: 'after-closing'; last: CivilDate }
  /** Nothing is collected any more, or the report is in. */
  | { code: 'too-late' }
  | { code: 'answered-already' }
  | { code: 'text-too-long'; over: Overlong[] };

export type MoreTimeDecided = { ok: true; value: Round } | { ok: false; failure: MoreTimeFailure };

const refuse = (failure: MoreTimeFailure): MoreTimeDecided => ({ ok: false, failure });

const requestsOf = ({ moreTime = [] }: Pick<Round, 'moreTime'>, unit: string): MoreTime[] => moreTime.filter((r) => r.unit === unit);

/** The one that waits for an answer. */
export const openRequest = (round: Pick<Round, 'moreTime'>, unit: string): MoreTime | undefined =>
  requestsOf(round, unit).find(({ answer }) => answer === undefined);

export const latestRequest = (round: Pick<Round, 'moreTime'>, unit: string): MoreTime | undefined => requestsOf(round, unit).at(-1);

/** The day a unit's report is to be in: the round's, or the later one it has been given. */
export const unitDueOn = (round: Pick<Round, 'moreTime' | 'dueOn'>, unit: string): CivilDate =>
  requestsOf(round, unit).reduce(
    (due, { answer }) => (answer?.granted !== undefined && answer.granted > due ? answer.granted : due),
    round.dueOn,
  );

/** How many times a unit has been given more time. */
export const grantsTo = (round: Pick<Round, 'moreTime'>, unit: string): number =>
  requestsOf(round, unit).filter(({ answer }) => answer?.granted !== undefined).length;

interface Circumstances {
  actor: Person;
  /** ISO instant. */
  at: string;
  today: CivilDate;
  /** The last day on which a report can still be in the round. */
  last: CivilDate;
  /** Whether the unit's report is in already. */
  isIn: boolean;
}

function faultIn(round: Round, unit: string, until: CivilDate, { today, last, isIn }: Circumstances): MoreTimeFailure | undefined {
  if (round.state !== 'collecting' || isIn) return { code: 'too-late' };
  return dayFault(round, unit, until, { today, last });
}

/** What speaks against a day, whoever says it. */
export function dayFault(
  round: Round,
  unit: string,
  until: CivilDate,
  { today, last }: Pick<Circumstances, 'today' | 'last'>,
): MoreTimeFailure | undefined {
  const dueOn = unitDueOn(round, unit);
  if (until <= dueOn || until < today) return { code: 'not-later', dueOn: dueOn < today ? today : dueOn };
  return until > last ? { code: 'after-closing', last } : undefined;
}

/** One request of a unit waits at a time: another is the same one, said anew. */
export function askMoreTime(round: Round, asked: Pick<MoreTime, 'unit' | 'until' | 'why'>, now: Circumstances): MoreTimeDecided {
  const { unit, until, why } = asked;
  if (!reportsFor(now.actor, unit)) return refuse({ code: 'not-allowed' });
  if (!round.units.includes(unit)) return refuse({ code: 'not-found' });
  const fault = faultIn(round, unit, until, now);
  if (fault !== undefined) return refuse(fault);
  if (why === '') return refuse({ code: 'comment-required' });
  const over = overlong([{ field: 'more-time', text: why, limit: LIMITS.comment }]);
  if (over.length > 0) return refuse({ code: 'text-too-long', over });
  const open = openRequest(round, unit);
  if (open?.until === until && open.why === why) return { ok: true, value: round };
  const said: MoreTime = { unit, by: now.actor.id, at: open?.at ?? now.at, until, why, ...saidAnew(open) };
  return { ok: true, value: withRequests(round, [...(round.moreTime ?? []).filter((r) => r !== open), said]) };
}

const saidAnew = (open: MoreTime | undefined): Pick<MoreTime, 'anew'> => (open === undefined ? {} : { anew: (open.anew ?? 0) + 1 });

/** `granted` is absent for a no, which says why. `asked` is the instant of the request that was seen. */
export interface MoreTimeAnswer {
  unit: string;
  asked: string;
  granted?: CivilDate;
  comment: string;
}

/** The first answer stands; the same once more changes nothing. */
export function answerMoreTime(round: Round, { unit, asked, granted, comment }: MoreTimeAnswer, now: Circumstances): MoreTimeDecided {
  if (!hasRole(now.actor, 'secretariat')) return refuse({ code: 'not-allowed' });
  const request = requestsOf(round, unit).find(({ at }) => at === asked);
  if (request === undefined) return refuse({ code: 'not-found' });
  if (request.answer !== undefined) {
    return request.answer.granted === granted ? { ok: true, value: round } : refuse({ code: 'answered-already' });
  }
  const fault = granted === undefined ? undefined : faultIn(round, unit, granted, now);
  if (fault !== undefined) return refuse(fault);
  if (granted === undefined && comment === '') return refuse({ code: 'comment-required' });
  const over = overlong([{ field: 'comment', text: comment, limit: LIMITS.comment }]);
  if (over.length > 0) return refuse({ code: 'text-too-long', over });
  const answer = { by: now.actor.id, at: now.at, comment, ...(granted === undefined ? {} : { granted }) };
  return {
    ok: true,
    value: withRequests(
      round,
      (round.moreTime ?? []).map((r) => (r === request ? { ...r, answer } : r)),
    ),
  };
}

const withRequests = (round: Round, moreTime: MoreTime[]): Round => ({ ...round, rev: round.rev + 1, moreTime });
