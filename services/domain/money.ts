/** The currencies amounts are stated in: the Nordic ones, and those of the countries a Swedish city works with. */
export const CURRENCIES = ['SEK', 'EUR', 'NOK', 'DKK', 'ISK', 'GBP', 'CHF', 'USD', 'PLN', 'CZK', 'HUF', 'RON', 'UAH'] as const;

export type Currency = (typeof CURRENCIES)[number];

/** An amount in units of its currency (kronor, euro), with at most two decimals. */
export interface Money {
  amount: number;
  currency: Currency;
}

/** More than any project of a city. */
export const MOST_MONEY = 100_000_000_000;

export const isCurrency = (text: string): text is Currency => CURRENCIES.some((currency) => currency === text);

/** The amount a record states; those of before have it in whole kronor. */
export const statedAmount = ({ amount, amountSek }: { amount?: Money | undefined; amountSek?: number | undefined }): Money | undefined =>
  amount ?? (amountSek === undefined ? undefined : { amount: amountSek, currency: 'SEK' });

/** The sums of several amounts, one for each currency there is, always in the same order: two currencies are never added. */
export function sumsOf(amounts: readonly (Money | undefined)[]): Money[] {
  const sums = new Map<Currency, number>();
  for (const money of amounts) {
    // In hundredths, as decimals do not add up exactly.
    if (money !== undefined) sums.set(money.currency, (sums.get(money.currency) ?? 0) + Math.round(money.amount * 100));
  }
  return CURRENCIES.flatMap((currency) => {
    const hundredths = sums.get(currency);
    return hundredths === undefined ? [] : [{ amount: hundredths / 100, currency }];
  });
}
