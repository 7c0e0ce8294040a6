import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { welcomeCard } from '../../cards/person/help-card.ts';
import { textCard } from '../../cards/person/text-card.ts';
import type { Texts } from '../../cards/text/sv.ts';
import { textsIn } from '../../cards/text/texts.ts';
import { handleAction } from '../../cards/verbs.ts';
import type { Schedule } from '../../services/look/runner.ts';
import type { Log } from '../log.ts';
import { ACTIONS } from '../turns/actions.ts';
import { answerText } from '../turns/commands.ts';
import type { Turn } from '../turns/turn.ts';
import { parseActivity, type Did, type Gate, type Incoming, type Rejection } from './incoming.ts';
import type { Voice } from './replies.ts';
import { ACT_WITHIN_MS, APOLOGISE_WITHIN_MS, within } from './turn-time.ts';

/** What a turn needs from the rest of the product. */
export interface TurnHost {
  gate: Gate;
  log: Log;
  schedule: Schedule;
  /** Who this is, with their chat remembered; undefined when the city does not know them. */
  recognise(incoming: Incoming): Promise<Turn | undefined>;
  forget(person: string): Promise<void>;
  /** Sends what is owed to somebody who has just come, and gives what else waits for them as cards. */
  welcome(turn: Turn): Promise<AdaptiveCard[]>;
  newReference(): string;
}

/** One turn: an activity in, an answer out, in less time than Teams waits. */
export async function onActivity(host: TurnHost, activity: { type: string }, say: Voice): Promise<void> {
  const parsed = parseActivity(activity, host.gate);
  if (!parsed.ok) return refuse(host, activity, say, parsed.why);
  const { incoming } = parsed;
  const words = { t: textsIn('sv') };
  await apologising(host, say, incoming.did, words, async (voice) => {
    const { did } = incoming;
    if (did.kind === 'removed') return host.forget(incoming.person);
    if (did.kind === 'nothing' || did.kind === 'other-invoke') return;
    const turn = await host.recognise(incoming);
    if (turn === undefined) return answerStranger(host, voice, incoming);
    words.t = turn.ctx.t;
    return answer(host, voice, turn, did);
  });
}

/** Whoever writes in a group chat is told where to write instead, if that can be told. */
async function refuse({ log, schedule }: TurnHost, { type }: { type: string }, say: Voice, why: Rejection): Promise<void> {
  log.warn('activity.refused', { why, type: type.slice(0, 40) });
  if (why !== 'not-personal' || type !== 'message') return;
  await within(schedule, APOLOGISE_WITHIN_MS, say.text(textsIn('sv').failure.notPersonal)).catch((error: unknown) =>
    log.warn('activity.refusal-not-sent', { error }),
  );
}

/** Whatever goes wrong, or takes too long, is logged once, and answered with a reference and nothing internal. */
async function apologising(host: TurnHost, say: Voice, did: Did, words: { t: Texts }, act: (voice: Voice) => Promise<void>): Promise<void> {
  const { log, schedule } = host;
  const { voice, hush } = hushable(say);
  try {
    await within(schedule, ACT_WITHIN_MS, act(voice));
  } catch (error) {
    hush();
    const reference = host.newReference();
    log.error('turn.failed', { reference, did: did.kind, error });
    // When their chat cannot be reached, there is nobody to tell.
    await within(schedule, APOLOGISE_WITHIN_MS, say.text(words.t.failure.error(reference))).catch(() =>
      log.warn('turn.apology-not-sent', { reference }),
    );
  }
}

/** A voice that can be told to say no more: a turn given up must not go on speaking after its apology. */
function hushable(say: Voice): { voice: Voice; hush: () => void } {
  let isHushed = false;
  return {
    voice: {
      card: async (card, inPlaceOf) => (isHushed ? undefined : say.card(card, inPlaceOf)),
      text: async (text) => (isHushed ? undefined : say.text(text)),
    },
    hush() {
      isHushed = true;
    },
  };
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
  await say.card(welcomeCard(turn.ctx));
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
