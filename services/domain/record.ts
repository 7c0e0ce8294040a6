import type { MissedQuarterRecord } from './missed-quarter.ts';
import type { NoticeRecord } from './notice.ts';
import type { Person } from './person.ts';
import type { Project } from './project.ts';
import type { Report } from './report.ts';
import type { Round } from './round.ts';
import type { Unit } from './unit.ts';

/** What the city was loaded from: the fingerprint of its file, so that an unchanged file costs one read. */
export interface CityRecord {
  kind: 'city';
  city: string;
  id: 'city';
  fingerprint: string;
  loadedAt: string;
  /** When the city was loaded for the first time; absent in records written before that was kept. */
  firstLoadedAt?: string;
}

interface RecordByKind {
  city: CityRecord;
  unit: Unit;
  person: Person;
  project: Project;
  report: Report;
  round: Round;
  'missed-quarter': MissedQuarterRecord;
  notice: NoticeRecord;
}

export type Kind = keyof RecordByKind;
export type RecordOf<K extends Kind> = RecordByKind[K];
export type AnyRecord = RecordByKind[Kind];
