import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import { CITY_ROLES, UNIT_ROLES, type Person } from '../../../services/domain/person.ts';
import type { RecordCommand } from '../../../services/domain/register/decide-record.ts';
import type { KindRules } from '../../../services/domain/register/kind-rules.ts';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS, type AnyRegistered, type RegisteredKind } from '../../../services/domain/register/registered.ts';
import { createMakeProject } from '../../../services/register/make-project.ts';
import { createRecords, type Records, type Registering } from '../../../services/register/records.ts';
import type { Store } from '../../../services/store/store.ts';
import { aChair, aMember, anAdministrator, aPerson, aSecretary, contactOf, deputyOf, headOf, iso, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { sufficient } from '../domain/register/any-record.ts';

type Right = 'none' | 'read' | 'write';
type Rights = { [K in RegisteredKind]: { own: Right; other: Right } };

const same = (own: Right, other: Right) => ({ own, other });
const keeper: Rights = {
  project: same('write', 'none'),
  application: same('write', 'none'),
  activity: same('write', 'none'),
  partner: same('write', 'read'),
  programme: same('read', 'read'),
};
const head: Rights = {
  project: same('read', 'none'),
  application: same('read', 'none'),
  activity: same('read', 'none'),
  partner: same('read', 'read'),
  programme: same('read', 'read'),
};
const all = (right: Right): Rights => ({
  project: same(right, right),
  application: same(right, right),
  activity: same(right, right),
  partner: same(right, right),
  programme: same(right, right),
});

/** R4, R5, W7: what each role may do, as the policy has it; written out here and nowhere read from the product. */
const ROLES: { [role: string]: { person: Person; may: Rights } } = {
  'a contact person': { person: contactOf('skola'), may: keeper },
  'a deputy': { person: deputyOf('skola'), may: keeper },
  'a head': { person: headOf('skola'), may: head },
  'the secretariat': { person: aSecretary(), may: all('write') },
  'the chair': { person: aChair(), may: all('read') },
  'a member': { person: aMember(), may: all('read') },
  'an administrator': { person: anAdministrator(), may: all('none') },
  'somebody without a role': { person: aPerson({ id: 'nobody', assignments: [] }), may: all('none') },
  'a contact person who has left': { person: { ...contactOf('skola'), active: false }, may: all('none') },
};

/** Every step there is, by the state it is taken from; written out here and nowhere read from the product. */
const STEPS: { [K in RegisteredKind]: { [state: string]: readonly string[] } } = {
  project: {
    idea: ['planned', 'ongoing', 'cancelled'],
    planned: ['ongoing', 'idea', 'cancelled'],
    ongoing: ['completed', 'cancelled'],
    completed: ['ongoing'],
    cancelled: ['idea'],
    removed: [],
  },
  application: {
    preparing: ['submitted', 'withdrawn'],
    submitted: ['granted', 'granted-with-conditions', 'rejected', 'withdrawn'],
    granted: ['submitted', 'granted-with-conditions'],
    'granted-with-conditions': ['submitted', 'granted'],
    rejected: ['submitted'],
    withdrawn: ['preparing'],
    removed: [],
  },
  activity: { planned: ['held', 'cancelled'], held: ['planned'], cancelled: ['planned'], removed: [] },
  partner: { active: ['ended'], ended: ['active'], removed: [] },
  programme: { open: ['closed'], closed: ['open'], removed: [] },
};
const BECOMES_A_PROJECT: ReadonlySet<string> = new Set(['granted', 'granted-with-conditions']);

const UNITS = { own: 'skola', other: 'teknik' } as const;
const ACTIONS = ['read', 'history', 'change', 'undo one’s own', 'undo another’s', 'make it a project'] as const;
type Action = (typeof ACTIONS)[number] | { to: string };

const REMOVED = 'removed';

interface Cell {
  person: Person;
  right: Right;
  rules: KindRules;
  state: string;
  unit: string;
  action: Action;
}

const today = (): CivilDate => '2026-11-25';

function recordsIn(store: Store): Records {
  return createRecords({
    store,
    city: TENANT,
    kinds: KINDS,
    clock: () => Date.parse(iso('2026-11-25')),
    today,
    changed: () => {},
    audit: () => {},
  });
}

/** A record that lacks nothing, last changed by `by`. */
function standing({ rules, state, unit }: Cell, by: string): AnyRegistered {
  const at = iso('2026-11-25');
  const history: AnyRegistered['history'] = [
    { at, by: 'anna', what: 'created', to: rules.initial, changes: [] },
    { at, by, what: 'changed', changes: [{ field: 'title', from: 'Förut', to: 'x' }] },
  ];
  return { kind: rules.kind, city: TENANT, id: 'r1', unit, state, rev: 1, values: sufficient(rules), history };
}

/** What the policy says comes of it: `ok`, or the reason why not. */
function expected({ right, rules, state, action }: Cell): string {
  if (action === 'make it a project' && rules.kind !== 'application') return 'not-found';
  if (action === 'read' || action === 'history') return right === 'none' ? 'not-allowed' : 'ok';
  if (right !== 'write') return 'not-allowed';
  if (action === 'make it a project') return BECOMES_A_PROJECT.has(state) ? 'ok' : 'no-such-step';
  if (state === REMOVED) return 'removed';
  if (action === 'change' || action === 'undo one’s own') return 'ok';
  if (action === 'undo another’s') return 'nothing-to-undo';
  return STEPS[rules.kind][state]?.includes(action.to) === true ? 'ok' : 'no-such-step';
}

function commandOf(action: Exclude<Action, 'read' | 'history' | 'make it a project'>): RecordCommand {
  if (typeof action === 'object') return { do: 'move', rev: 1, to: action.to, values: {} };
  return action === 'change' ? { do: 'change', rev: 1, values: { title: 'Nytt namn' } } : { do: 'undo', rev: 1 };
}

const outcomeOf = (done: Registering): string => (done.ok ? 'ok' : done.failure.code);

/** What comes of it through the use case, and whether anything was stored or shown that should not have been. */
async function found(cell: Cell): Promise<string> {
  const { person, rules, action, right } = cell;
  const store = createMemoryStore();
  const record = standing(cell, action === 'undo one’s own' ? person.id : 'anna');
  await store.create(record);
  const records = recordsIn(store);
  if (action === 'read' || action === 'history') {
    const read = await records.read(person, rules.kind, 'r1');
    return read.ok && action === 'history' && read.record.history.length !== 2 ? 'no history' : outcomeOf(read);
  }
  const done =
    action === 'make it a project'
      ? await createMakeProject({ store, records })(person, 'r1')
      : await records.act(person, rules.kind, 'r1', commandOf(action));
  const isStored = JSON.stringify((await store.get(rules.kind, 'r1'))?.record) !== JSON.stringify(record);
  const leaks = !done.ok && right === 'none' && done.current !== undefined;
  return isStored === done.ok && !leaks ? outcomeOf(done) : `${outcomeOf(done)}, stored: ${isStored}, shown: ${leaks}`;
}

function cellsOf(person: Person, may: Rights): Cell[] {
  return REGISTERED_KINDS.flatMap((kind) => {
    const rules: KindRules = KINDS[kind];
    const steps = rules.states.map((to): Action => ({ to }));
    return rules.states.flatMap((state) =>
      (['own', 'other'] as const).flatMap((whose) =>
        [...ACTIONS, ...steps].map((action): Cell => ({ person, right: may[kind][whose], rules, state, unit: UNITS[whose], action })),
      ),
    );
  });
}

const inWords = ({ rules, state, unit, action }: Cell): string =>
  `${rules.kind} ${state} of ${unit}: ${typeof action === 'object' ? `to ${action.to}` : action}`;

describe.each(Object.entries(ROLES))('R4, R5: what %s may do with the records of the register', (_role, { person, may }) => {
  it('is as the policy has it for every kind, state, administration and action', async () => {
    const cells = cellsOf(person, may);
    const outcomes = await Promise.all(cells.map(async (cell) => `${inWords(cell)}: ${await found(cell)}`));
    expect(outcomes).toEqual(cells.map((cell) => `${inWords(cell)}: ${expected(cell)}`));
    // Kinds have 6, 7, 4, 3 and 3 states: for each, two administrations, six actions and a step to each of the states.
    expect(cells).toHaveLength(2 * (6 * 12 + 7 * 13 + 4 * 10 + 3 * 9 + 3 * 9));
  });

  it('is as the policy has it for making one', async () => {
    const cells = REGISTERED_KINDS.flatMap((kind) => (['own', 'other'] as const).map((whose) => ({ kind, whose })));
    const made = cells.map(async ({ kind, whose }) => {
      const store = createMemoryStore();
      const values = sufficient(KINDS[kind]);
      const done = await recordsIn(store).create(person, kind, { id: 'r1', unit: UNITS[whose], values });
      return { kind, whose, outcome: outcomeOf(done), isStored: (await store.get(kind, 'r1')) !== undefined };
    });
    expect(await Promise.all(made)).toEqual(
      cells.map(({ kind, whose }) => {
        const isTheirs = may[kind][whose] === 'write';
        return { kind, whose, outcome: isTheirs ? 'ok' : 'not-allowed', isStored: isTheirs };
      }),
    );
    expect(cells).toHaveLength(10);
  });
});

describe('the matrix', () => {
  it('has every role, kind, state and step there is', () => {
    const roles = Object.values(ROLES).flatMap(({ person }) => person.assignments.map(({ role }) => role));
    expect([...new Set(roles)].sort()).toEqual([...UNIT_ROLES, ...CITY_ROLES].sort());
    for (const kind of REGISTERED_KINDS) {
      const rules: KindRules = KINDS[kind];
      expect(Object.keys(STEPS[kind]).sort()).toEqual([...rules.states].sort());
    }
  });

  it('is 4 626 combinations of role, kind, state, administration and action', () => {
    const cells = Object.values(ROLES).flatMap(({ person, may }) => cellsOf(person, may));
    expect(new Set(cells.map((cell) => `${JSON.stringify(cell.person)} ${inWords(cell)}`)).size).toBe(4_626);
  });
});
