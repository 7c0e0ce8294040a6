import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { asWritten, buttons, overline, title } from '../kit/elements.ts';
import { groupsOf, titleOf, type RecordView } from './record-view.ts';

/** Which part of a record to change: a few fields at a time. */
export function editCard(view: RecordView, record: AnyRegistered): AdaptiveCard {
  const { text, ui } = view;
  const data = { kind: record.kind, id: record.id };
  const groups = groupsOf(view.rules.description).map(({ group }) => press(text.groups[group] ?? group, 'record.form', { ...data, group }));
  const body = [overline(asWritten(titleOf(record))), title(ui.editTitle), buttons(groups)];
  return adaptiveCard(ui.editTitle, body, [press(ui.back, 'record.show', data)]);
}
