import type { RecordFilter } from '../../services/domain/register/record-filter.ts';
import { REMOVED } from '../../services/domain/register/registered.ts';
import { unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, buttons, heading } from '../kit/elements.ts';
import { choiceInput, type Choice } from '../kit/inputs.ts';
import { registerTexts } from '../text/register-texts-in.ts';
import type { RegisterTexts } from '../text/register-sv.ts';
import { ANY } from './record-verbs.ts';
import { labelOf, type RecordView } from './record-view.ts';
import { countryText, valueText } from './value-text.ts';

/** What a list can be narrowed to. */
export interface FilterChoices {
  units: readonly string[];
  years: readonly number[];
}

const textsOf = ({ ctx }: RecordView): RegisterTexts => registerTexts(ctx.reader.locale);

/** Choices of state, administration and year, where there is more than one; what was chosen stands in them. */
export function filterInputs(view: RecordView, filter: RecordFilter, { units, years }: FilterChoices): Element[] {
  const { ctx, text, rules } = view;
  const { filter: t } = textsOf(view);
  const states = rules.states.filter((state) => state !== REMOVED).map((state) => ({ value: state, title: text.states[state] ?? state }));
  const input = (id: string, label: string, value: string | undefined, choices: Choice[]): Element[] =>
    choices.length < 2
      ? []
      : [choiceInput({ id, label, value: value || ANY, style: 'compact', choices: [{ value: ANY, title: t.all }, ...choices] })];
  return [
    heading(t.title),
    ...input('state', t.state, filter.state, states),
    ...input(
      'unit',
      t.unit,
      filter.unit,
      units.map((unit) => ({ value: unit, title: unitName(ctx, unit) })),
    ),
    ...input(
      'year',
      t.year,
      filter.year,
      years.map((year) => ({ value: String(year), title: String(year) })),
    ),
    buttons([
      press(t.apply, 'record.list', { kind: filter.kind, page: 0, ...beside(filter) }),
      ...(isNarrowed(filter) ? [press(t.clear, 'record.list', { kind: filter.kind, page: 0 }, { withoutInputs: true })] : []),
    ]),
  ];
}

/** What there is no choice for stays as it was asked for. */
const beside = ({ only, country, words }: RecordFilter): Partial<RecordFilter> => ({
  ...(only ? { only } : {}),
  ...(country ? { country } : {}),
  ...(words ? { words } : {}),
});

export const isNarrowed = ({ state, unit, year, only, country, words }: RecordFilter): boolean =>
  [state, unit, year, only, country, words].some(Boolean);

const isNamed = (only: string, named: RegisterTexts['only']): only is keyof RegisterTexts['only'] => Object.hasOwn(named, only);

function onlyText(view: RecordView, only: string): string {
  const named = textsOf(view).only;
  if (isNamed(only, named)) return named[only];
  const [field = '', choices = ''] = only.split(':');
  const described = view.rules.description[field];
  if (described === undefined) return choices;
  const said = valueText(view, field, described, choices.split(','));
  // A year or a month alone does not say of what.
  return described.type === 'date' ? `${labelOf(view, field).toLowerCase()} ${said}` : said;
}

/** What a list is narrowed to, in words. */
export function filterText(view: RecordView, { state, unit, year, only, country, words }: RecordFilter): string {
  const parts = [
    ...(state ? state.split(',').map((one) => view.text.states[one] ?? one) : []),
    ...(only ? only.split(';').map((one) => onlyText(view, one)) : []),
    ...(country ? [countryText(view.ctx, country)] : []),
    ...(words ? [textsOf(view).holding(asWritten(words))] : []),
    ...(unit ? [unitName(view.ctx, unit)] : []),
    ...(year ? [year] : []),
  ];
  return parts.length === 0 ? '' : textsOf(view).shown(parts.join(', '));
}
