import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { distinctNames } from '../kit/distinct-names.ts';
import { asWritten, buttons, listRow, overline, subheading, subtle, title } from '../kit/elements.ts';
import { inRow } from '../report/content.ts';
import { groupsOf, labelOf, titleOf, type RecordView } from './record-view.ts';

/** Which part of a record to change: a few fields at a time. */
export function editCard(view: RecordView, record: AnyRegistered): AdaptiveCard {
  const { text, ui } = view;
  const data = { kind: record.kind, id: record.id };
  const named = groupsOf(view.rules.description).map(({ group, fields }) => ({ group, fields, name: text.groups[group] ?? group }));
  const onButtons = distinctNames(named.map(({ name }) => name));
  const groups = named.map(({ group, fields, name }, i) => {
    const labels = inRow(fields.map((field) => labelOf(view, field)));
    return listRow([
      subheading(name),
      ...(labels === name ? [] : [subtle(labels)]),
      buttons([press(ui.edit, 'record.form', { ...data, group }, { about: onButtons[i] ?? name })]),
    ]);
  });
  const body = [overline(asWritten(titleOf(record))), title(ui.editTitle), ...groups];
  return adaptiveCard(ui.editTitle, body, [press(ui.back, 'record.show', data)]);
}
