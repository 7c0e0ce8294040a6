import { differences, type Difference } from '../description/differences.ts';
import type { AnyValue, AnyValues, Description } from '../description/field.ts';
import type { Person } from '../person.ts';
import type { Unit } from '../unit.ts';
import { PERSON_FIELDS, UNIT_FIELDS } from './person-fields.ts';
import type { RosterEvent, Rostered } from './roster-event.ts';
import { personValues, unitValues, withPersonValues, withUnitValues, type PersonValues, type UnitValues } from './roster-values.ts';

/** Lists of roles say the same in any order. */
const inOrder = (value: AnyValue): AnyValue => (Array.isArray(value) ? [...value].map(String).sort() : value);
const normal = (values: AnyValues): AnyValues => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inOrder(value)]));

const differ = (description: Description, before: AnyValues, after: AnyValues): string[] =>
  differences(description, normal(before), normal(after)).map(({ field }) => field);

/** Whether the chat has said what stands in a field; of records from before the file was remembered, the history tells. */
function isTheChats(field: string, description: Description, now: AnyValues, { file, history = [] }: Rostered<AnyValues>): boolean {
  if (file !== undefined && field in file) return differ(description, { [field]: file[field] }, { [field]: now[field] }).length > 0;
  return history.some(({ changes }: RosterEvent) => changes.some((change) => change.field === field));
}

/** What stands after a file has been loaded: its word, except in the fields that have been changed in the chat. */
function merged<V extends AnyValues>(description: Description, now: V, file: Partial<V>, kept: Rostered<AnyValues>): V {
  const taken = Object.fromEntries(
    Object.entries(file).filter(
      ([field]) =>
        differ(description, { [field]: now[field] }, { [field]: file[field] }).length > 0 && !isTheChats(field, description, now, kept),
    ),
  );
  return { ...now, ...taken };
}

/** The person as a file that says `file` of them leaves them; the language they have chosen is theirs. */
export function mergePerson(now: Person, file: Partial<PersonValues>): Person {
  return { ...withPersonValues(now, merged(PERSON_FIELDS, personValues(now), file, now)), file };
}

export function mergeUnit(now: Unit, named: Pick<Unit, 'name' | 'boards'>): Unit {
  const file: UnitValues = { name: named.name };
  return { ...withUnitValues(now, merged(UNIT_FIELDS, unitValues(now), file, now)), boards: named.boards, active: true, file };
}

const against = (description: Description, now: AnyValues, file: AnyValues): Difference[] => {
  const said = { ...now, ...file };
  return differences(description, normal(now), normal(said));
};

/** Where the file says otherwise of a person than the city now does: from what stands, to what the file says. */
export const personAgainstFile = (person: Person): Difference[] => against(PERSON_FIELDS, personValues(person), person.file ?? {});

export const unitAgainstFile = (unit: Unit): Difference[] => against(UNIT_FIELDS, unitValues(unit), unit.file ?? {});
