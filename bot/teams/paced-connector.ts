import { answerOf } from '../../services/delivery/answer.ts';
import type { Pacer } from '../../services/delivery/pacer.ts';
import type { Connector } from './connector.ts';

/** The connector as answers go out through it: each waits for its place in Teams' rate, before any notice, and for no longer than somebody waits for it. */
export const pacedConnector = (connector: Connector, pacer: Pick<Pacer, 'takeReply'>): Connector => ({
  async send(chat, activity, options) {
    const place = await pacer.takeReply(chat.id, options.signal);
    if (place === undefined) return { kind: 'retry', uncertain: false, unsent: true, error: 'no place in time' };
    const outcome = await connector.send(chat, activity, options);
    place.done(answerOf(outcome));
    return outcome;
  },
});
