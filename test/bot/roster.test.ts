import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { button, cardIn, inputsOf, wordsOf, type Card } from './answer.ts';
import { says } from './commands/said.ts';
import { ADMINISTRATOR, CHAIR, CONTACT, DEPUTY, HEAD, OTHER_CONTACT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const NEW = '501a0000-0000-4000-8000-000000000777';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

async function pressed(person: string, verb: string, data: object = {}): Promise<Card> {
  // A chat takes sixty messages in thirty seconds.
  await bot.clock.pass(1_000);
  const { card } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(`${verb} was not answered with a card`);
  return card;
}

async function written(person: string, text: string): Promise<Card> {
  await bot.clock.pass(1_000);
  const { card } = await says(bot, person, text);
  if (card === undefined) throw new Error(`“${text}” was not answered with a card`);
  return card;
}

/** What the city sends of its own accord while something is done. */
async function sentWhile(work: () => Promise<unknown>): Promise<(person: string) => Card[]> {
  const before = bot.connector.requests.length;
  await work();
  await bot.tick();
  const sent = bot.connector.requests.slice(before);
  return (person) => sent.filter(({ conversation }) => conversation === `chat-${person}`).map(({ activity }) => cardIn(activity));
}

const personNow = async (id: string) => (await bot.store.get('person', id))?.record;

describe('R1: the roster in the chat', () => {
  it.each([SECRETARY, ADMINISTRATOR])('lists who is what in each administration when %s asks for it', async (who) => {
    const words = wordsOf(await written(who, 'förvaltningar och personer'));
    expect(words).toContain('Förvaltningar och personer');
    expect(words).toContain('Internationell kontaktperson: ');
  });

  it('shows it to nobody else', async () => {
    for (const who of [CONTACT, HEAD, CHAIR]) {
      expect(wordsOf(await pressed(who, 'roster.list'))).toContain('Det här hör inte till din roll');
    }
  });

  it('takes in somebody new, by the id the directory has, and says what IT has to do', async () => {
    const form = await pressed(SECRETARY, 'roster.new-form', { unit: UNIT });
    expect(wordsOf(form)).toContain('Objekt-id hittar IT i Microsoft Entra');
    const wrong = await pressed(SECRETARY, 'roster.add', { id: 'nils', name: 'Nils Ny', role: 'deputy', unit: UNIT });
    expect(wordsOf(wrong)).toContain('Objekt-id går inte att läsa.');
    expect(inputsOf(wrong)['name']).toBe('Nils Ny');
    const card = await pressed(SECRETARY, 'roster.add', { picked: NEW.toUpperCase(), name: 'Nils Ny', role: 'deputy', unit: UNIT });
    expect(wordsOf(card)).toContain('Nils Ny är inlagd.');
    expect(await personNow(NEW)).toMatchObject({ name: 'Nils Ny', assignments: [{ role: 'deputy', unit: UNIT }], active: true });
  });

  it('moves them, tells who did what, and takes it back with one press', async () => {
    await pressed(ADMINISTRATOR, 'roster.give-role', { person: NEW, rev: 1, role: 'contact', unit: 'social', instead: `deputy@${UNIT}` });
    expect(await personNow(NEW)).toMatchObject({ assignments: [{ role: 'contact', unit: 'social' }] });
    const history = wordsOf(await pressed(SECRETARY, 'roster.history', { person: NEW }));
    expect(history).toContain(
      'Roller: från ”Ersättare, Barn- och utbildningsförvaltningen” till ”Internationell kontaktperson, Socialförvaltningen”',
    );
    const undone = await pressed(ADMINISTRATOR, 'roster.undo', { person: NEW, rev: 2 });
    expect(wordsOf(undone)).toContain('Ångrat.');
    expect(await personNow(NEW)).toMatchObject({ assignments: [{ role: 'deputy', unit: UNIT }] });
  });

  it('shows whoever presses on what somebody has changed meanwhile how it stands', async () => {
    const card = await pressed(SECRETARY, 'roster.save-person', { person: NEW, rev: 1, name: 'Nisse', email: '', locale: 'sv' });
    expect(wordsOf(card)).toContain('Någon annan har ändrat sedan du såg det.');
    expect(await personNow(NEW)).toMatchObject({ name: 'Nils Ny' });
  });

  it('ends them, keeps them among those who have left, and lets them come back', async () => {
    expect(wordsOf(await pressed(SECRETARY, 'roster.end', { person: NEW, rev: 3 }))).toContain('Nils Ny är avslutad');
    expect(wordsOf(await pressed(SECRETARY, 'roster.ended'))).toContain('Nils Ny');
    await pressed(SECRETARY, 'roster.reinstate', { person: NEW, rev: 4 });
    expect(await personNow(NEW)).toMatchObject({ active: true });
    await pressed(SECRETARY, 'roster.end', { person: NEW, rev: 5 });
  });

  it('of two who change the same person at once, keeps what the first said, and shows the other how it stands', async () => {
    const rev = (await personNow(HEAD))?.history?.length ?? 0;
    const cards = await Promise.all(
      [SECRETARY, ADMINISTRATOR].map((who) =>
        pressed(who, 'roster.save-person', { person: HEAD, rev, name: who, email: '', locale: 'sv' }),
      ),
    );
    const late = cards.map(wordsOf).filter((words) => words.includes('Någon annan har ändrat sedan du såg det.'));
    expect([late.length, (await personNow(HEAD))?.history?.length]).toEqual([1, rev + 1]);
  });

  it('asks whoever takes their own right away whether they mean it', async () => {
    const asked = await pressed(ADMINISTRATOR, 'roster.end', { person: ADMINISTRATOR, rev: 0 });
    expect(wordsOf(asked)).toContain('Du tar bort din egen rätt');
    expect(await personNow(ADMINISTRATOR)).toMatchObject({ active: true });
  });

  it('renames an administration, which everybody then sees', async () => {
    await pressed(SECRETARY, 'roster.rename', { unit: 'social', rev: 0, name: 'Omsorgsförvaltningen' });
    expect(wordsOf(await pressed(ADMINISTRATOR, 'roster.list'))).toContain(
      'Namn: i filen står ”Socialförvaltningen”, i chatten ändrades det till ”Omsorgsförvaltningen”. Chattens gäller.',
    );
    const followed = await pressed(ADMINISTRATOR, 'roster.follow-file', { unit: 'social', rev: 1 });
    expect(wordsOf(followed)).toContain('Nu gäller det som står i filen.');
    expect((await bot.store.get('unit', 'social'))?.record.name).toBe('Socialförvaltningen');
  });
});

describe('R5: an absence', () => {
  it('is led to by what somebody writes, with the days that were said and who steps in', async () => {
    const card = await written(CONTACT, 'jag är borta 1–15 december');
    expect(inputsOf(card)).toMatchObject({ from: '2026-12-01', to: '2026-12-15' });
    expect(wordsOf(card)).toContain('Det som skulle ha kommit till dig går under tiden till Elias Tornhage.');
    expect(await personNow(CONTACT)).not.toHaveProperty('absences');
  });

  it.each([
    ['jag är borta 15–1 december', { from: '2026-12-15', to: '2026-12-01' }, 'Sista dagen ligger före den första.'],
    ['jag är borta 31 februari', { from: '', to: '' }, '31 februari finns inte.'],
    ['jag är sjuk vecka 60', { from: '', to: '' }, 'Vecka 60 finns inte.'],
  ])('is asked about again where the days cannot be: %s', async (text, typed, said) => {
    const card = await written(CONTACT, text);
    expect(inputsOf(card)).toEqual(typed);
    expect(wordsOf(card)).toContain(said);
  });

  it('sends what is asked to the deputy, and says so to both', async () => {
    await Promise.all([CONTACT, DEPUTY].map((who) => bot.seat(who).installs()));
    await bot.tick();
    const sentTo = await sentWhile(async () => {
      const card = await pressed(CONTACT, 'absence.set', { from: '2026-11-23', to: '2026-12-04' });
      expect(wordsOf(card)).toContain('Inlagt: borta från och med måndag 23 november 2026 till och med fredag 4 december 2026.');
    });
    const toDeputy = sentTo(DEPUTY).map(wordsOf);
    expect(toDeputy).toEqual([
      expect.stringContaining('är borta till och med fredag 4 december 2026. Därför kommer det till dig.'),
      expect.stringContaining('Du ersätter Sofia Brandell'),
    ]);
    expect(sentTo(CONTACT)).toEqual([]);
    expect(wordsOf(await pressed(DEPUTY, 'waiting'))).toContain('Kvartalsrapport att skicka in');
    expect(wordsOf(await pressed(CONTACT, 'waiting'))).toContain('Du är borta till och med fredag 4 december 2026.');
    expect(wordsOf(await pressed(SECRETARY, 'round.status', { quarter: QUARTER }))).toContain(
      'är borta till 4 dec. 2026, ersätts av Elias Tornhage',
    );
  });

  it('ended, gives it back to the contact person, and nothing comes twice', async () => {
    const sentTo = await sentWhile(() => pressed(CONTACT, 'absence.end', { began: '2026-11-23' }));
    expect(wordsOf(await pressed(CONTACT, 'waiting'))).toContain('Kvartalsrapport att skicka in');
    expect(wordsOf(await pressed(DEPUTY, 'waiting'))).toContain('Inget väntar på dig just nu.');
    expect([...sentTo(CONTACT), ...sentTo(DEPUTY)]).toEqual([]);
  });

  it('is told of somebody else by the secretariat alone', async () => {
    const days = { person: CONTACT, from: '2026-12-21', to: '2026-12-23' };
    expect(wordsOf(await pressed(OTHER_CONTACT, 'absence.set', days))).toContain('Det här hör inte till din roll');
    const sentTo = await sentWhile(async () => {
      expect(wordsOf(await pressed(SECRETARY, 'absence.set', days))).toContain('Inlagt');
    });
    expect(sentTo(DEPUTY).map(wordsOf)).toEqual([
      expect.stringContaining('Sofia Brandell är borta från och med måndag 21 december 2026 till och med onsdag 23 december 2026.'),
    ]);
    const [toAway, ...more] = sentTo(CONTACT);
    expect(toAway && wordsOf(toAway)).toContain('Helena Strandmark har lagt in att du är borta');
    expect(toAway && button(toAway, 'Ändra frånvaron').verb).toBe('absence.form');
    expect(more).toEqual([]);
    expect((await personNow(CONTACT))?.absences).toMatchObject([{ from: '2026-12-21', to: '2026-12-23', by: SECRETARY }]);
    await pressed(SECRETARY, 'absence.end', { person: CONTACT, began: '2026-12-21' });
  });

  it('of everybody who can report is told to the secretariat, and to whoever says so last', async () => {
    const days = { from: '2026-11-23', to: '2026-11-27' };
    await bot.seat(SECRETARY).installs();
    await pressed(CONTACT, 'absence.set', days);
    await pressed(SECRETARY, 'absence.set', { person: HEAD, ...days });
    const sentTo = await sentWhile(async () => {
      const card = await pressed(DEPUTY, 'absence.set', days);
      expect(wordsOf(card)).toContain(
        'Ingen annan på förvaltningen kan skicka in rapporten. Den ligger kvar, och sekretariatet får veta det.',
      );
    });
    expect(sentTo(SECRETARY).map(wordsOf)).toEqual([
      expect.stringContaining('alla som kan skicka in rapporten är borta, den första till och med fredag 27 november 2026.'),
    ]);
    for (const person of [CONTACT, DEPUTY, HEAD]) await pressed(SECRETARY, 'absence.end', { person, began: days.from });
  });

  it('of days that are said already is told as such, and one that goes on where another ends is one with it', async () => {
    await pressed(CONTACT, 'absence.set', { from: '2026-12-01', to: '2026-12-15' });
    const before = await personNow(CONTACT);
    const within = wordsOf(await pressed(CONTACT, 'absence.set', { from: '2026-12-05', to: '2026-12-10' }));
    expect(within).toContain('Det är redan inlagt: borta från och med tisdag 1 december 2026 till och med tisdag 15 december 2026.');
    expect(await personNow(CONTACT)).toEqual(before);
    const longer = wordsOf(await pressed(CONTACT, 'absence.set', { from: '2026-12-16', to: '2026-12-18' }));
    expect(longer).toContain('Inlagt: borta från och med tisdag 1 december 2026 till och med fredag 18 december 2026.');
    await pressed(CONTACT, 'absence.end', { began: '2026-12-01' });
  });

  it('says whose what is open is afterwards: to the absent person themselves that it is theirs', async () => {
    const own = wordsOf(await pressed(CONTACT, 'absence.form'));
    const others = wordsOf(await pressed(SECRETARY, 'absence.form', { person: CONTACT }));
    expect([own, others]).toEqual([
      expect.stringContaining('Det som är öppet efteråt är ditt igen.'),
      expect.stringContaining('Det som är öppet efteråt går till Sofia Brandell igen.'),
    ]);
    await pressed(CONTACT, 'absence.set', { from: '2026-12-01', to: '2026-12-15' });
    expect(wordsOf(await pressed(CONTACT, 'absence.end', { began: '2026-12-01' }))).toContain('Det som är öppet är ditt igen.');
  });

  it('that is over already is refused', async () => {
    const card = await pressed(CONTACT, 'absence.set', { from: '2026-10-01', to: '2026-10-02' });
    expect(wordsOf(card)).toContain('De dagarna har redan varit.');
  });

  it('with the end before the start, or in 2202, is refused with what was typed', async () => {
    const before = bot.writes();
    const card = await pressed(CONTACT, 'absence.set', { from: '2026-12-15', to: '2026-12-01' });
    expect(wordsOf(card)).toContain('Sista dagen ligger före den första.');
    expect(inputsOf(card)).toMatchObject({ from: '2026-12-15', to: '2026-12-01' });
    expect(wordsOf(await pressed(CONTACT, 'absence.set', { from: '2202-12-01', to: '2202-12-02' }))).toContain('Det är för långt fram.');
    expect(bot.writes()).toBe(before);
  });
});

describe('more time', () => {
  it('is asked for by whoever writes that they do not manage', async () => {
    const card = await written(CONTACT, 'jag hinner inte, kan jag få förlängd tid?');
    expect(wordsOf(card)).toContain('Be om mer tid');
    expect(Object.keys(inputsOf(card))).toEqual(['until', 'why']);
  });

  it.each([
    ['kan jag få mer tid till 11 december?', '2026-12-11', ''],
    [
      'kan jag få mer tid till 12 december?',
      '2026-12-12',
      'Lördag 12 december 2026 är ingen arbetsdag. Arbetsdagen före är fredag 11 december 2026.',
    ],
    ['kan jag få mer tid till 31 november?', '', '31 november finns inte.'],
    ['kan jag få mer tid till 20 januari?', '2027-01-20', 'Det är för sent: sista möjliga dag är'],
  ])('is asked for with the day that was said, and what there is to say of it: %s', async (text, until, said) => {
    const card = await written(CONTACT, text);
    expect(inputsOf(card)).toEqual({ until, why: '' });
    expect(wordsOf(card)).toContain(said);
  });

  it('reaches the secretariat as a card, and is granted with one press', async () => {
    await bot.seat(SECRETARY).installs();
    const toSecretary = await sentWhile(async () => {
      const asked = await pressed(CONTACT, 'more-time.ask', {
        quarter: QUARTER,
        unit: UNIT,
        until: '2026-12-16',
        why: 'Vi väntar på siffror.',
      });
      expect(wordsOf(asked)).toContain('Sekretariatet svarar');
    });
    const [request, ...others] = toSecretary(SECRETARY);
    if (request === undefined) throw new Error('the secretariat was not asked');
    expect([wordsOf(request), others]).toEqual([expect.stringContaining('Vi väntar på siffror.'), []]);
    const { verb, data } = button(request, 'Ge mer tid');
    const toContact = await sentWhile(async () => {
      const granted = await pressed(SECRETARY, verb, { ...data, ...inputsOf(request) });
      expect(wordsOf(granted)).toContain('Förvaltningen har nu till och med onsdag 16 december 2026.');
    });
    expect(toContact(CONTACT).map(wordsOf)).toEqual([
      expect.stringContaining('Din förvaltning har fått mer tid: rapporten ska in senast onsdag 16 december 2026.'),
      // The report's own card, in its place.
      expect.stringContaining('Ska in senast onsdag 16 december 2026'),
    ]);
  });

  it('is then the one day there is: in the report, in läget and in what waits', async () => {
    const day = 'onsdag 16 december 2026';
    expect(wordsOf(await pressed(CONTACT, 'report.show', { report: REPORT }))).toContain(day);
    expect(wordsOf(await pressed(CONTACT, 'waiting'))).toContain(day);
    expect(wordsOf(await pressed(CONTACT, 'round.status', { quarter: QUARTER }))).toContain(day);
    expect(wordsOf(await pressed(SECRETARY, 'round.status', { quarter: QUARTER }))).toContain(`Har fått till och med ${day}`);
  });

  it.each(['jag är borta 1–15 december', 'när ska jag ha rapporterat?', 'läget', 'kan jag få mer tid?'])(
    'is in every other answer that says when the report is due: %s',
    async (text) => {
      expect(wordsOf(await written(CONTACT, text))).toContain('senast onsdag 16 december 2026');
    },
  );

  it('is not asked for by others, nor past the day the round goes', async () => {
    const asking = { quarter: QUARTER, unit: UNIT, why: 'Mer.' };
    expect(wordsOf(await pressed(OTHER_CONTACT, 'more-time.ask', { ...asking, until: '2026-12-16' }))).toContain(
      'Det här hör inte till din roll',
    );
    expect(wordsOf(await pressed(CONTACT, 'more-time.ask', { ...asking, until: '2027-01-20' }))).toContain('Det är för sent');
    expect(wordsOf(await pressed(CONTACT, 'more-time.ask', { ...asking, until: '2026-12-01' }))).toContain('Välj en dag efter');
  });
});

describe('R5: a unit’s only contact person', () => {
  it('is not ended before whoever presses has been told who answers for the report then', async () => {
    const rev = (await personNow(CONTACT))?.history?.length ?? 0;
    const asked = await pressed(SECRETARY, 'roster.end', { person: CONTACT, rev });
    expect(wordsOf(asked)).toContain(
      'Barn- och utbildningsförvaltningen har efteråt ingen kontaktperson. För förvaltningens rapport svarar då Elias Tornhage.',
    );
    expect(button(asked, 'Ja, gör det ändå')).toMatchObject({
      verb: 'roster.end',
      data: { person: CONTACT, rev, confirmed: 'yes' },
    });
    expect(await personNow(CONTACT)).toMatchObject({ active: true });
  });
});

describe('R1: somebody who has ended', () => {
  it('gets nothing more: what waits is the next one’s, and the history stays', async () => {
    const rev = (await personNow(CONTACT))?.history?.length ?? 0;
    const sentTo = await sentWhile(async () => {
      await pressed(SECRETARY, 'roster.end', { person: CONTACT, rev, confirmed: 'yes' });
      await pressed(SECRETARY, 'round.nudge', { quarter: QUARTER });
    });
    expect(sentTo(CONTACT)).toEqual([]);
    expect(sentTo(DEPUTY).map(wordsOf)).toContainEqual(expect.stringContaining('Sekretariatet påminner om rapporten.'));
    expect(wordsOf(await pressed(DEPUTY, 'waiting'))).toContain('Kvartalsrapport att skicka in');
    expect(wordsOf(await pressed(SECRETARY, 'roster.history', { person: CONTACT }))).toContain('Inlagd: från ”ja” till ”nej”');
  });
});

const ends = async (person: string): Promise<void> => {
  const rev = (await personNow(person))?.history?.length ?? 0;
  await pressed(SECRETARY, 'roster.end', { person, rev, confirmed: 'yes' });
};
const askedOfSocial = async (): Promise<string> => wordsOf(await written(HEAD, 'vem är kontaktperson på socialförvaltningen?'));

describe('R5: a unit without a contact person', () => {
  it('is said to have none, with the deputy, else the head, else the secretariat to turn to', async () => {
    await ends(OTHER_CONTACT);
    const first = await askedOfSocial();
    expect([first, first]).toEqual([
      expect.stringContaining('Socialförvaltningen har ingen kontaktperson.'),
      expect.stringContaining('Rebecka Nyhamre'),
    ]);
    await ends('501a0000-0000-4000-8000-000000000602');
    expect(await askedOfSocial()).toContain('Tomas Fagerlid');
    await ends('501a0000-0000-4000-8000-000000000603');
    const last = await askedOfSocial();
    expect(last).toContain('Socialförvaltningen har ingen kontaktperson.');
    expect(last).toContain('Helena Strandmark');
    expect(last).not.toContain('Ingen står som');
  });
});
