import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { conversionTexts } from '../text/conversion-texts.ts';
import { recordUi } from '../text/record-texts-in.ts';
import type { FormState } from './record-forms.ts';
import type { Back } from './record-verbs.ts';

interface Partner {
  id: string;
  name: string;
}

interface Named {
  kind: RegisteredKind;
  id: string;
}

/** `Menar du …?`, in the form of a new partner; the one that is meant is used where the new one was needed. */
export function samePartnerQuestion(
  ctx: CardContext,
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
export function renamedPartnerQuestion(ctx: CardContext, { id, name }: Partner, data: Named & { group: string; rev: number }): FormState {
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
