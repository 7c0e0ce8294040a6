import type { ApplicationRecord, ApplicationState } from '../application/application-rules.ts';
import type { ValuesOf } from '../description/field.ts';
import type { ProgrammeRecord } from '../programme/programme-rules.ts';
import type { PROJECT_FIELDS } from './project-fields.ts';

const GRANTED: ReadonlySet<ApplicationState> = new Set(['granted', 'granted-with-conditions']);
const EU_PROGRAMMES: ReadonlySet<ProgrammeRecord['values']['type']> = new Set(['eu-central', 'eu-in-sweden', 'interreg']);

export const isGranted = ({ state }: Pick<ApplicationRecord, 'state'>): boolean => GRANTED.has(state);

/** The same for whoever makes it a project; a new one only when those before it have been taken back. `nth` from 1. */
export const projectIdFrom = (application: string, nth: number): string => `project:${application}${nth === 1 ? '' : `:${nth}`}`;

/** What is known of a project whose application was granted (W2, W8); the rest is asked for before it is planned and started. */
export function projectValuesFrom(
  { values }: Pick<ApplicationRecord, 'values'>,
  programme: Pick<ProgrammeRecord, 'values'> | undefined,
): Partial<ValuesOf<typeof PROJECT_FIELDS>> {
  const { title, partners, areas, purposes, diaryNumber, granted } = values;
  return {
    title,
    ...(programme === undefined ? {} : { type: EU_PROGRAMMES.has(programme.values.type) ? 'eu' : 'other' }),
    ...(values.programme === undefined ? {} : { programme: values.programme }),
    partners,
    areas,
    purposes,
    diaryNumber,
    ...(granted === undefined ? {} : { grant: granted }),
  };
}
