import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteBanner } from '../../cards/report/frame.ts';

/** A card somebody is led to, with a word above it on what was asked. */
export const withNote = (card: AdaptiveCard, text: string): AdaptiveCard => ({
  ...card,
  body: [...noteBanner({ tone: 'accent', text }), ...card.body],
});
