import type { CityRole } from '../person.ts';
import type { UnitLeft } from './units-left.ts';

/** Why a change to the roster came to nothing; it stands as it was. */
export type RosterFailure =
  | { code: 'not-allowed' | 'not-found' | 'unreadable' | 'busy' | 'stale' | 'nothing-to-undo' }
  | { code: 'no-name' | 'no-role' | 'bad-email' | 'bad-id' | 'no-such-unit' | 'no-such-role' | 'already-there' }
  | { code: 'too-long'; limit: number }
  /** Nobody would have the role, and the city could not do without. */
  | { code: 'last-of-role'; role: CityRole }
  /** It is asked whether it is meant: they would take their own role away, or a unit would have nobody left in one. */
  | { code: 'own-role' | 'leaves-unit'; left: UnitLeft[] };
