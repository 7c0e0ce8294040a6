import type { Element } from './card.ts';
import { isolated } from './isolated.ts';

/** A button that opens an address; `about` tells those that do the same apart. */
export const link = (title: string, url: string, about?: string): Element => ({
  type: 'Action.OpenUrl',
  title: about === undefined ? title : `${title}: ${isolated(about)}`,
  url,
});
