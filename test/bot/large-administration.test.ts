import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import type { Project } from '../../services/domain/project.ts';
import { upgradeProject } from '../../services/domain/project/upgrade-project.ts';
import { LIMITS } from '../../services/domain/report.ts';
import { cityRecords } from '../../services/register/load-city.ts';
import { anActivity, aProject, progress, solna, TENANT } from '../helpers/builders.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { button, buttonsOf, cardIn, inputsOf, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { NOW, startBot, type RunningBot } from './running-bot.ts';

const PROJECTS = 61;
/** Teams takes about 100 KB counted as UTF-16; 80 KB leaves room for what the connector adds. */
const MOST_CHARACTERS = 40_000;

/** As long as may be written, and dear to send: much of it must be escaped. */
const longest = (limit: number, n: number): string =>
  `Projekt ${n}: ${'"Så * här_ [långt] – blir\\det"\n'.repeat(limit / 20)}`.slice(0, limit - 1).concat('.');
const text = (n: number): string => longest(LIMITS.text, n);
const title = (n: number): string => longest(LIMITS.title, n).replaceAll('\n', ' ');

const project = (n: number): Project =>
  aProject({
    id: `projekt-${n}`,
    unit: UNIT,
    title: title(n),
    programme: 'Interreg Östersjöregionen',
    areas: ['P1', 'P2', 'P3', 'P4'],
    partners: Array.from({ length: 5 }, (_, i) => `Partner nummer ${i} i en stad med långt namn`),
  });

let bot: RunningBot;

beforeAll(async () => {
  const store = createMemoryStore();
  const file = solna();
  // Loaded when the time to report on it is over, the city has to be told that it starts with it.
  file.policy.firstQuarter = QUARTER;
  for (const unit of cityRecords(TENANT, file).units) await store.create(unit);
  for (let n = 1; n <= PROJECTS; n += 1) await store.create(upgradeProject(project(n)));
  bot = await startBot({ store, file, now: NOW });
  await Promise.all([CONTACT, SECRETARY, CHAIR].map((person) => bot.seat(person).installs()));
});

afterAll(() => bot.stop());

/** As much about each project as there is room for, and as many additions. */
async function writeAll(): Promise<void> {
  const found = await bot.store.get('report', REPORT);
  if (found === undefined) throw new Error('there is no report');
  const { record, etag } = found;
  const lines = record.lines.map((line, n) => ({
    ...line,
    rev: 1,
    answer: progress({ status: n % 2 === 0 ? 'delayed' : 'finished', happened: text(n + 1), effects: n % 4 === 1 ? '' : text(n + 1) }),
  }));
  const entries = Array.from({ length: LIMITS.entries }, (_, n) =>
    anActivity({
      id: `e${n}`,
      title: `Tillägg ${n + 1}: ${title(n + 1)}`.slice(0, LIMITS.title),
      areas: [...AREAS],
      purposes: [...PURPOSES],
      place: 'x'.repeat(LIMITS.place),
      goal: text(n + 1),
      outcome: text(n + 1),
    }),
  );
  await bot.store.replace(
    { ...record, rev: record.rev + 1, draft: { at: new Date(NOW).toISOString(), by: CONTACT }, lines, entries },
    etag,
  );
}

const sizeOf = (card: Card): number => JSON.stringify(card).length;

async function shown(person: string, verb: string, data: object = {}): Promise<Card> {
  const { card, body } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(body);
  expect(sizeOf(card)).toBeLessThan(MOST_CHARACTERS);
  return card;
}

/** Every page, by its own button to the next. */
async function pages(person: string, first: Card): Promise<Card[]> {
  const all = [first];
  for (let card = first; buttonsOf(card).some((b) => b.title === sv.nextPage);) {
    const { verb, data } = button(card, sv.nextPage);
    card = await shown(person, verb, data);
    all.push(card);
  }
  return all;
}

const projectsIn = (cards: readonly Card[]): number =>
  new Set(cards.flatMap((card) => [...wordsOf(card).matchAll(/Projekt (\d+): /g)].map(([, n]) => n))).size;

describe('an administration with sixty-one projects and as much to say as there is room for', () => {
  it('meets its report in pages that can be sent, all of them reachable', async () => {
    const cards = await pages(CONTACT, cardIn(bot.connector.in(`chat-${CONTACT}`)[1]?.activity));
    expect({ projects: projectsIn(cards), fits: cards.every((card) => sizeOf(card) < MOST_CHARACTERS) }).toEqual({
      projects: PROJECTS,
      fits: true,
    });
  });

  it('fills form after form, and is told when no more additions fit', async () => {
    await writeAll();
    for (let line = 0; line < PROJECTS; line += 1) {
      const form = await shown(CONTACT, 'report.line', { report: REPORT, line });
      expect(inputsOf(form)['happened']).toBe(text(line + 1));
    }
    const last = await shown(CONTACT, 'report.line', { report: REPORT, line: PROJECTS - 1 });
    const { verb, data } = button(last, sv.line.last);
    expect(wordsOf(await shown(CONTACT, verb, { ...data, ...inputsOf(last), effects: text(1) }))).toContain('Tillägg 1');
    await pages(CONTACT, await shown(CONTACT, 'report.more', { report: REPORT }));
    const full = await shown(CONTACT, 'report.save-effect', {
      report: REPORT,
      entry: 'one-more',
      title: 'Ett till',
      areas: 'P1',
      purposes: 'S1',
    });
    expect(wordsOf(full)).toContain(sv.entries.full(LIMITS.entries));
  });

  it('reads the whole report through and submits it from the last page', async () => {
    const cards = await pages(CONTACT, await shown(CONTACT, 'report.preview', { report: REPORT }));
    const last = cards.at(-1);
    expect(projectsIn(cards)).toBe(PROJECTS);
    expect(cards.filter((card) => buttonsOf(card).some((b) => b.title === sv.preview.submit))).toEqual([last]);
    if (last === undefined) throw new Error('no page');
    const { verb, data } = button(last, sv.preview.submit);
    expect(wordsOf(await shown(CONTACT, verb, data))).toContain(`✓ ${sv.receipt.submitted}`);
  });

  it.each([
    ['the contact person reads what went in', CONTACT, 'report.read', { report: REPORT }],
    ['the secretariat reviews it', SECRETARY, 'review.show', { report: REPORT }],
    ['the contact person sees the projects', CONTACT, 'my-projects', {}],
  ])('%s, page by page', async (_what, person, verb, data) => {
    const cards = await pages(person, await shown(person, verb, data));
    expect({ projects: projectsIn(cards), several: cards.length > 1 }).toEqual({ projects: PROJECTS, several: true });
  });

  it('gets what comes by itself in cards that can be sent', async () => {
    await bot.tick();
    const report = (await bot.store.get('report', REPORT))?.record;
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: report?.rev });
    const round = (await bot.store.get('round', QUARTER))?.record;
    bot.clock.moveTo(Date.parse(`${round?.closesOn}T10:00:00Z`));
    await bot.tick();
    const decide = bot.connector.in(`chat-${CHAIR}`).at(-1);
    expect(wordsOf(cardIn(decide?.activity))).toContain(sv.notice.decision);
    await shown(CHAIR, 'round.adopt', { quarter: QUARTER, sending: 1 });
    await bot.tick();
    const sizes = bot.connector.requests.map(({ activity }) => JSON.stringify(activity).length);
    expect(Math.max(...sizes)).toBeLessThan(MOST_CHARACTERS);
    expect(bot.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each([
    ['the committee reads the material', CHAIR, 'round.read', { quarter: QUARTER }],
    ['the administration reads its part', CONTACT, 'part.show', { quarter: QUARTER, unit: UNIT }],
  ])('%s, page by page', async (_what, person, verb, data) => {
    expect(projectsIn(await pages(person, await shown(person, verb, data)))).toBe(PROJECTS);
  });
});
