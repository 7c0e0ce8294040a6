import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { asWritten } from '../../cards/kit/elements.ts';
import { absenceCard } from '../../cards/person/absence-card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { absenceFailureNote, rosterFailureNote } from '../../cards/roster/roster-failure-note.ts';
import type { Handlers } from '../../cards/verbs.ts';
import type { Written } from '../../cards/written/fields.ts';
import type { AbsenceCommand } from '../../services/domain/absence.ts';
import { absenceOn } from '../../services/domain/away.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import type { Person } from '../../services/domain/person.ts';
import { mayTellAbsenceOf } from '../../services/domain/roster/roster-rights.ts';
import { withPeople } from './roster-view.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Days = { from: CivilDate; to: CivilDate };
type Typed = { from: string; to: string };

type Said = (person: Person, isNews: boolean) => string;

interface Shown {
  typed?: Typed;
  note?: Note;
}

async function show(turn: Turn, id: string, shown: Shown = {}): Reply {
  const ctx = await withPeople(turn);
  const person = ctx.city.people.get(id);
  if (!mayTellAbsenceOf(turn.actor, id)) return noteCard(ctx, { tone: 'attention', text: ctx.t.failure['not-allowed'] });
  if (person === undefined) return noteCard(ctx, { tone: 'attention', text: ctx.t.failure['not-found'] });
  return absenceCard(ctx, { person, ...shown });
}

/** What was said stands in the card afterwards, with what came of it. */
async function tell(turn: Turn, id: string, command: AbsenceCommand, { said, typed }: { said: Said; typed?: Typed }): Reply {
  const done = await turn.use.people.absence(turn.actor, id, command);
  if (done.ok) {
    const isNews = done.unchanged !== true;
    return show(turn, id, { note: { tone: isNews ? 'good' : 'emphasis', text: said(done.record, isNews) } });
  }
  const { failure } = done;
  const isOfAbsence = failure.code === 'ends-before-it-starts' || failure.code === 'already-over' || failure.code === 'too-far';
  if (!isOfAbsence) return noteCard(turn.ctx, rosterFailureNote(turn.ctx, failure));
  return show(turn, id, { ...(typed === undefined ? {} : { typed }), note: absenceFailureNote(turn.ctx, failure) });
}

async function set(turn: Turn, id: string, from: Written<CivilDate>, to: Written<CivilDate>): Reply {
  const { absence } = turn.ctx.t.people;
  const typed = { from: from.written, to: to.written };
  const unread = (text: string): Reply => show(turn, id, { typed, note: { tone: 'attention', text } });
  if (from.value === 'invalid' || to.value === 'invalid') return unread(absence.unreadable);
  if (from.value === undefined || to.value === undefined) return unread(absence.incomplete);
  const days = { from: from.value, to: to.value };
  return tell(turn, id, { do: 'set', ...days }, { said: (person, isNews) => entered(turn.ctx, person, days, isNews), typed });
}

/** The absence the days now are part of, which may be longer than they. */
function entered({ t, dates }: Turn['ctx'], person: Person, said: Days, isNews: boolean): string {
  const { from, to } = absenceOn(person, said.from) ?? said;
  return (isNews ? t.people.absence.set : t.people.absence.already)(dates.day(from), dates.day(to));
}

const ended = (turn: Turn, id: string): Said => {
  const { absence } = turn.ctx.t.people;
  return ({ name }) => (id === turn.actor.id ? absence.ended : absence.endedFor(asWritten(name)));
};

export const absenceActions = {
  'absence.form': ({ person }, turn) => show(turn, person ?? turn.actor.id),
  'absence.set': ({ person, from, to }, turn) => set(turn, person ?? turn.actor.id, from, to),
  'absence.end': ({ person, began: { value } }, turn) =>
    value === 'invalid' || value === undefined
      ? show(turn, person ?? turn.actor.id)
      : tell(turn, person ?? turn.actor.id, { do: 'end', from: value }, { said: ended(turn, person ?? turn.actor.id) }),
} satisfies Partial<Handlers<Turn, Reply>>;
