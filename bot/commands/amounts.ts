import { inList, type CardContext } from '../../cards/context.ts';
import { moneyText } from '../../cards/money-text.ts';
import type { AnyValue } from '../../services/domain/description/field.ts';
import { sumsOf, type Money } from '../../services/domain/money.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';

const isMoney = (value: AnyValue): value is Money => typeof value === 'object' && 'currency' in value;

/** What the records have in a field of money, where they have it. */
export const amountsIn = (records: readonly ListedRecord[], field: string): Money[] =>
  records.flatMap(({ values: { [field]: value } }) => (isMoney(value) ? [value] : []));

/** `1 250 000 kr och 200 000 euro`: two currencies are never added. */
export const sumText = (ctx: CardContext, amounts: readonly Money[]): string =>
  inList(
    ctx,
    sumsOf(amounts).map((sum) => moneyText(ctx, sum)),
  );
