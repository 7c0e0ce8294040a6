import type { CivilDate } from '../../services/domain/civil-date.ts';
import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import {
  ACTIVITY_KINDS,
  LIMITS,
  SEMINAR_ROLES,
  type ActivityEntry,
  type ApplicationEntry,
  type EffectEntry,
  type Entry,
  type EntryType,
  type Report,
} from '../../services/domain/report.ts';
import { moneyText } from '../money-text.ts';
import { statedAmount } from '../../services/domain/money.ts';
import { areaName, purposeName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { choiceInput, dateInput, longTextInput, manyChoicesInput, textInput } from '../kit/inputs.ts';
import { readDate } from '../../services/domain/read-date.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { returnedBox } from './returned-box.ts';

/** Characters of a date or an amount. */
const MOST_OF_A_VALUE = 40;

interface EntryForm {
  report: Report;
  entry: Entry;
  note?: Note | undefined;
  written?: WrittenFields | undefined;
}

/** What stands in the fields that have to be read, as it was written, where it is not what is kept. */
export interface WrittenFields {
  date?: string;
  amount?: string;
}

/** An empty entry with the id its save will carry. */
export function emptyEntry(type: EntryType, id: string): Entry {
  const base = { id, title: '', areas: [], purposes: [] };
  switch (type) {
    case 'application':
      return { ...base, type, programme: '' };
    case 'activity':
      return { ...base, type, place: '', goal: '', outcome: '' };
    case 'effect':
      return { ...base, type, description: '' };
    default:
      return type satisfies never;
  }
}

/** The form of one addition to the report, filled with what is known. */
export function entryForm(ctx: CardContext, { report, entry, note, written = {} }: EntryForm): AdaptiveCard {
  const { t } = ctx;
  const kind = t.entryForm.title[entry.type];
  const body = [
    ...reportHead(ctx, report, t.report.overline),
    ...returnedBox(ctx, report),
    heading(kind),
    textInput({ id: 'title', label: t.entryForm.name[entry.type], value: entry.title, limit: LIMITS.title }),
    ...fields(ctx, entry, written),
    ...classification(ctx, entry),
    ...noteBanner(note),
  ];
  const data = { report: report.id, entry: entry.id };
  const exists = report.entries.some((e) => e.id === entry.id);
  const actions = [
    press(
      t.entryForm.save,
      `report.save-${entry.type}`,
      { ...data, seenRev: report.entries.find((e) => e.id === entry.id)?.rev ?? 0 },
      { style: 'positive' },
    ),
    ...(exists ? [press(t.entryForm.remove, 'report.remove-entry', data, { style: 'destructive', withoutInputs: true })] : []),
    press(t.entryForm.cancel, 'report.more', { report: report.id }, { withoutInputs: true }),
  ];
  return adaptiveCard(kind, body, actions);
}

function fields(ctx: CardContext, entry: Entry, written: WrittenFields): Element[] {
  switch (entry.type) {
    case 'application':
      return applicationFields(ctx, entry, written);
    case 'activity':
      return activityFields(ctx, entry, written);
    case 'effect':
      return effectFields(ctx, entry);
    default:
      return entry satisfies never;
  }
}

/** Where a date is written that cannot be read, a field that can hold it, so that it can be mended rather than written anew. */
function dateField(field: { id: string; label: string }, value: CivilDate | undefined, written: string | undefined): Element {
  if (written === undefined) return dateInput({ ...field, value });
  const read = readDate(written);
  return read === 'invalid' ? textInput({ ...field, value: written, limit: MOST_OF_A_VALUE }) : dateInput({ ...field, value: read });
}

const applicationFields = (ctx: CardContext, entry: ApplicationEntry, { date, amount }: WrittenFields): Element[] => {
  const { t } = ctx;
  const stated = statedAmount(entry);
  return [
    textInput({
      id: 'programme',
      label: t.entryForm.programme,
      placeholder: t.entryForm.programmePlaceholder,
      value: entry.programme,
      limit: LIMITS.place,
    }),
    dateField({ id: 'submittedOn', label: t.entryForm.submittedOn }, entry.submittedOn, date),
    textInput({
      id: 'amount',
      label: t.entryForm.amount,
      placeholder: t.entryForm.amountPlaceholder,
      value: amount ?? (stated && moneyText(ctx, stated)),
      limit: MOST_OF_A_VALUE,
    }),
  ];
};

const activityFields = ({ t }: CardContext, entry: ActivityEntry, { date }: WrittenFields): Element[] => [
  choiceInput({
    id: 'activity',
    label: t.entryForm.kind,
    value: entry.activity,
    look: 'compact',
    choices: ACTIVITY_KINDS.map((value) => ({ value, title: t.activity[value] })),
  }),
  dateField({ id: 'heldOn', label: t.entryForm.heldOn }, entry.heldOn, date),
  textInput({ id: 'place', label: t.entryForm.place, value: entry.place, limit: LIMITS.place }),
  choiceInput({
    id: 'role',
    label: t.entryForm.role,
    value: entry.role,
    look: 'compact',
    choices: SEMINAR_ROLES.map((value) => ({ value, title: t.seminarRole[value] })),
  }),
  longTextInput({ id: 'goal', label: t.entryForm.goal, value: entry.goal, limit: LIMITS.text }),
  longTextInput({ id: 'outcome', label: t.entryForm.outcome, value: entry.outcome, limit: LIMITS.text }),
];

const effectFields = ({ t }: CardContext, entry: EffectEntry): Element[] => [
  longTextInput({ id: 'description', label: t.entryForm.description, value: entry.description, limit: LIMITS.text }),
];

const classification = (ctx: CardContext, { areas, purposes }: Entry): Element[] => [
  manyChoicesInput({
    id: 'areas',
    label: ctx.t.entryForm.areas,
    values: areas,
    choices: AREAS.map((value) => ({ value, title: areaName(ctx, value) })),
  }),
  manyChoicesInput({
    id: 'purposes',
    label: ctx.t.entryForm.purposes,
    values: purposes,
    choices: PURPOSES.map((value) => ({ value, title: purposeName(ctx, value) })),
  }),
];
