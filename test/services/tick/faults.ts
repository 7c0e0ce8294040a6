import type { Messenger } from '../../../services/delivery/messenger.ts';
import type { Store } from '../../../services/store/store.ts';

/** The call that goes wrong: the work may have been done all the same. */
export type Moment = 'before' | 'after';

export class Fault extends Error {
  override name = 'Fault';
}

export interface FaultyPorts {
  store: Store;
  messenger: Messenger;
  /** The calls there were; of those, the ones that change something. */
  calls: () => { all: number; changing: number[] };
}

/**
 * The ports of one process, in which the `nth` call goes wrong, `before` it has done its work or `after`.
 * When that `kills` the process, none of its later calls gets through either.
 */
export function faultyPorts(
  ports: { store: Store; messenger: Messenger },
  { nth = 0, moment = 'before', kills = true }: { nth?: number; moment?: Moment; kills?: boolean } = {},
): FaultyPorts {
  let count = 0;
  let isDead = false;
  const changing: number[] = [];

  async function through<T>(isChange: boolean, call: () => Promise<T>): Promise<T> {
    if (isDead) throw new Fault('the process has died');
    count += 1;
    if (isChange) changing.push(count);
    if (count !== nth) return call();
    isDead = kills;
    if (moment === 'after') await call();
    throw new Fault(`call ${nth} went wrong`);
  }

  const { store, messenger } = ports;
  return {
    calls: () => ({ all: count, changing }),
    store: {
      get: (kind, id) => through(false, () => store.get(kind, id)),
      has: (kind, id) => through(false, () => store.has(kind, id)),
      list: (kind, options) => through(false, () => store.list(kind, options)),
      changedSince: (mark, most) => through(false, () => store.changedSince(mark, most)),
      create: (record) => through(true, () => store.create(record)),
      replace: (record, etag) => through(true, () => store.replace(record, etag)),
      close: () => store.close(),
    },
    messenger: { send: (to, message) => through(true, () => messenger.send(to, message)) },
  };
}
