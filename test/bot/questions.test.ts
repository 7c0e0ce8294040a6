import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyValues, type AnyValues } from '../../services/domain/description/field.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import { TENANT } from '../helpers/builders.ts';
import { button, buttonsOf, wordsOf, type Card } from './answer.ts';
import { says } from './commands/said.ts';
import { CONTACT, MEMBER, OTHER_CONTACT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;

async function put(kind: RegisteredKind, id: string, unit: string, state: string, values: AnyValues): Promise<void> {
  await bot.store.create({
    kind,
    city: TENANT,
    id,
    unit,
    state,
    rev: 0,
    values: { ...emptyValues(KINDS[kind].description), title: id, ...values },
    history: [],
  });
}

beforeAll(async () => {
  bot = await startBot();
  for (let n = 0; n < 20; n += 1) {
    await put('application', `egen-${n}`, n % 2 === 0 ? UNIT : 'social', n < 15 ? 'submitted' : 'preparing', {
      amount: { amount: 1_000 * (n + 1), currency: n % 3 === 0 ? 'EUR' : 'SEK' },
      submittedOn: n === 0 ? '2025-03-01' : '2026-03-01',
    });
  }
  await put('activity', 'seminariet', UNIT, 'held', { type: 'seminar', startsOn: '2026-05-05', country: 'BE', role: 'organiser' });
  await put('partner', 'vanorten', UNIT, 'active', { title: 'Burghausen', type: 'municipality', country: 'DE', relation: 'twin-town' });
  await put('programme', 'fonden', UNIT, 'open', { title: 'Testfonden', type: 'other', areas: ['P1'] });
  await bot.clock.pass(4_000);
});
afterAll(() => bot.stop());

/** The ids of a list, page by page by its own buttons. */
async function listBehind(person: string, card: Card): Promise<string[]> {
  const shown = buttonsOf(card).flatMap(({ verb, data }) => (verb === 'record.show' ? [String(data['id'])] : []));
  const next = buttonsOf(card).find(({ title }) => title === 'Nästa sida');
  if (next === undefined) return shown;
  const { card: page } = await bot.seat(person).presses(next.verb, next.data);
  if (page === undefined) throw new Error('there is no next page');
  return [...shown, ...(await listBehind(person, page))];
}

/** What the kinds are called beside a figure. */
const NAMES: { [kind: string]: string } = {
  project: 'projekt',
  application: 'ansökn?(?:an|ingar)',
  activity: 'aktivitet(?:er)?',
  partner: 'samarbetspartner',
  programme: 'fond(?:er)? (?:eller|och) program',
};

async function asked(person: string, text: string): Promise<Card> {
  const { card } = await says(bot, person, text);
  if (card === undefined) throw new Error(`"${text}" was not answered with a card`);
  return card;
}

describe('a figure equals the list behind it', () => {
  it.each([
    ['the secretariat', SECRETARY],
    ['a member of the committee', MEMBER],
    ['a contact person', CONTACT],
    ['another contact person', OTHER_CONTACT],
  ])('applications pending, asked by %s', async (_who, person) => {
    const card = await asked(person, 'vilka ansökningar har vi inne?');
    const behind = await listBehind(person, card);
    const figure = Number(/^(\d+) ansökn?/m.exec(wordsOf(card))?.[1]);
    expect(behind).toHaveLength(figure);
    expect(new Set(behind).size).toBe(figure);
  });

  it('what has been applied for this year: the sum of the list, one for each currency', async () => {
    const card = await asked(SECRETARY, 'hur mycket har vi sökt i år?');
    const behind = await listBehind(SECRETARY, card);
    const records = await Promise.all(behind.map(async (id) => (await bot.store.get('application', id))?.record));
    const sum = (currency: string): number =>
      records.reduce((all, found) => all + (found?.values.amount?.currency === currency ? found.values.amount.amount : 0), 0);
    const heading = wordsOf(card).split('\n')[0]?.replaceAll(/\s/g, ' ');
    expect(heading).toContain('har sökts 2026');
    expect(heading?.replaceAll(/(\d) (?=\d)/g, '$1')).toContain(`${sum('SEK')} kr`);
    expect(heading?.replaceAll(/(\d) (?=\d)/g, '$1')).toContain(`${sum('EUR')} euro`);
    expect(wordsOf(card)).toContain(`Summan av ${behind.length} inlämnade ansökningar`);
    expect(behind).not.toContain('egen-0');
  });

  it.each([
    ['the secretariat', SECRETARY],
    ['a member of the committee', MEMBER],
    ['a contact person', CONTACT],
    ['another contact person', OTHER_CONTACT],
  ])('how many there are of each kind, asked by %s', async (_who, person) => {
    const register = await asked(person, 'registret');
    for (const { data } of buttonsOf(register).filter(({ verb }) => verb === 'record.list')) {
      const { card } = await bot.seat(person).presses('record.list', data);
      if (card === undefined) throw new Error('there is no list');
      const behind = await listBehind(person, card);
      await bot.clock.pass(5_000);
      expect(wordsOf(register)).toMatch(new RegExp(`^${behind.length} ${NAMES[String(data['kind'])]}$`, 'm'));
      expect(behind).toHaveLength(Number(/^(\d+) /m.exec(wordsOf(card))?.[1] ?? 0));
    }
  });

  it.each([
    ['hur många EU-projekt har staden?', /^(\d+) EU-projekt$/m],
    ['hur många projekt har vi?', /^(\d+) projekt, varav/m],
    ['vänorter', /^(\d+) vänort/m],
    ['vilka projekt har vi med Finland?', /^(\d+) projekt, varav/m],
    ['fonder för klimat', /^(\d+) fond/m],
    ['vilka fonder passar oss?', /^(\d+) aktuell/m],
  ])('"%s"', async (text, figure) => {
    for (const person of [SECRETARY, OTHER_CONTACT]) {
      const card = await asked(person, text);
      const behind = await listBehind(person, card);
      await bot.clock.pass(5_000);
      expect(behind).toHaveLength(Number(figure.exec(wordsOf(card))?.[1]));
      expect(new Set(behind).size).toBe(behind.length);
    }
  });

  it('projects past their end: as many as the list that its button opens', async () => {
    for (const [id, endsOn] of [
      ['slut-i-gar', '2026-11-22'],
      ['slut-i-dag', '2026-11-23'],
    ] as const) {
      await put('project', id, UNIT, 'ongoing', { type: 'other', startsOn: '2026-01-01', endsOn });
    }
    await bot.clock.pass(4_000);
    const card = await asked(SECRETARY, 'visa försenade projekt');
    const late = buttonsOf(card).find(({ title }) => title.startsWith('Förbi slutdatum'));
    const { card: list } = await bot.seat(SECRETARY).presses(late?.verb, late?.data);
    if (list === undefined) throw new Error('there is no list');
    const behind = await listBehind(SECRETARY, list);
    expect(late?.title).toBe(`Förbi slutdatum (${behind.length})`);
    expect(behind).toContain('slut-i-gar');
    expect(behind).not.toContain('slut-i-dag');
  });

  it('seminars this year, and how many of them count', async () => {
    const card = await asked(CONTACT, 'har vi haft något seminarium i år?');
    const behind = await listBehind(CONTACT, card);
    expect(behind).toContain('seminariet');
    expect(wordsOf(card)).toContain(
      `Ja, ${behind.length} ${behind.length === 1 ? 'seminarium är genomfört' : 'seminarier är genomförda'} 2026`,
    );
    const counts = await asked(CONTACT, 'har vi haft något seminarium i år?');
    const { card: counted } = await bot.seat(CONTACT).presses('record.list', { kind: 'activity', only: 'counts', year: '2026' });
    if (counted === undefined) throw new Error('there is no list');
    const counting = (await listBehind(CONTACT, counted)).length;
    expect(wordsOf(counts)).toContain(behind.length === 1 ? 'Det räknas som' : `${counting} av dem räknas som`);
  });

  it('seminars: each row says whether it counts, and why it does not', async () => {
    await put('activity', 'deltog', 'social', 'held', {
      title: 'bara deltagare',
      type: 'seminar',
      startsOn: '2019-05-06',
      country: 'FI',
      role: 'participant',
    });
    await put('activity', 'stadshuset', 'social', 'held', {
      title: 'i stadshuset',
      type: 'seminar',
      startsOn: '2019-05-07',
      place: 'Solna stadshus',
      role: 'organiser',
    });
    await bot.clock.pass(4_000);
    const words = wordsOf(await asked(SECRETARY, 'har vi haft något seminarium 2019?'));
    expect(words).toContain('1 av dem räknas som årets internationella seminarium.');
    expect(words).toMatch(/bara deltagare\n[^\n]*\n[^\n]*\nRäknas inte: staden är inte arrangör eller medarrangör/);
    expect(words).toMatch(/i stadshuset\n[^\n]*\n[^\n]*\n✓ Räknas som årets seminarium/);
  });

  it('one thing is spoken of as one', async () => {
    await put('activity', 'ensam', 'social', 'held', { type: 'seminar', startsOn: '2018-05-06', country: 'FI', role: 'participant' });
    await put('application', 'ensam', 'social', 'granted', {
      amount: { amount: 1_000, currency: 'SEK' },
      granted: { amount: 900, currency: 'SEK' },
      submittedOn: '2018-03-01',
      decidedOn: '2018-05-01',
    });
    await bot.clock.pass(4_000);
    const seminar = wordsOf(await asked(SECRETARY, 'har vi haft något seminarium 2018?'));
    expect(seminar).toContain('Det räknas inte som årets internationella seminarium.');
    const money = wordsOf(await asked(SECRETARY, 'hur mycket har vi sökt 2018?')).replaceAll('\u00a0', ' ');
    expect(money).toContain('Den är beviljad: 900 kr.');
    expect(`${seminar}\n${money}`).not.toMatch(/Summan av 1 |1 av dem/);
  });
});

describe('what has been granted is the sum of its list', () => {
  beforeAll(async () => {
    for (const [id, amount] of [
      ['bifall-1', 900],
      ['bifall-2', 1_250_000.5],
    ] as const) {
      await put('application', id, 'social', 'granted', {
        amount: { amount: 2_000_000, currency: 'SEK' },
        granted: { amount, currency: 'SEK' },
        submittedOn: '2017-03-01',
        decidedOn: '2017-05-01',
      });
    }
    await bot.clock.pass(4_000);
  });

  it.each([
    ['hur mycket har vi fått 2017', '1 250 900,50 kr är beviljade 2017'],
    ['hur mycket fick vi 2017?', '1 250 900,50 kr är beviljade 2017'],
    ['hur mycket har vi fått beviljat 2017', '1 250 900,50 kr är beviljade 2017'],
    ['how much have we been granted in 2017?', 'SEK 1,250,900.50 granted in 2017'],
    ['how much did we get in 2017', 'SEK 1,250,900.50 granted in 2017'],
  ])('"%s"', async (text, sum) => {
    await bot.clock.pass(1_000);
    const card = await asked(SECRETARY, text);
    expect(wordsOf(card).replaceAll('\u00a0', ' ')).toContain(sum);
    expect(await listBehind(SECRETARY, card)).toEqual(['bifall-1', 'bifall-2']);
  });
});

describe('a question that names a state is answered with those that are in it', () => {
  it.each([
    ['vilka ansökningar har blivit avslagna?', 'application', ['rejected'], 'Urval: Avslagen.'],
    ['hur många ansökningar har beviljats?', 'application', ['granted', 'granted-with-conditions'], 'Beviljad, Beviljad med villkor'],
    ['vilka ansökningar förbereds?', 'application', ['preparing'], 'Urval: Förbereds.'],
    ['vilka aktiviteter är planerade?', 'activity', ['planned'], 'Urval: Planerad.'],
    ['vilka aktiviteter är inställda?', 'activity', ['cancelled'], 'Urval: Inställd.'],
    ['vilka seminarier är planerade?', 'activity', ['planned'], 'Planerad, Seminarium'],
    ['vilka projekt pågår?', 'project', ['ongoing'], 'Urval: Pågår.'],
    ['visa pågående projekt', 'project', ['ongoing'], 'Urval: Pågår.'],
    ['which projects are ongoing?', 'project', ['ongoing'], 'Ongoing'],
    ['visa planerade projekt', 'project', ['planned'], 'Urval: Planerat.'],
  ] as const)('"%s"', async (text, kind, states, said) => {
    await bot.clock.pass(1_000);
    const card = await asked(MEMBER, text);
    const listed = buttonsOf(card).flatMap(({ verb, data }) => (verb === 'record.show' ? [String(data['id'])] : []));
    const records = await Promise.all(listed.map(async (id) => (await bot.store.get(kind, id))?.record.state));
    expect(records).not.toEqual([]);
    expect(records.filter((state) => !states.some((named) => named === state))).toEqual([]);
    expect(wordsOf(card)).toContain(said);
  });
});

it('a question that names a country is answered with the partners there', async () => {
  for (const [text, said] of [
    ['vilka partner har vi i Finland?', 'Urval: Finland.'],
    ['which partners do we have in Finland?', 'Finland'],
  ] as const) {
    await bot.clock.pass(5_000);
    const card = await asked(SECRETARY, text);
    const listed = buttonsOf(card).flatMap(({ verb, data }) => (verb === 'record.show' ? [String(data['id'])] : []));
    const records = await Promise.all(listed.map(async (id) => (await bot.store.get('partner', id))?.record));
    expect(new Set(records.map((record) => record?.values.country))).toEqual(new Set(['FI']));
    expect(wordsOf(card)).toContain(said);
  }
});

describe('nobody gets what they may not read', () => {
  it.each([
    'vilka ansökningar har vi inne?',
    'hur mycket har vi sökt i år?',
    'visa ansökningar',
    'sök egen',
    'ansökningar om egen',
    'projekt om egen',
    'finns det något om egen?',
    'hur mycket pengar har vi fått?',
    'seminarier i Belgien',
    'when is seminariet held?',
    'har vi haft något seminarium i år?',
  ])('by asking "%s"', async (text) => {
    const behind = await listBehind(OTHER_CONTACT, await asked(OTHER_CONTACT, text));
    expect(behind).not.toContain('egen-2');
    expect(behind).not.toContain('seminariet');
  });

  it('by its name', async () => {
    expect((await says(bot, OTHER_CONTACT, 'seminariet')).card).toBeDefined();
    expect(await listBehind(OTHER_CONTACT, await asked(OTHER_CONTACT, 'egen-2'))).not.toContain('egen-2');
  });
});

describe('lists', () => {
  it('are narrowed by state, administration and year, and stay so from page to page', async () => {
    const { card } = await bot
      .seat(SECRETARY)
      .presses('record.list', { kind: 'application', page: 0, state: 'preparing', unit: 'social', year: '2026' });
    if (card === undefined) throw new Error('no list');
    expect(await listBehind(SECRETARY, card)).toEqual(['egen-15', 'egen-17', 'egen-19']);
    expect(wordsOf(card)).toContain('Urval: Förbereds, Socialförvaltningen, 2026.');
    expect(button(card, 'Visa alla').data).toEqual({ kind: 'application', page: 0 });
  });

  it('twin towns, funds that fit, and the register itself are asked for in words', async () => {
    expect(wordsOf(await asked(SECRETARY, 'vänorter'))).toContain('Burghausen');
    expect(await listBehind(CONTACT, await asked(CONTACT, 'vilka fonder passar oss?'))).toContain('fonden');
    const register = await asked(CONTACT, 'registret');
    expect(buttonsOf(register).map(({ verb }) => verb)).toEqual(expect.arrayContaining(['record.list', 'record.search', 'record.new']));
  });
});

describe('that one sees one’s own administration is said', () => {
  beforeAll(async () => {
    await put('partner', 'hamn-1', 'social', 'active', { title: 'Hamnbolaget', type: 'company', country: 'DE' });
    await put('programme', 'hamn-2', UNIT, 'open', { title: 'Hamnbolagsfonden', type: 'other' });
    await put('application', 'kajplats', UNIT, 'preparing', { title: 'Kajplatsen', deadline: '2026-12-12' });
    await put('partner', 'kajen', UNIT, 'active', { title: 'Kajplatsens vänner', type: 'company', country: 'DE' });
    await bot.clock.pass(4_000);
  });

  it.each([
    ['sök Hamnbolag', false],
    ['sök Testfonden', false],
    ['visa partner', false],
    ['vilka fonder finns?', false],
    ['visa ansökningar', 'Du ser din egen förvaltning.'],
    ['sök egen-2', 'Du ser din egen förvaltning.'],
    ['sök Kajplatsen', 'Projekt, ansökningar och aktiviteter är din egen förvaltnings.'],
  ] as const)('only of what is no concern of others: "%s"', async (text, said) => {
    await bot.clock.pass(1_000);
    const words = wordsOf(await asked(CONTACT, text));
    if (said === false) expect(words).not.toContain('din egen förvaltning');
    else expect(words).toContain(said);
  });
});

it('a day in a list of applications says what it is', async () => {
  await put('application', 'dag-1', 'social', 'preparing', { deadline: '2016-12-12', submittedOn: '2016-10-03' });
  await put('application', 'dag-2', 'social', 'submitted', { deadline: '2016-12-12', submittedOn: '2016-10-03' });
  await put('application', 'dag-3', 'social', 'rejected', { deadline: '2016-12-12' });
  await bot.clock.pass(4_000);
  const { card } = await bot.seat(SECRETARY).presses('record.list', { kind: 'application', page: 0, year: '2016' });
  const words = card === undefined ? '' : wordsOf(card);
  expect(words).toContain('Förbereds · sista dag 12 dec. 2016');
  expect(words).toContain('Inlämnad · inlämnad 3 okt. 2016');
  expect(words).toMatch(/^Avslagen$/m);
  await bot.clock.pass(1_000);
  const english = wordsOf(await asked(SECRETARY, 'show applications in 2016'));
  expect(english).toContain('Submitted · submitted 3 Oct 2016');
  expect(english).toContain('In preparation · deadline 12 Dec 2016');
});

it('a project asked for by its name has no label with nothing after it', async () => {
  await put('project', 'takprojektet', UNIT, 'ongoing', {
    title: 'Takträdgårdar',
    type: 'other',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
  });
  await bot.clock.pass(4_000);
  const card = await asked(SECRETARY, 'Takträdgårdar');
  expect(JSON.stringify(card)).toContain('"title":"Tid"');
  expect(JSON.stringify(card)).not.toMatch(/"title":"(?:Finansiering|Partner)"/);
  expect(JSON.stringify(card)).not.toContain('"value":""');
});

describe('a record by its name', () => {
  it('is its card, with the buttons of whoever may change it', async () => {
    expect(buttonsOf(await asked(CONTACT, 'Burghausen')).map(({ verb }) => verb)).toContain('record.edit');
    const read = buttonsOf(await asked(MEMBER, 'Burghausen')).map(({ verb }) => verb);
    expect(read).toContain('record.history');
    expect(read).not.toContain('record.edit');
  });
});

describe('what is called exactly so wins over the words in its name', () => {
  beforeAll(async () => {
    await put('activity', 'n1', UNIT, 'planned', { title: 'Provseminarium', type: 'seminar', startsOn: '2026-12-01' });
    await put('application', 'n2', UNIT, 'preparing', { title: 'Ansökan om mer pengar till nätverk och resor för alla projekt i staden' });
    await put('partner', 'n3', UNIT, 'active', { title: 'Nya Rapportgruppen', type: 'company', country: 'DE' });
    await put('application', 'n4', UNIT, 'granted', { title: 'Språk som bro' });
    await bot.clock.pass(4_000);
  });

  it.each([
    ['Provseminarium', 'n1'],
    ['provseminarium?', 'n1'],
    ['visa Provseminarium', 'n1'],
    ['Yrkeselever i Europa', 'yrkeselever-i-europa'],
    ['Ansökan om mer pengar till nätverk och resor för alla projekt i staden', 'n2'],
    ['Nya Rapportgruppen', 'n3'],
  ])('"%s"', async (text, id) => {
    await bot.clock.pass(1_000);
    const card = await asked(SECRETARY, text);
    expect(buttonsOf(card).find(({ verb }) => verb === 'record.edit')?.data['id']).toBe(id);
  });

  it('a project, of which more is known, over the application it came from', async () => {
    await bot.clock.pass(1_000);
    expect(wordsOf(await asked(CONTACT, 'Språk som bro'))).toContain('Senast: Enligt plan');
  });

  it.each(['Provseminarium', 'visa Provseminarium', 'Ansökan om mer pengar till nätverk och resor för alla projekt i staden'])(
    'and another administration’s is answered with whose it is and whom to ask, as a project is: "%s"',
    async (text) => {
      await bot.clock.pass(1_000);
      const { words, card } = await says(bot, OTHER_CONTACT, text);
      expect(words).toContain('Det hör till Barn- och utbildningsförvaltningen. Där svarar de här för det:');
      expect(words).toContain('solna.example');
      expect(words).not.toMatch(/Planerad|Förbereds|2026/);
      expect(card === undefined ? [] : buttonsOf(card).filter(({ verb }) => verb.startsWith('record.'))).toEqual([]);
    },
  );

  it('but not where its name is not said in full', async () => {
    await bot.clock.pass(1_000);
    expect((await says(bot, OTHER_CONTACT, 'Ansökan om mer pengar')).words).not.toContain('Det hör till');
  });
});
