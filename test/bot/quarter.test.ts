import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import { openStore } from '../../services/store/open-store.ts';
import { isUpdate } from '../../services/domain/notice.ts';
import type { Store } from '../../services/store/store.ts';
import { solna, TENANT } from '../helpers/builders.ts';
import { startCosmosServer, type CosmosServer } from '../helpers/cosmos-server.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { button, cardIn, inputsOf, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, HEAD, MEMBER, QUARTER, REPORT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
const running: RunningBot[] = [];
const cosmos: CosmosServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((b) => b.stop()));
});

afterAll(async () => {
  await Promise.all(cosmos.map((server) => server.close()));
});

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<void> {
  bot = await startBot(options);
  running.push(bot);
  await Promise.all([CONTACT, HEAD, SECRETARY, CHAIR, MEMBER].map((person) => bot.seat(person).installs()));
}

/** The last card in somebody's chat that came by itself, as a message of its own. */
function lastCard(person: string): Card {
  const last = bot.connector.in(`chat-${person}`).findLast(({ method }) => method === 'POST');
  if (last === undefined) throw new Error('nothing has come');
  return cardIn(last.activity);
}

/** Presses the button that says `title`, with what stands in the card's inputs and what is typed over it. */
async function press(person: string, card: Card, title: string, typed: { [input: string]: string } = {}): Promise<Card> {
  const { verb, data } = button(card, title);
  const answer = await bot.seat(person).presses(verb, { ...data, ...inputsOf(card), ...typed });
  if (answer.card === undefined) throw new Error(`${title}: ${answer.body}`);
  return answer.card;
}

/** From the first card to the receipt: the old projects unchanged, the new one answered for, a seminar added. */
async function report(): Promise<void> {
  const unchanged = await press(CONTACT, lastCard(CONTACT), sv.report.nothingNew.all);
  expect(wordsOf(unchanged)).toContain(sv.report.nothingNewLeft);
  const line = await press(CONTACT, unchanged, sv.report.walk);
  const more = await press(CONTACT, line, sv.line.last, { status: 'at-risk', happened: 'Upphandlingen är försenad.' });
  const form = await press(CONTACT, more, `+ ${sv.entries.addActivity}`);
  const incomplete = await press(CONTACT, form, sv.entryForm.save, {
    'f-title': 'Skolmåltider',
    'f-type': 'seminar',
    'f-startsOn': '2026-09-24',
    'f-place': 'Riga',
  });
  expect(wordsOf(incomplete)).toContain(sv.entryForm.missing('stadens roll, prioriterat område, syfte enligt policyn, mål och resultat'));
  const saved = await press(CONTACT, incomplete, sv.entryForm.save, {
    'f-role': 'co-organiser',
    'f-goal': 'Lära av andra',
    'f-outcome': 'En gemensam meny',
    'f-areas': 'P1,P4',
    'f-purposes': 'S1',
  });
  const preview = await press(CONTACT, saved, sv.entries.continue);
  expect(wordsOf(await press(CONTACT, preview, sv.preview.submit))).toContain(`✓ ${sv.receipt.submitted}`);
  await bot.tick();
}

async function returnAndCorrect(): Promise<void> {
  const form = await press(SECRETARY, lastCard(SECRETARY), sv.review.return);
  const empty = await press(SECRETARY, form, sv.review.send);
  expect(wordsOf(empty)).toContain(sv.review.commentRequired);
  await press(SECRETARY, empty, sv.review.send, { comment: 'Vilken dag väntas upphandlingen?' });
  await bot.tick();
  const returned = lastCard(CONTACT);
  expect(wordsOf(returned)).toContain('Vilken dag väntas upphandlingen?');
  const first = await press(CONTACT, returned, sv.report.walk);
  const second = await press(CONTACT, first, sv.line.next);
  const third = await press(CONTACT, second, sv.line.next);
  const fourth = await press(CONTACT, third, sv.line.next);
  const more = await press(CONTACT, fourth, sv.line.last, { happened: 'Upphandlingen är klar den 1 december.' });
  await press(CONTACT, await press(CONTACT, more, sv.entries.continue), sv.preview.submit);
  await bot.tick();
}

async function approve(): Promise<void> {
  const review = lastCard(SECRETARY);
  expect(wordsOf(review)).toContain('Upphandlingen är klar den 1 december.');
  expect(wordsOf(review)).toContain('Det här är den sista rapporten.');
  await press(SECRETARY, await press(SECRETARY, review, sv.review.approve), sv.round.send);
  await bot.tick();
}

/** What has reached people, as the ledger has it; a card in the place of another is no message. */
const delivered = async (): Promise<string[]> =>
  (await bot.records()).flatMap((r) => (r.kind === 'notice' && r.state === 'sent' && !isUpdate(r) ? [`${r.duty} ${r.step}`] : [])).sort();

const engines: [string, () => Promise<Store>][] = [
  ['SQLite', () => openStore({ engine: 'sqlite', file: ':memory:' }, TENANT)],
  [
    'Cosmos DB',
    async () => {
      const server = await startCosmosServer();
      cosmos.push(server);
      return openStore({ engine: 'cosmos', ...server.settings }, TENANT);
    },
  ],
];

describe.each(engines)('a quarter on %s', (_engine, open) => {
  it('goes from the first card to the receipt: reported, returned, corrected, approved, adopted, received', async () => {
    await start({ store: await open() });
    await report();
    await returnAndCorrect();
    await approve();
    const adopted = await press(CHAIR, await press(CHAIR, lastCard(CHAIR), sv.committee.adopt), sv.committee.adoptYes);
    expect(wordsOf(adopted)).toContain('✓ Fastställt av Lennart Aspegård');
    await bot.tick();
    expect(wordsOf(await press(CONTACT, lastCard(CONTACT), sv.part.confirm))).toContain('✓ Mottaget av');
    await bot.tick();

    const round = (await bot.store.get('round', QUARTER))?.record;
    const written = (await bot.store.get('report', REPORT))?.record;
    expect(round).toMatchObject({ state: 'adopted', sending: 1, gaps: [], receipts: [{ unit: 'barn-och-utbildning', by: CONTACT }] });
    expect(written).toMatchObject({
      state: 'approved',
      version: 1,
      entries: [{ title: 'Skolmåltider', role: 'co-organiser', areas: ['P1', 'P4'] }],
    });
    expect(written?.history.map(({ what, comment }) => [what, comment])).toEqual([
      ['submitted', undefined],
      ['returned', 'Vilken dag väntas upphandlingen?'],
      ['submitted', undefined],
      ['approved', undefined],
    ]);
    expect(await delivered()).toEqual([
      'committee-decision received',
      'correction received',
      'decision-news received',
      'information received',
      'information received',
      'quarterly-report opened',
      'review received',
      'review received',
    ]);
    expect(bot.log).toEqual([]);
  });
});

describe('a committee that refers back', () => {
  it('gets the quarter again when the secretariat has had it corrected', async () => {
    await start();
    await report();
    await returnAndCorrect();
    await approve();
    const form = await press(CHAIR, lastCard(CHAIR), sv.committee.referBack);
    await press(CHAIR, form, sv.committee.referBack, { comment: 'Ange effekter för skolmåltiderna.', units: 'barn-och-utbildning' });
    await bot.tick();
    const rework = lastCard(SECRETARY);
    expect(wordsOf(rework)).toContain('Ange effekter för skolmåltiderna.');
    const opened = (await bot.seat(SECRETARY).presses('review.show', { report: REPORT })).card;
    if (opened === undefined) throw new Error('no review');
    await press(SECRETARY, await press(SECRETARY, opened, sv.review.reopen), sv.review.reopen, { comment: 'Ange effekter.' });
    await bot.tick();
    const [first = ''] = (await bot.store.get('report', REPORT))?.record.lines.map((l) => l.project) ?? [];
    const seen = (await bot.store.get('report', REPORT))?.record;
    await bot.seat(CONTACT).presses('report.save-line', {
      report: REPORT,
      line: 0,
      project: first,
      seenRev: seen?.lines[0]?.rev,
      go: 'overview',
      status: 'on-plan',
      effects: 'Mindre matsvinn.',
    });
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev: (seen?.rev ?? 0) + 1 });
    await bot.tick();
    await press(SECRETARY, lastCard(SECRETARY), sv.review.approve);
    const status = (await bot.seat(SECRETARY).presses('round.status', { quarter: QUARTER })).card;
    if (status === undefined) throw new Error('no status');
    const again = await press(SECRETARY, status, sv.round.sendAgain);
    await press(SECRETARY, again, sv.round.sendAgain, { answer: 'Effekterna står nu med.' });
    await bot.tick();
    for (const said of ['Ange effekter för skolmåltiderna.', 'Effekterna står nu med.', sv.committee.outcome.corrected]) {
      expect(wordsOf(lastCard(CHAIR))).toContain(said);
    }
    expect(JSON.stringify(lastCard(CHAIR))).toContain('Mindre matsvinn.');
    await press(CHAIR, await press(CHAIR, lastCard(CHAIR), sv.committee.adopt), sv.committee.adoptYes);
    expect((await bot.store.get('round', QUARTER))?.record).toMatchObject({
      state: 'adopted',
      sending: 2,
      included: expect.arrayContaining([{ unit: 'barn-och-utbildning', version: 2 }]),
    });
  });
});

const withQuorum = (file: CityFile): CityFile => ({ ...file, policy: { ...file.policy, committee: { by: 'quorum', votes: 2 } } });

describe('a committee that decides by a quorum of two', () => {
  it('has decided when the second member has voted, and not before', async () => {
    const sample = await sampleOf(withQuorum(solna()));
    await start({ file: withQuorum(solna()), store: sample });
    await report();
    await returnAndCorrect();
    await approve();
    const question = await press(MEMBER, lastCard(MEMBER), sv.committee.adopt);
    expect(wordsOf(question)).toContain(sv.committee.adoptOneOf(1));
    const voted = await press(MEMBER, question, sv.committee.adoptVoteYes);
    const said = [sv.committee.voted.adopt, sv.committee.own.adopt, sv.committee.changeable, sv.committee.votesFor.adopt(1, 2)];
    expect(said.filter((text) => !wordsOf(voted).includes(text))).toEqual([]);
    expect((await bot.store.get('round', QUARTER))?.record.state).toBe('with-committee');
    await press(MEMBER, await press(MEMBER, voted, sv.committee.adopt), sv.committee.adoptVoteYes);
    expect((await bot.store.get('round', QUARTER))?.record.votes).toHaveLength(1);
    await press(CHAIR, await press(CHAIR, lastCard(CHAIR), sv.committee.adopt), sv.committee.adoptYes);
    expect((await bot.store.get('round', QUARTER))?.record).toMatchObject({ state: 'adopted', votes: [{ by: MEMBER }, { by: CHAIR }] });
  });
});

/** The sample city's records under a policy of its own. */
async function sampleOf(file: CityFile): Promise<Store> {
  const store = createMemoryStore();
  const sample = await startBot({ store: { ...store, close: async () => undefined } });
  await sample.stop();
  expect(file.units).toHaveLength(7);
  return store;
}

describe('somebody who has chosen English', () => {
  it("meets every card in English, and no text of the product's in Swedish", async () => {
    await start();
    await bot.seat(CONTACT).writes('English please');
    const seen: Card[] = [lastCard(CONTACT)];
    for (const [verb, data] of [
      ['my-report', {}],
      ['report.line', { report: REPORT, line: 0 }],
      ['report.more', { report: REPORT }],
      ['report.entry-form', { report: REPORT, type: 'activity' }],
      ['report.preview', { report: REPORT }],
      ['waiting', {}],
      ['my-projects', {}],
      ['help', {}],
      ['round-status', {}],
    ] as const) {
      const { card } = await bot.seat(CONTACT).presses(verb, data);
      if (card !== undefined) seen.push(card);
    }
    expect(seen).toHaveLength(10);
    expect(wordsOf(seen[0] ?? lastCard(CONTACT))).toContain(en.languageChoice.changed);
    const swedish = new Set<unknown>(
      Object.values({ ...sv.command, ...sv.status, ...sv.line, ...sv.entryForm, ...sv.report, ...sv.preview, ...sv.content }),
    );
    const alike = JSON.stringify(en);
    const read = seen.flatMap((card) => wordsOf(card).split('\n'));
    expect(read.filter((text) => swedish.has(text) && !alike.includes(text))).toEqual([]);
  });
});
