import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { WrittenIn } from '../../services/delivery/post.ts';
import type { Refusal } from '../../services/domain/person.ts';
import type { Log } from '../log.ts';

interface Notes {
  log: Log;
  /** Remembers that Teams takes nothing for somebody until they do something about it. */
  refused(chat: WrittenIn, why: Refusal): Promise<void>;
}

/** What came of a turn's last words: what was not said is in the log, and who may not be written to is remembered. `chat` is absent where others read too. */
export async function noteOutcome(notes: Notes, outcome: SendOutcome | undefined, chat?: WrittenIn): Promise<void> {
  const { log } = notes;
  switch (outcome?.kind) {
    case undefined:
    case 'delivered':
      return;
    case 'refused':
      log.warn('reply.refused', { why: outcome.why });
      if (chat === undefined) return;
      await notes.refused(chat, outcome.why).catch((error: unknown) => log.error('refusal.not-remembered', { error }));
      return;
    case 'retry':
      log.warn('reply.not-sent', { why: outcome.error, uncertain: outcome.uncertain });
      return;
    case 'withheld':
      log.warn('reply.not-sent', { why: outcome.error, withheld: outcome.why });
      return;
    case 'fault':
      log.warn('reply.not-sent', { why: outcome.error });
      return;
    default:
      outcome satisfies never;
  }
}
