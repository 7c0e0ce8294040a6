import { emptyValues } from '../description/field.ts';
import type { Project } from '../project.ts';
import { PROJECT_FIELDS } from './project-fields.ts';
import type { AnyRegistered } from '../register/registered.ts';

/**
 * A project as it was stored before the register, its fields beside each other, as the register has it.
 * A programme and partners that were written as text are references nothing answers to, and are shown as they were written.
 */
export const upgradeProject = ({ kind, city, id, unit, state, ...fields }: Project): AnyRegistered => ({
  kind,
  city,
  id,
  unit,
  state,
  rev: 0,
  values: { ...emptyValues(PROJECT_FIELDS), ...fields },
  history: [],
});
