import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import { fold } from '../../services/domain/fold.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { titleOf } from '../../services/domain/register/registered.ts';
import { presentRecord } from './present-record.ts';
import { searchResults } from './register-actions.ts';
import type { Turn } from './turn.ts';

const BEFORE_A_NAME =
  /^(?:kan du\s+)?(?:visa|öppna|show|open|berätta om|tell me about|hur går det (?:för|med)|how is|vad är|what is)\s+(?:mig\s+|me\s+)?(?:projektet\s+|ansökan\s+|aktiviteten\s+|partnern\s+|the\s+)?/iu;

/**
 * The card of the one record whose title is exactly what was written; a single word may be meant for much else,
 * and of a project more is known than stands in the register.
 */
export async function exactlyNamed(turn: Turn, plain: string): Promise<AdaptiveCard | undefined> {
  const isWritten = (record: ListedRecord): boolean => record.kind !== 'project' && fold(titleOf(record)) === fold(plain.trim());
  if (!plain.trim().includes(' ')) return undefined;
  const [only, another] = (await turn.use.catalogue.named(turn.actor, plain)).filter(isWritten);
  if (only === undefined || another !== undefined) return undefined;
  return presentRecord(turn, only.kind, await turn.use.records.read(turn.actor, only.kind, only.id));
}

/** The card of the record a text names, or those it may be; undefined when it names none that the reader may see. */
export async function namedRecord(turn: Turn, plain: string): Promise<AdaptiveCard | undefined> {
  const name = plain.replace(BEFORE_A_NAME, '').replace(/[?!.]+$/u, '');
  const [only, another] = await turn.use.catalogue.named(turn.actor, name);
  if (only === undefined) return undefined;
  if (another !== undefined) return searchResults(turn, name, 0, registerTexts(turn.ctx.reader.locale).search.meant);
  return presentRecord(turn, only.kind, await turn.use.records.read(turn.actor, only.kind, only.id));
}
