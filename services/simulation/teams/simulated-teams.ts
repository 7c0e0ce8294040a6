import type { Messenger } from '../../delivery/messenger.ts';
import { isUpdate } from '../../domain/notice.ts';
import type { Conversation } from '../../domain/person.ts';
import { createTransport, type Delivery, type TransportDeps } from './transport.ts';

/** Teams as the product meets it, with a journal of its own. */
export interface SimulatedTeams {
  messenger: Messenger;
  /** Everything delivered, in order. */
  deliveries: readonly Delivery[];
  /** Every arrival, also that of somebody who installs again since nothing came of the first time. */
  installs: readonly { person: string; at: number }[];
  install(person: string): Conversation;
  /** Where the person's chat with the bot is; undefined while they have none. */
  chatWith(person: string): Conversation | undefined;
  block(person: string): void;
  unblock(person: string): void;
  isBlocked(person: string): boolean;
  isInstalled(person: string): boolean;
  /** The product has had a sign of life from the person, and may write to them. */
  met(person: string): void;
  /** False as well before the product has met the person, and after a refusal until it has met them again: so Teams wants it. */
  isReachable(person: string): boolean;
  /** The instant from which a notice may be tried again, by what Teams has answered about it. */
  freeFrom(notice: string): number;
}

interface Chat {
  conversation: Conversation;
  isBlocked: boolean;
  mayBeWrittenTo: boolean;
}

interface TeamsDeps extends TransportDeps {
  tenant: string;
}

const chatOf = (person: string): string => `a:${person}`;

export function createSimulatedTeams({ tenant, ...deps }: TeamsDeps): SimulatedTeams {
  const { clock, network } = deps;
  const transport = createTransport(deps);
  const chats = new Map<string, Chat>();
  const installs: { person: string; at: number }[] = [];

  return {
    deliveries: transport.deliveries,
    installs,
    messenger: {
      async send({ conversation }, { notice }) {
        // A greeting is no part of what is judged, nor is a card that only takes the place of another.
        if (notice === undefined || isUpdate(notice)) return { kind: 'delivered' };
        clock.pass(network.latencyMs());
        const chat = chats.get(conversation.id);
        if (chat === undefined) return { kind: 'refused', why: 'not-installed' };
        if (!chat.isBlocked) return transport.deliver(notice, chat.conversation.userId);
        chat.mayBeWrittenTo = false;
        return { kind: 'refused', why: 'blocked' };
      },
    },
    install(person) {
      installs.push({ person, at: clock.now() });
      const known = chats.get(chatOf(person));
      if (known !== undefined) return known.conversation;
      const conversation = {
        id: chatOf(person),
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        tenant,
        botId: '28:solna',
        userId: person,
      };
      chats.set(conversation.id, { conversation, isBlocked: false, mayBeWrittenTo: false });
      return conversation;
    },
    chatWith: (person) => chats.get(chatOf(person))?.conversation,
    block: (person) => change(chats, person, { isBlocked: true }),
    unblock: (person) => change(chats, person, { isBlocked: false }),
    isBlocked: (person) => chats.get(chatOf(person))?.isBlocked ?? false,
    isInstalled: (person) => chats.has(chatOf(person)),
    met: (person) => change(chats, person, { mayBeWrittenTo: true }),
    isReachable(person) {
      const chat = chats.get(chatOf(person));
      return chat !== undefined && !chat.isBlocked && chat.mayBeWrittenTo;
    },
    freeFrom: (notice) => transport.freeFrom(notice),
  };
}

function change(chats: Map<string, Chat>, person: string, how: Partial<Chat>): void {
  const chat = chats.get(chatOf(person));
  if (chat !== undefined) Object.assign(chat, how);
}
