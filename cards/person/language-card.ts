import { LOCALES } from '../../services/domain/person.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { subheading, title } from '../kit/elements.ts';
import { commandButtons } from './help-card.ts';

export const languageCard = ({ t }: CardContext): AdaptiveCard =>
  adaptiveCard(
    t.languageChoice.title,
    [title(t.languageChoice.title)],
    LOCALES.map((locale) => press(t.languageChoice[locale], 'language', { locale })),
  );

/** Said in the language that was chosen. */
export const languageChangedCard = (ctx: CardContext): AdaptiveCard =>
  adaptiveCard(ctx.t.languageChoice.changed, [subheading(ctx.t.languageChoice.changed)], commandButtons(ctx));
