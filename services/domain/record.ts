import type { MissedQuarterRecord } from './missed-quarter.ts';
import type { NoticeRecord } from './notice.ts';
import type { Person } from './person.ts';
import type { ActivityRecord } from './activity/activity-rules.ts';
import type { ApplicationRecord } from './application/application-rules.ts';
import type { PartnerRecord } from './partner/partner-rules.ts';
import type { ProgrammeRecord } from './programme/programme-rules.ts';
import type { ProjectRecord } from './project/project-rules.ts';
import type { Report } from './report.ts';
import type { AnyRegistered } from './register/registered.ts';
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
  project: ProjectRecord;
  application: ApplicationRecord;
  activity: ActivityRecord;
  partner: PartnerRecord;
  programme: ProgrammeRecord;
  report: Report;
  round: Round;
  'missed-quarter': MissedQuarterRecord;
  notice: NoticeRecord;
}

export type Kind = keyof RecordByKind;
export type RecordOf<K extends Kind> = RecordByKind[K];
/** A record of the register may be written by code that knows no kind. */
export type AnyRecord = RecordByKind[Kind] | AnyRegistered;
