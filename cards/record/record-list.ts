import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, hint, paragraph, row, strong, subtle, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { inRow } from '../report/content.ts';
import { titleOf, type RecordView } from './record-view.ts';
import { valueText } from './value-text.ts';

export type ListedRecord = Pick<AnyRegistered, 'kind' | 'id' | 'unit' | 'state' | 'values'>;

interface RecordList {
  heading: string;
  /** Those of this page. */
  records: readonly ListedRecord[];
  /** How many there are in all. */
  total: number;
  /** Buttons to other pages, and which page this is. */
  pages: { text: Element[]; actions: Element[] };
  note?: Note | undefined;
  /** A button that makes a new one, where the reader may. */
  create?: Element[];
}

/** Records of one kind, by the columns of their description; how many there are is always said. */
export function recordListCard(view: RecordView, { heading, records, total, pages, note, create = [] }: RecordList): AdaptiveCard {
  const { text, ui } = view;
  const body = [
    ...noteBanner(note),
    title(heading),
    ...(total === 0
      ? [paragraph(text.none)]
      : [hint(ui.found(total, total === 1 ? text.one : text.many)), ...records.map((record) => recordRow(view, record))]),
    ...pages.text,
  ];
  return adaptiveCard(heading, body, [...create, ...pages.actions]);
}

function recordRow(view: RecordView, record: ListedRecord): Element {
  const { ctx, text, ui, rules } = view;
  const name = titleOf(record);
  const columns = Object.entries(rules.description).flatMap(([field, described]) =>
    field === 'title' || described.listed !== true ? [] : [valueText(view, field, described, record.values[field])],
  );
  const left = [
    strong(asWritten(name)),
    subtle(inRow([text.states[record.state] ?? record.state, ...columns.map(asWritten)])),
    subtle(unitName(ctx, record.unit)),
  ];
  return row(left, [buttons([press(ui.show, 'record.show', { kind: record.kind, id: record.id }, { about: name })])]);
}
