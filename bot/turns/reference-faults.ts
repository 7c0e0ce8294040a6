import type { RecordView } from '../../cards/record/record-view.ts';
import type { AnyValue, AnyValues } from '../../services/domain/description/field.ts';
import type { Faults } from '../../services/domain/description/read-values.ts';
import type { Turn } from './turn.ts';

const asIds = (value: AnyValue): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []);

/** References that lead nowhere. One that did before, `stood`, stays: it was written as text before there was a register, or led to what has been removed. */
export async function referenceFaults(
  { use, ctx }: Turn,
  { rules }: RecordView,
  values: AnyValues,
  stood: () => Promise<AnyValues>,
): Promise<Faults> {
  const titles = await use.catalogue.titles();
  const isThere = (kind: string, id: string): boolean =>
    kind === 'board' ? ctx.city.boards.has(id) : titles(kind, id)?.isRemoved === false;
  const lost = Object.entries(values).flatMap(([name, value]) => {
    const field = rules.description[name];
    const ids = field !== undefined && 'to' in field ? asIds(value).filter((id) => !isThere(field.to, id)) : [];
    return ids.length === 0 ? [] : [{ name, ids }];
  });
  if (lost.length === 0) return {};
  const before = await stood();
  const isNew = ({ name, ids }: { name: string; ids: string[] }): boolean => ids.some((id) => !asIds(before[name]).includes(id));
  return Object.fromEntries(lost.filter(isNew).map(({ name }) => [name, { code: 'no-such-choice' }]));
}
