import type { SQLInputValue } from 'node:sqlite';
import type { Kind } from '../domain/record.ts';
import { conditionsOf, type Condition } from './filter-fields.ts';
import { areLive, IS_LIVE } from './sqlite-live-states.ts';
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
  // The plus keeps SQLite from walking the whole kind by id rather than sort the few rows that an index gives in another order.
  const sorted = comeById(conditions) ? 'id' : '+id';
  return {
    sql: `select etag, body, id from records where ${tests.join(' and ')} order by ${sorted} ${direction} limit ?`,
    parameters: [city, kind, ...conditions.map(parameterOf), ...(after === undefined ? [] : [after]), count],
  };
}

/** An index gives the rows of one value by id, but for a unit, whose quarters come first; a state without an index is met on the way by id. */
const comeById = (conditions: readonly Condition[]): boolean =>
  conditions.length <= 1 && conditions.every((condition) => isSingle(condition) && condition.field !== 'unit');

const isSingle = ({ anyOf }: Condition): boolean => anyOf.length === 1;

const testOf = (condition: Condition): string => {
  const test = isSingle(condition) ? `${condition.field} = ?` : `${condition.field} in (select value from json_each(?))`;
  return condition.field === 'state' && areLive(condition.anyOf) ? `${test} and ${IS_LIVE}` : test;
};

const parameterOf = (condition: Condition): string => (isSingle(condition) ? condition.anyOf.join('') : JSON.stringify(condition.anyOf));
