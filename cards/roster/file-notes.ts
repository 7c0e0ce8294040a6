import type { Difference } from '../../services/domain/description/differences.ts';
import type { Person } from '../../services/domain/person.ts';
import { personAgainstFile, unitAgainstFile } from '../../services/domain/roster/file-and-chat.ts';
import { revOf } from '../../services/domain/roster/roster-event.ts';
import type { Unit } from '../../services/domain/unit.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, buttons, container, paragraph, strong } from '../kit/elements.ts';
import { rosterLabel, rosterValue } from './roster-value.ts';

const MOST = 5;

function differenceText(ctx: CardContext, { field, from, to }: Difference): string {
  const { file } = ctx.t.people;
  if (field === 'active') return from === 'no' ? file.named : file.notNamed;
  return file.says(rosterLabel(ctx, field), rosterValue(ctx, field, to), rosterValue(ctx, field, from));
}

/** Where the city's file says otherwise of a person or an administration than was changed here, with the press that follows the file. */
export function fileNote(ctx: CardContext, entry: Person | Unit): Element[] {
  const found = entry.kind === 'person' ? personAgainstFile(entry) : unitAgainstFile(entry);
  if (found.length === 0) return [];
  const data = { ...(entry.kind === 'person' ? { person: entry.id } : { unit: entry.id }), rev: revOf(entry) };
  return [
    container('emphasis', [
      strong(asWritten(entry.name)),
      ...found.map((difference) => paragraph(asWritten(differenceText(ctx, difference)))),
      buttons([press(ctx.t.people.file.follow, 'roster.follow-file', data, { withoutInputs: true, about: entry.name })]),
    ]),
  ];
}

/** All of them, the first few in full. */
export function fileNotes(ctx: CardContext, entries: readonly (Person | Unit)[]): Element[] {
  const notes = entries.flatMap((entry) => fileNote(ctx, entry));
  return notes.length === 0 ? [] : [strong(ctx.t.people.file.differing(notes.length)), ...notes.slice(0, MOST)];
}
