import { isFilled, type AnyValues } from '../../services/domain/description/field.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { demanded, entryFields } from '../../services/domain/entry/entry-fields.ts';
import { entryValues } from '../../services/domain/entry/entry-values.ts';
import { knownProgramme, PROGRAMME_NAMED } from '../../services/domain/entry/named-programme.ts';
import type { DescribedEntry } from '../../services/domain/report.ts';
import { inList, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { foldedAway } from '../kit/folded-away.ts';
import { textInput } from '../kit/inputs.ts';
import { recordInputs, type Offered } from '../record/record-form.ts';
import { INPUT_PREFIX } from '../record/record-verbs.ts';
import { labelOf, type RecordView } from '../record/record-view.ts';
import { entryView } from './entry-view.ts';

const LONGEST_NAME = 200;

export interface EntryInputs extends Offered {
  /** What was typed in the fields that something is wrong with. */
  typed?: FilledIn | undefined;
}

/**
 * The fields of an application or an activity as the register asks for them: those a report asks of everybody, and the others folded away
 * until they are wanted or there is something in them.
 */
export function describedInputs(ctx: CardContext, entry: DescribedEntry, { typed = {}, ...offered }: EntryInputs): Element[] {
  const view = entryView(ctx, entry);
  const { first, more } = entryFields(entry.type, view.rules);
  const said = entryValues(entry);
  const programmes = offered.options['programme'];
  const values: AnyValues = { ...said, programme: knownProgramme(said['programme'], programmes) };
  const required = new Set(demanded(entry.type, view.rules.description));
  const inputs = (fields: readonly string[]): Element[] =>
    fields.flatMap((name) => {
      const isListed = isFilled(values[name]) || canBeChosen(view, name, offered);
      const asked = isListed ? recordInputs(view, { ...offered, fields: [name], required, values, typed, addsNone: true }) : [];
      return name === 'programme'
        ? [...asked, programmeNamed(isListed ? ctx.t.entryForm.programmeNamed : labelOf(view, name), typed)]
        : asked;
    });
  const isOpen = more.some((name) => isFilled(said[name]) || typed[name] !== undefined);
  if (more.length === 0 || isOpen) return inputs([...first, ...more]);
  return [...inputs(first), ...foldedAway({ title: ctx.t.entryForm.more, about: moreNames(view, more), id: 'more' }, inputs(more))];
}

/** What is folded away, in words. */
function moreNames(view: RecordView, more: readonly string[]): string {
  const names = inList(
    view.ctx,
    more.map((name) => labelOf(view, name).toLowerCase()),
  );
  return `${names.slice(0, 1).toUpperCase()}${names.slice(1)}`;
}

/** A list of nothing is no list. */
function canBeChosen({ rules }: RecordView, name: string, { options }: Offered): boolean {
  const field = rules.description[name];
  return field === undefined || !('to' in field) || (options[field.to] ?? []).length > 0;
}

function programmeNamed(label: string, { [PROGRAMME_NAMED]: typed }: FilledIn): Element {
  return textInput({
    id: `${INPUT_PREFIX}${PROGRAMME_NAMED}`,
    label,
    value: typeof typed === 'string' ? typed : '',
    limit: LONGEST_NAME,
  });
}
