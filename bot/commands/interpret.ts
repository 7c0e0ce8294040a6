import { hear, type Heard } from './hear.ts';
import { likeness, strength, type Intent } from './intent.ts';
import type { CityNames } from './names.ts';
import { INTENTS } from './registry.ts';
import { smallTalkIn } from './small-talk.ts';
import { understand, type Command } from './understand.ts';

/** Longer than this it is prose: something to be written in a report, not asked of a bot. */
const LONGEST = 450;

/** What is offered where nothing was understood. */
const MOST_USEFUL: readonly Command[] = ['waiting', 'my-report', 'help'];

export type Interpretation =
  | { as: 'small-talk'; talk: NonNullable<ReturnType<typeof smallTalkIn>> }
  | { as: 'no-words' }
  | { as: 'prose' }
  /** `isGuess`: hinted at rather than said. */
  | { as: 'intent'; intent: Intent; isGuess: boolean }
  | { as: 'command'; command: Command }
  | { as: 'unknown'; nearest: Command[] };

/** What is said of it most fully; of equals the first. */
function best(heard: Heard, measure: typeof strength): Intent | undefined {
  let most = 0;
  let found: Intent | undefined;
  for (const intent of INTENTS) {
    const said = measure(intent, heard);
    if (said > most) [most, found] = [said, intent];
  }
  return found;
}

/** What a text means: pure, and the same for everybody; who may have the answer is for whoever answers. */
export function interpret(text: string, names: CityNames): { heard: Heard; meant: Interpretation } {
  const heard = hear(text, names);
  const talk = smallTalkIn(heard);
  if (talk !== undefined) return { heard, meant: { as: 'small-talk', talk } };
  if (heard.length > LONGEST) return { heard, meant: { as: 'prose' } };
  if (!/[\p{L}\p{N}?]/u.test(heard.plain)) return { heard, meant: { as: 'no-words' } };
  const said = best(heard, strength);
  if (said !== undefined) return { heard, meant: { as: 'intent', intent: said, isGuess: false } };
  const understood = understand(text);
  if (understood.kind === 'command') return { heard, meant: { as: 'command', command: understood.command } };
  if (understood.kind === 'several') return { heard, meant: { as: 'unknown', nearest: understood.suggestions } };
  const hinted = best(heard, likeness);
  if (hinted !== undefined) return { heard, meant: { as: 'intent', intent: hinted, isGuess: true } };
  return { heard, meant: { as: 'unknown', nearest: [...MOST_USEFUL] } };
}
