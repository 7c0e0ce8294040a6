import type { KindRules } from '../register/kind-rules.ts';
import type { Registered } from '../register/registered.ts';
import { PARTNER_FIELDS } from './partner-fields.ts';

export const PARTNER_STATES = ['active', 'ended', 'removed'] as const;

export type PartnerState = (typeof PARTNER_STATES)[number];
export type PartnerRecord = Registered<'partner', PartnerState, typeof PARTNER_FIELDS>;

export const PARTNER_RULES = {
  kind: 'partner',
  description: PARTNER_FIELDS,
  states: PARTNER_STATES,
  initial: 'active',
  transitions: { active: ['ended'], ended: ['active'] },
  closed: ['ended', 'removed'],
  contradictions: () => ({}),
} as const satisfies KindRules;
