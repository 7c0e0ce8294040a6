import type { Difference } from '../../services/domain/description/differences.ts';
import { labelOf, type RecordView } from './record-view.ts';
import { valueText } from './value-text.ts';

/** What a field was and what it has become. */
export function changeText(view: RecordView, { field: name, from, to }: Difference): string {
  const { change } = view.ui;
  const field = view.rules.description[name];
  const label = labelOf(view, name);
  const inWords = (value: Difference['to']): string => (field === undefined ? '' : valueText(view, name, field, value));
  if (from === undefined) return change.set(label, inWords(to));
  return to === undefined ? change.cleared(label, inWords(from)) : change.changed(label, inWords(from), inWords(to));
}
