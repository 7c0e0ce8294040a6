/** The states of a record that something is still to come of, and that are asked for whatever the quarter: a round that is under way, a report that waits for somebody, a project that goes on, a notice that has not gone. */
const LIVE_STATES: readonly string[] = [
  'collecting',
  'with-committee',
  'referred-back',
  'submitted',
  'returned',
  'planned',
  'ongoing',
  'preparing',
  'pending',
  'sending',
];

/** SQLite takes a partial index only for a query that says these very words. */
export const IS_LIVE = `state in (${LIVE_STATES.map((state) => `'${state}'`).join(', ')})`;

export const areLive = (states: readonly string[]): boolean => states.length > 0 && states.every((state) => LIVE_STATES.includes(state));
