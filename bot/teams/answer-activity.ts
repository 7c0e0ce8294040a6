import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Conversation } from '../../services/domain/person.ts';
import type { ChatVoice } from './chat-voice.ts';
import { readOrigin } from './origin.ts';
import { voiceInResponse, voiceInSearch, type Voice } from './replies.ts';
import { SEARCH_INVOKE } from './search-query.ts';

/** Answers one activity, with nothing but a voice in its hands. */
export type AnswerTurn = (activity: { type: string }, say: Voice) => Promise<unknown>;

/** Gives what speaks in a chat. */
export type VoiceIn = (chat: Conversation) => ChatVoice;

const nowhere = async (): Promise<SendOutcome> => ({ kind: 'fault', error: 'no chat to answer in' });
/** There is nobody to answer. */
const UNHEARD: ChatVoice = { card: nowhere, text: nowhere, end: () => undefined };

/** An activity as far as it takes to see who has sent it; the turn parses the rest. */
export interface Posted {
  type: string;
  channelId: string;
  serviceUrl: string;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

export const isPosted = (body: unknown): body is Posted =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  isText(body.type) &&
  'channelId' in body &&
  isText(body.channelId) &&
  'serviceUrl' in body &&
  isText(body.serviceUrl);

const isSearch = (activity: Posted): boolean => 'name' in activity && activity.name === SEARCH_INVOKE;

export interface Answered {
  status: number;
  body?: unknown;
}

/** Lets `turn` answer what Teams has posted. Whatever `turn` throws is the caller's. */
export async function answerActivity(voiceIn: VoiceIn, activity: Posted, turn: AnswerTurn): Promise<Answered> {
  if (activity.type === 'invoke') {
    const { voice, said } = isSearch(activity) ? voiceInSearch() : voiceInResponse();
    await turn(activity, voice);
    return said();
  }
  const origin = readOrigin(activity);
  const voice = origin === undefined ? UNHEARD : voiceIn(origin.conversation);
  try {
    await turn(activity, voice);
  } finally {
    voice.end();
  }
  return { status: 200 };
}
