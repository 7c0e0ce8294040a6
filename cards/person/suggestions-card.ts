import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { paragraph } from '../kit/elements.ts';

export type Suggestion = 'help' | 'waiting' | 'my-report' | 'my-projects' | 'round-status' | 'language';

/** The nearest to what somebody wrote, as buttons. */
export function suggestionsCard({ t }: CardContext, suggestions: readonly Suggestion[]): AdaptiveCard {
  const button = (suggestion: Suggestion): Element =>
    press(t.command[suggestion], suggestion === 'language' ? 'language-choice' : suggestion, {});
  return adaptiveCard(t.notUnderstood.text, [paragraph(t.notUnderstood.text)], suggestions.map(button));
}
