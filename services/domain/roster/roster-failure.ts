import type { CityRole } from '../person.ts';

/** Why a change to the roster came to nothing; it stands as it was. */
export type RosterFailure =
  | { code: 'not-allowed' | 'not-found' | 'unreadable' | 'busy' | 'stale' | 'nothing-to-undo' }
  | { code: 'no-name' | 'no-role' | 'bad-email' | 'bad-id' | 'no-such-unit' | 'no-such-role' | 'already-there' }
  | { code: 'too-long'; limit: number }
  /** Nobody would have the role, and the city could not do without. */
  | { code: 'last-of-role'; role: CityRole }
  /** They would take their own role away: it is asked whether that is meant. */
  | { code: 'own-role' };
