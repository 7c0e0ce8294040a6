import type { Locale } from '../../services/domain/person.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { buttons, container, paragraph } from '../kit/elements.ts';

const other = (locale: Locale): Locale => (locale === 'sv' ? 'en' : 'sv');

/** The answer with a question under it: whether to go on in the language it was asked in. */
export function askingToStay({ t, reader }: CardContext, card: AdaptiveCard): AdaptiveCard {
  const { asked, stay } = t.answers.language;
  const [yes, no] = [reader.locale, other(reader.locale)];
  const question = container('emphasis', [
    paragraph(asked),
    buttons([
      press(stay[yes], 'language', { locale: yes }, { withoutInputs: true }),
      press(stay[no], 'language', { locale: no }, { withoutInputs: true }),
    ]),
  ]);
  return { ...card, body: [...card.body, question] };
}
