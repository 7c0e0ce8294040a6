import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { newPersonForm } from '../../cards/roster/new-person-form.ts';
import { rosterPeople } from '../../cards/roster/people-list.ts';
import { personCard } from '../../cards/roster/person-card.ts';
import { rosterFailureNote } from '../../cards/roster/roster-failure-note.ts';
import { personForm, renameForm, roleForm } from '../../cards/roster/roster-forms.ts';
import { rosterHistory } from '../../cards/roster/roster-history.ts';
import { rosterList } from '../../cards/roster/roster-list.ts';
import { unitCard } from '../../cards/roster/unit-card.ts';
import type { Handlers, Payload, Verb } from '../../cards/verbs.ts';
import { UNIT_ROLES, type Assignment, type Person } from '../../services/domain/person.ts';
import { readObjectId } from '../../services/domain/roster/add-person.ts';
import type { PersonCommand } from '../../services/domain/roster/decide-person.ts';
import type { UnitCommand } from '../../services/domain/roster/decide-unit.ts';
import { readRoleKey } from '../../services/domain/roster/role-key.ts';
import { mayKeepRoster } from '../../services/domain/roster/roster-rights.ts';
import type { RosterFailure } from '../../services/domain/roster/roster-failure.ts';
import type { Unit } from '../../services/domain/unit.ts';
import type { RosterChanged } from '../../services/register/people.ts';
import { withPeople } from './roster-view.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

const refused = ({ ctx }: Turn, code: 'not-allowed' | 'not-found'): AdaptiveCard =>
  noteCard(ctx, { tone: 'attention', text: ctx.t.failure[code] });

/** For those who keep the roster. */
const kept = (turn: Turn, show: () => AdaptiveCard): Reply =>
  Promise.resolve(mayKeepRoster(turn.actor) ? show() : refused(turn, 'not-allowed'));

const ofPerson = (turn: Turn, id: string, show: (person: Person) => AdaptiveCard): Reply =>
  kept(turn, () => {
    const person = turn.ctx.city.people.get(id);
    return person === undefined ? refused(turn, 'not-found') : show(person);
  });

const ofUnit = (turn: Turn, id: string, show: (unit: Unit) => AdaptiveCard): Reply =>
  kept(turn, () => {
    const unit = turn.ctx.city.units.get(id);
    return unit === undefined ? refused(turn, 'not-found') : show(unit);
  });

type Confirm = (why: 'own-role' | 'leaves-unit') => Element;

/** The person as they stand after a change, or why there was none; `again` gives a form back with what was typed. */
async function presentChange(
  turn: Turn,
  done: RosterChanged<Person>,
  { said, again, confirm }: { said: (person: Person) => string; again?: (person: Person, note: Note) => AdaptiveCard; confirm?: Confirm },
): Reply {
  const ctx = await withPeople(turn);
  if (done.ok) return personCard(ctx, { person: done.record, note: { tone: 'good', text: said(done.record) } });
  const { failure, current } = done;
  const note = rosterFailureNote(ctx, failure);
  if (current === undefined || failure.code === 'not-allowed') return noteCard(ctx, note);
  const isQuestion = failure.code === 'own-role' || failure.code === 'leaves-unit';
  if (isQuestion && confirm !== undefined) return noteCard(ctx, note, [confirm(failure.code), back(turn, current)]);
  return again !== undefined && KEEPS_TYPING.has(failure.code) ? again(current, note) : personCard(ctx, { person: current, note });
}

const KEEPS_TYPING: ReadonlySet<RosterFailure['code']> = new Set([
  'no-name',
  'no-role',
  'bad-email',
  'too-long',
  'no-such-unit',
  'no-such-role',
]);

const back = ({ ctx }: Turn, { id }: Person): Element => press(ctx.t.people.roster.back, 'roster.person', { person: id });

async function change(
  turn: Turn,
  id: string,
  command: PersonCommand,
  how: Parameters<typeof presentChange>[2] & { confirmed?: boolean },
): Reply {
  return presentChange(turn, await turn.use.people.change(turn.actor, id, command, how.confirmed ?? false), how);
}

async function changeUnit(turn: Turn, id: string, command: UnitCommand, said: string): Reply {
  const done = await turn.use.people.rename(turn.actor, id, command);
  const ctx = await withPeople(turn);
  if (done.ok) return unitCard(ctx, { unit: done.record, note: { tone: 'good', text: said } });
  const note = rosterFailureNote(ctx, done.failure);
  const { current } = done;
  if (current === undefined || done.failure.code === 'not-allowed') return noteCard(ctx, note);
  if (command.do === 'change' && KEEPS_TYPING.has(done.failure.code)) {
    return renameForm(ctx, { unit: current, typed: command.values.name ?? '', note });
  }
  return unitCard(ctx, { unit: current, note });
}

/** The role and the administration that were chosen, as one; undefined where the administration is missing. */
function roleChosen({ role, unit }: { role: Assignment['role']; unit: string }): string | undefined {
  const isOfUnit = UNIT_ROLES.some((r) => r === role);
  if (isOfUnit && unit === '') return undefined;
  return readRoleKey(isOfUnit ? `${role}@${unit}` : role) && (isOfUnit ? `${role}@${unit}` : role);
}

/** Asks again whether somebody means it: the same press, confirmed. */
const meant =
  ({ ctx }: Turn, verb: Verb, data: { [key: string]: string | number }): Confirm =>
  (why) =>
    press<Verb>(ctx.t.people.failure.meant[why], verb, { ...data, confirmed: 'yes' }, { style: 'destructive' });

async function giveRole(turn: Turn, payload: Payload<'roster.give-role'>): Reply {
  const { person: id, rev, role, unit, instead, confirmed } = payload;
  const { ctx } = turn;
  const key = role && roleChosen({ role, unit });
  const again = (person: Person, note: Note): AdaptiveCard => roleForm(ctx, { person, typed: { role, unit, instead }, note });
  if (role === undefined || key === undefined) {
    const failure = role === undefined ? 'no-role' : 'no-such-unit';
    return ofPerson(turn, id, (person) => again(person, { tone: 'attention', text: ctx.t.people.failure[failure] }));
  }
  const confirm = meant(turn, 'roster.give-role', { person: id, rev, role, unit, instead });
  return change(
    turn,
    id,
    { do: 'give-role', rev, role: key, instead },
    { said: () => ctx.t.people.person.saved, again, confirm, confirmed },
  );
}

async function add(turn: Turn, typed: Payload<'roster.add'>): Reply {
  const { ctx, use, actor } = turn;
  const again = (failure: RosterFailure): AdaptiveCard => newPersonForm(ctx, { typed, note: rosterFailureNote(ctx, failure) });
  const { role, unit, name, email, locale } = typed;
  if (!mayKeepRoster(actor)) return refused(turn, 'not-allowed');
  if (role === undefined) return again({ code: 'no-role' });
  const key = roleChosen({ role, unit });
  if (key === undefined) return again({ code: 'no-such-unit' });
  const id = readObjectId(typed.picked) ?? readObjectId(typed.id);
  if (id === undefined) return again({ code: 'bad-id' });
  const done = await use.people.add(actor, id, { name, email, locale, roles: [key] });
  if (!done.ok && done.current === undefined) return again(done.failure);
  return presentChange(turn, done, { said: (person) => ctx.t.people.person.added(person.name) });
}

function undoOrFollow(turn: Turn, verb: 'roster.undo' | 'roster.follow-file', payload: Payload<'roster.undo'>): Reply {
  const { person, unit, rev, confirmed } = payload;
  const words = turn.ctx.t.people.person;
  const command = { do: verb === 'roster.undo' ? 'undo' : 'follow-file', rev } as const;
  const said = verb === 'roster.undo' ? words.undone : words.followed;
  if (unit !== undefined) return changeUnit(turn, unit, command, said);
  if (person === undefined) return Promise.resolve(refused(turn, 'not-found'));
  return change(turn, person, command, { said: () => said, confirm: meant(turn, verb, { person, rev }), confirmed });
}

export const rosterActions = {
  'roster.list': ({ page }, turn) => kept(turn, () => rosterList(turn.ctx, { page })),
  'roster.unit': ({ unit, page }, turn) => ofUnit(turn, unit, (found) => unitCard(turn.ctx, { unit: found, page })),
  'roster.offices': ({ page }, turn) =>
    kept(turn, () => {
      const { city, t } = turn.ctx;
      const people = [...city.people.values()].filter((p) => p.active && p.assignments.every((a) => !('unit' in a)));
      return rosterPeople(turn.ctx, {
        heading: t.people.roster.offices,
        people,
        page,
        turn: { verb: 'roster.offices', data: {} },
        actions: [],
      });
    }),
  'roster.ended': ({ page }, turn) =>
    kept(turn, () => {
      const { roster } = turn.ctx.t.people;
      const people = [...turn.ctx.city.people.values()].filter((p) => !p.active);
      const listed = { heading: roster.ended, people, none: roster.nobodyEnded, page, actions: [] };
      return rosterPeople(turn.ctx, { ...listed, turn: { verb: 'roster.ended', data: {} } });
    }),
  'roster.person': ({ person }, turn) => ofPerson(turn, person, (found) => personCard(turn.ctx, { person: found })),
  'roster.person-form': ({ person }, turn) =>
    ofPerson(turn, person, (found) => personForm(turn.ctx, { person: found, typed: { ...found, email: found.email ?? '' } })),
  'roster.save-person': ({ person, rev, ...typed }, turn) =>
    change(
      turn,
      person,
      { do: 'change', rev, values: typed },
      { said: () => turn.ctx.t.people.person.saved, again: (found, note) => personForm(turn.ctx, { person: found, typed, note }) },
    ),
  'roster.role-form': ({ person }, turn) =>
    ofPerson(turn, person, (found) => roleForm(turn.ctx, { person: found, typed: { unit: '', instead: '' } })),
  'roster.give-role': (payload, turn) => giveRole(turn, payload),
  'roster.take-role': ({ person, rev, key, confirmed }, turn) => {
    const confirm = meant(turn, 'roster.take-role', { person, rev, key });
    return change(turn, person, { do: 'take-role', rev, role: key }, { said: () => turn.ctx.t.people.person.saved, confirm, confirmed });
  },
  'roster.end': ({ person, rev, confirmed }, turn) =>
    change(
      turn,
      person,
      { do: 'change', rev, values: { active: 'no' } },
      { said: ({ name }) => turn.ctx.t.people.person.ended(name), confirm: meant(turn, 'roster.end', { person, rev }), confirmed },
    ),
  'roster.reinstate': ({ person, rev }, turn) =>
    change(turn, person, { do: 'change', rev, values: { active: 'yes' } }, { said: () => turn.ctx.t.people.person.saved }),
  'roster.undo': (payload, turn) => undoOrFollow(turn, 'roster.undo', payload),
  'roster.follow-file': (payload, turn) => undoOrFollow(turn, 'roster.follow-file', payload),
  'roster.history': ({ person, page }, turn) => ofPerson(turn, person, (found) => rosterHistory(turn.ctx, { person: found, page })),
  'roster.new-form': ({ unit }, turn) =>
    kept(turn, () => newPersonForm(turn.ctx, { typed: { picked: '', id: '', name: '', email: '', locale: 'sv', unit } })),
  'roster.add': (typed, turn) => add(turn, typed),
  'roster.rename-form': ({ unit }, turn) => ofUnit(turn, unit, (found) => renameForm(turn.ctx, { unit: found, typed: found.name })),
  'roster.rename': ({ unit, rev, name }, turn) =>
    changeUnit(turn, unit, { do: 'change', rev, values: { name } }, turn.ctx.t.people.person.saved),
} satisfies Partial<Handlers<Turn, Reply>>;
