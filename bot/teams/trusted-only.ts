import type { Messenger } from '../../services/delivery/messenger.ts';
import type { Gate } from './incoming.ts';

/**
 * Sends nowhere but where activities may come from. That a chat's address is another may be our own setting's fault,
 * so it is tried again, ever more seldom, until the setting is right or its person is heard of from a right address.
 */
export const trustedOnly = (messenger: Messenger, gate: Gate): Messenger => ({
  async send(recipient, message) {
    const address = URL.parse(recipient.conversation.serviceUrl);
    if (address !== null && gate.trusts(address)) return messenger.send(recipient, message);
    const error = `the chat's address is not one to send to: ${address?.hostname ?? 'no address'}`;
    return { kind: 'withheld', why: 'unknown', unsent: true, error };
  },
});
