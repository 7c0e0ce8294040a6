import type { AnyValues } from '../../services/domain/description/field.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { titleOf, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { likelyPartner } from '../../services/register/likely-partner.ts';
import type { Turn } from './turn.ts';

interface Partner {
  id: string;
  name: string;
}

interface Named {
  kind: RegisteredKind;
  id: string;
}

/** The partner in the register that is probably meant, under another spelling (W4). */
export async function likelySame({ use, actor }: Turn, { kind, id, values }: Named & { values: AnyValues }): Promise<Partner | undefined> {
  if (kind !== 'partner') return undefined;
  const records = await use.catalogue.list(actor, { kind });
  const others = records.filter((record) => record.id !== id).map((record) => ({ id: record.id, name: titleOf(record) }));
  return likelyPartner(titleOf({ values }), others);
}

/** The same where a partner is given another name; one that keeps its name has been asked about. */
export async function likelyRenamed(turn: Turn, { kind, id, typed }: Named & { typed: FilledIn }): Promise<Partner | undefined> {
  const title = typed['title'];
  if (kind !== 'partner' || typeof title !== 'string') return undefined;
  const found = await turn.use.records.read(turn.actor, kind, id);
  return !found.ok || titleOf(found.record) === title ? undefined : likelySame(turn, { kind, id, values: { title } });
}
