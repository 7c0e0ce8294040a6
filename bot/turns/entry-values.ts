import type { CardContext } from '../../cards/context.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { moneyText } from '../../cards/money-text.ts';
import type { Chosen, Written } from '../../cards/written/fields.ts';
import { CURRENCIES, type Money } from '../../services/domain/money.ts';
import { readMoney } from '../../services/domain/read-money.ts';
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

const refused = (fault: string): Checked<never> => ({ value: 'invalid', faults: [fault] });

/** The day something happened, as it was filled in. */
export function checkedDate({ t, today }: CardContext, { value }: Written<CivilDate>, field: string): Checked<CivilDate> {
  const { badDate, futureDate, oldDate } = t.entryForm;
  if (value === undefined) return { value, faults: [] };
  if (value === 'invalid') return refused(badDate(field));
  if (value > today) return refused(futureDate(field));
  return value < addMonths(today, -MOST_MONTHS_BACK) ? refused(oldDate(field)) : { value, faults: [] };
}

/** An amount as it was filled in; what can be read in two ways is asked about, with both. */
export function checkedAmount(ctx: CardContext, written: string): Checked<Money> {
  const { badAmount, tooMuch, unclearAmount, unknownCurrency } = ctx.t.entryForm;
  const read = readMoney(written, ctx.reader.locale);
  if (read.ok) return { value: read.money, faults: [] };
  switch (read.why) {
    case 'invalid':
    case 'negative':
      return refused(badAmount);
    case 'too-much':
      return refused(tooMuch);
    case 'unknown-currency':
      return refused(unknownCurrency(CURRENCIES.join(', ')));
    case 'unclear': {
      const [one, other] = read.readings;
      return refused(unclearAmount(isolated(written), moneyText(ctx, one), moneyText(ctx, other)));
    }
    default:
      return read satisfies never;
  }
}

export const checkedChoice = <V extends string>({ t }: CardContext, value: V | 'invalid' | undefined, field: string): Checked<V> => ({
  value,
  faults: value === 'invalid' ? [t.entryForm.badChoice(field)] : [],
});

/** Of several choices those that can be read are kept; where none can, what stands. */
export const readable = <V>({ chosen, isRead }: Chosen<V>, standing: V[] = []): V[] => (isRead || chosen.length > 0 ? chosen : standing);

export const choiceFaults = ({ t }: CardContext, made: Chosen<unknown>, field: string): string[] =>
  made.isRead ? [] : [t.entryForm.badChoice(field)];
