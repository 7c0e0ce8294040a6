import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Answer } from '../../services/delivery/flow.ts';
import type { Pacer } from '../../services/delivery/pacer.ts';
import type { Connector } from './connector.ts';

/** The connector as answers go out through it: each waits for its place in Teams' rate, before any notice. */
export const pacedConnector = (connector: Connector, pacer: Pacer): Connector => ({
  async send(chat, activity, options) {
    const place = await pacer.takeReply(chat.id);
    const outcome = await connector.send(chat, activity, options);
    place.done(answerOf(outcome));
    return outcome;
  },
});

function answerOf(outcome: SendOutcome): Answer {
  if (outcome.kind !== 'retry') return { kind: 'taken' };
  return outcome.throttled === true ? { kind: 'throttled', afterMs: outcome.afterMs } : { kind: 'unanswered' };
}
