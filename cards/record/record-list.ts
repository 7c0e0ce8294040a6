import { isOfWholeCity } from '../../services/domain/register/rights.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, hint, paragraph, listRow, subheading, subtle, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { inRow } from '../report/content.ts';
import { titleOf, type RecordView } from './record-view.ts';
import { rowNames } from './row-names.ts';
import { seminarInRow } from './seminar-line.ts';
import { listedFields, listedText } from './value-text.ts';

interface RecordList {
  heading: string;
  /** What there is to say of them all. */
  lines?: readonly string[];
  /** Those of this page. */
  records: readonly ListedRecord[];
  /** How many there are in all. */
  total: number;
  /** Buttons to other pages, and which page this is. */
  pages: { text: Element[]; actions: Element[] };
  /** Whose they are, what they are narrowed to and where they come from. */
  hints?: readonly string[];
  /** True where it shows some of what there is. */
  isNarrowed?: boolean;
  /** Where the list can be narrowed. */
  filter?: Element[];
  note?: Note | undefined;
  /** A button that makes a new one, where the reader may. */
  create?: Element[];
}

/** Records of one kind, by the columns of their description; how many there are is always said. */
export function recordListCard(view: RecordView, list: RecordList): AdaptiveCard {
  const { text, ui } = view;
  const { heading, records, total, pages, note, isNarrowed = false, lines = [], hints = [], filter = [], create = [] } = list;
  const names = rowNames(view.ctx, records);
  const body = [
    ...noteBanner(note),
    title(heading),
    ...lines.filter((line) => line !== '').map((line) => paragraph(line)),
    ...(total === 0
      ? [paragraph(isNarrowed ? ui.noneNarrowed : text.none)]
      : [
          hint(ui.found(total, total === 1 ? text.one : text.many)),
          ...records.map((record, i) => recordRow(view, record, { name: names[i] ?? '' })),
        ]),
    ...hints.filter((line) => line !== '').map((line) => hint(line)),
    ...filter,
    ...pages.text,
  ];
  return adaptiveCard(heading, body, [...pages.actions, ...create]);
}

/** A record in a list; its button says `name`. Its kind is told where kinds are mixed. */
export function recordRow(
  view: RecordView,
  record: ListedRecord,
  { name, withKind = false }: { name: string; withKind?: boolean },
): Element {
  const { ctx, text, ui } = view;
  const counted = seminarInRow(view, record);
  const left = [
    subheading(asWritten(titleOf(record))),
    subtle(inRow([...(withKind ? [text.one] : []), text.states[record.state] ?? record.state, ...columnsOf(view, record)])),
    ...(isOfWholeCity(record.kind) ? [] : [subtle(unitName(ctx, record.unit))]),
    ...(counted === '' ? [] : [subtle(counted)]),
  ];
  const show = press(ui.show, 'record.show', { kind: record.kind, id: record.id }, { about: name, withoutInputs: true });
  return listRow([...left, buttons([show])]);
}

/** What stands in a list's columns beside the title. */
const columnsOf = (view: RecordView, record: ListedRecord): string[] =>
  listedFields(view, record).map(([field, described]) => {
    const text = asWritten(listedText(view, field, described, record.values[field]));
    return view.text.fields[field]?.inList?.(text) ?? text;
  });
