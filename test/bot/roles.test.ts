import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { VERBS, type Verb } from '../../cards/verbs.ts';
import type { AnyRecord } from '../../services/domain/record.ts';
import type { Store } from '../../services/store/store.ts';
import { aRound } from '../helpers/builders.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { wordsOf } from './answer.ts';
import { ADMINISTRATOR, CHAIR, CONTACT, DEPUTY, HEAD, MEMBER, OTHER_CONTACT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { NOW, startBot, type RunningBot } from './running-bot.ts';

const ROLES = {
  contact: CONTACT,
  deputy: DEPUTY,
  head: HEAD,
  'contact elsewhere': OTHER_CONTACT,
  secretariat: SECRETARY,
  chair: CHAIR,
  member: MEMBER,
  administrator: ADMINISTRATOR,
};
type Role = keyof typeof ROLES;
const roles = (...some: Role[]): Role[] => some;

const EVERYBODY: Role[] = ['contact', 'deputy', 'head', 'contact elsewhere', 'secretariat', 'chair', 'member', 'administrator'];
const REPORTERS = roles('contact', 'deputy', 'head');
const READERS = roles('contact', 'deputy', 'head', 'secretariat');
const REVIEWERS = roles('secretariat');
const DECIDERS = roles('chair');
const KEEPERS = roles('contact', 'deputy', 'secretariat');
const RECORD_READERS = roles('contact', 'deputy', 'head', 'secretariat', 'chair', 'member');
const ROSTER = roles('secretariat', 'administrator');
const ROSTER_AND_CONTACT = roles('contact', 'secretariat', 'administrator');
const OVERSEERS = roles('secretariat', 'chair', 'member');

/** How far the quarter has come. */
type Scene =
  'open' | 'asked' | 'skipped' | 'written' | 'removed' | 'submitted' | 'approved' | 'with the committee' | 'adopted' | 'referred back';

interface Rule {
  may: Role[];
  in: Scene;
  data: object;
}

const report = { report: REPORT };
const quarter = { quarter: QUARTER };
/** Between an earlier round and the one that is open. */
const SKIPPED = '2026-Q2';
const project = { kind: 'project', id: 'sprak-som-bro' };
const NOBODY_YET = '501a0000-0000-4000-8000-000000000777';
/** When the scene's request for more time was made. */
const ASKED_AT = new Date(NOW).toISOString();
const entry = { ...report, entry: 'e9', title: 'Titel', areas: 'P1', purposes: 'S1' };

/** Who may press what; the city decides by its chair alone. `rev` is the report's as the scene leaves it. */
const RULES: { [V in Verb]: Rule } = {
  'report.show': { may: READERS, in: 'open', data: report },
  'report.nothing-new': { may: REPORTERS, in: 'open', data: report },
  'report.line': { may: READERS, in: 'open', data: { ...report, line: 0 } },
  'report.save-line': {
    may: REPORTERS,
    in: 'open',
    data: { ...report, line: 0, project: 'sprak-som-bro', seenRev: 0, go: 'next', status: 'on-plan', happened: 'Skrivet av någon.' },
  },
  'report.more': { may: READERS, in: 'open', data: report },
  'report.entry-form': { may: READERS, in: 'open', data: { ...report, type: 'effect' } },
  'report.save-application': { may: REPORTERS, in: 'open', data: entry },
  'report.save-activity': { may: REPORTERS, in: 'open', data: entry },
  'report.save-effect': { may: REPORTERS, in: 'open', data: entry },
  'report.remove-entry': { may: REPORTERS, in: 'written', data: { ...report, entry: 'e1' } },
  'report.restore-entry': { may: REPORTERS, in: 'removed', data: { ...report, entry: 'e1' } },
  'report.preview': { may: READERS, in: 'open', data: report },
  'report.submit': { may: REPORTERS, in: 'written', data: { ...report, rev: 5 } },
  'report.take-back': { may: REPORTERS, in: 'submitted', data: { ...report, rev: 6 } },
  'report.read': { may: READERS, in: 'submitted', data: report },
  'review.show': { may: REVIEWERS, in: 'submitted', data: report },
  'review.approve': { may: REVIEWERS, in: 'submitted', data: { ...report, rev: 6 } },
  'review.return-form': { may: REVIEWERS, in: 'submitted', data: { ...report, rev: 6 } },
  'review.return': { may: REVIEWERS, in: 'submitted', data: { ...report, rev: 6, comment: 'Rätta.' } },
  'review.reopen-form': { may: REVIEWERS, in: 'approved', data: { ...report, rev: 7 } },
  'review.reopen': { may: REVIEWERS, in: 'approved', data: { ...report, rev: 7, comment: 'Rätta.' } },
  'round.status': { may: EVERYBODY, in: 'open', data: quarter },
  'round.nudge': { may: REVIEWERS, in: 'open', data: quarter },
  'round.nudge-form': { may: REVIEWERS, in: 'open', data: { ...quarter, unit: UNIT } },
  'round.nudge-one': { may: REVIEWERS, in: 'open', data: { ...quarter, unit: UNIT, text: 'Hör av dig.' } },
  'round.send': { may: REVIEWERS, in: 'approved', data: { ...quarter, rev: 0 } },
  'round.take-back': { may: REVIEWERS, in: 'with the committee', data: { ...quarter, sending: 1 } },
  'round.send-form': { may: REVIEWERS, in: 'referred back', data: { ...quarter, rev: 2 } },
  'round.send-again': { may: REVIEWERS, in: 'referred back', data: { ...quarter, rev: 2 } },
  'round.show': { may: OVERSEERS, in: 'with the committee', data: quarter },
  'round.read': { may: OVERSEERS, in: 'with the committee', data: quarter },
  'round.adopt-form': { may: DECIDERS, in: 'with the committee', data: { ...quarter, sending: 1 } },
  'round.adopt': { may: DECIDERS, in: 'with the committee', data: { ...quarter, sending: 1 } },
  'round.refer-back-form': { may: DECIDERS, in: 'with the committee', data: { ...quarter, sending: 1 } },
  'round.refer-back': { may: DECIDERS, in: 'with the committee', data: { ...quarter, sending: 1, comment: 'Komplettera.' } },
  'part.show': { may: roles('contact', 'deputy', 'head', ...OVERSEERS), in: 'adopted', data: { ...quarter, unit: UNIT } },
  'part.confirm': { may: REPORTERS, in: 'adopted', data: { ...quarter, unit: UNIT } },
  'missed.show': { may: OVERSEERS, in: 'skipped', data: { quarter: SKIPPED } },
  'missed.open': { may: REVIEWERS, in: 'skipped', data: { quarter: SKIPPED } },
  'missed.leave-out': { may: REVIEWERS, in: 'skipped', data: { quarter: SKIPPED } },
  'record.list': { may: EVERYBODY, in: 'open', data: { kind: 'project' } },
  'record.search': { may: EVERYBODY, in: 'open', data: { words: 'bro' } },
  'record.new': { may: roles('contact', 'deputy', 'contact elsewhere', 'secretariat'), in: 'open', data: { kind: 'project' } },
  'record.create': { may: KEEPERS, in: 'open', data: { kind: 'project', id: 'nytt', unit: UNIT, 'f-title': 'Nytt projekt' } },
  'record.show': { may: RECORD_READERS, in: 'open', data: project },
  'record.edit': { may: RECORD_READERS, in: 'open', data: project },
  'record.form': { may: RECORD_READERS, in: 'open', data: { ...project, group: 'start' } },
  'record.save': { may: KEEPERS, in: 'open', data: { ...project, group: 'start', rev: 2, 'f-goals': 'Fler språk' } },
  'record.step-form': { may: RECORD_READERS, in: 'open', data: { ...project, rev: 0, to: 'cancelled' } },
  'record.step': { may: KEEPERS, in: 'open', data: { ...project, rev: 2, to: 'cancelled' } },
  'record.undo': { may: KEEPERS, in: 'open', data: { ...project, rev: 0 } },
  'record.new-partner': { may: RECORD_READERS, in: 'open', data: { ...project, group: 'partners', 'f-partners': 'gent' } },
  'record.choose-partner': { may: RECORD_READERS, in: 'open', data: { ...project, group: 'partners', partner: 'riga' } },
  'application.make-project': { may: KEEPERS, in: 'open', data: { id: 'larare-pa-utbyte' } },
  'record.history': { may: RECORD_READERS, in: 'open', data: project },
  'roster.list': { may: ROSTER, in: 'open', data: {} },
  'roster.unit': { may: ROSTER, in: 'open', data: { unit: UNIT } },
  'roster.offices': { may: ROSTER, in: 'open', data: {} },
  'roster.ended': { may: ROSTER, in: 'open', data: {} },
  'roster.person': { may: ROSTER, in: 'open', data: { person: CONTACT } },
  'roster.person-form': { may: ROSTER, in: 'open', data: { person: CONTACT } },
  'roster.save-person': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0, name: 'Anna Berg' } },
  'roster.role-form': { may: ROSTER, in: 'open', data: { person: CONTACT } },
  'roster.give-role': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0, role: 'head', unit: UNIT } },
  'roster.take-role': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0, key: 'head@social' } },
  'roster.end': { may: ROSTER, in: 'open', data: { person: OTHER_CONTACT, rev: 0, confirmed: 'yes' } },
  'roster.reinstate': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0 } },
  'roster.undo': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0 } },
  'roster.follow-file': { may: ROSTER, in: 'open', data: { person: CONTACT, rev: 0 } },
  'roster.history': { may: ROSTER, in: 'open', data: { person: CONTACT } },
  'roster.new-form': { may: ROSTER, in: 'open', data: {} },
  'roster.add': { may: ROSTER, in: 'open', data: { id: NOBODY_YET, name: 'Nils Ny', role: 'deputy', unit: UNIT } },
  'roster.rename-form': { may: ROSTER, in: 'open', data: { unit: UNIT } },
  'roster.rename': { may: ROSTER, in: 'open', data: { unit: UNIT, rev: 0, name: 'Skolan' } },
  'absence.form': { may: ROSTER_AND_CONTACT, in: 'open', data: { person: CONTACT } },
  'absence.set': { may: ROSTER_AND_CONTACT, in: 'open', data: { person: CONTACT, from: '2026-12-01', to: '2026-12-02' } },
  'absence.end': { may: ROSTER_AND_CONTACT, in: 'open', data: { person: CONTACT, began: '2026-12-01' } },
  'more-time.form': { may: roles('contact', 'deputy', 'head', 'contact elsewhere'), in: 'open', data: quarter },
  'more-time.ask': { may: REPORTERS, in: 'open', data: { ...quarter, unit: UNIT, until: '2026-12-15', why: 'Vi väntar på siffror.' } },
  'more-time.show': { may: READERS, in: 'open', data: { ...quarter, unit: UNIT } },
  'more-time.grant': { may: REVIEWERS, in: 'asked', data: { ...quarter, unit: UNIT, asked: ASKED_AT, until: '2026-12-15' } },
  'more-time.refuse': { may: REVIEWERS, in: 'asked', data: { ...quarter, unit: UNIT, asked: ASKED_AT, comment: 'Nej.' } },
  register: { may: EVERYBODY, in: 'open', data: {} },
  help: { may: EVERYBODY, in: 'open', data: {} },
  waiting: { may: EVERYBODY, in: 'open', data: {} },
  'my-report': { may: EVERYBODY, in: 'open', data: {} },
  'my-projects': { may: EVERYBODY, in: 'open', data: {} },
  'round-status': { may: EVERYBODY, in: 'open', data: {} },
  'language-choice': { may: EVERYBODY, in: 'open', data: {} },
  language: { may: EVERYBODY, in: 'open', data: { locale: 'sv' } },
};

/** What a role may press without its changing anything: the secretariat is shown a report being written, and never its forms. */
const READING = new Set<Verb>([
  'report.show',
  'report.line',
  'report.more',
  'report.entry-form',
  'report.preview',
  'report.read',
  'review.show',
  'review.return-form',
  'review.reopen-form',
  'round.status',
  'round.show',
  'round.read',
  'round.refer-back-form',
  'round.adopt-form',
  'round.send-form',
  'round.nudge-form',
  'part.show',
  'missed.show',
  'record.list',
  'record.search',
  'register',
  'record.new',
  'record.show',
  'record.edit',
  'record.form',
  'record.step-form',
  'record.new-partner',
  'record.choose-partner',
  'record.history',
  'roster.list',
  'roster.unit',
  'roster.offices',
  'roster.ended',
  'roster.person',
  'roster.person-form',
  'roster.role-form',
  // They have no such role, are there already, and stand as the file says.
  'roster.take-role',
  'roster.reinstate',
  'roster.undo',
  'roster.follow-file',
  'roster.history',
  'roster.new-form',
  'roster.rename-form',
  'absence.form',
  // Nobody has said that they are away.
  'absence.end',
  'more-time.form',
  'more-time.show',
  // On a version that is not the last there is nothing to undo.
  'record.undo',
  'help',
  'waiting',
  'my-report',
  'my-projects',
  'round-status',
  'language-choice',
]);

/** A store whose records can all be put back. */
function restorableStore(): Store & { restore(records: readonly AnyRecord[]): Promise<void> } {
  let inner = createMemoryStore();
  return {
    get: (kind, id) => inner.get(kind, id),
    has: (kind, id) => inner.has(kind, id),
    list: (kind, options) => inner.list(kind, options),
    changedSince: (mark, most) => inner.changedSince(mark, most),
    create: (record) => inner.create(record),
    replace: (record, etag) => inner.replace(record, etag),
    close: () => inner.close(),
    async restore(records) {
      inner = createMemoryStore();
      for (const record of records) await inner.create(record);
    },
  };
}

const store = restorableStore();
const scenes = new Map<Scene, AnyRecord[]>();
let bot: RunningBot;

async function playScenes(): Promise<void> {
  const [contact, secretary, chair] = [bot.seat(CONTACT), bot.seat(SECRETARY), bot.seat(CHAIR)];
  const keep = async (scene: Scene): Promise<void> => void scenes.set(scene, await bot.records());
  await Promise.all(Object.values(ROLES).map((person) => bot.seat(person).presses('help')));
  await keep('open');
  await store.create(aRound({ id: '2026-Q1', quarter: '2026-Q1', state: 'adopted' }));
  await keep('skipped');
  await store.restore(scenes.get('open') ?? []);
  await contact.presses('more-time.ask', { ...quarter, unit: UNIT, until: '2026-12-15', why: 'Vi väntar på siffror.' });
  await keep('asked');
  await store.restore(scenes.get('open') ?? []);
  await contact.presses('report.nothing-new', report);
  await contact.presses('report.save-line', {
    ...report,
    line: 3,
    project: 'skolmaltider-runt-ostersjon',
    seenRev: 0,
    go: 'next',
    status: 'on-plan',
  });
  await contact.presses('report.save-line', {
    ...report,
    line: 0,
    project: 'sprak-som-bro',
    seenRev: 1,
    go: 'next',
    status: 'finished',
    effects: 'Ny metod.',
  });
  await contact.presses('report.save-effect', { ...entry, entry: 'e1' });
  await contact.presses('report.save-effect', { ...entry, entry: 'e2' });
  await keep('written');
  await contact.presses('report.submit', { ...report, rev: 5 });
  await keep('submitted');
  await secretary.presses('review.approve', { ...report, rev: 6 });
  await keep('approved');
  await secretary.presses('round.send', { ...quarter, rev: 0 });
  await keep('with the committee');
  await chair.presses('round.refer-back', { ...quarter, sending: 1, comment: 'Komplettera.' });
  await keep('referred back');
  await store.restore(scenes.get('with the committee') ?? []);
  await chair.presses('round.adopt', { ...quarter, sending: 1 });
  await keep('adopted');
  await store.restore(scenes.get('written') ?? []);
  await contact.presses('report.remove-entry', { ...report, entry: 'e1' });
  await keep('removed');
}

beforeAll(async () => {
  bot = await startBot({ store });
  await playScenes();
});

afterAll(() => bot.stop());

const isRole = (role: string): role is Role => Object.hasOwn(ROLES, role);

/** Presses as everybody in turn, each time from the same records. */
async function pressedByAll(verb: Verb) {
  const { in: scene, data } = RULES[verb];
  const records = scenes.get(scene) ?? [];
  const found = { answered: roles(), changed: roles() };
  await store.restore(records);
  let untouched = bot.writes();
  for (const [role, person] of Object.entries(ROLES)) {
    if (!isRole(role)) continue;
    if (bot.writes() !== untouched) await store.restore(records);
    untouched = bot.writes();
    const { status, card } = await bot.seat(person).presses(verb, data);
    expect(status).toBe(200);
    if (card !== undefined && !wordsOf(card).includes(sv.failure['not-allowed'])) found.answered.push(role);
    if (bot.writes() !== untouched) found.changed.push(role);
  }
  return found;
}

describe.each(
  Object.keys(VERBS)
    .filter((verb): verb is Verb => Object.hasOwn(RULES, verb))
    .map((verb) => [verb, RULES[verb]] as const),
)('%s', (verb, { may, in: scene }) => {
  const changes = READING.has(verb) ? [] : may;
  it(`is for ${may.length === EVERYBODY.length ? 'everybody' : may.join(', ')} alone, in a quarter that is ${scene}${changes.length === 0 ? ', and changes nothing' : ''}`, async () => {
    expect(await pressedByAll(verb)).toEqual({ answered: may, changed: changes });
  });
});

describe('the secretariat, while a report is being written', () => {
  it.each(['report.show', 'report.line', 'report.more', 'report.entry-form', 'report.preview', 'report.read', 'review.show'] as const)(
    'sees no draft, only whose turn it is: %s',
    async (verb) => {
      await store.restore(scenes.get('written') ?? []);
      const { card } = await bot.seat(SECRETARY).presses(verb, { ...RULES[verb].data, ...report });
      expect(card && wordsOf(card)).toContain(sv.review.open);
      expect(JSON.stringify(card)).not.toContain('Ny metod.');
      expect(JSON.stringify(card)).not.toContain('Input.');
    },
  );
});

describe('läget', () => {
  it.each(['contact', 'deputy', 'head', 'contact elsewhere', 'administrator'] as const)(
    'names no administration to the %s but their own',
    async (role) => {
      await store.restore(scenes.get('open') ?? []);
      const { card } = await bot.seat(ROLES[role]).presses('round.status', quarter);
      const own = { contact: 1, deputy: 1, head: 1, 'contact elsewhere': 1, administrator: 0 }[role];
      const units = (await bot.records()).flatMap((r) => (r.kind === 'unit' && JSON.stringify(card).includes(r.name) ? [r.id] : []));
      expect(units).toHaveLength(own);
    },
  );
});
