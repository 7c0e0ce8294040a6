import { isFilled } from '../../services/domain/description/field.ts';
import { recordGaps } from '../../services/domain/register/record-gaps.ts';
import type { Right } from '../../services/domain/register/rights.ts';
import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { inList, unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, heading, hint, overline, paragraph, strong, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { groupsOf, labelOf, titleOf, type RecordView } from './record-view.ts';
import { valueText } from './value-text.ts';

/** More steps than this at once is a wall. */
const MOST_STEPS = 3;

interface RecordCard {
  record: AnyRegistered;
  right: Right;
  /** What came of a press. */
  note?: Note | undefined;
  /** True where the last change is the reader's own, and can be taken back. */
  undoable?: boolean;
  /** What the kind has to say beside its fields. */
  more?: Element[];
  /** What the kind has to be done beside its steps, before them. */
  first?: Element[];
}

/** A record as it stands: its state, what it lacks, what is known of it, and what the reader can do with it. */
export function recordCard(view: RecordView, { record, right, note, undoable = false, more = [], first = [] }: RecordCard): AdaptiveCard {
  const { ctx, text, ui } = view;
  const name = titleOf(record);
  const body = [
    overline(`${text.one} · ${unitName(ctx, record.unit)}`),
    title(asWritten(name)),
    strong(text.states[record.state] ?? record.state),
    ...more,
    ...groupsOf(view.rules.description).flatMap(({ group, fields }) => groupBlock(view, record, group, fields)),
    ...(right === 'write' ? lacking(view, record) : []),
    ...noteBanner(note),
  ];
  const data = { kind: record.kind, id: record.id };
  const undo = undoable ? [press(ui.undo, 'record.undo', { ...data, rev: record.rev })] : [];
  return adaptiveCard(name, body, [
    ...first,
    ...(right === 'write' ? [...steps(view, record, first.length === 0), press(ui.edit, 'record.edit', data), ...undo] : []),
    press(ui.history, 'record.history', data),
  ]);
}

function groupBlock(view: RecordView, { values }: AnyRegistered, group: string, fields: string[]): Element[] {
  const { description } = view.rules;
  const lines = fields.flatMap((name) => {
    const field = description[name];
    if (name === 'title' || field === undefined || !isFilled(values[name])) return [];
    return [paragraph(`**${labelOf(view, name)}:** ${asWritten(valueText(view, name, field, values[name]))}`)];
  });
  return lines.length === 0 ? [] : [heading(view.text.groups[group] ?? group), ...lines];
}

/** For each step that can be taken, the fields it still lacks. */
function lacking(view: RecordView, record: AnyRegistered): Element[] {
  const { rules, text, ui, ctx } = view;
  return (rules.transitions[record.state] ?? []).flatMap((to) => {
    const gaps = recordGaps(rules, record.values, to).map((name) => labelOf(view, name).toLowerCase());
    return gaps.length === 0 ? [] : [hint(ui.missingFor(text.steps[to] ?? to, inList(ctx, gaps)))];
  });
}

const steps = ({ rules, text }: RecordView, { kind, id, rev, state }: AnyRegistered, stands: boolean): Element[] =>
  (rules.transitions[state] ?? [])
    .slice(0, MOST_STEPS)
    .map((to, i) => press(text.steps[to] ?? to, 'record.step-form', { kind, id, rev, to }, i === 0 && stands ? { style: 'positive' } : {}));
