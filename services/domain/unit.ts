import type { Rostered } from './roster/roster-event.ts';
import type { UnitValues } from './roster/roster-values.ts';

/** An administration (förvaltning) and the one or more boards (nämnder) it serves. */
export interface Unit extends Rostered<UnitValues> {
  kind: 'unit';
  city: string;
  id: string;
  name: string;
  boards: string[];
  /** False once the city file no longer names it; its reports stay. */
  active: boolean;
}
