import type { CivilDate } from '../civil-date.ts';
import type { ValuesOf } from '../description/field.ts';
import type { Contradictions, KindRules } from '../register/kind-rules.ts';
import type { AnyRegistered, Registered } from '../register/registered.ts';
import { APPLICATION_FIELDS } from './application-fields.ts';

export const APPLICATION_STATES = [
  'preparing',
  'submitted',
  'granted',
  'granted-with-conditions',
  'rejected',
  'withdrawn',
  'removed',
] as const;

export type ApplicationState = (typeof APPLICATION_STATES)[number];
export type ApplicationRecord = Registered<'application', ApplicationState, typeof APPLICATION_FIELDS>;
/** A record of this kind has been made by this kind's description. */
export const isApplication = (record: AnyRegistered): record is AnyRegistered & ApplicationRecord => record.kind === 'application';

function contradictions({ submittedOn, decidedOn }: Partial<ValuesOf<typeof APPLICATION_FIELDS>>, today: CivilDate): Contradictions {
  const isDecidedTooEarly = submittedOn !== undefined && decidedOn !== undefined && decidedOn < submittedOn;
  return {
    ...(submittedOn !== undefined && submittedOn > today ? { submittedOn: 'in-the-future' } : {}),
    ...(decidedOn !== undefined && decidedOn > today ? { decidedOn: 'in-the-future' } : {}),
    ...(isDecidedTooEarly ? { decidedOn: 'before-it-was-submitted' } : {}),
  };
}

export const APPLICATION_RULES = {
  kind: 'application',
  description: APPLICATION_FIELDS,
  states: APPLICATION_STATES,
  initial: 'preparing',
  transitions: {
    preparing: ['submitted', 'withdrawn'],
    submitted: ['granted', 'granted-with-conditions', 'rejected', 'withdrawn'],
    // What a funder has decided can have been recorded wrongly.
    granted: ['submitted', 'granted-with-conditions'],
    'granted-with-conditions': ['submitted', 'granted'],
    rejected: ['submitted'],
    withdrawn: ['preparing'],
  },
  closed: ['granted', 'granted-with-conditions', 'rejected', 'withdrawn', 'removed'],
  contradictions,
} as const satisfies KindRules;
