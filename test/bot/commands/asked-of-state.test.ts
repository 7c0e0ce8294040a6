import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../../cards/text/sv.ts';
import type { Report } from '../../../services/domain/report.ts';
import type { Round } from '../../../services/domain/round.ts';
import { solna } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { buttonsOf } from '../answer.ts';
import { CHAIR, CONTACT, MEMBER, QUARTER, REPORT, SECRETARY, UNIT } from '../people.ts';
import { startBot, type RunningBot } from '../running-bot.ts';
import { says } from './said.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
  await handIn();
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

async function press(person: string, verb: string, data: object): Promise<void> {
  const { card, body } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(body);
}

async function handIn(): Promise<void> {
  for (const [line, { project, rev }] of (await report()).lines.entries()) {
    await press(CONTACT, 'report.save-line', { report: REPORT, line, project, seenRev: rev, go: 'next', status: 'on-plan' });
  }
  await press(CONTACT, 'report.submit', { report: REPORT, rev: (await report()).rev });
}

const approve = async (): Promise<void> => press(SECRETARY, 'review.approve', { report: REPORT, rev: (await report()).rev });
const send = async (): Promise<void> => press(SECRETARY, 'round.send', { quarter: QUARTER, rev: (await round()).rev });

async function asked(person: string, text: string): Promise<{ words: string; buttons: string[] }> {
  const { words, card } = await says(bot, person, text);
  return { words, buttons: card === undefined ? [] : buttonsOf(card).map(({ title }) => title) };
}

it('when every report is in, nobody is late', async () => {
  const { words } = await asked(SECRETARY, 'vilka förvaltningar är sena?');
  expect(words).toContain('Ingen är sen. Alla rapporter för kvartal 3 2026 är inskickade.');
});

describe('of a report that is handed in', () => {
  it('it is said that it has come, and how what is wrong in it is corrected', async () => {
    expect((await asked(CONTACT, 'har ni fått min rapport?')).words).toContain('Ja, rapporten är inskickad och granskas nu.');
    const { words, buttons } = await asked(CONTACT, 'det blev fel i rapporten');
    expect(words).toContain('Tryck på Ta tillbaka, rätta och skicka in igen.');
    expect(buttons).toContain(sv.receipt.takeBack);
  });

  it('it is said that it is returned, with the comment and the way on', async () => {
    await press(SECRETARY, 'review.return', { report: REPORT, rev: (await report()).rev, comment: 'Vilken dag väntas svaret?' });
    const { words, buttons } = await asked(CONTACT, 'varför blev rapporten återsänd?');
    expect(words).toContain('Ja, rapporten är återsänd.');
    expect(words).toContain('Vilken dag väntas svaret?');
    expect(buttons).toContain(sv.report.toSubmit);
    expect((await asked(CONTACT, 'har min rapport kommit in?')).words).toContain('Nej, rapporten är återsänd');
  });
});

describe('of a quarter the committee has', () => {
  beforeEach(async () => {
    await approve();
    await send();
  });

  it('the secretariat is led to the button that takes it back, until it is decided', async () => {
    const { words, buttons } = await asked(SECRETARY, 'hur tar jag tillbaka kvartalet?');
    expect(words).toContain(sv.answers.act.takeBack(sv.round.takeBack));
    expect(buttons).toContain(sv.round.takeBack);
    await press(CHAIR, 'round.adopt', { quarter: QUARTER, sending: 1 });
    expect((await asked(SECRETARY, 'hur tar jag tillbaka kvartalet?')).words).toContain(sv.answers.act.decidedAlready);
  });

  it('the decision is told once there is one, and who has confirmed their part', async () => {
    expect((await asked(CHAIR, 'vad beslutade kommittén?')).words).toContain(sv.answers.past.never);
    await press(CHAIR, 'round.adopt', { quarter: QUARTER, sending: 1 });
    const { words } = await asked(CHAIR, 'vad beslutade kommittén?');
    expect(words).toContain('Kommitténs beslut om kvartal 3 2026');
    expect(words).toContain('Lennart Aspegård');
    expect((await asked(CONTACT, 'blev kvartalet fastställt?')).words).toContain('Kommitténs beslut om kvartal 3 2026');
    const left = async (): Promise<string> => (await asked(SECRETARY, 'vem har inte bekräftat sin del?')).words;
    expect(await left()).toMatch(/^Har inte bekräftat att de har fått sin del av kvartal 3 2026: .*Barn- och utbildningsförvaltningen/);
    expect((await asked(CONTACT, 'jag vill bekräfta min del')).buttons).toContain(sv.part.confirm);
    await press(CONTACT, 'part.confirm', { quarter: QUARTER, unit: UNIT });
    expect((await left()).split('\n')[0]).not.toContain('Barn- och utbildningsförvaltningen');
  });

  it('a referral is told of also when the quarter has been sent again', async () => {
    await press(CHAIR, 'round.refer-back', { quarter: QUARTER, sending: 1, comment: 'Vad hände i Tartu?' });
    expect((await asked(SECRETARY, 'varför återremitterades kvartalet?')).words).not.toContain(sv.answers.past.sentAgain);
    await press(SECRETARY, 'round.send', { quarter: QUARTER, rev: (await round()).rev });
    const { words } = await asked(CHAIR, 'vad sa kommittén senast?');
    expect(words).toContain('Vad hände i Tartu?');
    expect(words).toContain(sv.answers.past.sentAgain);
  });

  it('its key figures are told with the button to the whole of it', async () => {
    const { words, buttons } = await asked(CHAIR, 'sammanfatta kvartalet');
    expect(words).toContain('Kvartal 3 2026 i korthet');
    expect(buttons).toContain(sv.round.show);
  });
});

describe('of the votes where several decide', () => {
  it('it is said how many it takes, and to those who vote that a vote can be changed', async () => {
    const file = { ...solna(), policy: { ...solna().policy, committee: { by: 'quorum', votes: 2 } as const } };
    const store = createMemoryStore();
    const sample = await startBot({ store: { ...store, close: async () => undefined } });
    await sample.stop();
    const several = await startBot({ file, store });
    try {
      const told = async (person: string): Promise<string> => (await says(several, person, 'hur många röster krävs?')).words;
      expect(await told(MEMBER)).toContain('Det behövs 2 röster för samma beslut');
      expect(await told(MEMBER)).toContain(sv.answers.votes.changeable);
      expect(await told(SECRETARY)).not.toContain(sv.answers.votes.changeable);
    } finally {
      await several.stop();
    }
  });
});
