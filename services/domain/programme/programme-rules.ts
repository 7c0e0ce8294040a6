import type { ValuesOf } from '../description/field.ts';
import type { Contradictions, KindRules } from '../register/kind-rules.ts';
import type { Registered } from '../register/registered.ts';
import { PROGRAMME_FIELDS } from './programme-fields.ts';

export const PROGRAMME_STATES = ['open', 'closed', 'removed'] as const;

export type ProgrammeState = (typeof PROGRAMME_STATES)[number];
export type ProgrammeRecord = Registered<'programme', ProgrammeState, typeof PROGRAMME_FIELDS>;

const contradictions = ({ startsOn, endsOn }: Partial<ValuesOf<typeof PROGRAMME_FIELDS>>): Contradictions =>
  startsOn !== undefined && endsOn !== undefined && endsOn < startsOn ? { endsOn: 'ends-before-it-starts' } : {};

export const PROGRAMME_RULES = {
  kind: 'programme',
  description: PROGRAMME_FIELDS,
  states: PROGRAMME_STATES,
  initial: 'open',
  transitions: { open: ['closed'], closed: ['open'] },
  closed: ['closed', 'removed'],
  contradictions,
} as const satisfies KindRules;
