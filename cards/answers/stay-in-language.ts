import type { Locale } from '../../services/domain/person.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { paragraph } from '../kit/elements.ts';

const other = (locale: Locale): Locale => (locale === 'sv' ? 'en' : 'sv');

/** Whether to go on in the language somebody has just written in. */
export function stayInLanguageCard({ t, reader }: CardContext): AdaptiveCard {
  const { asked, stay } = t.answers.language;
  const [yes, no] = [reader.locale, other(reader.locale)];
  return adaptiveCard(
    asked,
    [paragraph(asked)],
    [press(stay[yes], 'language', { locale: yes }), press(stay[no], 'language', { locale: no })],
  );
}
