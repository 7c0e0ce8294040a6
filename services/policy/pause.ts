/** A span of days that comes back every year, `MM-DD`, both days included. One that ends before it begins goes on past New Year. */
export interface Pause {
  from: string;
  to: string;
}

/** `monthDay` is `MM-DD`. */
export const isInPause = (monthDay: string, { from, to }: Pause): boolean =>
  from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
