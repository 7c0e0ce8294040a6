import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import { isDescribed } from '../../services/domain/entry/entry-values.ts';
import { LIMITS, type EffectEntry, type Entry, type Report } from '../../services/domain/report.ts';
import { areaName, purposeName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { longTextInput, manyChoicesInput, textInput } from '../kit/inputs.ts';
import { describedInputs, type EntryInputs } from './described-inputs.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { returnedBox } from './returned-box.ts';

interface EntryForm extends Partial<EntryInputs> {
  report: Report;
  entry: Entry;
  note?: Note | undefined;
}

/** The form of one addition to the report, filled with what is known. */
export function entryForm(ctx: CardContext, { report, entry, note, options = {}, ...rest }: EntryForm): AdaptiveCard {
  const { t } = ctx;
  const kind = t.entryForm.title[entry.type];
  const body = [
    ...reportHead(ctx, report, t.report.overline),
    ...returnedBox(ctx, report),
    heading(kind),
    ...(isDescribed(entry) ? describedInputs(ctx, entry, { options, ...rest }) : effectInputs(ctx, entry)),
    ...noteBanner(note),
  ];
  return adaptiveCard(kind, body, actionsOf(ctx, report, entry));
}

function actionsOf({ t }: CardContext, report: Report, entry: Entry): Element[] {
  const data = { report: report.id, entry: entry.id };
  const saved = report.entries.find((e) => e.id === entry.id);
  return [
    press(t.entryForm.save, `report.save-${entry.type}`, { ...data, seenRev: saved?.rev ?? 0 }, { style: 'positive' }),
    ...(saved === undefined ? [] : [press(t.entryForm.remove, 'report.remove-entry', data, { style: 'destructive', withoutInputs: true })]),
    press(t.entryForm.cancel, 'report.more', { report: report.id }, { withoutInputs: true }),
  ];
}

const effectInputs = (ctx: CardContext, { title, description, areas, purposes }: EffectEntry): Element[] => {
  const { entryForm: words } = ctx.t;
  return [
    textInput({ id: 'title', label: words.name, value: title, limit: LIMITS.title }),
    longTextInput({ id: 'description', label: words.description, value: description, limit: LIMITS.text }),
    manyChoicesInput({
      id: 'areas',
      label: words.areas,
      values: areas,
      choices: AREAS.map((value) => ({ value, title: areaName(ctx, value) })),
    }),
    manyChoicesInput({
      id: 'purposes',
      label: words.purposes,
      values: purposes,
      choices: PURPOSES.map((value) => ({ value, title: purposeName(ctx, value) })),
    }),
  ];
};
