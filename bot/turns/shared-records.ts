import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { recordView } from '../../cards/record/record-view.ts';
import { sharedCard } from '../../cards/record/shared-card.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { recordNames } from './record-names.ts';
import type { Turn } from './turn.ts';

interface Asked {
  words: string;
  from: number;
  count: number;
}

/** Before anything is searched for: the projects under way. */
async function found({ actor, use }: Turn, { words, from, count }: Asked): Promise<readonly ListedRecord[]> {
  if (words !== '') return (await use.catalogue.search(actor, words, from, count)).records;
  return (await use.catalogue.list(actor, { kind: 'project', only: 'live' })).slice(from, from + count);
}

/** A page opens the chat with the bot in Teams; an app's id is its bot's. */
const chatWith = (botId: string): string =>
  `https://teams.microsoft.com/l/entity/${encodeURIComponent(botId.replace(/^28:/, ''))}/conversations`;

/** The cards of what somebody searches for from any chat, as they may see it; what is said where there are none. */
export async function sharedRecords(turn: Turn, asked: Asked, botId: string): Promise<{ cards: AdaptiveCard[]; none: string }> {
  const { ctx } = turn;
  const records = await found(turn, asked);
  const names = await recordNames(turn);
  const cards = records.map((record) => sharedCard(recordView(ctx, record.kind, names), record, chatWith(botId)));
  const { search } = registerTexts(ctx.reader.locale);
  return { cards, none: asked.words === '' ? search.nothing : search.none(asked.words) };
}
