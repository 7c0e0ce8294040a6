import { CURRENCIES, type Money } from '../domain/money.ts';
import { isNumber, oneOf, shaped } from './shape.ts';

export const moneyShape = shaped<Money>({ amount: isNumber, currency: oneOf(CURRENCIES) });
