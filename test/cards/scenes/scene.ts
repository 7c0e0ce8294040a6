import type { AdaptiveCard } from '../../../cards/kit/card.ts';
import type { Locale } from '../../../services/domain/person.ts';

/** A card as somebody meets it, in a situation that its name tells. */
export interface Scene {
  /** Also the name of its golden. */
  name: string;
  card: (locale: Locale) => AdaptiveCard;
}
