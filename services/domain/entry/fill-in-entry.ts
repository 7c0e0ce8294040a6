import { ACTIVITY_FIELDS } from '../activity/activity-fields.ts';
import { APPLICATION_FIELDS } from '../application/application-fields.ts';
import { isFilled, type AnyValues, type Description } from '../description/field.ts';
import { readValues, type FilledIn } from '../description/read-values.ts';
import type { Locale } from '../person.ts';
import type { ActivityEntry, ApplicationEntry, DescribedEntry } from '../report.ts';
import { activityOwn, applicationOwn, ownValues } from './entry-values.ts';

/** An entry with what was filled in, all of which can be read; what was not asked about stays as it stood. */
export function fillInEntry<E extends DescribedEntry>(entry: E, description: Description, filledIn: FilledIn, locale: Locale): E;
export function fillInEntry(entry: DescribedEntry, description: Description, filledIn: FilledIn, locale: Locale): DescribedEntry {
  const details = detailsOf(entry, description, readValues(description, filledIn, locale).values);
  return entry.type === 'application' ? application(entry, filledIn, locale, details) : activity(entry, filledIn, locale, details);
}

/** The fields that are filled in and not its own, in the description's order, so that the same is the same however it came about. */
function detailsOf(entry: DescribedEntry, description: Description, read: AnyValues): AnyValues | undefined {
  const own = ownValues(entry);
  const values: AnyValues = { ...entry.details, ...read };
  const names = Object.keys(description).filter((name) => !Object.hasOwn(own, name) && isFilled(values[name]));
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, values[name]]));
}

function application(entry: ApplicationEntry, filledIn: FilledIn, locale: Locale, details: AnyValues | undefined): ApplicationEntry {
  const read = readValues(APPLICATION_FIELDS, filledIn, locale).values;
  const { title, programme = '', submittedOn, amount, areas, purposes } = { ...applicationOwn(entry), ...read };
  return { id: entry.id, title, areas, purposes, type: 'application', programme, submittedOn, amount, details, names: entry.names };
}

function activity(entry: ActivityEntry, filledIn: FilledIn, locale: Locale, details: AnyValues | undefined): ActivityEntry {
  const read = readValues(ACTIVITY_FIELDS, filledIn, locale).values;
  const { title, type, startsOn, place, role, areas, purposes, goal, outcome } = { ...activityOwn(entry), ...read };
  const base = { id: entry.id, title, areas, purposes, type: 'activity' as const, place, goal, outcome };
  return { ...base, activity: type, role, heldOn: startsOn, details, names: entry.names };
}
