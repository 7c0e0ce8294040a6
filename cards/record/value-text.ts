import type { Area, Purpose } from '../../services/domain/classification.ts';
import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import { isCivilDate } from '../../services/domain/civil-date.ts';
import { isFilled, type AnyValue, type Field } from '../../services/domain/description/field.ts';
import type { Locale } from '../../services/domain/person.ts';
import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { areaName, inList, purposeName, type CardContext } from '../context.ts';
import { moneyText } from '../money-text.ts';
import type { RecordView } from './record-view.ts';

const isArea = (text: string): text is Area => AREAS.some((area) => area === text);
const isPurpose = (text: string): text is Purpose => PURPOSES.some((purpose) => purpose === text);

const regions = new Map<Locale, Intl.DisplayNames>();

/** The country's name in the reader's language. */
export function countryText({ reader: { locale } }: CardContext, code: string): string {
  const names = regions.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  regions.set(locale, names);
  return names.of(code) ?? code;
}

/** One of a field's choices in words; the policy's areas and purposes as the city calls them. */
export function choiceText({ ctx, text }: RecordView, field: string, choice: string): string {
  if (isArea(choice)) return areaName(ctx, choice);
  if (isPurpose(choice)) return purposeName(ctx, choice);
  return text.fields[field]?.choices?.[choice] ?? choice;
}

/** A field's value in words; empty where it has not been filled in. */
export function valueText(view: RecordView, name: string, field: Field, value: AnyValue): string {
  const { ctx } = view;
  if (!isFilled(value)) return '';
  if (field.type === 'amount') return typeof value === 'object' && 'currency' in value ? moneyText(ctx, value) : '';
  const parts = (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []).map((part) => partText(view, name, field, part));
  return inList(ctx, parts);
}

/** A longer text in a list is its beginning. */
const ROOM_IN_LIST = 90;

/** The fields a list shows of a record beside its title: those that are filled in. */
export const listedFields = ({ rules }: RecordView, { state, values }: Pick<ListedRecord, 'state' | 'values'>): [string, Field][] =>
  Object.entries(rules.description).filter(
    ([name, { listed, listedIn }]) => name !== 'title' && listed === true && (listedIn?.includes(state) ?? true) && isFilled(values[name]),
  );

/** The same among others in a list. */
export function listedText(view: RecordView, name: string, field: Field, value: AnyValue): string {
  const text = valueText(view, name, field, value);
  if (field.type !== 'long-text') return text;
  const [first = ''] = text.replace(/\.$/, '').split('\n');
  return first.length <= ROOM_IN_LIST ? first : `${first.slice(0, ROOM_IN_LIST - 1).trimEnd()}…`;
}

function partText(view: RecordView, name: string, field: Field, part: string): string {
  switch (field.type) {
    case 'date':
    case 'dates':
      return isCivilDate(part) ? view.ctx.dates.short(part) : part;
    case 'choice':
    case 'choices':
      return choiceText(view, name, part);
    case 'country':
      return countryText(view.ctx, part);
    case 'reference':
    case 'references':
      return view.nameOf(field.to, part);
    case 'text':
    case 'long-text':
    case 'amount':
      return part;
    default:
      return field satisfies never;
  }
}
