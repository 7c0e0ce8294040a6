import { isDescribed } from '../../services/domain/entry/entry-values.ts';
import { gapsInEffect, gapsInEntry } from '../../services/domain/report-completeness.ts';
import type { Entry } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { labelOf } from '../record/record-view.ts';
import { entryView } from './entry-view.ts';

/** What an entry lacks, as its form calls it. */
export function gapNames(ctx: CardContext, entry: Entry): string[] {
  if (!isDescribed(entry)) return gapsInEffect(entry).map((gap) => ctx.t.entryForm.field[gap]);
  const view = entryView(ctx, entry);
  return gapsInEntry(entry).map((gap) => labelOf(view, gap).toLowerCase());
}
