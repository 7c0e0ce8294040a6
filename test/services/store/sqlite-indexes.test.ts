import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { makeIndexes } from '../../../services/store/sqlite-indexes.ts';

function aDatabase(...indexes: string[]): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(
    'create table records (city text, kind text, id text, unit text, quarter text, state text, body text, primary key (city, kind, id))',
  );
  for (const index of indexes) db.exec(index);
  return db;
}

const indexesOf = (db: DatabaseSync) =>
  db.prepare(`select name, sql, rootpage from sqlite_master where type = 'index' order by name`).all();

const textsOf = (db: DatabaseSync) => indexesOf(db).map(({ sql }) => sql);

const asNew = aDatabase();
makeIndexes(asNew);

describe('the indexes of a database', () => {
  it('of an earlier version are replaced by those of this one', () => {
    const db = aDatabase(
      'create index records_by_unit on records (city, kind, unit, id) where unit is not null',
      'create index if not exists records_by_open_state on records (city, kind, state, id)',
    );
    makeIndexes(db);
    expect(textsOf(db)).toEqual(textsOf(asNew));
  });

  it('are left as they are when they are those of this version', () => {
    const before = indexesOf(asNew);
    makeIndexes(asNew);
    expect(indexesOf(asNew)).toEqual(before);
  });

  it('that somebody has made for themselves stay', () => {
    const db = aDatabase('create index report_of_my_own on records (state)');
    makeIndexes(db);
    expect(indexesOf(db).map(({ name }) => name)).toContain('report_of_my_own');
  });
});
