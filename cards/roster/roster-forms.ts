import { CITY_ROLES, LOCALES, UNIT_ROLES, type Person } from '../../services/domain/person.ts';
import { PERSON_FIELDS } from '../../services/domain/roster/person-fields.ts';
import { roleKey } from '../../services/domain/roster/role-key.ts';
import { revOf } from '../../services/domain/roster/roster-event.ts';
import type { Unit } from '../../services/domain/unit.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, hint, overline, title } from '../kit/elements.ts';
import { choiceInput, textInput } from '../kit/inputs.ts';
import type { CardContext } from '../context.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { assignmentText } from './role-text.ts';

const { limit } = PERSON_FIELDS.name;

export interface PersonTyped {
  name: string;
  email: string;
  locale: string;
}

export const detailInputs = ({ t }: CardContext, { name, email, locale }: PersonTyped): Element[] => [
  textInput({ id: 'name', label: t.people.person.name, value: name, limit }),
  textInput({ id: 'email', label: t.people.person.email, value: email, limit }),
  choiceInput({
    id: 'locale',
    label: t.people.person.locale,
    value: locale,
    style: 'compact',
    choices: LOCALES.map((value) => ({ value, title: t.languageChoice[value] })),
  }),
];

/** A role, and the administration it is in where it is in one. */
export function roleInputs({ t, city }: CardContext, chosen: { role?: string | undefined; unit: string }): Element[] {
  const { person } = t.people;
  const units = [...city.units.values()].filter((unit) => unit.active);
  return [
    choiceInput({
      id: 'role',
      label: person.roleLabel,
      value: chosen.role,
      style: 'compact',
      choices: [...UNIT_ROLES, ...CITY_ROLES].map((value) => ({ value, title: t.role[value] })),
    }),
    choiceInput({
      id: 'unit',
      label: person.unit,
      value: chosen.unit || undefined,
      style: 'compact',
      choices: units.map(({ id, name }) => ({ value: id, title: name })),
    }),
    hint(person.unitHint),
  ];
}

/** Name, address, language. */
export function personForm(
  ctx: CardContext,
  { person, typed, note }: { person: Person; typed: PersonTyped; note?: Note | undefined },
): AdaptiveCard {
  const { t } = ctx;
  const body = [overline(asWritten(person.name)), title(t.people.person.form), ...detailInputs(ctx, typed), ...noteBanner(note)];
  return adaptiveCard(t.people.person.form, body, [
    press(t.people.person.save, 'roster.save-person', { person: person.id, rev: revOf(person) }, { style: 'positive' }),
    press(t.people.roster.back, 'roster.person', { person: person.id }, { withoutInputs: true }),
  ]);
}

/** One role more, or another in the place of one they have. */
export function roleForm(
  ctx: CardContext,
  { person, typed, note }: { person: Person; typed: { role?: string | undefined; unit: string; instead: string }; note?: Note | undefined },
): AdaptiveCard {
  const { t } = ctx;
  const words = t.people.person;
  const instead = choiceInput({
    id: 'instead',
    label: words.instead,
    value: typed.instead || 'none',
    style: 'compact',
    choices: [
      { value: 'none', title: words.insteadNone },
      ...person.assignments.map((assignment) => ({ value: roleKey(assignment), title: assignmentText(ctx, assignment) })),
    ],
  });
  const body = [overline(asWritten(person.name)), title(words.roleForm), ...roleInputs(ctx, typed), instead, ...noteBanner(note)];
  return adaptiveCard(words.roleForm, body, [
    press(words.save, 'roster.give-role', { person: person.id, rev: revOf(person) }, { style: 'positive' }),
    press(t.people.roster.back, 'roster.person', { person: person.id }, { withoutInputs: true }),
  ]);
}

export function renameForm(
  { t }: CardContext,
  { unit, typed, note }: { unit: Unit; typed: string; note?: Note | undefined },
): AdaptiveCard {
  const { roster, person } = t.people;
  const body = [
    overline(asWritten(unit.name)),
    title(roster.rename),
    textInput({ id: 'name', label: person.name, value: typed, limit }),
    ...noteBanner(note),
  ];
  return adaptiveCard(roster.rename, body, [
    press(person.save, 'roster.rename', { unit: unit.id, rev: revOf(unit) }, { style: 'positive' }),
    press(roster.back, 'roster.unit', { unit: unit.id }, { withoutInputs: true }),
  ]);
}
