import type { CivilDate } from '../domain/civil-date.ts';
import type { MissedQuarter } from '../domain/missed-quarter.ts';
import type { About, DutyKind } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Unit } from '../domain/unit.ts';
import type { Policy } from '../policy/city-file.ts';
import type { Calendar } from '../policy/calendar.ts';

/** The records duties are worked out from: what is live, and nothing that is over. */
export interface Snapshot {
  /** The day it was taken. */
  today: CivilDate;
  units: readonly Unit[];
  people: readonly Person[];
  rounds: readonly Round[];
  reports: readonly Report[];
  /** The quarters that passed without a round. */
  missed?: readonly MissedQuarter[];
}

export interface Rules {
  policy: Policy;
  calendar: Calendar;
}

/** Something the policy asks of somebody. */
export interface Duty extends About {
  kind: DutyKind;
  /** The policy's clause it comes from. */
  clause: string;
  /** How many times it has arisen for the same subject: a report can be returned twice. */
  occasion: number;
  opensOn: CivilDate;
  dueOn: CivilDate;
  /** The ISO instant of the action it follows from; absent when the calendar opens it. */
  since?: string;
  /** Ids of the people it rests on. */
  owners: string[];
  met: boolean;
}
