import { nameIn } from '../../services/domain/entry/entry-names.ts';
import type { DescribedEntry } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { recordView, type RecordView } from '../record/record-view.ts';

/** An entry in the words of the register, with the names of what it refers to as they were. */
export const entryView = (ctx: CardContext, entry: DescribedEntry): RecordView => recordView(ctx, entry.type, nameIn(entry));
