import type { CivilDate } from './civil-date.ts';
import type { Area, Purpose } from './classification.ts';

export const PROJECT_TYPES = ['eu', 'other'] as const;
export const PROJECT_STATES = ['idea', 'planned', 'ongoing', 'completed', 'cancelled'] as const;

/** eu: EU-projekt; other: annat internationellt projekt (F2). */
export type ProjectType = (typeof PROJECT_TYPES)[number];
export type ProjectState = (typeof PROJECT_STATES)[number];

export interface Project {
  kind: 'project';
  city: string;
  id: string;
  unit: string;
  title: string;
  type: ProjectType;
  programme: string;
  state: ProjectState;
  startsOn: CivilDate;
  endsOn: CivilDate;
  purposes: Purpose[];
  areas: Area[];
  partners: string[];
}

/** A project is asked about in the quarter's report while it is in one of these. */
export const REPORTABLE_STATES: readonly ProjectState[] = ['planned', 'ongoing'];

export const isReportable = ({ state }: Project): boolean => REPORTABLE_STATES.includes(state);
