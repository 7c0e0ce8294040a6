import type { DutyKind } from '../../domain/notice.ts';
import { DUTY_KINDS } from '../../domain/notice.ts';
import { isoAt } from '../../clock.ts';
import type { Misplacement } from './misplaced-deliveries.ts';
import { LATE_MS, MISSED_MS } from './deadlines.ts';
import type { Delivery } from '../teams/transport.ts';
import type { Wait } from './wait-times.ts';

interface Fault {
  what: 'missed' | 'late' | 'duplicate' | Misplacement;
  /** The notice, or what was to happen with a round. */
  id: string;
  /** When it was delivered. */
  at?: string;
  /** For how long it could have been sent and was not. */
  waitedMinutes?: number;
}

type Counts = Record<'owed' | 'sent' | 'missed' | 'duplicate' | 'late', number>;

export interface CheckResult extends Counts {
  /** Delivered outside sending hours, in a pause, to somebody who had answered, to the wrong person, or without being owed. */
  misplaced: number;
  /** Delivered again because nobody could know of the first time. */
  uncertain: number;
  /** Owed, and replaced by the next step before it could be sent. */
  superseded: number;
  /** Owed, and met before it could be sent. */
  withdrawn: number;
  /** Still owed at the end: to people who cannot be reached, or waiting for its hour. */
  unreachable: number;
  waiting: number;
  /** Still owed at the end, and left to a person: tried a few times without anybody knowing whether it came. */
  unconfirmed: number;
  byDuty: Partial<Record<DutyKind, Counts>>;
  /** Each fault counted above. */
  faults: Fault[];
}

export interface RunHistory {
  waits: readonly Wait[];
  deliveries: readonly Delivery[];
  misplaced: readonly { delivery: Delivery; why: Misplacement }[];
  isReachable: (person: string) => boolean;
  isGivenUp: (notice: string) => boolean;
}

/** What the year came to. Pure. */
export function checkRun(history: RunHistory): CheckResult {
  const { waits, isReachable, isGivenUp } = history;
  const left = waits.filter(isLeft);
  const stillOwed = left.filter((w) => w.ended === undefined);
  const owed = stillOwed.filter((w) => !isGivenUp(w.expected.id));
  const unreachable = owed.filter(({ expected: { person } }) => person !== undefined && !isReachable(person)).length;
  return {
    ...countsOf(history),
    misplaced: new Set(history.misplaced.map((m) => m.delivery)).size,
    uncertain: repeats(history.deliveries).filter((r) => r.isExcused).length,
    superseded: left.filter((w) => w.ended === 'superseded').length,
    withdrawn: left.filter((w) => w.ended === 'withdrawn').length,
    unreachable,
    waiting: owed.length - unreachable,
    unconfirmed: stillOwed.length - owed.length,
    byDuty: byDuty(history),
    faults: faultsOf(history),
  };
}

export const isClean = ({ missed, duplicate, late, misplaced }: CheckResult): boolean => missed + duplicate + late + misplaced === 0;

/** Not sent, and nobody's fault. */
const isLeft = (wait: Wait): boolean => wait.expected.kind !== 'round' && wait.doneAt === undefined && !isMissed(wait);

const isMissed = (wait: Wait): boolean => wait.doneAt === undefined && wait.waited > MISSED_MS;

const isLate = (wait: Wait): boolean => wait.doneAt !== undefined && wait.waited > LATE_MS;

function countsOf({ waits, deliveries }: Pick<RunHistory, 'waits' | 'deliveries'>): Counts {
  const notices = waits.filter((w) => w.expected.kind !== 'round');
  return {
    owed: notices.length,
    sent: notices.filter((w) => w.doneAt !== undefined).length,
    missed: waits.filter(isMissed).length,
    duplicate: repeats(deliveries).filter((r) => !r.isExcused).length,
    late: waits.filter(isLate).length,
  };
}

function byDuty({ waits, deliveries }: RunHistory): CheckResult['byDuty'] {
  const rows = DUTY_KINDS.map((kind): [DutyKind, Counts] => [
    kind,
    countsOf({ waits: waits.filter((w) => w.expected.kind === kind), deliveries: deliveries.filter((d) => d.notice.duty === kind) }),
  ]);
  return Object.fromEntries(rows.filter(([, counts]) => counts.owed > 0));
}

/** Every delivery after the first of the same notice; excused when nobody could know of the one before. */
function repeats(deliveries: readonly Delivery[]): { delivery: Delivery; isExcused: boolean }[] {
  const last = new Map<string, Delivery>();
  return deliveries.flatMap((delivery) => {
    const before = last.get(delivery.notice.id);
    last.set(delivery.notice.id, delivery);
    return before === undefined ? [] : [{ delivery, isExcused: before.isUnsure }];
  });
}

const minutes = (ms: number): number => Math.round(ms / 60_000);

function faultsOf({ waits, deliveries, misplaced }: RunHistory): Fault[] {
  const late = waits
    .filter(isLate)
    .map((w): Fault => ({ what: 'late', id: w.expected.id, at: isoAt(w.doneAt ?? 0), waitedMinutes: minutes(w.waited) }));
  const missed = waits.filter(isMissed).map((w): Fault => ({ what: 'missed', id: w.expected.id, waitedMinutes: minutes(w.waited) }));
  const twice = repeats(deliveries).filter((r) => !r.isExcused);
  return [
    ...missed,
    ...late,
    ...twice.map(({ delivery }): Fault => ({ what: 'duplicate', id: delivery.notice.id, at: isoAt(delivery.at) })),
    ...misplaced.map(({ delivery, why }): Fault => ({ what: why, id: delivery.notice.id, at: isoAt(delivery.at) })),
  ];
}
