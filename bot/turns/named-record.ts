import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import { fold } from '../../services/domain/fold.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { titleOf } from '../../services/domain/register/registered.ts';
import { bareName } from './bare-name.ts';
import { presentRecord } from './present-record.ts';
import { searchResults } from './register-actions.ts';
import type { Turn } from './turn.ts';

const lengthOf = (name: string): number => name.trim().split(/\s+/).length;

/**
 * The one record whose title is what was written, with or without what people say before a name; of a project more is known
 * than stands in the register. Whoever asks for something is forgiven a slip in its name, but not in a single word, which may be
 * meant for much else.
 */
export async function exactlyNamed({ actor, use }: Turn, plain: string): Promise<ListedRecord | undefined> {
  const name = bareName(plain);
  const found = await use.catalogue.named(actor, name);
  const isSo = (record: ListedRecord): boolean => [plain.trim(), name].some((text) => fold(titleOf(record)) === fold(text));
  // What was applied for and became a project has its name.
  if (found.some((record) => record.kind === 'project' && isSo(record))) return undefined;
  const others = found.filter(({ kind }) => kind !== 'project');
  const written = others.filter(isSo);
  const isNearEnough = name !== plain.trim() && name.includes(' ');
  const near = isNearEnough ? others.filter((record) => lengthOf(titleOf(record)) === lengthOf(name)) : [];
  const [only, another] = written.length > 0 ? written : near;
  return another === undefined ? only : undefined;
}

/** The records a text names that the reader may see. */
export const recordsNamed = ({ actor, use }: Turn, plain: string): Promise<readonly ListedRecord[]> =>
  use.catalogue.named(actor, bareName(plain));

export const showRecord = async (turn: Turn, { kind, id }: ListedRecord): Promise<AdaptiveCard> =>
  presentRecord(turn, kind, await turn.use.records.read(turn.actor, kind, id));

/** The card of the record a text names, or those it may be; undefined when it names none that the reader may see. */
export async function namedRecord(turn: Turn, plain: string): Promise<AdaptiveCard | undefined> {
  const [only, another] = await recordsNamed(turn, plain);
  if (only === undefined) return undefined;
  if (another !== undefined) return searchResults(turn, bareName(plain), 0, registerTexts(turn.ctx.reader.locale).search.meant);
  return showRecord(turn, only);
}
