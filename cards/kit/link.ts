import type { Element } from './card.ts';

/** A button that opens an address; `about` tells those with the same title apart. */
export const link = (title: string, url: string, about: string): Element => ({
  type: 'Action.OpenUrl',
  title,
  url,
  tooltip: `${title}: ${about}`,
});
