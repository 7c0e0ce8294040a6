import { z } from 'zod';
import { CITY_ROLES, LOCALES, UNIT_ROLES } from '../../services/domain/person.ts';
import { count, countOrNone, id, optional, text, word } from '../written/fields.ts';

const page = countOrNone;
const person = { person: id };
const seen = { ...person, rev: count };
const unit = { unit: id };
const isConfirmed = text.transform((said) => said === 'yes');
const role = word([...UNIT_ROLES, ...CITY_ROLES]);
const unitOrNone = optional(id).transform((chosen) => chosen ?? '');
/** A person, or an administration. */
const either = { person: optional(id), unit: optional(id), rev: count, confirmed: isConfirmed };
const locale = optional(word(LOCALES)).transform((chosen) => chosen ?? 'sv');

/** What can be pressed on the cards of the roster. */
export const ROSTER_VERBS = {
  'roster.list': z.object({ page }),
  'roster.unit': z.object({ ...unit, page }),
  'roster.offices': z.object({ page }),
  'roster.ended': z.object({ page }),
  'roster.person': z.object(person),
  'roster.person-form': z.object(person),
  'roster.save-person': z.object({ ...seen, name: text, email: text, locale }),
  'roster.role-form': z.object(person),
  'roster.give-role': z.object({ ...seen, role: optional(role), unit: unitOrNone, instead: text, confirmed: isConfirmed }),
  'roster.take-role': z.object({ ...seen, key: id, confirmed: isConfirmed }),
  'roster.end': z.object({ ...seen, confirmed: isConfirmed }),
  'roster.reinstate': z.object(seen),
  'roster.undo': z.object(either),
  'roster.follow-file': z.object(either),
  'roster.history': z.object({ ...person, page }),
  'roster.new-form': z.object({ unit: unitOrNone }),
  'roster.add': z.object({ picked: text, id: text, name: text, email: text, locale, role: optional(role), unit: unitOrNone }),
  'roster.rename-form': z.object(unit),
  'roster.rename': z.object({ ...unit, rev: count, name: text }),
} as const;
