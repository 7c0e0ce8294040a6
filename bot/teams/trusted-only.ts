import type { Messenger } from '../../services/delivery/messenger.ts';
import type { Gate } from './incoming.ts';

/** Sends nowhere but where activities may come from: a chat remembered with another address waits until its person is heard of from a right one. */
export const trustedOnly = (messenger: Messenger, gate: Gate): Messenger => ({
  async send(recipient, message) {
    const address = URL.parse(recipient.conversation.serviceUrl);
    return address !== null && gate.trusts(address) ? messenger.send(recipient, message) : { kind: 'refused', why: 'conversation-gone' };
  },
});
