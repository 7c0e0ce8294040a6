import type { AnyValues, Description, ValuesOf } from '../description/field.ts';
import type { Difference } from '../description/differences.ts';

export const REGISTERED_KINDS = ['project', 'application', 'activity', 'partner', 'programme'] as const;

/** The kinds of record the city keeps up by itself, beside what it reports. */
export type RegisteredKind = (typeof REGISTERED_KINDS)[number];

export const isRegisteredKind = (kind: string): kind is RegisteredKind => REGISTERED_KINDS.some((known) => known === kind);

/** Where a record goes whose making was undone: it is in no list, and its history stays. */
export const REMOVED = 'removed';

/** What somebody did with a record: the step it took, if any, and the fields that changed. */
export interface RecordEvent {
  at: string;
  /** A person's id. */
  by: string;
  what: 'created' | 'changed' | 'moved' | 'undone';
  from?: string;
  to?: string;
  /** The quarter's report stated it; absent for what was done in the register. */
  via?: 'report';
  changes: Difference[];
}

/** A record of the register. `rev` counts its changes; the history is in the record it is the history of. */
export interface Registered<K extends RegisteredKind, S extends string, D extends Description> {
  kind: K;
  city: string;
  id: string;
  /** The administration it belongs to. */
  unit: string;
  state: S;
  rev: number;
  values: ValuesOf<D>;
  history: RecordEvent[];
}

/** A record of any kind, as code that knows no kind handles it. */
export interface AnyRegistered {
  kind: RegisteredKind;
  city: string;
  id: string;
  unit: string;
  state: string;
  rev: number;
  values: AnyValues;
  history: RecordEvent[];
}

/** What a record is called. */
export const titleOf = ({ values }: Pick<AnyRegistered, 'values'>): string => (typeof values['title'] === 'string' ? values['title'] : '');
