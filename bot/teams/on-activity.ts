import { textCard } from '../../cards/person/text-card.ts';
import { isForm } from '../../cards/kit/is-form.ts';
import type { Texts } from '../../cards/text/sv.ts';
import { textsIn } from '../../cards/text/texts.ts';
import { handleAction } from '../../cards/verbs.ts';
import type { Clock, Schedule } from '../../services/clock.ts';
import type { WrittenIn } from '../../services/delivery/post.ts';
import type { Conversation, Refusal } from '../../services/domain/person.ts';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Answer } from '../commands/intent.ts';
import type { Log } from '../log.ts';
import { ACTIONS } from '../turns/actions.ts';
import { answerText } from '../turns/commands.ts';
import { sharedRecords } from '../turns/shared-records.ts';
import type { Turn } from '../turns/turn.ts';
import { parseActivity, type Did, type Gate, type Incoming, type Rejection } from './incoming.ts';
import type { Voice } from './replies.ts';
import { orTooLate } from '../../services/time-limit.ts';
import { ACT_WITHIN_MS, APOLOGISE_WITHIN_MS, SEARCH_WITHIN_MS } from './turn-time.ts';
import { noteOutcome } from './note-outcome.ts';
import { remembering, type Spoken } from './remembering-voice.ts';

/** What a turn needs from the rest of the product. */
export interface TurnHost {
  gate: Gate;
  log: Log;
  clock: Clock;
  schedule: Schedule;
  /** Who this is, with their chat remembered; undefined when the city does not know them. */
  recognise(incoming: Incoming): Promise<Turn | undefined>;
  /** Somebody has taken the bot away, at an instant (epoch ms); now when it is not told. */
  forget(person: string, at: number | undefined): Promise<void>;
  /** Remembers that Teams takes nothing for somebody until they do something about it. */
  refused(chat: WrittenIn, why: Refusal): Promise<void>;
  /** Greets somebody who has got the bot, at an instant; what is owed to them follows at Teams' pace. */
  welcome(turn: Turn, conversation: Conversation, at: number | undefined): Promise<void>;
  /** What a message shows since somebody pressed a button in it: a form to write in, or something to read. */
  noteShown(person: string, message: string, isForm: boolean): void;
  newReference(): string;
}

/** One turn: an activity in, an answer out, in less time than Teams waits. */
export async function onActivity(host: TurnHost, activity: { type: string }, outlet: Voice): Promise<void> {
  const say = remembering(outlet);
  const parsed = parseActivity(activity, host.gate);
  if (!parsed.ok) return refuse(host, activity, say, parsed.why);
  const { incoming } = parsed;
  const at = host.clock();
  const words = { t: textsIn('sv') };
  await apologising(host, say, incoming.did, words, async (voice) => {
    const { did } = incoming;
    if (did.kind === 'removed') return host.forget(incoming.person, incoming.at);
    if (did.kind === 'nothing' || did.kind === 'other-invoke') return undefined;
    const turn = await host.recognise(incoming);
    if (turn === undefined) return answerStranger(host, voice, incoming);
    words.t = turn.ctx.t;
    if (did.kind === 'searched') return answerSearch(voice, turn, did, incoming.conversation.botId);
    return did.kind === 'installed' ? host.welcome(turn, incoming.conversation, incoming.at) : answer(host, voice, turn, did);
  });
  await noteOutcome(host, say.last(), { person: incoming.person, conversation: incoming.conversation, at });
}

/** Whoever writes in a group chat is told where to write instead, if that can be told. */
async function refuse(host: TurnHost, { type }: { type: string }, say: Spoken, why: Rejection): Promise<void> {
  host.log.warn('activity.refused', { why, type: type.slice(0, 40) });
  if (why !== 'not-personal' || type !== 'message') return;
  await orTooLate(host.schedule, APOLOGISE_WITHIN_MS, say.text(textsIn('sv').failure.notPersonal)).catch((error: unknown) =>
    host.log.warn('activity.refusal-not-sent', { error }),
  );
  await noteOutcome(host, say.last());
}

/** Whatever goes wrong, or takes too long, is logged once, and answered with a reference and nothing internal. */
async function apologising(
  host: TurnHost,
  say: Spoken,
  did: Did,
  words: { t: Texts },
  act: (voice: Voice) => Promise<unknown>,
): Promise<void> {
  const { voice, hush } = hushable(say);
  const apologise = async (what: { error: unknown } | { why: string }): Promise<void> => {
    hush();
    const reference = host.newReference();
    host.log.error('turn.failed', { reference, did: did.kind, ...what });
    // An answer that may have come is not to be followed by another that says there is none.
    if (say.mayBeHeard()) return;
    await orTooLate(host.schedule, APOLOGISE_WITHIN_MS, say.text(words.t.failure.error(reference))).catch(() =>
      host.log.warn('turn.apology-not-sent', { reference }),
    );
  };
  try {
    await orTooLate(host.schedule, did.kind === 'searched' ? SEARCH_WITHIN_MS : ACT_WITHIN_MS, act(voice));
    const outcome = say.last();
    if (outcome?.kind === 'fault') await apologise({ why: outcome.error });
  } catch (error) {
    await apologise({ error });
  }
}

const HUSHED: SendOutcome = { kind: 'fault', error: 'said too late' };

/** A voice that can be told to say no more: a turn given up must not go on speaking after its apology. */
function hushable(say: Voice): { voice: Voice; hush: () => void } {
  let isHushed = false;
  return {
    voice: {
      card: async (card, inPlaceOf) => (isHushed ? HUSHED : say.card(card, inPlaceOf)),
      text: async (text) => (isHushed ? HUSHED : say.text(text)),
    },
    hush() {
      isHushed = true;
    },
  };
}

type Answered = Exclude<Did, { kind: 'installed' | 'removed' | 'nothing' | 'other-invoke' | 'searched' }>;

async function answerSearch(say: Voice, turn: Turn, asked: Extract<Did, { kind: 'searched' }>, botId: string): Promise<void> {
  const found = await sharedRecords(turn, asked, botId);
  for (const card of found.cards) await say.card(card);
  if (found.cards.length === 0) await say.text(found.none);
}

async function answer(host: TurnHost, say: Voice, turn: Turn, did: Answered): Promise<unknown> {
  switch (did.kind) {
    case 'joined':
      return undefined;
    case 'wrote':
      if (did.text.trim() === '') host.log.warn('activity.empty', { person: turn.actor.id });
      return speak(say, await answerText(did.text, turn, { hasFile: did.hasFile }));
    case 'sent-attachment':
      return say.card(textCard(turn.ctx, turn.ctx.t.failure.attachment));
    case 'pressed':
      return pressed(host, say, turn, did);
    default:
      return did satisfies never;
  }
}

async function speak(say: Voice, said: Answer): Promise<void> {
  const outcome = 'text' in said ? await say.text(said.text) : await say.card(said.card);
  // Nothing else would come where the answer did not.
  if (outcome.kind === 'delivered' && 'question' in said && said.question !== undefined) await say.card(said.question);
}

async function answerStranger({ log }: TurnHost, say: Voice, { person, did }: Incoming): Promise<void> {
  log.warn('activity.stranger', { person, did: did.kind });
  if (did.kind !== 'joined') await say.text(textsIn('sv').failure.unknownPerson(person));
}

const REFUSED = { 'unknown-verb': 'unknown-action', 'wrong-shape': 'bad-action', 'too-long': 'too-long' } as const;

type Pressed = Extract<Did, { kind: 'pressed' }>;

async function pressed(host: TurnHost, say: Voice, turn: Turn, did: Pressed): Promise<unknown> {
  const handled = handleAction(did.verb, did.data, ACTIONS, did.cardId === undefined ? turn : { ...turn, pressedIn: did.cardId });
  if (handled.ok) {
    const card = await handled.result;
    if (did.cardId !== undefined) host.noteShown(turn.actor.id, did.cardId, isForm(card));
    return say.card(card, did.cardId);
  }
  host.log.warn('action.refused', { why: handled.why, detail: handled.detail, person: turn.actor.id });
  return say.text(turn.ctx.t.failure[REFUSED[handled.why]]);
}
