import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import type { Report } from '../../services/domain/report.ts';
import { button, inputsOf, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, DEPUTY, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot, type Seat } from './running-bot.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
});

afterEach(() => bot.stop());

const stored = async (): Promise<Report> => {
  const found = await bot.store.get('report', REPORT);
  if (found === undefined) throw new Error('the report is not there');
  return found.record;
};

const shown = async (seat: Seat, verb: string, data: object): Promise<Card> => {
  const { card, body } = await seat.presses(verb, data);
  if (card === undefined) throw new Error(body);
  return card;
};

/** Everything answered for, so that the report can go in. */
async function complete(seat: Seat): Promise<number> {
  for (const [line, { project, rev }] of (await stored()).lines.entries()) {
    await seat.presses('report.save-line', {
      report: REPORT,
      line,
      project,
      seenRev: rev,
      go: 'next',
      status: 'on-plan',
      happened: 'Som planerat.',
    });
  }
  return (await stored()).rev;
}

const events = async (): Promise<string[]> => (await stored()).history.map(({ what, by }) => `${what} by ${by}`);

/** The secretariat sends the quarter to the committee. */
async function sendRound(): Promise<void> {
  const rev = (await bot.store.get('round', QUARTER))?.record.rev;
  await bot.seat(SECRETARY).presses('round.send', { quarter: QUARTER, rev });
  await bot.tick();
}

describe('the same press again', () => {
  it.each(['one after the other', 'all at once'])('submits once: %s', async (how) => {
    const contact = bot.seat(CONTACT);
    const rev = await complete(contact);
    const press = () => contact.presses('report.submit', { report: REPORT, rev });
    const answers =
      how === 'all at once' ? await Promise.all([press(), press(), press(), press(), press()]) : [await press(), await press()];
    expect(answers.map(({ card }) => card && wordsOf(card))).toEqual(
      answers.map(() => expect.stringContaining(`✓ ${sv.receipt.submitted}`)),
    );
    expect(await events()).toEqual([`submitted by ${CONTACT}`]);
  });

  it('approves once', async () => {
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    const press = () => bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: rev + 1 });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ card }) => card && wordsOf(card))).toEqual(answers.map(() => expect.stringContaining('✓ Godkänd av')));
    expect(await events()).toEqual([`submitted by ${CONTACT}`, `approved by ${SECRETARY}`]);
  });

  it('adds an application once, however often it is saved', async () => {
    const contact = bot.seat(CONTACT);
    const form = await shown(contact, 'report.entry-form', { report: REPORT, type: 'application' });
    const { verb, data } = button(form, sv.entryForm.save);
    const filled = {
      ...data,
      title: 'Språkcaféer',
      programme: 'Erasmus+',
      submittedOn: '2026-09-01',
      amount: '1 250 000 kr',
      areas: 'P1,P2',
      purposes: 'S1',
    };
    await Promise.all([contact.presses(verb, filled), contact.presses(verb, filled), contact.presses(verb, filled)]);
    expect((await stored()).entries).toEqual([
      {
        type: 'application',
        id: data['entry'],
        title: 'Språkcaféer',
        programme: 'erasmus-plus',
        names: [{ kind: 'programme', id: 'erasmus-plus', name: 'Erasmus+' }],
        submittedOn: '2026-09-01',
        amount: { amount: 1_250_000, currency: 'SEK' },
        areas: ['P1', 'P2'],
        purposes: ['S1'],
      },
    ]);
  });

  it('does not bring back an addition that was removed; what was typed is kept, and saved again it is a new one', async () => {
    const contact = bot.seat(CONTACT);
    const { verb, data } = button(await shown(contact, 'report.entry-form', { report: REPORT, type: 'effect' }), sv.entryForm.save);
    const filled = { ...data, title: 'Kortare köer', description: 'Från tre veckor till en.', areas: 'P1', purposes: 'S1' };
    await contact.presses(verb, filled);
    await contact.presses('report.remove-entry', { report: REPORT, entry: data['entry'] });
    const card = await shown(contact, verb, filled);
    expect((await stored()).entries).toEqual([]);
    expect(wordsOf(card)).toContain(sv.entryForm.removed);
    expect(inputsOf(card)).toMatchObject({ title: 'Kortare köer', description: 'Från tre veckor till en.' });
    await contact.presses(verb, { ...button(card, sv.entryForm.save).data, ...inputsOf(card) });
    expect((await stored()).entries).toEqual([expect.objectContaining({ title: 'Kortare köer' })]);
  });

  it('counts a vote, a receipt and a nudge once', async () => {
    const secretary = bot.seat(SECRETARY);
    await bot.seat(CONTACT).presses('help');
    const first = await secretary.presses('round.nudge', { quarter: QUARTER });
    const second = await secretary.presses('round.nudge', { quarter: QUARTER });
    expect([first.body.includes(sv.round.nudged(1)), second.body.includes(sv.round.nudgedAlready('10:00'))]).toEqual([true, true]);
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    await secretary.presses('review.approve', { report: REPORT, rev: rev + 1 });
    await sendRound();
    const adopt = () => bot.seat(CHAIR).presses('round.adopt', { quarter: QUARTER, sending: 1 });
    await Promise.all([adopt(), adopt(), adopt()]);
    const confirm = () => bot.seat(CONTACT).presses('part.confirm', { quarter: QUARTER, unit: UNIT });
    await Promise.all([confirm(), confirm(), bot.seat(DEPUTY).presses('part.confirm', { quarter: QUARTER, unit: UNIT })]);
    const round = (await bot.store.get('round', QUARTER))?.record;
    expect({ nudges: round?.nudges.length, votes: round?.votes.length, state: round?.state, receipts: round?.receipts.length }).toEqual({
      nudges: 1,
      votes: 1,
      state: 'adopted',
      receipts: 1,
    });
  });
});

describe('a card that is no longer true', () => {
  it('of a project somebody else has written about shows what stands, and keeps what was typed', async () => {
    const [contact, deputy] = [bot.seat(CONTACT), bot.seat(DEPUTY)];
    const { data } = button(await shown(contact, 'report.line', { report: REPORT, line: 0 }), sv.line.next);
    await deputy.presses('report.save-line', { ...data, status: 'delayed', happened: 'Ersättarens text.' });
    const before = await stored();
    const card = await shown(contact, 'report.save-line', { ...data, status: 'finished', happened: 'Kontaktpersonens text.', effects: '' });
    expect(await stored()).toEqual(before);
    expect(inputsOf(card)).toEqual({ status: 'finished', happened: 'Kontaktpersonens text.', effects: '' });
    expect(wordsOf(card)).toContain(sv.line.stale(`${sv.status.delayed}. ${sv.content.happened}: Ersättarens text.`));
    await contact.presses('report.save-line', { ...button(card, sv.line.next).data, ...inputsOf(card) });
    expect((await stored()).lines[0]?.answer?.happened).toBe('Kontaktpersonens text.');
  });

  it.each([
    ['a press that has been carried out', 'action.repeated', () => 0],
    ['a press on what has changed since', 'action.refused', () => 1],
  ])('leaves one line in the log and nothing else: %s', async (_what, msg, behind) => {
    const contact = bot.seat(CONTACT);
    const rev = await complete(contact);
    await contact.presses('report.submit', { report: REPORT, rev });
    const [before, logged] = [await stored(), bot.log.length];
    await contact.presses('report.submit', { report: REPORT, rev: rev - behind() });
    expect(await stored()).toEqual(before);
    expect(bot.log.slice(logged)).toEqual([expect.objectContaining({ msg, did: 'submit', person: CONTACT })]);
  });

  it('cannot submit what its reader has not seen', async () => {
    const contact = bot.seat(CONTACT);
    const rev = await complete(contact);
    await bot
      .seat(DEPUTY)
      .presses('report.save-effect', { report: REPORT, entry: 'e1', title: 'Kortare köer', areas: 'P1', purposes: 'S1' });
    const card = await shown(contact, 'report.submit', { report: REPORT, rev });
    expect(wordsOf(card)).toContain(sv.preview.changed);
    expect(await events()).toEqual([]);
  });

  it('cannot submit a report that lacks something, and says what', async () => {
    const card = await shown(bot.seat(CONTACT), 'report.submit', { report: REPORT, rev: 0 });
    expect(wordsOf(card)).toContain(sv.preview.incomplete(4));
    expect(await events()).toEqual([]);
  });

  it.each([
    ['report.save-line', { line: 0, project: 'sprak-som-bro', seenRev: 1, go: 'next', happened: 'För sent.' }],
    ['report.remove-entry', { entry: 'e1' }],
    ['report.nothing-new', {}],
    ['report.submit', { rev: 2 }],
    ['report.line', { line: 0 }],
    ['report.entry-form', { type: 'effect' }],
  ])('of a report that has gone in shows the receipt instead: %s', async (verb, data) => {
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    const before = await stored();
    const card = await shown(bot.seat(CONTACT), verb, { report: REPORT, ...data });
    expect(wordsOf(card)).toContain(`✓ ${sv.receipt.submitted}`);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['report.save-line', { line: 0, project: 'sprak-som-bro', seenRev: 1, go: 'next', happened: 'Skrivet för sent.' }],
    ['report.save-effect', { entry: 'e9', title: 'Skrivet för sent.', areas: 'P1', purposes: 'S1' }],
  ])('of a report that has gone in gives back what was written: %s', async (verb, data) => {
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    const card = await shown(bot.seat(CONTACT), verb, { report: REPORT, ...data });
    expect(wordsOf(card)).toContain(sv.report.notSaved('Skrivet för sent.'));
  });

  it('of a round that is decided gives back the comment it would have been referred back with', async () => {
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    await bot.seat(SECRETARY).presses('review.approve', { report: REPORT, rev: rev + 1 });
    await sendRound();
    await bot.seat(CHAIR).presses('round.adopt', { quarter: QUARTER, sending: 1 });
    const card = await shown(bot.seat(CHAIR), 'round.refer-back', { quarter: QUARTER, sending: 1, comment: 'För tunt.' });
    expect(wordsOf(card)).toContain(sv.review.yourComment('För tunt.'));
  });

  it('of a report taken back cannot approve it', async () => {
    const rev = await complete(bot.seat(CONTACT));
    await bot.seat(CONTACT).presses('report.submit', { report: REPORT, rev });
    await bot.seat(CONTACT).presses('report.take-back', { report: REPORT, rev: rev + 1 });
    const card = await shown(bot.seat(SECRETARY), 'review.approve', { report: REPORT, rev: rev + 1 });
    expect(wordsOf(card)).toMatch(/ tog tillbaka rapporten .* kl\. \d\d:\d\d/);
    expect((await stored()).state).toBe('open');
  });

  it('of a review cannot approve what has been corrected since', async () => {
    const contact = bot.seat(CONTACT);
    const rev = await complete(contact);
    await contact.presses('report.submit', { report: REPORT, rev });
    await contact.presses('report.take-back', { report: REPORT, rev: rev + 1 });
    await contact.presses('report.submit', { report: REPORT, rev: rev + 2 });
    const card = await shown(bot.seat(SECRETARY), 'review.approve', { report: REPORT, rev: rev + 1 });
    expect(wordsOf(card)).toContain(sv.refused.forReviewer.submitted);
    expect((await stored()).state).toBe('submitted');
  });
});

it('saves what twenty people at once write about different things', async () => {
  const people = [CONTACT, DEPUTY];
  const titles = Array.from({ length: 20 }, (_, i) => `Effekt ${i}`);
  const answers = await Promise.all(
    titles.map((title, i) =>
      bot
        .seat(people[i % 2] ?? CONTACT)
        .presses('report.save-effect', { report: REPORT, entry: `e${i}`, title, areas: 'P1', purposes: 'S1' }),
    ),
  );
  const busy = answers.filter(({ body }) => body.includes(sv.failure.busy));
  const saved = (await stored()).entries.length;
  expect(saved + busy.length).toBe(titles.length);
  // In each of the eight tries somebody wins.
  expect(saved).toBeGreaterThanOrEqual(8);
});
