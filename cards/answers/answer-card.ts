import type { CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { hint, overline, paragraph, title } from '../kit/elements.ts';
import { commandButtons } from '../person/help-card.ts';

interface Answered {
  overline?: string;
  title: string;
  /** Sentences under the title. */
  lines?: readonly string[];
  items?: readonly Element[];
  /** Where it comes from, or what else there is, in small print. */
  hints?: readonly string[];
  /** What can be done next; the usual things when absent. */
  actions?: readonly Element[] | undefined;
}

const MOST_ACTIONS = 6;
/** A whole sentence in the largest letters would fill a phone. */
const LONG_TITLE = 45;

const titleOf = (text: string): Element => (text.length > LONG_TITLE ? { ...title(text), size: 'medium' } : title(text));

/** The answer to a question somebody has written: a sentence, what is behind it, where it comes from, and ways on. */
export function answerCard(ctx: CardContext, answered: Answered): AdaptiveCard {
  const { lines = [], items = [], hints = [], actions = commandButtons(ctx).slice(0, 2) } = answered;
  const body = [
    ...(answered.overline === undefined ? [] : [overline(answered.overline)]),
    titleOf(answered.title),
    ...lines.filter((line) => line !== '').map((line) => paragraph(line)),
    ...items,
    ...hints.filter((line) => line !== '').map((line) => hint(line)),
  ];
  return adaptiveCard(answered.title, body, actions.slice(0, MOST_ACTIONS));
}
