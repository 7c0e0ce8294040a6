import type { FieldFault } from '../../services/domain/description/read-field.ts';
import type { Faults } from '../../services/domain/description/read-values.ts';
import type { Contradictions } from '../../services/domain/register/kind-rules.ts';
import { labelOf, type RecordView } from './record-view.ts';
import { moneyText } from '../money-text.ts';

/** What is wrong with what was filled in, a sentence for each field, in the description's order. */
export function faultTexts(
  view: RecordView,
  { faults = {}, contradictions = {} }: { faults?: Faults; contradictions?: Contradictions },
): string[] {
  return Object.keys(view.rules.description).flatMap((name) => {
    const fault = faults[name];
    const contradiction = contradictions[name];
    const label = labelOf(view, name);
    return [
      ...(fault === undefined ? [] : [faultText(view, label, fault)]),
      ...(contradiction === undefined ? [] : [view.ui.contradiction[contradiction](label)]),
    ];
  });
}

function faultText({ ctx, ui }: RecordView, label: string, fault: FieldFault): string {
  switch (fault.code) {
    case 'too-long':
      return ui.fault[fault.code](label, ctx.dates.number(fault.limit), ctx.dates.number(fault.length - fault.limit));
    case 'date-out-of-range':
      return ui.fault[fault.code](label, ctx.dates.short(fault.from), ctx.dates.short(fault.to));
    case 'unclear-amount':
      return ui.fault[fault.code](label, moneyText(ctx, fault.readings[0]), moneyText(ctx, fault.readings[1]));
    case 'too-many':
      return ui.fault[fault.code](label, fault.limit);
    case 'no-such-date':
    case 'bad-amount':
    case 'negative-amount':
    case 'amount-too-large':
    case 'unknown-currency':
    case 'no-such-choice':
    case 'no-such-country':
      return ui.fault[fault.code](label);
    default:
      return fault satisfies never;
  }
}
