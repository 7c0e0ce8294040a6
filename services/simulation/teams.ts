import { backoffCeiling } from './patience.ts';
import type { Messenger, SendOutcome } from '../delivery/messenger.ts';
import type { OwedNotice } from '../domain/notice.ts';
import type { Conversation } from '../domain/person.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { Weather } from './weather.ts';

/** A message that stands in somebody's chat. */
export interface Delivery {
  notice: OwedNotice;
  /** Whose chat it stands in. */
  person: string;
  at: number;
  /** Nobody could know of it: the answer was lost, or the process died before it had written it down. */
  isUnsure: boolean;
}

/** Teams as the product meets it, with a journal of its own. */
export interface SimulatedTeams {
  messenger: Messenger;
  /** Everything delivered, in order. */
  deliveries: readonly Delivery[];
  installs: readonly { person: string; at: number }[];
  install(person: string): Conversation;
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

interface TeamsDeps {
  clock: VirtualClock;
  tenant: string;
  weather: Weather;
  /** Told when somebody has got a message. */
  onDelivered: (delivery: Delivery) => void;
}

const chatOf = (person: string): string => `a:${person}`;

export function createSimulatedTeams({ clock, tenant, weather, onDelivered }: TeamsDeps): SimulatedTeams {
  const chats = new Map<string, Chat>();
  const failures = new Map<string, { count: number; freeFrom: number }>();
  const deliveries: Delivery[] = [];
  const installs: { person: string; at: number }[] = [];

  const deliver = (notice: OwedNotice, chat: Chat, isUnsure: boolean): SendOutcome => {
    const delivery = { notice, person: chat.conversation.userId, at: clock.now(), isUnsure };
    deliveries.push(delivery);
    onDelivered(delivery);
    return { kind: 'delivered', activityId: `activity-${deliveries.length}` };
  };

  const failed = ({ id }: OwedNotice, outcome: Extract<SendOutcome, { kind: 'retry' }>): SendOutcome => {
    const count = (failures.get(id)?.count ?? 0) + 1;
    failures.set(id, { count, freeFrom: clock.now() + Math.max(outcome.afterMs ?? 0, backoffCeiling(count)) });
    return outcome;
  };

  const answer = (notice: OwedNotice, chat: Chat): SendOutcome => {
    const sky = weather.at(clock.now(), failures.get(notice.id)?.count ?? 0);
    switch (sky.kind) {
      case 'fine':
        return deliver(notice, chat, false);
      case 'throttled':
        return failed(notice, { kind: 'retry', afterMs: sky.afterMs, uncertain: false, error: '429' });
      case 'bad-gateway':
        return failed(notice, { kind: 'retry', uncertain: false, error: '502' });
      case 'dropped':
        if (sky.isDelivered) deliver(notice, chat, true);
        return failed(notice, { kind: 'retry', uncertain: true, error: 'no answer' });
      default:
        return sky satisfies never;
    }
  };

  return {
    deliveries,
    installs,
    messenger: {
      async send({ conversation }, { notice }) {
        clock.pass(weather.latencyMs());
        const chat = chats.get(conversation.id);
        if (chat === undefined) return { kind: 'refused', why: 'not-installed' };
        if (!chat.isBlocked) return answer(notice, chat);
        chat.mayBeWrittenTo = false;
        return { kind: 'refused', why: 'blocked' };
      },
    },
    install(person) {
      const known = chats.get(chatOf(person));
      if (known !== undefined) return known.conversation;
      const conversation = { id: chatOf(person), serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant, botId: '28:solna', userId: person };
      chats.set(conversation.id, { conversation, isBlocked: false, mayBeWrittenTo: false });
      installs.push({ person, at: clock.now() });
      return conversation;
    },
    block: (person) => change(chats, person, { isBlocked: true }),
    unblock: (person) => change(chats, person, { isBlocked: false }),
    isBlocked: (person) => chats.get(chatOf(person))?.isBlocked ?? false,
    isInstalled: (person) => chats.has(chatOf(person)),
    met: (person) => change(chats, person, { mayBeWrittenTo: true }),
    isReachable(person) {
      const chat = chats.get(chatOf(person));
      return chat !== undefined && !chat.isBlocked && chat.mayBeWrittenTo;
    },
    freeFrom: (notice) => failures.get(notice)?.freeFrom ?? 0,
  };
}

function change(chats: Map<string, Chat>, person: string, how: Partial<Chat>): void {
  const chat = chats.get(chatOf(person));
  if (chat !== undefined) Object.assign(chat, how);
}
