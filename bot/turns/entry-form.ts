import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entryForm } from '../../cards/report/entry-form.ts';
import { isDescribed } from '../../services/domain/entry/entry-values.ts';
import { optionsFor } from './record-forms.ts';
import type { Turn } from './turn.ts';

type EntryForm = Parameters<typeof entryForm>[1];

/** The form of one addition, with what it may refer to as the register has it today. */
export async function showEntryForm(turn: Turn, form: EntryForm): Promise<AdaptiveCard> {
  const { ctx } = turn;
  const { entry } = form;
  return entryForm(ctx, isDescribed(entry) ? { ...(await optionsFor(turn, { rules: ctx.city.kinds[entry.type] })), ...form } : form);
}
