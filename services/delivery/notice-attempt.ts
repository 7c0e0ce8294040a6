import type { NoticeRecord } from '../domain/notice.ts';
import type { NoticeMessage } from '../duties/message.ts';
import { standingOf } from '../duties/standing.ts';
import type { Stored } from '../store/store.ts';
import type { Ledger } from './ledger.ts';
import type { AttemptDeps } from './post.ts';
import type { SendOutcome } from './messenger.ts';
import type { Pacer, Place } from './pacer.ts';
import type { Addressee, Sendable, Tried } from './lane.ts';

/** A notice as a tick found it. */
export interface NoticeToSend {
  entry: Stored<NoticeRecord>;
  /** Its reader has just come, and gets it whatever the hour. */
  anyHour: boolean;
  /** Notices it stands for as well: it is sent as one card that lists what waits. */
  listed: readonly Stored<NoticeRecord>[];
}

/** Whether a notice is still owed at the moment it is to be sent, by the records as they are then: what it says, or when it may go. */
export type StillOwed = (notice: NoticeToSend) => Promise<NoticeMessage | 'not-owed' | { notBefore: number }>;

interface NoticeAttemptDeps extends AttemptDeps {
  ledger: Ledger;
  pacer: Pick<Pacer, 'isStorm'>;
  stillOwed: StillOwed;
}

/** Makes each notice one that can be sent: looked at again, claimed, sent once, and settled with the answer. */
export function createNoticeAttempts(deps: NoticeAttemptDeps): (notice: NoticeToSend) => Sendable {
  return (notice) => ({
    id: notice.entry.record.id,
    version: notice.entry.etag,
    person: notice.entry.record.person,
    send: (to, place) => attempt(deps, notice, to, place),
  });
}

async function attempt(deps: NoticeAttemptDeps, notice: NoticeToSend, to: Addressee, place: Place): Promise<Tried> {
  const { ledger, clock, log, post, pacer } = deps;
  const message = await deps.stillOwed(notice);
  if (message === 'not-owed') return { next: 'go-on', isUntouched: true };
  if ('notBefore' in message) return { next: 'go-on', isUntouched: true, againAt: message.notBefore };
  const claimed = await ledger.claim(showing(notice.entry, message), clock());
  if (claimed === 'unconfirmed') tellUnconfirmed(deps, notice.entry.record);
  if (claimed === 'unconfirmed' || claimed === 'taken') return { next: 'go-on' };
  if (claimed.record.uncertain === true) log.warn('notice.sent-again-uncertain', { notice: claimed.record.id });
  const outcome = await post.post(to, message, place);
  const settled = await ledger.settle(claimed, outcome, clock(), pacer.isStorm());
  if (outcome.kind === 'delivered') await Promise.all(notice.listed.map((entry) => ledger.shown(entry, clock())));
  note(deps, settled, outcome);
  const ofPerson = await post.ofPerson(to, outcome);
  if (ofPerson !== undefined) return ofPerson;
  return { next: 'go-on', ...(settled.notBefore === undefined ? {} : { againAt: Date.parse(settled.notBefore) }) };
}

/** The entry, with how that stands which its card is about to state; a card that lists what waits states nothing. */
function showing({ record, etag }: Stored<NoticeRecord>, message: NoticeMessage): Stored<NoticeRecord> {
  const { shows: _before, ...rest } = record;
  const shows = message.waiting === undefined ? standingOf(record, message) : undefined;
  return { record: { ...rest, ...(shows === undefined ? {} : { shows }) }, etag };
}

const tellUnconfirmed = ({ log }: NoticeAttemptDeps, { id }: NoticeRecord): void => log.error('notice.unconfirmed', { notice: id });

function note(deps: NoticeAttemptDeps, settled: NoticeRecord, outcome: SendOutcome): void {
  const { log } = deps;
  switch (outcome.kind) {
    case 'delivered':
      return;
    case 'retry':
      log.warn('notice.retry', { notice: settled.id, why: outcome.error, notBefore: settled.notBefore });
      return settled.state === 'unconfirmed' ? tellUnconfirmed(deps, settled) : undefined;
    case 'withheld':
      return log.warn('notice.withheld', { notice: settled.id, why: outcome.error, withheld: outcome.why });
    case 'refused':
      return log.warn('notice.refused', { notice: settled.id, why: outcome.why });
    case 'fault':
      return log.error('notice.fault', { notice: settled.id, why: outcome.error });
    default:
      return outcome satisfies never;
  }
}
