import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { hint, title } from '../kit/elements.ts';
import { textInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { detailInputs, roleInputs, type PersonTyped } from './roster-forms.ts';

export interface NewPersonTyped extends PersonTyped {
  picked: string;
  id: string;
  role?: string | undefined;
  unit: string;
}

/** An input of choices must have one. */
const NOBODY = 'none';

/** Teams' people picker: what is chosen comes as the person's Entra object id. Clients without it show an empty list. */
const peoplePicker = ({ t }: CardContext, picked: string): Element => ({
  type: 'Input.ChoiceSet',
  id: 'picked',
  label: t.people.person.picked,
  style: 'compact',
  isMultiSelect: false,
  value: picked || NOBODY,
  choices: [{ value: NOBODY, title: t.people.person.nobodyPicked }],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
});

export function newPersonForm(ctx: CardContext, { typed, note }: { typed: NewPersonTyped; note?: Note | undefined }): AdaptiveCard {
  const { t } = ctx;
  const { person, roster } = t.people;
  const body = [
    title(person.newForm),
    peoplePicker(ctx, typed.picked),
    textInput({ id: 'id', label: person.id, value: typed.id, limit: 60, placeholder: person.idHint }),
    hint(person.whereId),
    ...detailInputs(ctx, typed),
    ...roleInputs(ctx, typed),
    ...noteBanner(note),
  ];
  return adaptiveCard(person.newForm, body, [
    press(roster.add, 'roster.add', {}, { style: 'positive' }),
    press(roster.list, 'roster.list', {}, { withoutInputs: true }),
  ]);
}
