import type { Money } from '../services/domain/money.ts';
import type { CardContext } from './context.ts';

/** An amount as it is read, and as it can be written: `1 250 000 kr`, `200 000 euro`. */
export const moneyText = ({ t, dates }: CardContext, { amount, currency }: Money): string => t.money(dates.number(amount), currency);
