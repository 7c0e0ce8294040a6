import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import type { Report } from '../../services/domain/report.ts';
import { conversationOf } from '../helpers/activities.ts';
import type { Sent } from '../helpers/connector.ts';
import { CONTACT, REPORT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

/** The message every card in these tests is pressed in. */
const PRESSED_IN = '1795377781218';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
  await bot.seat(SECRETARY).presses('help');
  await bot.tick();
});

afterEach(() => bot.stop());

async function stored(): Promise<Report> {
  const found = await bot.store.get('report', REPORT);
  if (found === undefined) throw new Error('the report is not there');
  return found.record;
}

async function handIn(): Promise<void> {
  for (const [line, { project, rev }] of (await stored()).lines.entries()) {
    await bot.seat(CONTACT).presses('report.save-line', { report: REPORT, line, project, seenRev: rev, go: 'next', status: 'on-plan' });
  }
  await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev: (await stored()).rev });
  await bot.tick();
}

async function approve(): Promise<void> {
  await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: (await stored()).rev });
  await bot.tick();
}

const putTo = (person: string): Sent[] =>
  bot.connector.requests.filter(({ method, conversation }) => method === 'PUT' && conversation === conversationOf(person));
const receiptPuts = (): Sent[] => putTo(CONTACT).filter(({ to }) => to === PRESSED_IN);
const said = (sent: readonly Sent[]): string => JSON.stringify(sent.map(({ activity }) => activity));

describe('the receipt of a report', () => {
  it('is kept with what was handed in, and becomes the approval by one PUT to the message it stands in', async () => {
    await handIn();
    expect((await stored()).shown).toEqual([expect.objectContaining({ message: PRESSED_IN, person: CONTACT, standing: '1' })]);
    expect(receiptPuts()).toEqual([]);
    await approve();
    await bot.tick();
    expect(receiptPuts()).toHaveLength(1);
    expect(said(receiptPuts())).toContain(sv.receipt.approved);
  });

  it('becomes it in its reader’s language', async () => {
    await handIn();
    await bot.seat(CONTACT).presses('language', { locale: 'en' });
    await approve();
    expect(said(receiptPuts())).toContain(en.receipt.approved);
  });

  it('is let be when its message is gone: nobody is out of reach for it, and it is not tried again', async () => {
    await handIn();
    bot.connector.answers(({ method }) => (method === 'PUT' ? { status: 404, code: 'ActivityNotFoundInConversation' } : 'accept'));
    await approve();
    bot.clock.moveTo(bot.clock.clock() + 3_600_000);
    await bot.tick();
    expect(receiptPuts()).toHaveLength(1);
    expect((await bot.store.get('person', CONTACT))?.record).not.toHaveProperty('refused');
  });
});

describe('the review card', () => {
  it('of an approved report says when the quarter went, and no longer offers to open it', async () => {
    await handIn();
    await approve();
    const sentSoFar = putTo(SECRETARY).length;
    bot.clock.moveTo(instantAt('2026-12-17', '10:00'));
    await bot.tick();
    await bot.tick();
    const put = putTo(SECRETARY)
      .slice(sentSoFar)
      .filter(({ to }) => to === PRESSED_IN);
    expect(said(put)).toContain('Kvartalet gick till kommittén');
    expect(said(put)).not.toContain(sv.review.reopen);
  });

  it('says that the report has been taken back', async () => {
    await handIn();
    await bot.seat(CONTACT).presses('report.take-back', { report: REPORT, rev: (await stored()).rev });
    await bot.tick();
    expect(putTo(SECRETARY)).toHaveLength(1);
    expect(said(putTo(SECRETARY))).toContain('tog tillbaka rapporten');
    expect(said(putTo(SECRETARY))).not.toContain(sv.review.approve);
  });
});
