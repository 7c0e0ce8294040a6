import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { conversionTexts } from '../text/conversion-texts.ts';
import { recordUi } from '../text/record-texts-in.ts';
import type { Note } from '../report/frame.ts';
import type { FormState } from './record-forms.ts';
import type { Back } from './record-verbs.ts';
import { countryText } from './value-text.ts';

/** The partner that is probably meant. */
export interface LikelyPartner {
  id: string;
  name: string;
  /** A country's code, where it is known. */
  country?: string | undefined;
  /** The name that is asked about. */
  asked: string;
}

interface Named {
  kind: RegisteredKind;
  id: string;
}

function question(ctx: CardContext, { name, country }: LikelyPartner): Note {
  const { didYouMean } = conversionTexts(ctx.reader.locale);
  return { tone: 'warning', text: didYouMean(country === undefined ? name : `${name} (${countryText(ctx, country)})`) };
}

/** `Menar du …?`, in the form of a new partner; the one that is meant is used where the new one was needed. */
export function samePartnerQuestion(
  ctx: CardContext,
  likely: LikelyPartner,
  { back, ...data }: Named & { unit: string; back: Back | undefined },
): FormState {
  const { id: partner, asked } = likely;
  const t = conversionTexts(ctx.reader.locale);
  const ui = recordUi(ctx.reader.locale);
  const returning = back === undefined ? {} : { back };
  return {
    note: question(ctx, likely),
    actions: [
      back === undefined
        ? press(t.useThat, 'record.show', { kind: 'partner', id: partner }, { style: 'positive', withoutInputs: true })
        : press(t.useThat, 'record.choose-partner', { ...back, partner }, { style: 'positive', withoutInputs: true }),
      press(ui.save, 'record.create', { ...data, ...returning }),
      press(t.addAnyway, 'record.create', { ...data, anyway: asked, ...returning }),
      back === undefined
        ? press(ui.back, 'record.list', { kind: 'partner' }, { withoutInputs: true })
        : press(ui.back, 'record.choose-partner', { ...back }, { withoutInputs: true }),
    ],
  };
}

/** `Menar du …?`, in the form of a partner that is there already. */
export function renamedPartnerQuestion(ctx: CardContext, likely: LikelyPartner, data: Named & { group: string; rev: number }): FormState {
  const t = conversionTexts(ctx.reader.locale);
  const ui = recordUi(ctx.reader.locale);
  return {
    note: question(ctx, likely),
    actions: [
      press(t.useThat, 'record.show', { kind: 'partner', id: likely.id }, { style: 'positive', withoutInputs: true }),
      press(ui.save, 'record.save', { ...data }),
      press(t.saveAnyway, 'record.save', { ...data, anyway: likely.asked }),
      press(ui.back, 'record.show', { kind: data.kind, id: data.id }, { withoutInputs: true }),
    ],
  };
}
