import type { LikelyPartner } from '../../cards/record/same-partner-question.ts';
import type { AnyValues } from '../../services/domain/description/field.ts';
import { readValues, type FilledIn } from '../../services/domain/description/read-values.ts';
import { titleOf, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { likelyPartner } from '../../services/register/likely-partner.ts';
import type { Turn } from './turn.ts';

interface Named {
  kind: RegisteredKind;
  id: string;
  /** The name that has been asked about, if any. */
  anyway: string;
}

/** The partner in the register that is probably meant, under another spelling (W4). */
export async function likelySame(
  { use, actor }: Turn,
  { kind, id, anyway, values }: Named & { values: AnyValues },
): Promise<LikelyPartner | undefined> {
  const asked = titleOf({ values });
  if (kind !== 'partner' || asked === anyway) return undefined;
  const records = await use.catalogue.list(actor, { kind });
  const others = records.filter((record) => record.id !== id).map((record) => ({ record, name: titleOf(record) }));
  const likely = likelyPartner(asked, others);
  if (likely === undefined) return undefined;
  const { country } = likely.record.values;
  return { id: likely.record.id, name: likely.name, country: typeof country === 'string' ? country : undefined, asked };
}

/** The same where a partner is given another name; one that keeps its name has been asked about. */
export async function likelyRenamed(turn: Turn, { typed, ...named }: Named & { typed: FilledIn }): Promise<LikelyPartner | undefined> {
  const { kind, id } = named;
  const { values } = readValues(turn.ctx.city.kinds[kind].description, typed, turn.ctx.reader.locale);
  if (kind !== 'partner' || values['title'] === undefined) return undefined;
  const found = await turn.use.records.read(turn.actor, kind, id);
  return !found.ok || titleOf(found.record) === titleOf({ values }) ? undefined : likelySame(turn, { ...named, values });
}
