import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import type { Report } from '../../services/domain/report.ts';
import { button, buttonsOf, cardIn, inputsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, REPORT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
let card: Card;
let presses: string[];

beforeEach(async () => {
  bot = await startBot();
  // A project that nothing was ever said about has to be told of once; the rest are known from last quarter.
  const stored = await bot.store.get('report', REPORT);
  if (stored === undefined) throw new Error('the sample has no such report');
  const known: Report = { ...stored.record, lines: stored.record.lines.filter((line) => line.previous !== undefined) };
  await bot.store.replace(known, stored.etag);
  await bot.seat(CONTACT).installs();
  presses = [];
  card = cardIn(bot.connector.in(`chat-${CONTACT}`).at(-1)?.activity);
});

afterEach(() => bot.stop());

/** Presses the button that says `title`, or the row's own about `about`, with what stands in the inputs and what is typed. */
async function press(title: string, typed: { [input: string]: string } = {}, about?: string): Promise<void> {
  const { verb, data } = about === undefined ? button(card, title) : rowButton(title, about);
  const answer = await bot.seat(CONTACT).presses(verb, { ...data, ...inputsOf(card), ...typed });
  if (answer.card === undefined) throw new Error(`${title}: ${answer.body}`);
  card = answer.card;
  presses.push(title);
}

function rowButton(title: string, about: string): ReturnType<typeof button> {
  const at = knownLines.indexOf(about);
  const found = buttonsOf(card).find((b) => (b.title === title || b.title?.startsWith(`${title}: `)) && b.data['line'] === at);
  if (found === undefined) throw new Error(`no ${title} about ${about}`);
  return found;
}

const knownLines = ['sprak-som-bro', 'kallkritik-i-klassrummet', 'forskola-ute-i-norden'];

const submitted = (): boolean => wordsOf(card).includes(`✓ ${sv.receipt.submitted}`);
const stored = async (): Promise<Report | undefined> => (await bot.store.get('report', REPORT))?.record;

describe('how many presses a report takes where all of it is known (R5)', () => {
  it('nothing new: two', async () => {
    await press(sv.report.nothingNew.all);
    await press(sv.preview.submit);
    expect([submitted(), presses.length]).toEqual([true, 2]);
    expect((await stored())?.lines.map(({ answer }) => [answer?.nothingNew, answer?.happened])).toEqual([
      [true, ''],
      [true, ''],
      [true, ''],
    ]);
  });

  it('one changed project: four', async () => {
    await press(sv.content.change, {}, 'kallkritik-i-klassrummet');
    await press(sv.line.save, { status: 'on-plan', happened: 'Översättningen är klar.' });
    await press(sv.report.nothingNew.rest);
    await press(sv.preview.submit);
    expect([submitted(), presses.length]).toEqual([true, 4]);
    expect((await stored())?.lines.map(({ answer }) => answer?.happened)).toEqual(['', 'Översättningen är klar.', '']);
  });

  it('a project come to from its row leads back there, saved or not, and says what it lacks', async () => {
    await press(sv.content.change, {}, 'kallkritik-i-klassrummet');
    await press(sv.line.cancel);
    expect(wordsOf(card)).toContain(sv.report.intro);
    await press(sv.content.change, {}, 'sprak-som-bro');
    await press(sv.line.save, { status: 'delayed' });
    expect(wordsOf(card)).toContain(sv.line.needHappened);
    await press(sv.line.save, { happened: 'Partnern dröjer.' });
    expect(wordsOf(card)).toContain(sv.report.answered(sv.status.delayed));
  });

  it('two changed projects and an addition: nine', async () => {
    await press(sv.content.change, {}, 'sprak-som-bro');
    await press(sv.line.next, { happened: 'Tredje träffen hölls i Gent.' });
    await press(sv.line.overview, { happened: 'Översättningen är klar.' });
    await press(sv.report.add);
    await press(`+ ${sv.entries.addEffect}`);
    await press(sv.entryForm.save, { title: 'Nytt arbetssätt på tre skolor', areas: 'P1', purposes: 'S1' });
    await press(sv.entries.continue);
    await press(sv.report.nothingNew.rest);
    await press(sv.preview.submit);
    expect([submitted(), presses.length]).toEqual([true, 9]);
  });

  it('an addition taken out by mistake: one more to have it back as it was', async () => {
    await press(sv.report.add);
    await press(`+ ${sv.entries.addEffect}`);
    await press(sv.entryForm.save, { title: 'Nytt arbetssätt', areas: 'P1', purposes: 'S1' });
    const before = (await stored())?.entries;
    await press(`${sv.content.change}: Nytt arbetssätt`);
    await press(sv.entryForm.remove);
    expect([wordsOf(card).includes(sv.entries.removed('Nytt arbetssätt')), (await stored())?.entries]).toEqual([true, []]);
    await press(sv.entries.undo);
    expect([wordsOf(card).includes(sv.entries.restored('Nytt arbetssätt')), (await stored())?.entries]).toEqual([true, before]);
  });

  it('a correction: the comment is in sight all along, and its answer and what was corrected reach the reviewer', async () => {
    const secretary = bot.seat(SECRETARY);
    await press(sv.report.nothingNew.all);
    await press(sv.preview.submit);
    await secretary.presses('review.return', { report: REPORT, rev: (await stored())?.rev, comment: 'Hur går översättningen?' });
    card = (await bot.seat(CONTACT).presses('report.show', { report: REPORT })).card ?? card;
    await press(sv.content.change, {}, 'kallkritik-i-klassrummet');
    expect(wordsOf(card)).toContain('Hur går översättningen?');
    await press(sv.line.save, { happened: 'Klar i maj.' });
    await press(sv.report.toSubmit);
    await press(sv.preview.submit, { answer: 'å'.repeat(1_501) });
    expect(wordsOf(card)).toContain('”Svar till sekretariatet på kommentaren” är för lång');
    await press(sv.preview.submit, { answer: 'Den är klar nu.' });
    const review = (await secretary.presses('review.show', { report: REPORT })).card;
    const words = review === undefined ? '' : wordsOf(review);
    expect(words).toContain(sv.review.corrected('Hur går översättningen?'));
    expect(words).toContain(sv.review.answered('Den är klar nu.'));
    expect(words.split(sv.content.correction.changed)).toHaveLength(2);
  });
});
