import type { Person } from '../person.ts';
import type { Unit } from '../unit.ts';
import { decideEntry, type EntryCommand } from './decide-entry.ts';
import { UNIT_FIELDS } from './person-fields.ts';
import type { RosterFailure } from './roster-failure.ts';
import { mayKeepRoster } from './roster-rights.ts';
import { unitValues, withUnitValues, type UnitValues } from './roster-values.ts';

export type UnitCommand = EntryCommand<UnitValues>;

/** What a change makes of an administration: its name; its boards, and whether there is such a one, are the file's. */
export function decideUnit(
  unit: Unit,
  command: UnitCommand,
  { actor, at }: { actor: Person; at: string },
): { ok: true; unit: Unit } | { ok: false; failure: RosterFailure } {
  if (!mayKeepRoster(actor)) return { ok: false, failure: { code: 'not-allowed' } };
  const { history = [], file = {} } = unit;
  const decided = decideEntry({ description: UNIT_FIELDS, values: unitValues(unit), history, file }, command, { actor: actor.id, at });
  if (!decided.ok) return decided;
  if ('unchanged' in decided) return { ok: true, unit };
  const { limit } = UNIT_FIELDS.name;
  if (decided.values.name === '') return { ok: false, failure: { code: 'no-name' } };
  if (decided.values.name.length > limit) return { ok: false, failure: { code: 'too-long', limit } };
  return { ok: true, unit: { ...withUnitValues(unit, decided.values), history: decided.history } };
}
