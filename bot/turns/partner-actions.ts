import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { partnerField } from '../../cards/record/record-forms.ts';
import type { Back } from '../../cards/record/record-verbs.ts';
import { conversionTexts } from '../../cards/text/conversion-texts.ts';
import type { Handlers } from '../../cards/verbs.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { viewOf } from './present-record.ts';
import { groupForm, newForm } from './record-forms.ts';
import type { Turn } from './turn.ts';
import { writable } from './writable-record.ts';

type Reply = Promise<AdaptiveCard>;

/** What was typed, with one more partner chosen. */
function withPartner(typed: FilledIn, field: string | undefined, partner: string): FilledIn {
  if (field === undefined || partner === '') return typed;
  const given = typed[field] ?? [];
  const chosen = (typeof given === 'string' ? given.split(',') : given).filter((id) => id !== '' && id !== partner);
  return { ...typed, [field]: [...chosen, partner] };
}

/** Back in the form a partner was needed in, with what was typed there and the partner chosen; nothing of it is saved yet. */
export async function chosenPartner(
  turn: Turn,
  { kind, id, group, filledIn }: Back,
  { id: partner, isNew }: { id: string; isNew: boolean },
): Reply {
  const t = conversionTexts(turn.ctx.reader.locale);
  const view = await viewOf(turn, kind);
  const typed = withPartner(filledIn, partnerField(view, group), partner);
  const name = view.nameOf('partner', partner);
  const note = { tone: 'good', text: isNew ? t.partnerAdded(name) : t.partnerChosen(name) } as const;
  return writable(turn, kind, id, (record) => groupForm(turn, record, group, { typed, ...(partner === '' ? {} : { note }) }));
}

export const partnerActions = {
  'record.new-partner': ({ kind, id, group, filledIn }, turn) =>
    writable(turn, kind, id, (record) =>
      newForm(turn, 'partner', { id: turn.use.newId(), unit: record.unit, back: { kind, id, group, filledIn } }),
    ),
  'record.choose-partner': ({ partner, ...back }, turn) => chosenPartner(turn, back, { id: partner, isNew: false }),
} satisfies Partial<Handlers<Turn, Reply>>;
