import { press } from '../../cards/kit/actions.ts';
import type { Back } from '../../cards/record/record-verbs.ts';
import { conversionTexts } from '../../cards/text/conversion-texts.ts';
import { recordUi } from '../../cards/text/record-texts-in.ts';
import type { AnyValues } from '../../services/domain/description/field.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { titleOf, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { likelyPartner } from '../../services/register/likely-partner.ts';
import type { FormState } from './record-forms.ts';
import type { Turn } from './turn.ts';

interface Partner {
  id: string;
  name: string;
}

interface Named {
  kind: RegisteredKind;
  id: string;
}

/** The partner in the register that is probably meant, under another spelling (W4). */
export async function likelySame({ use, actor }: Turn, { kind, id, values }: Named & { values: AnyValues }): Promise<Partner | undefined> {
  if (kind !== 'partner') return undefined;
  const records = await use.catalogue.list(actor, { kind });
  const others = records.filter((record) => record.id !== id).map((record) => ({ id: record.id, name: titleOf(record) }));
  return likelyPartner(titleOf({ values }), others);
}

/** The same where a partner is given another name; one that keeps its name has been asked about. */
export async function likelyRenamed(turn: Turn, { kind, id, typed }: Named & { typed: FilledIn }): Promise<Partner | undefined> {
  const title = typed['title'];
  if (kind !== 'partner' || typeof title !== 'string') return undefined;
  const found = await turn.use.records.read(turn.actor, kind, id);
  return !found.ok || titleOf(found.record) === title ? undefined : likelySame(turn, { kind, id, values: { title } });
}

/** `Menar du …?`, in the form of a new partner; the one that is meant is used where the new one was needed. */
export function sameQuestion(
  { ctx }: Turn,
  { id: partner, name }: Partner,
  { back, ...data }: Named & { unit: string; back: Back | undefined },
): FormState {
  const t = conversionTexts(ctx.reader.locale);
  const ui = recordUi(ctx.reader.locale);
  const returning = back === undefined ? {} : { back };
  return {
    note: { tone: 'warning', text: t.didYouMean(name) },
    actions: [
      back === undefined
        ? press(t.useThat, 'record.show', { kind: 'partner', id: partner }, { style: 'positive', withoutInputs: true })
        : press(t.useThat, 'record.choose-partner', { ...back, partner }, { style: 'positive', withoutInputs: true }),
      press(t.addAnyway, 'record.create', { ...data, anyway: true, ...returning }),
      back === undefined
        ? press(ui.back, 'record.list', { kind: 'partner' }, { withoutInputs: true })
        : press(ui.back, 'record.choose-partner', { ...back }, { withoutInputs: true }),
    ],
  };
}

/** `Menar du …?`, in the form of a partner that is there already. */
export function renameQuestion({ ctx }: Turn, { id, name }: Partner, data: Named & { group: string; rev: number }): FormState {
  const t = conversionTexts(ctx.reader.locale);
  return {
    note: { tone: 'warning', text: t.didYouMean(name) },
    actions: [
      press(t.useThat, 'record.show', { kind: 'partner', id }, { style: 'positive', withoutInputs: true }),
      press(t.saveAnyway, 'record.save', { ...data, anyway: true }),
      press(recordUi(ctx.reader.locale).back, 'record.show', { kind: data.kind, id: data.id }, { withoutInputs: true }),
    ],
  };
}
