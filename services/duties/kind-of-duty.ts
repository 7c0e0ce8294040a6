import type { MissedQuarter } from '../domain/missed-quarter.ts';
import type { Person } from '../domain/person.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { DutyPlan } from '../policy/city-file.ts';
import type { Duty, Rules, Snapshot } from './duty.ts';

/** What a card is about, as the records have it. */
export interface CardRecords {
  round?: Round | undefined;
  report?: Report | undefined;
  missed?: MissedQuarter | undefined;
}

/** The administration a card is about, if it is about one. */
export interface CardOf {
  unit?: string | undefined;
}

/** The city's rules, with the plan of one kind of duty. */
export interface PlannedRules extends Rules {
  plan: DutyPlan;
}

/** A duty as its kind finds it. */
export type FoundDuty = Omit<Duty, 'kind' | 'clause'>;

/** All that differs from one kind of duty to another; its card stands in `cards/notices/`. */
export interface KindOfDuty {
  /** The policy's clause it comes from. */
  clause: string;
  /** When it falls due and who is told when, where the city's file says nothing else. */
  plan: DutyPlan;
  /** Every duty of the kind that the records give rise to, met or not. Pure. */
  find: (rules: PlannedRules, snapshot: Snapshot) => FoundDuty[];
  /**
   * How that stands which a card of the kind states, in few words that never come back once they have changed: a card made at another standing is untrue.
   * Undefined for a card that states nothing that can change: news, and what is no longer there.
   */
  standing: (card: CardOf, records: CardRecords) => string | undefined;
  /** Whether somebody may still be shown a card of the kind: people change offices. */
  isStillTheirs: (person: Person, card: CardOf) => boolean;
  /** It is told, and asks for nothing. */
  isNews?: true;
  /** A report to write: anybody of the administration can do it once a reminder has come to them, the secretariat can nudge, and what moves its day moves what its card says. */
  isToWrite?: true;
  /** It rests on the administration's heads too. */
  restsOnHeads?: true;
  /** What of it the secretariat is told of without being able to do it: this duty by itself, or all that are due together at once. */
  toldOf?: (snapshot: Snapshot, duty: Duty) => 'itself' | 'all-together';
}
