import { isFilled } from '../../services/domain/description/field.ts';
import { recordGaps } from '../../services/domain/register/record-gaps.ts';
import type { Right } from '../../services/domain/register/rights.ts';
import type { AnyRegistered, RecordEvent } from '../../services/domain/register/registered.ts';
import { inList, unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, heading, hint, overline, paragraph, strong, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { groupsOf, labelOf, titleOf, type RecordView } from './record-view.ts';
import { stepName } from './step-name.ts';
import { undoName } from './undo-name.ts';
import { valueText } from './value-text.ts';

interface RecordCard {
  record: AnyRegistered;
  right: Right;
  /** What came of a press. */
  note?: Note | undefined;
  /** The reader's own last change, where it can be undone. */
  undoes?: RecordEvent | undefined;
  /** What the kind has to say beside its fields. */
  more?: Element[];
  /** What the kind has to be done beside its steps, before them. */
  first?: Element[];
}

/** A record as it stands: its state, what it lacks, what is known of it, and what the reader can do with it. */
export function recordCard(view: RecordView, { record, right, note, undoes, more = [], first = [] }: RecordCard): AdaptiveCard {
  const { ctx, text, ui } = view;
  const name = titleOf(record);
  const data = { kind: record.kind, id: record.id };
  const toDo = [...first, ...(right === 'write' ? steps(view, record, { standsOut: first.length === 0 }) : [])];
  const body = [
    overline(`${text.one} · ${unitName(ctx, record.unit)}`),
    title(asWritten(name)),
    strong(text.states[record.state] ?? record.state),
    ...more,
    ...groupsOf(view.rules.description).flatMap(({ group, fields }) => groupBlock(view, record, group, fields)),
    ...(right === 'write' ? lacking(view, record) : []),
    ...noteBanner(note),
    ...(toDo.length === 0 ? [] : [buttons(toDo)]),
  ];
  const undo = undoes === undefined ? [] : [press(undoName(view, undoes), 'record.undo', { ...data, rev: record.rev })];
  return adaptiveCard(name, body, [
    ...(right === 'write' ? [press(ui.edit, 'record.edit', data), ...undo] : []),
    press(ui.history, 'record.history', data),
  ]);
}

function groupBlock(view: RecordView, { values }: AnyRegistered, group: string, fields: string[]): Element[] {
  const { description } = view.rules;
  const name = view.text.groups[group] ?? group;
  const lines = fields.flatMap((field) => {
    const described = description[field];
    if (field === 'title' || described === undefined || !isFilled(values[field])) return [];
    const [label, value] = [labelOf(view, field), asWritten(valueText(view, field, described, values[field]))];
    return [paragraph(label === name ? value : `**${label}:** ${value}`)];
  });
  return lines.length === 0 ? [] : [heading(name), ...lines];
}

const isOver = ({ rules }: RecordView, { state }: AnyRegistered): boolean => rules.closed.includes(state);

/** What the next step still lacks. What is over waits for nothing. */
function lacking(view: RecordView, record: AnyRegistered): Element[] {
  const { rules, ui, ctx } = view;
  const [next] = rules.transitions[record.state] ?? [];
  if (next === undefined || isOver(view, record)) return [];
  const gaps = recordGaps(rules, record.values, next).map((name) => labelOf(view, name).toLowerCase());
  return gaps.length === 0 ? [] : [hint(ui.missingFor(stepName(view, record, next), inList(ctx, gaps)))];
}

/** Every step there is; of those that lead on the first stands out, of corrections none. */
const steps = (view: RecordView, record: AnyRegistered, { standsOut }: { standsOut: boolean }): Element[] => {
  const { kind, id, rev, state } = record;
  return (view.rules.transitions[state] ?? []).map((to, i) =>
    press(
      stepName(view, record, to),
      'record.step-form',
      { kind, id, rev, to },
      i === 0 && standsOut && !isOver(view, record) ? { style: 'positive' } : {},
    ),
  );
};
