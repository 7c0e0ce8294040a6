import type { CivilDate } from '../civil-date.ts';
import type { AnyValues, Description } from '../description/field.ts';
import type { RegisteredKind } from './registered.ts';

/** What contradicts what in a record's fields, named by the field that is to be mended. */
export type Contradiction =
  | 'ends-before-it-starts'
  | 'granted-more-than-budget'
  | 'in-the-future'
  | 'before-it-was-submitted'
  /** Of what a quarter's report states. */
  | 'long-ago';

export type Contradictions = { readonly [field: string]: Contradiction };

/** One table of a kind's states: from each, the states somebody can move it to. */
export type Transitions = { readonly [state: string]: readonly string[] };

/** What differs from kind to kind of record; everything else follows from its description. */
export interface KindRules {
  kind: RegisteredKind;
  description: Description;
  states: readonly string[];
  /** The state a new record is in. */
  initial: string;
  transitions: Transitions;
  /** States in which nothing more is expected to happen to it. */
  closed: readonly string[];
  /** Fields a record with these values may not be without in `state`, beside those its description requires of all. */
  alsoRequired?(values: AnyValues, state: string): readonly string[];
  /** `state` is the one the record will be in. */
  contradictions(values: AnyValues, today: CivilDate, state: string): Contradictions;
}
