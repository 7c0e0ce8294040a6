import type { Person } from '../../services/domain/person.ts';
import { inList, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, listRow, paragraph, standing, subheading, subtle, title } from '../kit/elements.ts';
import { pager } from '../kit/pager.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import type { Note } from '../report/frame.ts';
import { noteBanner } from '../report/frame.ts';
import { assignmentText } from './role-text.ts';

const PEOPLE_A_PAGE = 10;

interface Listed {
  heading: string;
  people: readonly Person[];
  /** Said where there are none. */
  none?: string;
  /** What stands above the people. */
  head?: Element[];
  page: number;
  turn: { verb: 'roster.unit'; data: { unit: string } } | { verb: 'roster.offices' | 'roster.ended'; data: object };
  actions: Element[];
  note?: Note | undefined;
}

/** People one under the other, each with what they are and the way to them. */
export function rosterPeople(ctx: CardContext, { heading, people, none, head = [], page, turn, actions, note }: Listed): AdaptiveCard {
  const { compare } = new Intl.Collator(ctx.reader.locale);
  const rows = [...people].sort((a, b) => compare(a.name, b.name)).map((person) => personRow(ctx, person));
  const shown = pageOf(rows, page, PEOPLE_A_PAGE, elementSize);
  const pages = pager(ctx, shown, turn.verb, { ...turn.data });
  const empty = people.length === 0 && none !== undefined ? [paragraph(none)] : [];
  const body = [title(asWritten(heading)), ...head, ...empty, ...shown.items, ...pages.text, ...noteBanner(note)];
  return adaptiveCard(heading, body, [...actions, ...pages.actions, press(ctx.t.people.roster.list, 'roster.list', {})]);
}

function personRow(ctx: CardContext, person: Person): Element {
  const { roster } = ctx.t.people;
  const roles = person.assignments.map((a) => assignmentText(ctx, a));
  const line = roles.length === 0 ? roster.noRole : inList(ctx, roles);
  return listRow([
    subheading(asWritten(person.name)),
    ...(person.active ? [] : [standing(roster.notInUse, 'warning')]),
    subtle(line),
    buttons([press(roster.show, 'roster.person', { person: person.id }, { about: person.name })]),
  ]);
}
