import { ACTIVITY_FIELDS } from '../activity/activity-fields.ts';
import { APPLICATION_FIELDS } from '../application/application-fields.ts';
import type { AnyValues, Description, ValuesOf } from '../description/field.ts';
import { statedAmount } from '../money.ts';
import type { ActivityEntry, ApplicationEntry, DescribedEntry, EffectEntry, Entry, EntryType } from '../report.ts';

/** The state in which the register's record of an entry is what the report says of it. */
export const STATED_AS = { application: 'submitted', activity: 'held' } as const;

const DESCRIPTIONS = { application: APPLICATION_FIELDS, activity: ACTIVITY_FIELDS } as const;

export const descriptionOf = ({ type }: Pick<DescribedEntry, 'type'>): Description => DESCRIPTIONS[type];

export const isDescribed = (entry: Entry): entry is DescribedEntry => entry.type !== 'effect';

/** What reports have asked of an application from the first, under the description's names. */
export const applicationOwn = (entry: ApplicationEntry) =>
  ({
    title: entry.title,
    programme: entry.programme,
    submittedOn: entry.submittedOn,
    amount: statedAmount(entry),
    areas: entry.areas,
    purposes: entry.purposes,
  }) satisfies Partial<ValuesOf<typeof APPLICATION_FIELDS>>;

/** The same of an activity. */
export const activityOwn = (entry: ActivityEntry) =>
  ({
    title: entry.title,
    type: entry.activity,
    startsOn: entry.heldOn,
    place: entry.place,
    role: entry.role,
    areas: entry.areas,
    purposes: entry.purposes,
    goal: entry.goal,
    outcome: entry.outcome,
  }) satisfies Partial<ValuesOf<typeof ACTIVITY_FIELDS>>;

/** What every entry has of its own: never empty of names, whatever has been filled in. */
export const ownValues = (entry: DescribedEntry): AnyValues => (entry.type === 'application' ? applicationOwn(entry) : activityOwn(entry));

/** All an entry says, whenever it was written, by the names of its kind's description. */
export const entryValues = (entry: DescribedEntry): AnyValues => ({ ...entry.details, ...ownValues(entry) });

export function emptyEntry<T extends EntryType>(type: T, id: string): Extract<Entry, { type: T }>;
export function emptyEntry(type: EntryType, id: string): Entry {
  const base = { id, title: '', areas: [], purposes: [] };
  switch (type) {
    case 'application':
      return { ...base, type, programme: '' } satisfies ApplicationEntry;
    case 'activity':
      return { ...base, type, place: '', goal: '', outcome: '' } satisfies ActivityEntry;
    case 'effect':
      return { ...base, type, description: '' } satisfies EffectEntry;
    default:
      return type satisfies never;
  }
}
