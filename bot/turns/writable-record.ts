import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { REMOVED, type AnyRegistered, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { presentRecord } from './present-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** Reads the record for somebody who may change it, and shows it or why not to the others. */
export async function writable(turn: Turn, kind: RegisteredKind, id: string, show: (record: AnyRegistered) => Reply): Reply {
  const found = await turn.use.records.read(turn.actor, kind, id);
  return found.ok && found.right === 'write' && found.record.state !== REMOVED ? show(found.record) : presentRecord(turn, kind, found);
}
