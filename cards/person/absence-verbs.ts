import { z } from 'zod';
import { id, optional, writtenDate } from '../written/fields.ts';

/** Whoever presses, where nobody is named. */
const person = optional(id);

/** What can be pressed about being away. */
export const ABSENCE_VERBS = {
  'absence.form': z.object({ person }),
  'absence.set': z.object({ person, from: writtenDate, to: writtenDate }),
  'absence.end': z.object({ person, began: writtenDate }),
} as const;
