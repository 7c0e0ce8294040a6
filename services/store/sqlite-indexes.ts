import type { DatabaseSync } from 'node:sqlite';
import { IS_LIVE } from './sqlite-live-states.ts';

/**
 * A unit's records of one quarter are found without its others. Of the states only the live ones are indexed, so that ten years of adopted rounds,
 * approved reports and completed projects are walked by nobody who asks for what is live; a state changes with most answers, and an index on
 * all of them makes, measured, a commit of many a half dearer.
 */
const INDEXES = new Map([
  ['records_by_unit', '(city, kind, unit, quarter, id) where unit is not null'],
  ['records_by_quarter', '(city, kind, quarter, id) where quarter is not null'],
  ['records_by_live_state', `(city, kind, state, id) where ${IS_LIVE}`],
]);

/** As SQLite keeps it. */
const textOf = (name: string): string => `CREATE INDEX ${name} on records ${INDEXES.get(name) ?? ''}`;

/** Makes the indexes, in the place of those an earlier version made. */
export function makeIndexes(db: DatabaseSync): void {
  const there = db.prepare(`select name, sql from sqlite_master where type = 'index' and name like 'records\\_by\\_%' escape '\\'`).all();
  const fits = new Set(there.filter(({ name, sql }) => INDEXES.has(String(name)) && sql === textOf(String(name))).map(({ name }) => name));
  for (const { name } of there) if (!fits.has(name)) db.exec(`drop index ${String(name)}`);
  for (const name of INDEXES.keys()) if (!fits.has(name)) db.exec(textOf(name));
}
