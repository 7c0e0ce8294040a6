import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CURRENCIES, sumsOf, type Money } from '../../../services/domain/money.ts';
import { readMoney } from '../../../services/domain/read-money.ts';

const READ: [written: string, amount: number, currency: Money['currency']][] = [
  ['1 250 000', 1_250_000, 'SEK'],
  ['1\u00a0250\u00a0000 kr', 1_250_000, 'SEK'],
  ['1.250.000', 1_250_000, 'SEK'],
  ['1,250,000', 1_250_000, 'SEK'],
  ['1.250.000,50', 1_250_000.5, 'SEK'],
  ['1250000.00', 1_250_000, 'SEK'],
  ['SEK 1,250,000', 1_250_000, 'SEK'],
  ['500:-', 500, 'SEK'],
  ['500,-', 500, 'SEK'],
  ['kr. 500', 500, 'SEK'],
  ['12,5', 12.5, 'SEK'],
  ['1,5 miljoner', 1_500_000, 'SEK'],
  ['1,250 miljoner', 1_250_000, 'SEK'],
  ['2 Mkr', 2_000_000, 'SEK'],
  ['2 mnkr', 2_000_000, 'SEK'],
  ['MSEK 3', 3_000_000, 'SEK'],
  ['500 tkr', 500_000, 'SEK'],
  ['500 kkr', 500_000, 'SEK'],
  ['1 miljard', 1_000_000_000, 'SEK'],
  ['200 000 euro', 200_000, 'EUR'],
  ['€200k', 200_000, 'EUR'],
  ['EUR 1,5 mn', 1_500_000, 'EUR'],
  ['3,2 meur', 3_200_000, 'EUR'],
  ['1.5 million euros', 1_500_000, 'EUR'],
  ['1’250’000 CHF', 1_250_000, 'CHF'],
  ['0', 0, 'SEK'],
];

describe('an amount as people write it', () => {
  it.each(READ)('reads %j', (written, amount, currency) => {
    expect(readMoney(written, 'sv')).toEqual({ ok: true, money: { amount, currency } });
  });

  it('takes a field left empty for no amount', () => {
    expect(readMoney('  ', 'sv')).toEqual({ ok: true, money: undefined });
  });

  it('does not guess whether 1,250 is one and a quarter or more than a thousand', () => {
    expect(readMoney('1,250', 'sv')).toEqual({
      ok: false,
      why: 'unclear',
      readings: [
        { amount: 1250, currency: 'SEK' },
        { amount: 1.25, currency: 'SEK' },
      ],
    });
  });

  it('takes a comma for thousands from somebody who writes English', () => {
    expect(readMoney('1,250', 'en')).toEqual({ ok: true, money: { amount: 1250, currency: 'SEK' } });
  });

  it.each(['ca 500', '1 25 000', '1,2345', 'mycket', '100 kr 200', '300 000 euro per år', '5 kr 3 euro', '٣٠٠'])(
    'refuses %j',
    (written) => {
      expect(readMoney(written, 'sv')).toEqual({ ok: false, why: 'invalid' });
    },
  );

  it('says that it does not know a currency, that an amount is below nothing, and that it is too large', () => {
    expect(readMoney('10 XYZ', 'sv')).toEqual({ ok: false, why: 'unknown-currency' });
    expect(readMoney('100 zloty', 'sv')).toEqual({ ok: false, why: 'unknown-currency' });
    expect(readMoney('-5 kr', 'sv')).toEqual({ ok: false, why: 'negative' });
    expect(readMoney('100 000 000 000 000', 'sv')).toEqual({ ok: false, why: 'too-much' });
  });

  it('reads back every amount as it is shown, in both languages', () => {
    const money = fc.record({ amount: fc.integer({ min: 0, max: 1_000_000_000 }), currency: fc.constantFrom(...CURRENCIES) });
    fc.assert(
      fc.property(money, fc.constantFrom('sv' as const, 'en' as const), (stated, locale) => {
        const shown = `${new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(stated.amount)} ${stated.currency}`;
        expect(readMoney(shown, locale)).toEqual({ ok: true, money: stated });
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => void readMoney(written, 'sv')));
  });
});

describe('sums', () => {
  it('never add two currencies, and come in the same order', () => {
    const sums = sumsOf([{ amount: 0.1, currency: 'EUR' }, undefined, { amount: 100, currency: 'SEK' }, { amount: 0.2, currency: 'EUR' }]);
    expect(sums).toEqual([
      { amount: 100, currency: 'SEK' },
      { amount: 0.3, currency: 'EUR' },
    ]);
  });
});
