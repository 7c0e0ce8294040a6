import { z } from 'zod';
import { isQuarter, type Quarter } from '../../services/domain/quarter.ts';
import { id, optional, text, writtenDate } from '../written/fields.ts';

const quarter = z
  .string()
  .trim()
  .refine((s): s is Quarter => isQuarter(s));
const unit = optional(id);
const request = { quarter, unit: id };

/** What can be pressed about a report's later day. */
export const MORE_TIME_VERBS = {
  'more-time.form': z.object({ quarter, unit }),
  'more-time.ask': z.object({ quarter, unit, until: writtenDate, why: text }),
  'more-time.show': z.object(request),
  'more-time.grant': z.object({ ...request, asked: id, until: writtenDate, comment: text }),
  'more-time.refuse': z.object({ ...request, asked: id, comment: text }),
} as const;
