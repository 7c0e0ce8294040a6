import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moneyText } from '../../cards/money-text.ts';
import { CURRENCIES, statedAmount, type Money } from '../../services/domain/money.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { readMoney } from '../../services/domain/read-money.ts';
import { anna, readBy } from './city.ts';

/** With a plain space where a card has one that does not break. */
const shown = (locale: 'sv' | 'en', money: Money): string => moneyText(readBy(anna, locale), money).replaceAll('\u00a0', ' ');

describe('an amount', () => {
  it.each<[Money, string, string]>([
    [{ amount: 1_250_000, currency: 'SEK' }, '1 250 000 kr', 'SEK 1,250,000'],
    [{ amount: 200_000, currency: 'EUR' }, '200 000 euro', 'EUR 200,000'],
    [{ amount: 1250, currency: 'SEK' }, '1 250 kr', 'SEK 1,250'],
    [{ amount: 12.5, currency: 'NOK' }, '12,50 NOK', 'NOK 12.50'],
    [{ amount: 1_250_000.5, currency: 'SEK' }, '1 250 000,50 kr', 'SEK 1,250,000.50'],
    [{ amount: 0, currency: 'SEK' }, '0 kr', 'SEK 0'],
  ])('is shown with its currency: %j', (money, swedish, english) => {
    expect([shown('sv', money), shown('en', money)]).toEqual([swedish, english]);
  });

  const anyMoney: fc.Arbitrary<Money> = fc.record({
    amount: fc.oneof(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100),
    ),
    currency: fc.constantFrom(...CURRENCIES),
  });

  it.each(LOCALES)('that is shown can be written again and is the same amount: %s', (locale) => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(readMoney(moneyText(readBy(anna, locale), money), locale)).toEqual({ ok: true, money });
      }),
    );
  });

  it('of a report of before, in whole kronor, is read as kronor', () => {
    expect([
      statedAmount({ amountSek: 500 }),
      statedAmount({ amount: { amount: 5, currency: 'EUR' }, amountSek: 500 }),
      statedAmount({}),
    ]).toEqual([{ amount: 500, currency: 'SEK' }, { amount: 5, currency: 'EUR' }, undefined]);
  });
});
