import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordUiSv } from '../../cards/text/record-ui-sv.ts';
import { kindsSv } from '../../cards/text/records-sv.ts';
import { sv } from '../../cards/text/sv.ts';
import { wrote } from '../helpers/activities.ts';
import { button, inputsOf, wordsOf, type Answer } from './answer.ts';
import { CONTACT, OTHER_CONTACT, OTHER_REPORT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot, type Seat } from './running-bot.ts';

const { fault, contradiction } = recordUiSv;
const applied = kindsSv.application.fields;
const held = kindsSv.activity.fields;

let bot: RunningBot;
let contact: Seat;

beforeAll(async () => {
  bot = await startBot();
  contact = bot.seat(CONTACT);
  for (const person of [CONTACT, OTHER_CONTACT, SECRETARY]) await bot.seat(person).presses('help');
});

afterAll(() => bot.stop());

/** What came of a press that must leave every record as it was. */
async function unsaved(press: () => Promise<Answer>): Promise<{ answer: Answer; logged: string[] }> {
  const before = bot.writes();
  const logged = bot.log.length;
  // Nobody writes seven messages in a second, which is as many as Teams takes answers to.
  bot.clock.moveTo(bot.clock.clock() + 1_000);
  const answer = await press();
  expect(answer.status).toBe(200);
  expect(bot.writes()).toBe(before);
  return { answer, logged: bot.log.slice(logged).map(({ msg, why }) => `${msg} ${String(why)}`) };
}

/** What the form of the first project sends back by itself. */
const line = async (): Promise<{ [key: string]: unknown }> => {
  const { card } = await contact.presses('report.line', { report: REPORT, line: 0 });
  if (card === undefined) throw new Error('there is no form');
  return button(card, sv.line.next).data;
};

const cardsSent = (): string[] => bot.connector.in(`chat-${CONTACT}`).map(({ activity }) => JSON.stringify(activity));

describe('an action that is none', () => {
  it.each([
    ['report.destroy'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    [''],
    ['x'.repeat(10_000)],
    [7],
    [null],
    [{}],
    [{ toString: 1, valueOf: 1 }],
    [['help']],
    [undefined],
  ])('has a verb nobody knows: %j', async (verb) => {
    expect(await unsaved(() => contact.presses(verb, { report: REPORT }))).toMatchObject({
      answer: { text: sv.failure['unknown-action'] },
      logged: ['action.refused unknown-verb'],
    });
  });

  it.each([
    [{}],
    [{ report: '' }],
    [{ report: 7 }],
    [{ report: 'x'.repeat(201) }],
    [{ report: REPORT, page: -1 }],
    [{ report: REPORT, page: 1.5 }],
    [{ report: REPORT, page: 'ett' }],
    [[REPORT]],
    ['hej'],
    [7],
  ])('has data of another shape: %j', async (data) => {
    expect(await unsaved(() => contact.presses('report.show', data))).toMatchObject({
      answer: { text: sv.failure['bad-action'] },
      logged: ['action.refused wrong-shape'],
    });
  });

  it.each([
    ['report.hemligt', { hemligt: 1 }, { detail: 'verb: a text of 14' }],
    [{ hemligt: 'hemligt' }, {}, { detail: 'verb: an object of 1' }],
    ['report.show', { report: 'hemligt'.repeat(40) }, { detail: 'report.show: report is a text of 280' }],
    ['report.show', { report: 'något hemligt' }, { about: 'a text of 13' }],
  ])('is in the log with its kind and length, and nothing of what it says: %j with %j', async (verb, data, said) => {
    await unsaved(() => contact.presses(verb, data));
    expect(bot.log.at(-1)).toMatchObject({ msg: 'action.refused', person: CONTACT, ...said });
    expect(JSON.stringify(bot.log.at(-1))).not.toContain('hemligt');
  });

  it('takes nothing from the prototype of its data', async () => {
    const { answer } = await unsaved(() => contact.presses('report.show', JSON.parse(`{"__proto__": {"report": "${REPORT}"}}`)));
    expect(answer.text).toBe(sv.failure['bad-action']);
  });

  it('is about a report, a quarter or a project there is not', async () => {
    for (const press of [
      () => contact.presses('report.show', { report: 'ingen:2026-Q3' }),
      () => contact.presses('report.show', { report: '../../../etc/passwd' }),
      () => contact.presses('report.show', { report: "' or 1=1 --" }),
      () => contact.presses('part.confirm', { quarter: '1999-Q1', unit: UNIT }),
      () => contact.presses('report.save-line', { report: REPORT, line: 0, project: 'inget', seenRev: 0, go: 'next' }),
    ]) {
      const { answer, logged } = await unsaved(press);
      expect(answer.body).toContain(sv.failure['not-found']);
      expect(logged).toEqual(['action.refused not-found']);
    }
  });
});

describe('a text beyond its limit comes back in the form, with what to do about it', () => {
  const long = 'å'.repeat(1_501);
  it.each(['happened', 'effects'])('about a project: %s', async (field) => {
    const data = await line();
    const { answer, logged } = await unsaved(() =>
      contact.presses('report.save-line', { ...data, status: 'on-plan', happened: 'kort', [field]: long }),
    );
    expect(logged).toEqual(['action.refused text-too-long']);
    expect(answer.card && inputsOf(answer.card)).toMatchObject({ status: 'on-plan', [field]: long });
    expect(answer.card && wordsOf(answer.card)).toContain('är för lång: 1\u00a0501 tecken av högst 1\u00a0500. Korta den med 1.');
  });

  it.each([
    ['report.save-effect', 'title', 201, 200],
    ['report.save-effect', 'description', 1_501, 1_500],
  ])('%s: %s', async (verb, field, length, limit) => {
    const text = 'ö'.repeat(length);
    const { answer } = await unsaved(() =>
      contact.presses(verb, { report: REPORT, entry: 'e1', areas: 'P1', purposes: 'S1', [field]: text }),
    );
    expect(answer.card && inputsOf(answer.card)).toMatchObject({ [field]: text, areas: 'P1' });
    expect(answer.card && wordsOf(answer.card)).toMatch(
      new RegExp(`” är för lång: [\\d\\s]+ tecken av högst ${limit.toLocaleString('sv-SE')}. Korta den med 1`, 'u'),
    );
  });

  it.each([
    ['report.save-application', 'f-title', 'Vad ansökan gäller', 201],
    ['report.save-activity', 'f-outcome', 'Resultat', 1_501],
    ['report.save-activity', 'f-place', 'Plats', 121],
    ['report.save-activity', 'place', 'Plats', 121],
  ])('%s: %s, and the rest is kept', async (verb, field, label, length) => {
    const text = 'ö'.repeat(length);
    const entry = `för-långt-${verb}-${field}`;
    const { card } = await contact.presses(verb, { report: REPORT, entry, areas: 'P1', 'f-purposes': 'S1', [field]: text });
    expect(card && inputsOf(card)).toMatchObject({
      [field.startsWith('f-') ? field : `f-${field}`]: text,
      'f-areas': 'P1',
      'f-purposes': 'S1',
    });
    const limit = (length - 1).toLocaleString('sv-SE');
    expect(card && wordsOf(card)).toContain(
      `${label}: texten är 1 tecken för lång. Den får ha högst ${limit} tecken. ${sv.entryForm.restSaved}`,
    );
    expect((await entries()).find(({ id }) => id === entry)).toMatchObject({ areas: ['P1'], purposes: ['S1'] });
  });

  it('a name of a programme stands where names are written', async () => {
    const text = 'ö'.repeat(201);
    const { card } = await contact.presses('report.save-application', { report: REPORT, entry: 'långt-namn', 'f-programme-named': text });
    expect(card && inputsOf(card)).toMatchObject({ 'f-programme-named': text });
    expect(card && wordsOf(card)).toContain('Fond eller program: texten är 1 tecken för lång.');
  });

  it('beyond anything a form can hold, the card stays as it is and nothing typed is lost', async () => {
    const data = await line();
    const { answer, logged } = await unsaved(() => contact.presses('report.save-line', { ...data, happened: 'x'.repeat(20_001) }));
    expect({ text: answer.text, logged }).toEqual({ text: sv.failure['too-long'], logged: ['action.refused too-long'] });
  });
});

describe("somebody else's report", () => {
  it.each([
    'report.show',
    'report.nothing-new',
    'report.line',
    'report.save-line',
    'report.more',
    'report.entry-form',
    'report.save-application',
    'report.save-activity',
    'report.save-effect',
    'report.remove-entry',
    'report.preview',
    'report.submit',
    'report.take-back',
    'report.read',
    'review.show',
    'review.approve',
    'review.return-form',
    'review.return',
    'review.reopen-form',
    'review.reopen',
  ])('gives nothing away, whatever is tried with it: %s', async (verb) => {
    const everything = {
      line: 0,
      project: 'sprak-som-bro',
      seenRev: 0,
      rev: 0,
      go: 'next',
      status: 'on-plan',
      type: 'effect',
      entry: 'e1',
      comment: 'Rätta',
    };
    const found = await bot.store.get('report', REPORT);
    const { answer, logged } = await unsaved(() => bot.seat(OTHER_CONTACT).presses(verb, { report: REPORT, ...everything }));
    expect(answer.card && wordsOf(answer.card)).toMatch(new RegExp(`^${sv.failure['not-allowed']}`));
    expect(logged).toEqual(['action.refused not-allowed']);
    const said =
      found?.record.lines.flatMap(({ title, previous }) => [title, previous?.happened ?? '']).filter((text) => text !== '') ?? [];
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text) => answer.body.includes(text))).toEqual([]);
  });
});

it('asks for the whole of a date or an amount that cannot be, and keeps the rest', async () => {
  const { card } = await contact.presses('report.save-application', {
    report: REPORT,
    entry: 'e2',
    title: 'Ansökan',
    programme: 'ESF+',
    areas: 'P1',
    purposes: 'S1',
    submittedOn: '2026-02-30',
    amount: 'en miljon',
  });
  expect(card && inputsOf(card)).toMatchObject({
    'f-title': 'Ansökan',
    'f-programme': 'esf-plus',
    'f-submittedOn': '2026-02-30',
    'f-amount': 'en miljon',
  });
  expect(card && wordsOf(card)).toContain(fault['bad-amount'](applied.amount.label));
});

it.each([
  ['report.save-application', { 'f-diaryNumber': 'SN 1', 'f-submittedOn': '2026-09-01', 'f-areas': 'P1,P9' }, applied.areas.label],
  ['report.save-application', { 'f-amount': '1 kr', 'f-areas': 'P1', 'f-partners': 'finns-inte' }, applied.partners.label],
  ['report.save-activity', { 'f-goal': 'Mål', 'f-startsOn': '2026-09-01', 'f-type': 'party', 'f-areas': 'P1' }, held.type.label],
  ['report.save-activity', { 'f-goal': 'Mål', 'f-role': ['organiser', 'participant'], 'f-areas': 'P1' }, held.role.label],
  ['report.save-activity', { 'f-goal': 'Mål', 'f-country': 'XX', 'f-areas': 'P1' }, held.country.label],
  ['report.save-activity', { 'f-goal': 'Mål', 'f-startsOn': 'i går', 'f-areas': 'P1' }, held.startsOn.label],
])('%s says which field cannot be read in the words of the register, and keeps all that was written: %j', async (verb, fields, label) => {
  const { card } = await contact.presses(verb, { report: REPORT, entry: `oläst-${label.slice(0, 9)}`, 'f-title': 'Titel', ...fields });
  const texts = Object.entries(fields).filter(([name]) => ['f-diaryNumber', 'f-goal', 'f-startsOn', 'f-submittedOn'].includes(name));
  expect(card && inputsOf(card)).toMatchObject({ 'f-title': 'Titel', ...Object.fromEntries(texts) });
  expect(card && wordsOf(card)).toMatch(new RegExp(`${label}: [^.]*(finns inte|Välj i listan)`));
});

it('says of an effect which choice cannot be read, and keeps all that was written', async () => {
  const fields = { title: 'Titel', description: 'Kortare köer', areas: 'P1' };
  const { card } = await contact.presses('report.save-effect', { report: REPORT, entry: 'oläst', ...fields, purposes: { chosen: 'S1' } });
  expect(card && inputsOf(card)).toMatchObject(fields);
  expect(card && wordsOf(card)).toContain(sv.entryForm.badChoice(sv.entryForm.purposes));
});

it('asks again how a project goes when the choice cannot be read, with all that was written', async () => {
  const { card } = await contact.presses('report.save-line', {
    ...(await line()),
    status: 'splendid',
    happened: 'Skrivet.',
    effects: 'Effekt.',
  });
  expect(card && inputsOf(card)).toMatchObject({ happened: 'Skrivet.', effects: 'Effekt.' });
  expect(card && wordsOf(card)).toContain(sv.entryForm.badChoice(sv.line.status));
});

describe('an amount', () => {
  const filled = { report: REPORT, title: 'Ansökan', programme: 'ESF+', areas: 'P1', purposes: 'S1', submittedOn: '2026-08-30' };

  it.each([
    ['amount', '1,5 miljoner', { amount: 1_500_000, currency: 'SEK' }],
    ['amount', '€200k', { amount: 200_000, currency: 'EUR' }],
    ['amount', '500 tkr', { amount: 500_000, currency: 'SEK' }],
    ['amountSek', '1 250 000', { amount: 1_250_000, currency: 'SEK' }],
  ])('is read as people write it, and from cards of before: %s %s', async (field, written, amount) => {
    await contact.presses('report.save-application', { ...filled, entry: `e-${written}`, [field]: written });
    expect((await entries()).find(({ id }) => id === `e-${written}`)).toMatchObject({ amount });
  });

  it.each([
    ['1,250', fault['unclear-amount'](applied.amount.label, '1\u00a0250\u00a0kr', '1,25\u00a0kr')],
    ['20 XYZ', fault['unknown-currency'](applied.amount.label)],
    ['mycket', fault['bad-amount'](applied.amount.label)],
    ['900 miljarder', fault['amount-too-large'](applied.amount.label)],
  ])('that cannot be read in one way is asked about, and stands as it was written: %s', async (written, question) => {
    const { card } = await contact.presses('report.save-application', { ...filled, entry: `e-${written}`, amount: written });
    expect(card && wordsOf(card)).toContain(question);
    expect(card && inputsOf(card)).toMatchObject({ 'f-amount': written, 'f-title': 'Ansökan' });
  });
});

it('says that a role is not kept where the kind of activity has none', async () => {
  const visit = {
    report: REPORT,
    entry: 'e-roll',
    title: 'Besök',
    heldOn: '2026-09-01',
    goal: 'Mål',
    outcome: 'Resultat',
    areas: 'P1',
    purposes: 'S1',
  };
  const { card } = await contact.presses('report.save-activity', { ...visit, activity: 'study-visit', role: 'organiser' });
  expect(card && wordsOf(card)).toContain(sv.entryForm.roleDropped('studiebesök'));
  expect((await entries()).find(({ id }) => id === 'e-roll')).not.toHaveProperty('role');
  await contact.presses('report.save-activity', { ...visit, activity: 'conference', role: 'organiser', seenRev: 0 });
  expect((await entries()).find(({ id }) => id === 'e-roll')).toMatchObject({ activity: 'conference', role: 'organiser' });
});

it('leaves a date or an amount as it stood when the new one cannot be', async () => {
  const funding = {
    report: REPORT,
    entry: 'e4',
    title: 'Ansökan',
    programme: 'ESF+',
    areas: 'P1',
    purposes: 'S1',
    submittedOn: '2026-08-30',
    amount: '1 250 000',
  };
  await contact.presses('report.save-application', funding);
  const { card } = await contact.presses('report.save-application', {
    ...funding,
    title: 'Ny rubrik',
    submittedOn: '2026-02-30',
    amount: 'ca 500',
  });
  expect(card && wordsOf(card)).toContain(
    `${fault['bad-amount'](applied.amount.label)} ${fault['no-such-date'](applied.submittedOn.label)}`,
  );
  const meeting = {
    report: REPORT,
    entry: 'e5',
    title: 'Möte',
    activity: 'digital-meeting',
    heldOn: '2026-09-01',
    goal: 'Mål',
    outcome: 'Resultat',
    areas: 'P1',
    purposes: 'S1',
  };
  await contact.presses('report.save-activity', meeting);
  await contact.presses('report.save-activity', { ...meeting, heldOn: 'i går' });
  expect((await bot.store.get('report', REPORT))?.record.entries.slice(-2)).toMatchObject([
    { title: 'Ny rubrik', submittedOn: '2026-08-30', amount: { amount: 1_250_000, currency: 'SEK' } },
    { heldOn: '2026-09-01' },
  ]);
});

const entries = async () => (await bot.store.get('report', REPORT))?.record.entries ?? [];

describe('an addition', () => {
  const empty = { report: REPORT, title: '', areas: '', purposes: '' };

  it('is not made of an empty form', async () => {
    const before = await entries();
    const { answer } = await unsaved(() => contact.presses('report.save-activity', { ...empty, entry: 'e-tom' }));
    expect([answer.body.includes(sv.entryForm.nothing), await entries()]).toEqual([true, before]);
  });

  it('has not happened on a day to come; the rest of it is kept', async () => {
    const filled = {
      ...empty,
      entry: 'e-framtid',
      title: 'Ansökan',
      programme: 'ESF+',
      areas: 'P1',
      purposes: 'S1',
      submittedOn: '2026-12-31',
    };
    const { card } = await contact.presses('report.save-application', filled);
    const said = card === undefined ? '' : wordsOf(card);
    expect(said).toContain(
      `${contradiction['in-the-future'](applied.submittedOn.label)} ${sv.entryForm.restSaved} ${sv.entryForm.missingToo('inlämningsdatum')}`,
    );
    expect((await entries()).at(-1)).toMatchObject({
      title: 'Ansökan',
      programme: 'esf-plus',
      names: [{ kind: 'programme', id: 'esf-plus', name: 'ESF+' }],
    });
  });
});

it('asks about a date far back rather than keep it', async () => {
  const filled = {
    report: REPORT,
    entry: 'e-gammal',
    title: 'Ansökan',
    programme: 'ESF+',
    areas: 'P1',
    purposes: 'S1',
    submittedOn: '2016-11-25',
  };
  const { card } = await contact.presses('report.save-application', filled);
  expect(card && wordsOf(card)).toContain(contradiction['long-ago'](applied.submittedOn.label));
});

it('shows a comment that could not be sent, so that it is not lost', async () => {
  const comment = 'Vad blev resultatet?';
  const { card } = await bot.seat(SECRETARY).presses('review.return', { report: REPORT, rev: 0, comment });
  expect(card && wordsOf(card)).toContain(sv.review.yourComment(comment));
});

it('suggests to nobody what they cannot do', async () => {
  await bot.seat(SECRETARY).writes('banan');
  const words = JSON.stringify(bot.connector.in(`chat-${SECRETARY}`).at(-1)?.activity);
  expect([words.includes(sv.command['my-report']), words.includes(sv.command['round-status'])]).toEqual([false, true]);
});

describe('a message', () => {
  it('with an attachment only is told to write instead', async () => {
    const { answer, logged } = await unsaved(() =>
      contact.posts({
        ...wrote(contact.chat, ''),
        attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/bild.png' }],
      }),
    );
    expect({ answer: answer.body, logged }).toEqual({ answer: '', logged: [] });
    expect(cardsSent().at(-1)).toContain(sv.failure.attachment);
  });

  it.each([
    ['', 1],
    [' \n\t ', 1],
    ['läget', 0],
  ])('that says nothing leaves a line in the log: %j', async (text, lines) => {
    const { logged } = await unsaved(() => contact.writes(text));
    expect(logged.filter((event) => event.startsWith('activity.empty'))).toHaveLength(lines);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['two hundred thousand characters', 'läget '.repeat(33_000)],
    ['a text of one word without end', 'a'.repeat(200_000)],
    ['markup', '<script>alert(1)</script>'],
    ['control characters', '\u0000\u0001\uFFFF'],
    ['half an emoji', '\uD83D'],
  ])('of %s is answered with a card', async (_what, text) => {
    const before = cardsSent().length;
    await unsaved(() => contact.writes(text));
    expect(cardsSent()).toHaveLength(before + 1);
  });
});

describe('a press from a client without Universal Actions', () => {
  it('puts the new card in place of the one that was pressed', async () => {
    await contact.submits('report.show', { report: REPORT }, 'card-7');
    expect(bot.connector.requests.at(-1)).toMatchObject({
      method: 'PUT',
      to: 'card-7',
      conversation: `chat-${CONTACT}`,
      activity: { summary: expect.stringContaining('Kvartalsrapport') },
    });
  });

  it('sends the card anew where the old one can no longer be changed', async () => {
    bot.connector.answers(({ method }) => (method === 'PUT' ? { status: 404, code: 'ActivityNotFoundInConversation' } : 'accept'));
    await contact.submits('report.show', { report: OTHER_REPORT }, 'card-8');
    bot.connector.answers(() => 'accept');
    expect(bot.connector.requests.slice(-2).map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect(JSON.stringify(bot.connector.requests.at(-1))).toContain(sv.failure['not-allowed']);
  });

  it('is told in words when the button means nothing', async () => {
    const { logged } = await unsaved(() => contact.submits('report.destroy', { report: REPORT }));
    expect(bot.log.at(-1)).toMatchObject({ detail: 'verb: a text of 14' });
    expect({ last: bot.connector.requests.at(-1)?.activity['text'], logged }).toEqual({
      last: sv.failure['unknown-action'],
      logged: ['action.refused unknown-verb'],
    });
  });
});

it('shows the round as it is after all this', async () => {
  const { card } = await bot.seat(SECRETARY).presses('round.status', { quarter: QUARTER });
  expect(card && wordsOf(card)).toContain(sv.round.state.collecting);
});
