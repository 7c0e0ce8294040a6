import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { isShared } from '../../services/domain/register/rights.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, hint, paragraph, title } from '../kit/elements.ts';
import { textInput } from '../kit/inputs.ts';
import { registerTexts } from '../text/register-texts-in.ts';
import { recordRow } from './record-list.ts';
import { recordView, type NameOf } from './record-view.ts';
import { rowNames } from './row-names.ts';

const LONGEST_SEARCH = 100;

interface SearchCard {
  words: string;
  /** Those of this page, of any kind. */
  records: readonly ListedRecord[];
  total: number;
  pages: { text: Element[]; actions: Element[] };
  nameOf: NameOf;
  /** In place of how many there are. */
  heading?: string;
}

/** Where words are written and looked for in the whole register. */
export function searchBox(ctx: CardContext, words = ''): Element[] {
  const { search } = registerTexts(ctx.reader.locale);
  return [
    textInput({ id: 'words', label: search.label, placeholder: search.hint, value: words, limit: LONGEST_SEARCH }),
    buttons([press(search.button, 'record.search', { page: 0 }, { style: 'positive' })]),
  ];
}

/** Whose it is that somebody sees who sees their own administration's only; partners and funds are everybody's. */
function whose(ctx: CardContext, records: readonly ListedRecord[]): string[] {
  const { ownUnits, ownCounts } = registerTexts(ctx.reader.locale);
  if (!ctx.reader.assignments.every((assignment) => 'unit' in assignment)) return [];
  const shared = records.filter(({ kind }) => isShared(kind)).length;
  if (records.length > 0 && shared === records.length) return [];
  return [shared > 0 ? ownCounts : ownUnits];
}

/** What was found, all kinds together, each opening its record; how many there are is always said. */
export function searchCard(ctx: CardContext, { words, records, total, pages, nameOf, heading }: SearchCard): AdaptiveCard {
  const { search } = registerTexts(ctx.reader.locale);
  if (words === '') return adaptiveCard(search.nothing, [title(search.nothing), ...searchBox(ctx)]);
  const said = total === 0 ? search.none(words) : search.found(total, words);
  const names = rowNames(ctx, records);
  const body = [
    title(asWritten(heading ?? said)),
    ...(heading === undefined ? [] : [hint(asWritten(said))]),
    ...(total === 0 ? [paragraph(search.noneHint)] : []),
    ...records.map((record, i) => recordRow(recordView(ctx, record.kind, nameOf), record, { name: names[i] ?? '', withKind: true })),
    ...whose(ctx, records).map((line) => hint(line)),
    ...pages.text,
    ...searchBox(ctx, words),
  ];
  return adaptiveCard(said, body, [...pages.actions, ...(total === 0 ? [press(ctx.t.command.register, 'register', {})] : [])]);
}
