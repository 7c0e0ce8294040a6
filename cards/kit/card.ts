export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** An Adaptive Card element or action, as the wire has it. */
export interface Element {
  type: string;
  [key: string]: Json;
}

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  /** Teams renders bot cards up to 1.5. */
  version: '1.5';
  /** What a client that shows no cards shows, and what a toast says. */
  fallbackText: string;
  body: Element[];
  actions: Element[];
}

export const adaptiveCard = (fallbackText: string, body: Element[], actions: Element[] = []): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText,
  body,
  actions,
});
