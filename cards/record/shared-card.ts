import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { unitName } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, factSet, hint, overline, title } from '../kit/elements.ts';
import { link } from '../kit/link.ts';
import { registerTexts } from '../text/register-texts-in.ts';
import { labelOf, titleOf, type RecordView } from './record-view.ts';
import { listedFields, listedText } from './value-text.ts';

/** A record in a chat where others read: what a list would show of it, and the way to the bot. Nothing can be pressed in it that changes anything. */
export function sharedCard(view: RecordView, record: ListedRecord, chat: string): AdaptiveCard {
  const { ctx, text } = view;
  const { shared, filter } = registerTexts(ctx.reader.locale);
  const name = titleOf(record);
  const state = text.states[record.state] ?? record.state;
  const head = `${text.one} · ${unitName(ctx, record.unit)}`;
  const facts: Element = factSet([[filter.state, state], ...listedFacts(view, record)]);
  const body = [overline(head), title(asWritten(name)), facts, hint(shared.from(ctx.city.name))];
  return adaptiveCard(`${name}\n${head} · ${state}`, body, [link(shared.open, chat)]);
}

const listedFacts = (view: RecordView, record: ListedRecord): [string, string][] =>
  listedFields(view, record).map(([field, described]) => [
    labelOf(view, field),
    asWritten(listedText(view, field, described, record.values[field])),
  ]);
