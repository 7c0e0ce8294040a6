import type { Snapshot } from '../duties/duty.ts';
import type { NoticeRecord } from '../domain/notice.ts';
import type { Person, Refusal } from '../domain/person.ts';
import type { Stored } from '../store/store.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import { messageFor } from '../duties/message.ts';
import type { Messenger } from './messenger.ts';
import type { Pacer } from './pacer.ts';

const AT_ONCE = 8;

interface DispatcherDeps {
  ledger: Ledger;
  messenger: Messenger;
  pacer: Pacer;
  clock: Clock;
  /** Marks a person unreachable until they install the bot or write to it. */
  onRefused: (person: string, why: Refusal) => Promise<void>;
  log: DeliveryLog;
}

export interface DeliveryLog {
  warn(event: string, detail: Record<string, unknown>): void;
  error(event: string, detail: Record<string, unknown>): void;
}

export interface Dispatched {
  delivered: NoticeRecord[];
  /** When the rest can be tried; epoch ms. */
  nextAt?: number;
}

/** Sends what may be sent now, each notice in one attempt; nothing is waited for. Rejects with the faults there were when all that could be done is done. */
export type Dispatch = (entries: readonly Stored<NoticeRecord>[], snapshot: Snapshot) => Promise<Dispatched>;

/** Several people at once, but one message after the other to each: who refuses the first is not sent the second. */
export function createDispatcher(deps: DispatcherDeps): Dispatch {
  return async (entries, snapshot) => {
    const people = new Map(snapshot.people.map((p) => [p.id, p]));
    const result: Dispatched = { delivered: [] };
    const faults: unknown[] = [];
    const queue = [...Map.groupBy(entries, (entry) => entry.record.person)];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [id, own] = next;
        const person = people.get(id);
        if (person !== undefined) {
          await sendTo(deps, person, own, snapshot, result).catch((fault: unknown) => {
            deps.log.error('person.not-sent', { person: id, error: fault });
            faults.push(fault);
          });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} people could not be sent what they are owed`);
    return result;
  };
}

async function sendTo(
  deps: DispatcherDeps,
  person: Person,
  entries: readonly Stored<NoticeRecord>[],
  snapshot: Snapshot,
  result: Dispatched,
): Promise<void> {
  for (const entry of entries) {
    const attempted = await attempt(deps, entry, person, snapshot);
    if (attempted === 'refused') return;
    note(result, attempted);
  }
}

type Attempt = { delivered: NoticeRecord } | { againAt: number } | 'refused' | 'over';

function note(result: Dispatched, attempted: Exclude<Attempt, 'refused'>): void {
  if (attempted === 'over') return;
  if ('delivered' in attempted) result.delivered.push(attempted.delivered);
  else result.nextAt = Math.min(result.nextAt ?? attempted.againAt, attempted.againAt);
}

async function attempt(deps: DispatcherDeps, entry: Stored<NoticeRecord>, person: Person, snapshot: Snapshot): Promise<Attempt> {
  const { ledger, messenger, pacer, clock, log } = deps;
  const { conversation } = person;
  if (conversation === undefined) return 'over';
  const now = clock();
  const wait = pacer.reserve(conversation.id, now);
  if (wait > 0) return { againAt: now + wait };
  const claimed = await ledger.claim(entry, now);
  if (claimed === undefined) return 'over';
  if (claimed.record.uncertain === true) log.warn('notice.sent-again-uncertain', { notice: claimed.record.id });
  const outcome = await messenger.send({ person, conversation }, messageFor(claimed.record, snapshot));
  const settled = await ledger.settle(claimed, outcome, clock());
  switch (outcome.kind) {
    case 'delivered':
      return { delivered: settled };
    case 'retry':
    case 'withheld':
      log.warn('notice.retry', { notice: settled.id, why: outcome.error, notBefore: settled.notBefore });
      return { againAt: Date.parse(settled.notBefore ?? '') };
    case 'refused':
      log.warn('notice.refused', { notice: settled.id, why: outcome.why });
      await deps.onRefused(person.id, outcome.why);
      return 'refused';
    case 'fault':
      log.error('notice.fault', { notice: settled.id, why: outcome.error });
      return 'over';
    default:
      return outcome satisfies never;
  }
}
