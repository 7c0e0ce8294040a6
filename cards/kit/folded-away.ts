import type { Element } from './card.ts';
import { buttons, hint } from './elements.ts';

interface Fold {
  /** What is written on the button. */
  title: string;
  /** What there is. */
  about: string;
  id: string;
}

/** What is folded away until the button is pressed, and again when it is pressed once more; its inputs are sent along all the same. */
export const foldedAway = ({ title, about, id }: Fold, items: Element[]): Element[] => [
  buttons([{ type: 'Action.ToggleVisibility', title, targetElements: [id] }]),
  hint(about),
  { type: 'Container', id, isVisible: false, items },
];
