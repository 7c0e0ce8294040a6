import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { welcomeCard } from '../../cards/person/help-card.ts';
import { textCard } from '../../cards/person/text-card.ts';
import type { Texts } from '../../cards/text/sv.ts';
import { textsIn } from '../../cards/text/texts.ts';
import { handleAction } from '../../cards/verbs.ts';
import type { Log } from '../log.ts';
import { ACTIONS } from '../turns/actions.ts';
import { answerText } from '../turns/commands.ts';
import type { Turn } from '../turns/turn.ts';
import { parseActivity, type Did, type Gate, type Incoming } from './incoming.ts';
import { answerInvokeWithCard, answerInvokeWithText, refuseInvoke, replaceCard, sendCard, sendText } from './replies.ts';

/** What a turn needs from the rest of the product. */
export interface TurnHost {
  gate: Gate;
  log: Log;
  /** Who this is, with their chat remembered; undefined when the city does not know them. */
  recognise(incoming: Incoming): Promise<Turn | undefined>;
  forget(person: string): Promise<void>;
  /** Sends what is owed to somebody who has just come, and gives what else waits for them as cards. */
  welcome(turn: Turn): Promise<AdaptiveCard[]>;
  newReference(): string;
}

/** One turn: an activity in, an answer out. */
export async function onActivity(host: TurnHost, context: TurnContext): Promise<void> {
  const parsed = parseActivity(context.activity, host.gate);
  const isInvoke = context.activity.type === 'invoke';
  if (!parsed.ok) {
    host.log.warn('activity.refused', { why: parsed.why, type: context.activity.type.slice(0, 40) });
    if (isInvoke) await refuseInvoke(context);
    else if (parsed.why === 'not-personal' && context.activity.type === 'message') await sendText(context, textsIn('sv').failure.notPersonal);
    return;
  }
  const { incoming } = parsed;
  const words = { t: textsIn('sv') };
  await apologising(host, context, incoming.did, words, async () => {
    const { did } = incoming;
    if (did.kind === 'removed') return host.forget(incoming.person);
    if (did.kind === 'nothing') return;
    if (did.kind === 'other-invoke') return refuseInvoke(context);
    const turn = await host.recognise(incoming);
    if (turn === undefined) return answerStranger(host, context, incoming);
    words.t = turn.ctx.t;
    return answer(host, context, turn, did);
  });
}

/** Whatever goes wrong is logged once, and answered with a reference and nothing internal. */
async function apologising(host: TurnHost, context: TurnContext, did: Did, words: { t: Texts }, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const reference = host.newReference();
    host.log.error('turn.failed', { reference, did: did.kind, error });
    const text = words.t.failure.error(reference);
    const told = isInvoked(did) ? answerInvokeWithText(context, text) : sendText(context, text);
    // When their chat cannot be reached, there is nobody to tell.
    await told.catch(() => host.log.warn('turn.apology-not-sent', { reference }));
  }
}

const isInvoked = (did: Did): boolean => did.kind === 'other-invoke' || (did.kind === 'pressed' && did.via === 'invoke');

type Answered = Exclude<Did, { kind: 'removed' | 'nothing' | 'other-invoke' }>;

async function answer(host: TurnHost, context: TurnContext, turn: Turn, did: Answered): Promise<void> {
  switch (did.kind) {
    case 'joined':
      return;
    case 'installed':
      return greet(host, context, turn);
    case 'wrote':
      return sendCard(context, await answerText(did.text, turn));
    case 'sent-attachment':
      return sendCard(context, textCard(turn.ctx, turn.ctx.t.failure.attachment));
    case 'pressed':
      return pressed(host, context, turn, did);
    default:
      return did satisfies never;
  }
}

async function answerStranger({ log }: TurnHost, context: TurnContext, { person, did }: Incoming): Promise<void> {
  log.warn('activity.stranger', { person, did: did.kind });
  const text = textsIn('sv').failure.unknownPerson(person);
  if (did.kind === 'pressed' && did.via === 'invoke') await answerInvokeWithText(context, text);
  else if (did.kind !== 'joined') await sendText(context, text);
}

async function greet(host: TurnHost, context: TurnContext, turn: Turn): Promise<void> {
  await sendCard(context, welcomeCard(turn.ctx));
  for (const card of await host.welcome(turn)) await sendCard(context, card);
}

type Pressed = Extract<Did, { kind: 'pressed' }>;

async function pressed({ log }: TurnHost, context: TurnContext, turn: Turn, did: Pressed): Promise<void> {
  const handled = handleAction(did.verb, did.data, ACTIONS, turn);
  if (!handled.ok) {
    log.warn('action.refused', { why: handled.why, detail: handled.detail, person: turn.actor.id });
    const text = handled.why === 'unknown-verb' ? turn.ctx.t.failure['unknown-action'] : turn.ctx.t.failure['bad-action'];
    return did.via === 'invoke' ? answerInvokeWithText(context, text) : sendText(context, text);
  }
  const card = await handled.result;
  return did.via === 'invoke' ? answerInvokeWithCard(context, card) : replaceCard(context, did.cardId, card);
}

