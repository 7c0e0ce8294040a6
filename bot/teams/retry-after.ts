const LONGEST_MS = 3_600_000;

const SECONDS = /^\d+(?:\.\d+)?$/;
/** A date as it is written today, and in the two older ways that are still to be read (RFC 9110, 5.6.7). All are GMT; the last does not say so. */
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const DATE_RFC_850 = /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const DATE_ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** Epoch ms; not a number where it is no date. */
function instantOf(date: string): number {
  if (DATE_ASCTIME.test(date)) return Date.parse(`${date} GMT`);
  return DATE.test(date) || DATE_RFC_850.test(date) ? Date.parse(date) : Number.NaN;
}

/**
 * The milliseconds a Retry-After asks to wait, in seconds or as a date, an hour at most; nothing when it cannot be read or is past.
 * A date is counted from the answer's own, since the other side's clock set both; from `now` (epoch ms) where it has none.
 */
export function waitAsked(header: string | undefined, answeredOn: string | undefined, now: number): { afterMs?: number } {
  const text = header?.trim() ?? '';
  const from = instantOf(answeredOn ?? '');
  const ms = SECONDS.test(text) ? Number(text) * 1_000 : instantOf(text) - (Number.isNaN(from) ? now : from);
  return ms > 0 ? { afterMs: Math.min(Math.ceil(ms), LONGEST_MS) } : {};
}
