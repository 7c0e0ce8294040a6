import type { CivilDate } from '../services/domain/civil-date.ts';
import type { Area, Purpose } from '../services/domain/classification.ts';
import type { Locale, Person } from '../services/domain/person.ts';
import type { Quarter } from '../services/domain/quarter.ts';
import type { Kinds } from '../services/domain/register/kinds.ts';
import type { Unit } from '../services/domain/unit.ts';
import type { Policy } from '../services/policy/city-file.ts';
import { dateTexts, type DateTexts } from './text/dates.ts';
import { textsIn } from './text/texts.ts';
import type { Texts } from './text/sv.ts';

/** The city as cards speak of it. */
export interface CityView {
  name: string;
  policy: Policy;
  /** How the register's records are described. */
  kinds: Kinds;
  boards: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, Unit>;
  people: ReadonlyMap<string, Person>;
}

/** Whom a card is for, and what it needs to speak: the reader's language, the day, the names of things. */
export interface CardContext {
  reader: Person;
  t: Texts;
  dates: DateTexts;
  today: CivilDate;
  city: CityView;
}

export const cardContext = (city: CityView, reader: Person, today: CivilDate): CardContext => ({
  reader,
  t: textsIn(reader.locale),
  dates: dateTexts(reader.locale),
  today,
  city,
});

/** The same reader spoken to in another language. */
export const inLanguage = (ctx: CardContext, locale: Locale): CardContext =>
  locale === ctx.reader.locale ? ctx : cardContext(ctx.city, { ...ctx.reader, locale }, ctx.today);

export const quarterName = ({ t }: CardContext, quarter: Quarter): string => t.quarter(quarter.slice(6), quarter.slice(0, 4));

/** The same where it begins a line of its own. */
export const quarterHeading = (ctx: CardContext, quarter: Quarter): string =>
  quarterName(ctx, quarter).replace(/^./u, (first) => first.toUpperCase());

export const unitName = ({ city }: CardContext, unit: string): string => city.units.get(unit)?.name ?? unit;

export const personName = ({ city, t }: CardContext, id: string): string => city.people.get(id)?.name ?? t.somebody;

/** `Ska in senast …`, or that it should have been. */
export const dueText = ({ t, dates, today }: CardContext, dueOn: CivilDate): string =>
  (today > dueOn ? t.due.was : t.due.by)(dates.day(dueOn));

const named = (locale: Locale, names: { sv: string; en: string }): string => names[locale];

export const areaName = ({ city, reader }: CardContext, area: Area): string => named(reader.locale, city.policy.areas[area]);

export const purposeName = ({ city, reader }: CardContext, purpose: Purpose): string => named(reader.locale, city.policy.purposes[purpose]);

/** `a, b och c` */
export function inList({ t }: CardContext, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${t.listEnd}${last}`;
}
