import { staffOf, vacantRoles } from '../../services/domain/roster/unit-staff.ts';
import { revOf } from '../../services/domain/roster/roster-event.ts';
import { UNIT_ROLES } from '../../services/domain/person.ts';
import type { Unit } from '../../services/domain/unit.ts';
import { inList, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { asWritten, subtle, toned } from '../kit/elements.ts';
import type { Note } from '../report/frame.ts';
import { fileNote } from './file-notes.ts';
import { rosterPeople } from './people-list.ts';

/** An administration: who is what in it, and what can be done. */
export function unitCard(ctx: CardContext, { unit, page = 0, note }: { unit: Unit; page?: number; note?: Note | undefined }): AdaptiveCard {
  const { city, t, reader } = ctx;
  const { roster, person } = t.people;
  const staff = staffOf([...city.people.values()], unit.id);
  const everybody = new Set(UNIT_ROLES.flatMap((role) => staff[role]));
  const boards = unit.boards.map((board) => asWritten(city.boards.get(board) ?? board));
  const head = [
    subtle(roster.boards(inList(ctx, boards))),
    ...(unit.active ? [] : [toned(roster.inactive, 'warning')]),
    ...vacantRoles(staff).map((role) => toned(roster.vacant[role], 'attention')),
    ...fileNote(ctx, unit),
  ];
  const isOwnChange = unit.history?.at(-1)?.by === reader.id && unit.history.at(-1)?.what !== 'undone';
  const data = { unit: unit.id };
  return rosterPeople(ctx, {
    heading: unit.name,
    people: [...everybody],
    head,
    page,
    turn: { verb: 'roster.unit', data },
    note,
    actions: [
      press(roster.add, 'roster.new-form', data, { style: 'positive' }),
      press(roster.rename, 'roster.rename-form', data),
      ...(isOwnChange ? [press(person.undo, 'roster.undo', { ...data, rev: revOf(unit) })] : []),
    ],
  });
}
