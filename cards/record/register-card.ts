import { REGISTERED_KINDS, type RegisteredKind } from '../../services/domain/register/registered.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { buttons, hint, paragraph, listRow, subheading, subtle, title } from '../kit/elements.ts';
import { kindText } from '../text/record-texts-in.ts';
import { registerTexts } from '../text/register-texts-in.ts';
import { searchBox } from './search-card.ts';

interface RegisterCard {
  /** How many of each kind the reader may see. */
  counts: Readonly<Record<RegisteredKind, number>>;
  /** The kinds of which the reader may make new ones. */
  mayCreate: readonly RegisteredKind[];
}

/** The way into the register: its lists, a search, and what the reader can add. */
export function registerCard(ctx: CardContext, { counts, mayCreate }: RegisterCard): AdaptiveCard {
  const { locale } = ctx.reader;
  const t = registerTexts(locale);
  const kindRow = (kind: RegisteredKind): Element => {
    const { one, many } = kindText(locale, kind);
    return listRow([
      subheading(many),
      subtle(t.count(counts[kind], one, many)),
      buttons([press(t.open, 'record.list', { kind }, { about: many, withoutInputs: true })]),
    ]);
  };
  const seesOwn = ctx.reader.assignments.every((assignment) => 'unit' in assignment);
  const create = mayCreate.map((kind) => press(kindText(locale, kind).create, 'record.new', { kind }, { withoutInputs: true }));
  const body = [
    title(t.title),
    paragraph(t.intro),
    ...(seesOwn ? [hint(t.ownCounts)] : []),
    ...REGISTERED_KINDS.map(kindRow),
    ...searchBox(ctx),
  ];
  return adaptiveCard(t.title, body, create);
}
