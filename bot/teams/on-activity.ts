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
import { whatNext } from '../turns/what-next.ts';
import { parseActivity, type Did, type Gate, type Incoming } from './incoming.ts';
import type { Voice } from './replies.ts';

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
export async function onActivity(host: TurnHost, activity: { type: string }, say: Voice): Promise<void> {
  const parsed = parseActivity(activity, host.gate);
  if (!parsed.ok) {
    host.log.warn('activity.refused', { why: parsed.why, type: activity.type.slice(0, 40) });
    if (parsed.why === 'not-personal' && activity.type === 'message') await say.text(textsIn('sv').failure.notPersonal);
    return;
  }
  const { incoming } = parsed;
  const words = { t: textsIn('sv') };
  await apologising(host, say, incoming.did, words, async () => {
    const { did } = incoming;
    if (did.kind === 'removed') return host.forget(incoming.person);
    if (did.kind === 'nothing' || did.kind === 'other-invoke') return;
    const turn = await host.recognise(incoming);
    if (turn === undefined) return answerStranger(host, say, incoming);
    words.t = turn.ctx.t;
    return answer(host, say, turn, did);
  });
}

/** Whatever goes wrong is logged once, and answered with a reference and nothing internal. */
async function apologising(host: TurnHost, say: Voice, did: Did, words: { t: Texts }, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const reference = host.newReference();
    host.log.error('turn.failed', { reference, did: did.kind, error });
    // When their chat cannot be reached, there is nobody to tell.
    await say.text(words.t.failure.error(reference)).catch(() => host.log.warn('turn.apology-not-sent', { reference }));
  }
}

type Answered = Exclude<Did, { kind: 'removed' | 'nothing' | 'other-invoke' }>;

async function answer(host: TurnHost, say: Voice, turn: Turn, did: Answered): Promise<void> {
  switch (did.kind) {
    case 'joined':
      return;
    case 'installed':
      return greet(host, say, turn);
    case 'wrote':
      if (did.text.trim() === '') host.log.warn('activity.empty', { person: turn.actor.id });
      return say.card(await answerText(did.text, turn));
    case 'sent-attachment':
      return say.card(textCard(turn.ctx, turn.ctx.t.failure.attachment));
    case 'pressed':
      return pressed(host, say, turn, did);
    default:
      return did satisfies never;
  }
}

async function answerStranger({ log }: TurnHost, say: Voice, { person, did }: Incoming): Promise<void> {
  log.warn('activity.stranger', { person, did: did.kind });
  if (did.kind !== 'joined') await say.text(textsIn('sv').failure.unknownPerson(person));
}

async function greet(host: TurnHost, say: Voice, turn: Turn): Promise<void> {
  await say.card(welcomeCard(turn.ctx, await whatNext(turn)));
  for (const card of await host.welcome(turn)) await say.card(card);
}

const REFUSED = { 'unknown-verb': 'unknown-action', 'wrong-shape': 'bad-action', 'too-long': 'too-long' } as const;

type Pressed = Extract<Did, { kind: 'pressed' }>;

async function pressed({ log }: TurnHost, say: Voice, turn: Turn, did: Pressed): Promise<void> {
  const handled = handleAction(did.verb, did.data, ACTIONS, turn);
  if (handled.ok) return say.card(await handled.result, did.cardId);
  log.warn('action.refused', { why: handled.why, detail: handled.detail, person: turn.actor.id });
  return say.text(turn.ctx.t.failure[REFUSED[handled.why]]);
}
