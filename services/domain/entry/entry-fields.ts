import type { Description } from '../description/field.ts';
import type { KindRules } from '../register/kind-rules.ts';
import type { DescribedEntry } from '../report.ts';
import { emptyEntry, ownValues, STATED_AS } from './entry-values.ts';

type EntryType = DescribedEntry['type'];

/** What the register asks before an application has gone in, and a report has never waited for. */
const NOT_WAITED_FOR = new Set(['amount']);

/** The fields an entry may not be without when the report goes in. */
export const demanded = (type: EntryType, description: Description): string[] =>
  Object.entries(description).flatMap(([name, { requiredIn }]) =>
    requiredIn?.includes(STATED_AS[type]) === true && !NOT_WAITED_FOR.has(name) ? [name] : [],
  );

const groupsRequired = ({ description }: KindRules, inSome: (state: string) => boolean): string[] =>
  Object.values(description).flatMap(({ group, requiredIn }) => (requiredIn?.some(inSome) === true ? [group] : []));

/** A group about what comes after that which the report states: something of it is required then, and nothing now. */
function laterGroups(type: EntryType, rules: KindRules): ReadonlySet<string> {
  const now = groupsRequired(rules, (state) => state === STATED_AS[type]);
  return new Set(groupsRequired(rules, (state) => rules.states.includes(state)).filter((group) => !now.includes(group)));
}

/**
 * The fields a report asks for, in the description's order: first those it has asked of everybody from the first and those that are demanded,
 * then what else there is to say when something is stated. What comes after, as a funder's decision, is told in the register.
 */
export function entryFields(type: EntryType, rules: KindRules): { first: string[]; more: string[] } {
  const own = ownValues(emptyEntry(type, ''));
  const asked = new Set(demanded(type, rules.description));
  const later = laterGroups(type, rules);
  const isFirst = (name: string): boolean => Object.hasOwn(own, name) || asked.has(name);
  const names = Object.keys(rules.description);
  return {
    first: names.filter(isFirst),
    more: names.filter((name) => !isFirst(name) && !later.has(rules.description[name]?.group ?? '')),
  };
}
