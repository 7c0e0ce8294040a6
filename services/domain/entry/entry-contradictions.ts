import { addMonths, isCivilDate, type CivilDate } from '../civil-date.ts';
import type { AnyValues } from '../description/field.ts';
import type { Contradictions, KindRules } from '../register/kind-rules.ts';
import type { DescribedEntry } from '../report.ts';
import { STATED_AS } from './entry-values.ts';

/** A report is about one quarter; whatever is much older is a slip of the pen. */
const MOST_MONTHS_BACK = 24;
const HAPPENED = { application: 'submittedOn', activity: 'startsOn' } as const;

/** What contradicts what in the values of an entry: what does in the register's record, and that it was long ago. */
export function entryContradictions(type: DescribedEntry['type'], rules: KindRules, values: AnyValues, today: CivilDate): Contradictions {
  const day = values[HAPPENED[type]];
  const isLongAgo = typeof day === 'string' && isCivilDate(day) && day < addMonths(today, -MOST_MONTHS_BACK);
  return { ...rules.contradictions(values, today, STATED_AS[type]), ...(isLongAgo ? { [HAPPENED[type]]: 'long-ago' } : {}) };
}
