import type { CardContext } from '../../cards/context.ts';
import type { Chosen, Written } from '../../cards/written/fields.ts';
import { addMonths, type CivilDate } from '../../services/domain/civil-date.ts';

/** A report is about one quarter; whatever is much older is a slip of the pen. */
const MOST_MONTHS_BACK = 24;

/** What stands in a field of a form, and what is wrong with it, if anything, each a sentence that names the field. */
interface Checked<V> {
  value: V | 'invalid' | undefined;
  faults: string[];
}

/** The value, or what stands where it cannot be kept. */
export const valid = <V>(value: V | 'invalid' | undefined, standing: V | undefined): V | undefined =>
  value === 'invalid' ? standing : value;

/** The day something happened, as it was filled in. */
export function checkedDate({ t, today }: CardContext, { value }: Written<CivilDate>, field: string): Checked<CivilDate> {
  const { badDate, futureDate, oldDate } = t.entryForm;
  const refused = (fault: (field: string) => string): Checked<CivilDate> => ({ value: 'invalid', faults: [fault(field)] });
  if (value === undefined) return { value, faults: [] };
  if (value === 'invalid') return refused(badDate);
  if (value > today) return refused(futureDate);
  return value < addMonths(today, -MOST_MONTHS_BACK) ? refused(oldDate) : { value, faults: [] };
}

export const checkedChoice = <V extends string>({ t }: CardContext, value: V | 'invalid' | undefined, field: string): Checked<V> => ({
  value,
  faults: value === 'invalid' ? [t.entryForm.badChoice(field)] : [],
});

/** Of several choices those that can be read are kept; where none can, what stands. */
export const readable = <V>({ chosen, isRead }: Chosen<V>, standing: V[] = []): V[] => (isRead || chosen.length > 0 ? chosen : standing);

export const choiceFaults = ({ t }: CardContext, made: Chosen<unknown>, field: string): string[] =>
  made.isRead ? [] : [t.entryForm.badChoice(field)];
