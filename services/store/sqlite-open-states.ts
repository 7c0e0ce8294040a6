/** The states of a record that waits for somebody, whatever its age. At any time few are in one of them, so an index of these alone costs other writes next to nothing. */
const OPEN_STATES: readonly string[] = ['submitted', 'returned'];

/** SQLite takes a partial index only for a query that says these very words. */
export const IS_OPEN = `state in (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

export const areOpen = (states: readonly string[]): boolean => states.length > 0 && states.every((state) => OPEN_STATES.includes(state));
