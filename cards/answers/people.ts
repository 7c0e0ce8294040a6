import type { Assignment, Person } from '../../services/domain/person.ts';
import { unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, buttons, listRow, subheading, subtle } from '../kit/elements.ts';
import { link } from '../kit/link.ts';

/** More than these are a directory, not an answer. */
const MOST_PEOPLE = 12;

export interface Placed {
  person: Person;
  assignment: Assignment;
}

type Role = Assignment['role'];

/** Everything somebody is in the city. */
export const placesOf = (person: Person): Placed[] => person.assignments.map((assignment) => ({ person, assignment }));

/** Everybody with a role; for one held in an administration, in these or in all of them. */
export function peopleInRole({ city }: CardContext, role: Role, units: readonly string[] = [...city.units.keys()]): Placed[] {
  const everybody = [...city.people.values()].filter(({ active }) => active);
  const placed = everybody.flatMap((person) => placesOf(person).filter(({ assignment }) => assignment.role === role));
  const order = ({ assignment }: Placed): number => ('unit' in assignment ? units.indexOf(assignment.unit) : 0);
  return placed.filter((one) => order(one) >= 0).sort((a, b) => order(a) - order(b));
}

/** People deep links take the address people sign in with; an object id is not documented to work. */
const chatLink = ({ email = '' }: Person): string => `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`;

const roleText = ({ t, ...ctx }: CardContext, assignment: Assignment): string =>
  'unit' in assignment ? `${t.role[assignment.role]}, ${unitName({ t, ...ctx }, assignment.unit)}` : t.role[assignment.role];

function personRow(ctx: CardContext, { person, assignment }: Placed): Element {
  const { t, reader } = ctx;
  const name = person.id === reader.id ? t.answers.who.you(asWritten(person.name)) : asWritten(person.name);
  const canWrite = person.email !== undefined && person.id !== reader.id;
  const address = person.email === undefined ? t.answers.who.noAddress : person.email;
  return listRow([
    subheading(name),
    subtle(roleText(ctx, assignment)),
    subtle(address),
    ...(canWrite ? [buttons([link(t.answers.who.write, chatLink(person), person.name)])] : []),
  ]);
}

/** People one under the other, each with what they are and a button that opens a chat with them. */
export function peopleRows(ctx: CardContext, people: readonly Placed[]): Element[] {
  const more = people.length - MOST_PEOPLE;
  return [
    ...people.slice(0, MOST_PEOPLE).map((placed) => personRow(ctx, placed)),
    ...(more > 0 ? [subtle(ctx.t.answers.who.more(more))] : []),
  ];
}

/** Whom to ask when the bot cannot help: the secretariat. */
export const secretariatRows = (ctx: CardContext): Element[] => peopleRows(ctx, peopleInRole(ctx, 'secretariat').slice(0, 2));
