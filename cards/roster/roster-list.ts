import { isAway, type Person, type UnitRole } from '../../services/domain/person.ts';
import { staffOf, vacantRoles } from '../../services/domain/roster/unit-staff.ts';
import type { Unit } from '../../services/domain/unit.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, hint, listRow, paragraph, subheading, subtle, title, toned } from '../kit/elements.ts';
import { pager } from '../kit/pager.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { fileNotes } from './file-notes.ts';

const UNITS_A_PAGE = 10;

/** The administrations with who is what in each, those that lack somebody first; and what the city's file says otherwise. */
export function rosterList(ctx: CardContext, { page = 0, note }: { page?: number; note?: Note | undefined }): AdaptiveCard {
  const { t, city } = ctx;
  const { roster, person } = t.people;
  const people = [...city.people.values()];
  const units = [...city.units.values()].filter((unit) => unit.active);
  const isShort = (unit: Unit): boolean => vacantRoles(staffOf(people, unit.id)).length > 0;
  const short = units.filter(isShort);
  const { compare } = new Intl.Collator(ctx.reader.locale);
  const byName = (a: Unit, b: Unit): number => compare(a.name, b.name);
  const ordered = [...short.sort(byName), ...units.filter((unit) => !isShort(unit)).sort(byName)];
  const shown = pageOf(
    ordered.map((unit) => unitRow(ctx, unit, people)),
    page,
    UNITS_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'roster.list', {});
  const body = [
    title(roster.title),
    hint(roster.intro),
    ...(shown.page === 0 ? fileNotes(ctx, [...units, ...people]) : []),
    ...(short.length === 0 ? [] : [paragraph(roster.findings(short.length))]),
    ...shown.items,
    ...pages.text,
    ...noteBanner(note),
  ];
  return adaptiveCard(roster.title, body, [
    press(person.newForm, 'roster.new-form', {}, { style: 'positive' }),
    press(roster.offices, 'roster.offices', {}),
    press(roster.ended, 'roster.ended', {}),
    ...pages.actions,
  ]);
}

function unitRow(ctx: CardContext, unit: Unit, people: readonly Person[]): Element {
  const { t } = ctx;
  const staff = staffOf(people, unit.id);
  const line = (role: UnitRole): Element =>
    staff[role].length === 0
      ? toned(t.people.roster.vacant[role], 'attention')
      : subtle(`${t.role[role]}: ${staff[role].map((p) => nameAndAbsence(ctx, p)).join(', ')}`);
  const show = press(t.people.roster.show, 'roster.unit', { unit: unit.id }, { about: unit.name });
  return listRow([subheading(asWritten(unit.name)), line('contact'), line('deputy'), line('head'), buttons([show])]);
}

const nameAndAbsence = ({ t, today }: CardContext, person: Person): string =>
  isAway(person, today) ? `${asWritten(person.name)} (${t.people.absence.title.toLowerCase()})` : asWritten(person.name);
