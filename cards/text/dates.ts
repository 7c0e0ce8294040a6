import type { CivilDate } from '../../services/domain/civil-date.ts';
import type { Locale } from '../../services/domain/person.ts';

const TAG: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

export interface DateTexts {
  /** `fredag 4 december 2026` */
  day(date: CivilDate): string;
  /** `4 dec. 2026` */
  short(date: CivilDate): string;
  /** `december`, the 12th. */
  month(month: number): string;
  /** `22 november 2026 kl. 14:02`, in the city's time. */
  moment(iso: string): string;
  /** `2026-11-22`: the date in the city at that instant. */
  civil: (iso: string) => CivilDate;
  /** `14:02`, in the city's time. */
  time(iso: string): string;
  /** `1 250 000`; what is not whole has two decimals, as money has. */
  number(value: number): string;
}

/** Swedish dates are written as ISO 8601 has them. */
const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const at = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

function create(locale: Locale): DateTexts {
  const tag = TAG[locale];
  const utc = { timeZone: 'UTC' } as const;
  const local = { timeZone: 'Europe/Stockholm' } as const;
  const day = new Intl.DateTimeFormat(tag, { ...utc, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(tag, {
    ...local,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const monthName = new Intl.DateTimeFormat(tag, { ...utc, month: 'long' });
  const time = new Intl.DateTimeFormat(tag, { ...local, hour: '2-digit', minute: '2-digit' });
  const whole = new Intl.NumberFormat(tag);
  const hundredths = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    day: (date) => day.format(at(date)),
    short: (date) => short.format(at(date)),
    month: (nth) => monthName.format(Date.UTC(2000, nth - 1)),
    moment: (iso) => moment.format(Date.parse(iso)),
    civil: (iso) => {
      const [year = '', month = '', date = ''] = civil.format(Date.parse(iso)).split('-');
      return `${year}-${month}-${date}`;
    },
    time: (iso) => time.format(Date.parse(iso)),
    number: (value) => (Number.isInteger(value) ? whole : hundredths).format(value),
  };
}

const made = new Map<Locale, DateTexts>();

export function dateTexts(locale: Locale): DateTexts {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const texts = create(locale);
  made.set(locale, texts);
  return texts;
}
