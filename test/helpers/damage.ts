import { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../../services/domain/record.ts';
import { connectCosmos } from '../../services/store/cosmos-client.ts';
import type { StoreSettings } from '../../services/store/open-store.ts';

/** What a hand puts where a record was. */
export interface Damage {
  kind: Kind;
  id: string;
  city: string;
  /** What stands there afterwards; for SQLite as text, which need not be JSON. */
  body: unknown;
}

type Hand = (damage: Damage) => Promise<void>;

/** Somebody who changes records past the product. */
export function handIn(settings: StoreSettings): Hand {
  return settings.engine === 'sqlite' ? handInSqlite(settings.file) : handInCosmos(settings);
}

function handInSqlite(file: string): Hand {
  return async ({ kind, id, city, body }) => {
    const db = new DatabaseSync(file, { timeout: 5000 });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { changes } = db.prepare('update records set body = ? where city = ? and kind = ? and id = ?').run(text, city, kind, id);
    db.close();
    if (changes !== 1) throw new Error(`There is no ${kind} ${id} to damage.`);
  };
}

function handInCosmos(settings: Extract<StoreSettings, { engine: 'cosmos' }>): Hand {
  return async ({ kind, id, city, body }) => {
    const client = await connectCosmos(settings);
    const item = client.database(settings.database).container(settings.container).item(`${kind}~${id}`, city);
    const { resource } = await item.read<{ id: string }>();
    await item.replace({ ...resource, id: `${kind}~${id}`, record: body });
    client.dispose();
  };
}
