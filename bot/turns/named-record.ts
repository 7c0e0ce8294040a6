import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import { presentRecord } from './present-record.ts';
import { searchResults } from './register-actions.ts';
import type { Turn } from './turn.ts';

const BEFORE_A_NAME =
  /^(?:kan du\s+)?(?:visa|öppna|show|open|berätta om|tell me about|hur går det (?:för|med)|how is|vad är|what is)\s+(?:mig\s+|me\s+)?(?:projektet\s+|ansökan\s+|aktiviteten\s+|partnern\s+|the\s+)?/iu;

/** The card of the record a text names, or those it may be; undefined when it names none that the reader may see. */
export async function namedRecord(turn: Turn, plain: string): Promise<AdaptiveCard | undefined> {
  const name = plain.replace(BEFORE_A_NAME, '').replace(/[?!.]+$/u, '');
  const [only, another] = await turn.use.catalogue.named(turn.actor, name);
  if (only === undefined) return undefined;
  if (another !== undefined) return searchResults(turn, name, 0, registerTexts(turn.ctx.reader.locale).search.meant);
  return presentRecord(turn, only.kind, await turn.use.records.read(turn.actor, only.kind, only.id));
}
