import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { says } from './commands/said.ts';
import { buttonsOf, cardIn, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, QUARTER, REPORT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
  await Promise.all([CONTACT, SECRETARY, CHAIR].map((person) => bot.seat(person).installs()));
  await handIn();
  await press(SECRETARY, 'review.approve', { report: REPORT, rev: (await report()).rev });
  await press(SECRETARY, 'round.send', { quarter: QUARTER, rev: (await round()).rev });
  await bot.tick();
});

afterEach(() => bot.stop());

async function report(): Promise<Report> {
  const found = await bot.store.get('report', REPORT);
  if (found === undefined) throw new Error('the report is not there');
  return found.record;
}

async function round(): Promise<Round> {
  const found = await bot.store.get('round', QUARTER);
  if (found === undefined) throw new Error('the round is not there');
  return found.record;
}

async function press(person: string, verb: string, data: object): Promise<Card> {
  const { card, body } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(body);
  return card;
}

async function handIn(): Promise<void> {
  for (const [line, { project, rev }] of (await report()).lines.entries()) {
    await press(CONTACT, 'report.save-line', { report: REPORT, line, project, seenRev: rev, go: 'next', status: 'on-plan' });
  }
  await press(CONTACT, 'report.submit', { report: REPORT, rev: (await report()).rev });
}

/** What the person's newest messages say; an older card that is updated in place comes after the notice that told of it. */
const lastCard = (person: string): string =>
  bot.connector
    .in(`chat-${person}`)
    .slice(-6)
    .map(({ activity }) => wordsOf(cardIn(activity)))
    .join('\n');

describe('a quarter the committee has', () => {
  it('is taken back: the committee is told, its old card decides nothing, and a new one comes when it is sent again', async () => {
    expect(lastCard(CHAIR)).toContain(sv.notice.decision);
    expect(wordsOf(await press(SECRETARY, 'round.take-back', { quarter: QUARTER, sending: 1 }))).toContain(sv.round.tookBack);
    await bot.tick();
    expect(lastCard(CHAIR)).toContain(sv.notice.takenBack);
    expect(wordsOf(await press(CHAIR, 'round.adopt', { quarter: QUARTER, sending: 1 }))).toContain('tog tillbaka kvartalet från kommittén');
    await press(SECRETARY, 'round.send', { quarter: QUARTER, rev: (await round()).rev });
    await bot.tick();
    expect([(await round()).state, (await round()).sending, lastCard(CHAIR).includes(sv.notice.decisionAgain)]).toEqual([
      'with-committee',
      2,
      true,
    ]);
  });

  it('taken back does not go by itself again, though every report is approved', async () => {
    await press(SECRETARY, 'round.take-back', { quarter: QUARTER, sending: 1 });
    await bot.tick();
    await bot.tick();
    expect((await round()).state).toBe('collecting');
  });

  it('is not taken back when it is decided, and the secretariat is told by whom and when', async () => {
    await press(CHAIR, 'round.adopt', { quarter: QUARTER, sending: 1 });
    const card = await press(SECRETARY, 'round.take-back', { quarter: QUARTER, sending: 1 });
    expect(wordsOf(card)).toMatch(/Kvartalet fastställdes av .* kl\. \d\d:\d\d och ändras inte längre\./);
  });
});

async function asked(): Promise<Card> {
  const { card } = await says(bot, SECRETARY, 'skicka kvartalet till kommittén');
  if (card === undefined) throw new Error('no card');
  return card;
}

describe('who asks in words to send the quarter', () => {
  it('is told that it has gone, and led to the button once it is taken back', async () => {
    expect(wordsOf(await asked())).toContain(sv.answers.act.sentAlready);
    await press(SECRETARY, 'round.take-back', { quarter: QUARTER, sending: 1 });
    const card = await asked();
    expect(wordsOf(card)).toContain(sv.answers.act.press(sv.round.send));
    expect(buttonsOf(card).map(({ title }) => title)).toContain(sv.round.send);
    expect((await round()).state).toBe('collecting');
  });
});

describe('a report in a quarter the committee has', () => {
  it('is not offered to be opened for correction, and is refused before anybody writes why', async () => {
    const shown = await press(SECRETARY, 'review.show', { report: REPORT });
    expect(buttonsOf(shown).map(({ title }) => title)).not.toContain(sv.review.reopen);
    const card = await press(SECRETARY, 'review.reopen-form', { report: REPORT, rev: (await report()).rev });
    expect(wordsOf(card)).toMatch(/Kvartalet ligger hos kommittén sedan .* Ta tillbaka kvartalet under Läget om något ska rättas\./);
    expect(JSON.stringify(card)).not.toContain('Input.Text');
  });
});
