import type { SQLInputValue } from 'node:sqlite';
import type { Kind } from '../domain/record.ts';
import { conditionsOf, type Condition } from './filter-fields.ts';
import { areOpen, IS_OPEN } from './sqlite-open-states.ts';
import type { ListOptions } from './store.ts';

interface ListQuery {
  sql: string;
  parameters: SQLInputValue[];
}

/** The query for a list; how many values a condition has does not change its text, so there are few texts. */
export function listQuery(city: string, kind: Kind, { where, order, after }: ListOptions, count: number): ListQuery {
  const conditions = conditionsOf(where);
  const [direction, beyond] = order === 'descending' ? ['desc', '<'] : ['asc', '>'];
  const tests = ['city = ?', 'kind = ?', ...conditions.map(testOf), ...(after === undefined ? [] : [`id ${beyond} ?`])];
  // Rows of several values come out of an index in several runs; the plus keeps SQLite from walking the whole kind by id rather than sort them.
  const sorted = conditions.length === 0 || conditions.some(isSingle) ? 'id' : '+id';
  return {
    sql: `select etag, body, id from records where ${tests.join(' and ')} order by ${sorted} ${direction} limit ?`,
    parameters: [city, kind, ...conditions.map(parameterOf), ...(after === undefined ? [] : [after]), count],
  };
}

const isSingle = ({ anyOf }: Condition): boolean => anyOf.length === 1;

const testOf = (condition: Condition): string => {
  const test = isSingle(condition) ? `${condition.field} = ?` : `${condition.field} in (select value from json_each(?))`;
  return condition.field === 'state' && areOpen(condition.anyOf) ? `${test} and ${IS_OPEN}` : test;
};

const parameterOf = (condition: Condition): string => (isSingle(condition) ? condition.anyOf.join('') : JSON.stringify(condition.anyOf));
