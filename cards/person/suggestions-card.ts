import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { paragraph } from '../kit/elements.ts';
import { hasUnit } from './help-card.ts';

export type Suggestion = 'help' | 'waiting' | 'my-report' | 'my-projects' | 'register' | 'round-status' | 'language';

const OF_A_UNIT: ReadonlySet<Suggestion> = new Set(['my-report', 'my-projects']);
const FOR_ALL: readonly Suggestion[] = ['waiting', 'round-status', 'help'];
const MOST = 3;

/** The nearest to what somebody wrote, as buttons: what this person can do of it, with what everybody can where that leaves little. */
export function suggestionButtons(ctx: CardContext, suggestions: readonly Suggestion[]): Element[] {
  const { t } = ctx;
  const possible = hasUnit(ctx) ? suggestions : suggestions.filter((suggestion) => !OF_A_UNIT.has(suggestion));
  const offered = possible.length === suggestions.length ? possible : [...new Set([...possible, ...FOR_ALL])];
  return offered
    .slice(0, MOST)
    .map((suggestion) => press(t.command[suggestion], suggestion === 'language' ? 'language-choice' : suggestion, {}));
}

export const suggestionsCard = (ctx: CardContext, suggestions: readonly Suggestion[]): AdaptiveCard =>
  adaptiveCard(ctx.t.answers.fallback.several, [paragraph(ctx.t.answers.fallback.several)], suggestionButtons(ctx, suggestions));
