import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { prefilled } from '../../services/domain/progress.ts';
import type { Report } from '../../services/domain/report.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { button, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
});

afterEach(() => bot.stop());

async function stored(): Promise<Report> {
  const found = await bot.store.get('report', REPORT);
  if (found === undefined) throw new Error('the report is not there');
  return found.record;
}

async function preview(): Promise<Card> {
  const { card, body } = await bot.seat(CONTACT).presses('report.preview', { report: REPORT });
  if (card === undefined) throw new Error(body);
  return card;
}

/** Writes everything the report needs, and hands it in. */
async function handIn(): Promise<string> {
  for (const [line, { project, rev }] of (await stored()).lines.entries()) {
    await bot.seat(CONTACT).presses('report.save-line', { report: REPORT, line, project, seenRev: rev, go: 'next', status: 'on-plan' });
  }
  const { verb, data } = button(await preview(), sv.preview.submit);
  return words(CONTACT, verb, data);
}

/** The morning after the round has closed. */
async function closeRound(): Promise<void> {
  const round = (await bot.store.get('round', QUARTER))?.record;
  if (round === undefined) throw new Error('the round is not there');
  bot.clock.moveTo(instantAt(round.closesOn, '09:00'));
  await bot.tick();
  bot.clock.moveTo(instantAt(round.closesOn, '13:00'));
}

/** The secretariat sends the quarter to the committee. */
async function sendRound(): Promise<void> {
  const rev = (await bot.store.get('round', QUARTER))?.record.rev;
  await bot.seat(SECRETARY).presses('round.send', { quarter: QUARTER, rev });
  await bot.tick();
}

/** What a text says after the moment it names. */
const rest = (said: (when: string) => string): string => said('|').split('|')[1] ?? '';

const words = async (person: string, verb: string, data: object = {}): Promise<string> => {
  const { card } = await bot.seat(person).presses(verb, data);
  return card === undefined ? '' : wordsOf(card);
};

describe('a report that comes when the round has gone to the committee', () => {
  let handedInWith = '';

  beforeEach(async () => {
    await closeRound();
    handedInWith = await handIn();
  });

  it('tells its contact person in the receipt, and the secretariat before it approves', async () => {
    expect(handedInWith).toContain(rest(sv.receipt.late['with-committee']));
    expect(await words(SECRETARY, 'review.show', { report: REPORT })).toContain(rest(sv.review.late['with-committee']));
    expect(await words(CHAIR, 'round.show', { quarter: QUARTER })).toContain(sv.committee.lateDo);
  });

  it('is reviewed all the same, and the secretariat is told that it comes too late', async () => {
    const said = await words(SECRETARY, 'review.approve', { report: REPORT, rev: (await stored()).rev });
    expect([(await stored()).state, said]).toEqual(['approved', expect.stringContaining(rest(sv.review.late['with-committee']))]);
  });

  it('promises its contact person nothing the committee has not got', async () => {
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: (await stored()).rev });
    const receipt = await words(CONTACT, 'report.show', { report: REPORT });
    expect([receipt.includes(rest(sv.receipt.late['with-committee'])), receipt.includes(sv.receipt.approvedNext)]).toEqual([true, false]);
  });

  it('is included when the committee refers the round back', async () => {
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: (await stored()).rev });
    await bot.seat(CHAIR).presses('round.refer-back', { quarter: QUARTER, sending: 1, comment: 'En rapport saknas.' });
    const round = (await bot.store.get('round', QUARTER))?.record;
    await bot.seat(SECRETARY).presses('round.send-again', { quarter: QUARTER, rev: round?.rev });
    expect(await words(CONTACT, 'report.show', { report: REPORT })).toContain(sv.receipt.approvedNext);
  });
});

/** What the contact person and the secretariat are told of the report, and läget. */
const told = async (): Promise<string[]> => [
  await words(CONTACT, 'report.show', { report: REPORT }),
  await words(SECRETARY, 'review.show', { report: REPORT }),
  await words(SECRETARY, 'round.status', { quarter: QUARTER }),
];

describe('a correction that comes when the round has gone to the committee again', () => {
  const corrected = { report: REPORT, entry: 'rattat', title: 'Rättat', areas: 'P1', purposes: 'S1' };

  beforeEach(async () => {
    await handIn();
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: (await stored()).rev });
    await sendRound();
    await bot.seat(CHAIR).presses('round.refer-back', { quarter: QUARTER, sending: 1, comment: 'Rätta.' });
    await bot.seat(SECRETARY).presses('review.reopen', { report: REPORT, rev: (await stored()).rev, comment: 'Rätta.' });
    await bot.seat(CONTACT).presses('report.save-effect', corrected);
    const round = (await bot.store.get('round', QUARTER))?.record;
    await bot.seat(SECRETARY).presses('round.send-again', { quarter: QUARTER, rev: round?.rev });
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev: (await stored()).rev });
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: (await stored()).rev });
  });

  it('leaves the committee with the report as it was, and says so to everybody', async () => {
    expect(await words(CHAIR, 'round.show', { quarter: QUARTER })).toContain(sv.committee.correcting);
    expect(await told()).toEqual([
      expect.stringContaining(rest(sv.receipt.lateCorrection['with-committee'])),
      expect.stringContaining(rest(sv.review.lateCorrection['with-committee'])),
      expect.stringContaining(sv.round.leftOut.correction),
    ]);
  });

  it('is not in what is adopted, and the part says so', async () => {
    await bot.seat(CHAIR).presses('round.adopt', { quarter: QUARTER, sending: 2 });
    const part = await words(CONTACT, 'part.show', { quarter: QUARTER, unit: UNIT });
    expect([part.includes(sv.part.correctedLater), part.includes('Rättat')]).toEqual([true, false]);
    expect(await told()).toEqual([
      expect.stringContaining(rest(sv.receipt.lateCorrection.adopted)),
      expect.stringContaining(rest(sv.review.lateCorrection.adopted)),
      expect.stringContaining(sv.round.leftOut.correction),
    ]);
  });
});

describe('a report not handed in when the round has gone', () => {
  it('says so before it is handed in, in the report and where it is read through', async () => {
    await closeRound();
    const said = rest(sv.receipt.before.late['with-committee']);
    expect(await words(CONTACT, 'report.show', { report: REPORT })).toContain(said);
    expect(await words(CONTACT, 'report.preview', { report: REPORT })).toContain(said);
  });
});

it('a report that is in time is told nothing of the kind', async () => {
  expect([await words(CONTACT, 'report.show', { report: REPORT }), await handIn()].join()).not.toMatch(/Kvartalet (gick|fastställdes)/);
});

describe('a report the committee asks for', () => {
  it('is the one “my report” opens, with the day it is to be in now', async () => {
    await closeRound();
    await bot.seat(CHAIR).presses('round.refer-back', { quarter: QUARTER, sending: 1, comment: 'En rapport saknas.' });
    const [waiting, report] = [await words(CONTACT, 'waiting'), await words(CONTACT, 'my-report')];
    const day = /Senast (.*)/.exec(waiting)?.[1];
    expect(day).toBeDefined();
    expect(report).toContain(`Ska in senast ${day}`);
  });
});

describe('going back past a project', () => {
  const form = { report: REPORT, line: 1, go: 'back' as const };
  const second = async () => {
    const line = (await stored()).lines[1];
    if (line === undefined) throw new Error('there is no second project');
    return { ...form, project: line.project, seenRev: line.rev, ...prefilled(line) };
  };

  it('is no answer to it', async () => {
    const before = await stored();
    expect(await words(CONTACT, 'report.save-line', await second())).toContain(sv.line.overline(1, before.lines.length));
    expect(await stored()).toEqual(before);
  });

  it('keeps what was changed in it', async () => {
    await bot.seat(CONTACT).presses('report.save-line', { ...(await second()), status: 'delayed', happened: 'Partnern dröjer.' });
    expect((await stored()).lines[1]?.answer).toMatchObject({ status: 'delayed', happened: 'Partnern dröjer.' });
  });
});
