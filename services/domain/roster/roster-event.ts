import type { Difference } from '../description/differences.ts';

/** What was done in the chat with somebody's, or an administration's, place in the roster. */
export interface RosterEvent {
  at: string;
  /** A person's id. */
  by: string;
  what: 'added' | 'changed' | 'undone' | 'followed-file';
  changes: Difference[];
}

/** Kept on each person and administration: what was done here, and what the city's file said when it was last loaded. */
export interface Rostered<V> {
  history?: RosterEvent[];
  /** The fields the file says something of; of somebody it does not name, that they are not there. */
  file?: Partial<V>;
}

/** Counts the changes made here: what a card has seen. */
export const revOf = ({ history = [] }: { history?: readonly RosterEvent[] }): number => history.length;
