import { awayUntil, type Person } from '../../services/domain/person.ts';
import { standInsFor, standsInFor } from '../../services/domain/stand-ins.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { inList, type CardContext } from '../context.ts';
import type { Note } from '../report/frame.ts';

const names = (ctx: CardContext, people: readonly Person[]): string =>
  inList(
    ctx,
    people.map(({ name }) => name),
  );

/** Says to somebody who is away for whom what is asked goes to meanwhile. */
export function awayNote(ctx: CardContext): Note | undefined {
  const { reader, today, t, dates, city } = ctx;
  const until = awayUntil(reader, today);
  if (until === undefined) return undefined;
  const others = standInsFor([...city.people.values()], reader, today);
  const { youAreAway, nobody } = t.people.absence;
  return { tone: 'emphasis', text: others.length === 0 ? nobody : youAreAway(dates.day(until), names(ctx, others)) };
}

/** Why it comes to somebody who stands in for another, before what is said anyway. */
export function withStandIn(ctx: CardContext, { notice, snapshot }: NoticeMessage, note: Note | undefined): Note | undefined {
  const { unit } = notice;
  const usual = unit === undefined ? [] : standsInFor(snapshot.people, ctx.reader, unit, snapshot.today);
  const [until] = usual.flatMap((person) => awayUntil(person, snapshot.today) ?? []).sort();
  if (until === undefined) return note;
  const why = ctx.t.people.absence.standIn(names(ctx, usual), ctx.dates.day(until));
  return note === undefined ? { tone: 'accent', text: why } : { ...note, text: `${why} ${note.text}` };
}
