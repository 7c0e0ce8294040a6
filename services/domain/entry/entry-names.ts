import type { Description } from '../description/field.ts';
import type { DescribedEntry, EntryName } from '../report.ts';
import { entryValues } from './entry-values.ts';

type NameOf = (kind: string, id: string) => string;

/** The name of what an entry refers to, as it was then; what was written as text is its own name. */
export const nameIn =
  ({ names = [] }: Pick<DescribedEntry, 'names'>): NameOf =>
  (kind, id) =>
    names.find((one) => one.kind === kind && one.id === id)?.name ?? id;

/** An entry with the names of what it refers to: those it has already, and of the rest what `nameOf` calls them today. A report is read as it was written. */
export function withNames<E extends DescribedEntry>(entry: E, description: Description, nameOf: NameOf): E {
  const values = entryValues(entry);
  const known = nameIn(entry);
  const names = Object.entries(description).flatMap(([name, field]): EntryName[] => {
    if (!('to' in field)) return [];
    const value = values[name];
    const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
    return ids.flatMap((id) => {
      const before = known(field.to, id);
      const called = before === id ? nameOf(field.to, id) : before;
      return called === id ? [] : [{ kind: field.to, id, name: called }];
    });
  });
  return { ...entry, names: names.length === 0 ? undefined : names };
}
