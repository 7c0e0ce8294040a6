import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { REMOVED, type AnyRegistered, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { presentRecord, viewOf } from './present-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** Reads the record for somebody who may change it, and shows it to the others and says why they may not. */
export async function writable(turn: Turn, kind: RegisteredKind, id: string, show: (record: AnyRegistered) => Reply): Reply {
  const found = await turn.use.records.read(turn.actor, kind, id);
  if (!found.ok) return presentRecord(turn, kind, found);
  const { ui } = await viewOf(turn, kind);
  if (found.record.state === REMOVED) return presentRecord(turn, kind, found, { tone: 'warning', text: ui.removed });
  return found.right === 'write' ? show(found.record) : presentRecord(turn, kind, found, { tone: 'warning', text: ui.readOnly });
}
