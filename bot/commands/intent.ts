import type { AdaptiveCard } from '../../cards/kit/card.ts';
import type { Turn } from '../turns/turn.ts';
import type { Heard } from './hear.ts';
import { fit, hintAt, toPattern, type Pattern } from './pattern.ts';

/** What is said back: a card, or a short line where a card would be too much. */
export type Answer = { card: AdaptiveCard; /** Asked after it, in a message of its own. */ question?: AdaptiveCard } | { text: string };

/** Something people want, with the ways of saying it and its answer. */
export interface Intent {
  id: string;
  patterns: readonly Pattern[];
  /** Texts that mean it, for whoever reads this and for its test. */
  examples: readonly string[];
  answer: (heard: Heard, turn: Turn) => Promise<Answer>;
}

interface Described extends Omit<Intent, 'patterns'> {
  /** Patterns, as `toPattern` reads them. */
  says: readonly string[];
}

export const intent = ({ says, ...rest }: Described): Intent => ({ ...rest, patterns: says.map(toPattern) });

/** How much of a text the intent explains; 0 when it is not there. */
export const strength = ({ patterns }: Intent, heard: Heard): number => Math.max(0, ...patterns.map((pattern) => fit(pattern, heard)));

/** How much of the text hints at the intent, where it is not said outright. */
export const likeness = ({ patterns }: Intent, heard: Heard): number => Math.max(0, ...patterns.map((pattern) => hintAt(pattern, heard)));
