import type { SendOutcome } from '../../delivery/messenger.ts';
import type { OwedNotice } from '../../domain/notice.ts';
import { backoffCeiling, unknownCeiling } from '../checks/retry-limits.ts';
import type { AttemptLog } from '../checks/attempt-log.ts';
import type { VirtualClock } from '../driver/virtual-clock.ts';
import type { Network } from '../faults/network.ts';

/** A message that stands in somebody's chat. */
export interface Delivery {
  notice: OwedNotice;
  /** Whose chat it stands in. */
  person: string;
  at: number;
  /** Nobody could know of it: the answer was lost, or the process crashed before it had written it down. */
  isUnsure: boolean;
}

/** Carries messages to chats, or fails to, and keeps the journal of what came through. */
interface Transport {
  /** Everything delivered, in order. */
  deliveries: readonly Delivery[];
  deliver(notice: OwedNotice, person: string): SendOutcome;
  /** The instant from which a notice may be tried again, by what has been answered about it. */
  freeFrom(notice: string): number;
}

export interface TransportDeps {
  clock: VirtualClock;
  network: Network;
  attempts: Pick<AttemptLog, 'count' | 'unknown' | 'unanswered'>;
  /** Told when somebody has got a message. */
  onDelivered: (delivery: Delivery) => void;
}

export function createTransport({ clock, network, attempts, onDelivered }: TransportDeps): Transport {
  const failures = new Map<string, number>();
  const freeFrom = new Map<string, number>();
  const deliveries: Delivery[] = [];

  const through = (notice: OwedNotice, person: string, isUnsure: boolean): SendOutcome => {
    const delivery = { notice, person, at: clock.now(), isUnsure };
    deliveries.push(delivery);
    onDelivered(delivery);
    return { kind: 'delivered', activityId: `activity-${deliveries.length}` };
  };

  const failed = ({ id }: OwedNotice, outcome: Extract<SendOutcome, { kind: 'retry' }>): SendOutcome => {
    failures.set(id, (failures.get(id) ?? 0) + 1);
    if (outcome.uncertain) attempts.unanswered(id);
    const ceiling = outcome.uncertain ? unknownCeiling(attempts.unknown(id)) : backoffCeiling(attempts.count(id));
    freeFrom.set(id, clock.now() + Math.max(outcome.afterMs ?? 0, ceiling));
    return outcome;
  };

  return {
    deliveries,
    deliver(notice, person) {
      const event = network.at(clock.now(), failures.get(notice.id) ?? 0);
      switch (event.kind) {
        case 'ok':
          return through(notice, person, false);
        case 'throttled':
          return failed(notice, { kind: 'retry', afterMs: event.afterMs, uncertain: false, throttled: true, error: '429' });
        case 'bad-gateway':
          return failed(notice, { kind: 'retry', uncertain: false, error: '502' });
        case 'dropped':
          if (event.isDelivered) through(notice, person, true);
          return failed(notice, { kind: 'retry', uncertain: true, error: 'no answer' });
        default:
          return event satisfies never;
      }
    },
    freeFrom: (notice) => freeFrom.get(notice) ?? 0,
  };
}
