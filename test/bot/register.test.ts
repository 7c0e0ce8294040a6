import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyValues } from '../../services/domain/description/field.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { TENANT } from '../helpers/builders.ts';
import { inputsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, HEAD, OTHER_CONTACT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const SIX = {
  'f-purpose': 'Fler språk i skolan',
  'f-goals': 'Tio klasser',
  'f-activities': 'Träffar och utbyten',
  'f-commitments': 'Vi leder, Gent deltar',
  'f-timetable': 'Start i mars, slut i juni',
  'f-evaluationMethod': 'Enkät före och efter',
};

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

async function pressed(person: string, verb: string, data: object): Promise<Card> {
  const { card } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(`${verb} was not answered with a card`);
  return card;
}
const project = { kind: 'project', id: 'flersprakiga-skolor' };

describe('W5: a project in the chat', () => {
  it('is made with what is known, by whoever keeps the administration’s register', async () => {
    const form = await pressed(CONTACT, 'record.new', { kind: 'project' });
    expect(Object.keys(inputsOf(form))).toEqual(['f-title', 'f-type', 'f-programme', 'f-role', 'f-startsOn', 'f-endsOn']);
    const card = await pressed(CONTACT, 'record.create', {
      ...project,
      unit: UNIT,
      'f-title': 'Flerspråkiga skolor',
      'f-type': 'eu',
      'f-startsOn': '2027-01-11',
      'f-endsOn': '2028-06-30',
    });
    expect(wordsOf(card)).toContain('Sparat: Flerspråkiga skolor');
    expect(wordsOf(card)).toContain('Idé');
  });

  it('does not start while the six are missing: the form opens on exactly those, and keeps what was typed', async () => {
    const question = await pressed(CONTACT, 'record.step-form', { ...project, rev: 0, to: 'ongoing' });
    expect(Object.keys(inputsOf(question))).toEqual(['f-areas', 'f-purposes', ...Object.keys(SIX)]);
    const refused = await pressed(CONTACT, 'record.step', {
      ...project,
      rev: 0,
      to: 'ongoing',
      'f-goals': 'Tio klasser',
      'f-areas': 'P1',
      'f-purposes': 'S1',
    });
    expect(wordsOf(refused)).toContain('Det här saknas: syfte, aktiviteter, parternas åtaganden, tidplan och utvärderingsmetod.');
    expect(inputsOf(refused)['f-goals']).toBe('Tio klasser');
  });

  it('is asked who has decided on it, and when, where it is longer than the city’s rule allows without', async () => {
    const long = { kind: 'project', id: 'fyra-ar' };
    const values = { 'f-title': 'Fyra år', 'f-type': 'eu', 'f-startsOn': '2027-01-01', 'f-endsOn': '2030-12-31' };
    await pressed(CONTACT, 'record.create', { ...long, unit: UNIT, ...values });
    const form = await pressed(CONTACT, 'record.step-form', { ...long, rev: 0, to: 'ongoing' });
    expect(Object.keys(inputsOf(form))).toEqual(['f-areas', 'f-purposes', ...Object.keys(SIX), 'f-decision', 'f-decidedOn']);
    const step = { ...long, rev: 0, to: 'ongoing', ...SIX, 'f-areas': 'P1', 'f-purposes': 'S1' };
    const refused = await pressed(CONTACT, 'record.step', { ...step, 'f-decision': 'Kommunstyrelsen' });
    expect(wordsOf(refused)).toContain('Det här saknas: beslutsdatum.');
    const started = await pressed(CONTACT, 'record.step', { ...step, 'f-decision': 'Kommunstyrelsen', 'f-decidedOn': '2026-11-20' });
    expect(wordsOf(started)).toContain('Läget är nu: pågår');
  });

  it('starts with all six, and says so; one press takes it back', async () => {
    const started = await pressed(CONTACT, 'record.step', {
      ...project,
      rev: 0,
      to: 'ongoing',
      ...SIX,
      'f-areas': 'P1',
      'f-purposes': 'S1',
    });
    expect(wordsOf(started)).toContain('Läget är nu: pågår.');
    const undone = await pressed(CONTACT, 'record.undo', { ...project, rev: 1 });
    expect(wordsOf(undone)).toContain('Ångrat. Det står som det gjorde innan.');
    expect(wordsOf(undone)).toContain('Idé');
  });

  it('shows in its history who changed what from what to what', async () => {
    const words = wordsOf(await pressed(SECRETARY, 'record.history', project));
    expect(words).toContain('Syfte: Fler språk i skolan');
    expect(words).toContain('Syfte: borttaget (var: Fler språk i skolan)');
  });

  it('is read by the head, and is nobody else’s', async () => {
    expect(wordsOf(await pressed(HEAD, 'record.show', project))).toContain('Flerspråkiga skolor');
    expect(JSON.stringify(await pressed(OTHER_CONTACT, 'record.show', project))).not.toContain('Flerspråkiga');
  });
});

describe('W3: a seminar in the chat', () => {
  const seminar = { kind: 'activity', id: 'seminarium' };

  it('is said to count once it has been held, and why not until then', async () => {
    const planned = await pressed(SECRETARY, 'record.create', {
      ...seminar,
      unit: UNIT,
      'f-title': 'Språk i förskolan',
      'f-type': 'seminar',
      'f-startsOn': '2026-11-20',
      'f-country': 'NO',
      'f-role': 'organiser',
    });
    expect(wordsOf(planned)).toContain(
      'Räknas inte som årets internationella seminarium: det hålls inte i Solna, Bryssel eller ett annat EU-land och det är inte genomfört.',
    );
    const moved = await pressed(SECRETARY, 'record.save', { ...seminar, group: 'about', rev: 0, 'f-country': 'BE' });
    expect(wordsOf(moved)).toContain('Räknas som stadens internationella seminarium 2026 när det är genomfört.');
    const held = await pressed(SECRETARY, 'record.step', {
      ...seminar,
      rev: 1,
      to: 'held',
      'f-areas': 'P1',
      'f-purposes': 'S1',
      'f-goal': 'Lära',
      'f-outcome': 'Lärde',
    });
    expect(wordsOf(held)).toContain('✓ Räknas som stadens internationella seminarium 2026.');
  });
});

describe('a project from before the register', () => {
  it('keeps a programme and partners that were written as text, commas and all, when its forms are saved as they stand', async () => {
    const old = { kind: 'project', id: 'gammalt' } as const;
    const values = { ...emptyValues(KINDS.project.description), title: 'Gammalt', type: 'other' };
    const texts = { programme: 'ESF, 100 %', partners: ['gent', 'Cēsis, Lettland', '50%2C'] };
    await bot.store.create({ ...old, city: TENANT, unit: UNIT, state: 'planned', rev: 0, values: { ...values, ...texts }, history: [] });
    for (const group of ['about', 'partners']) {
      const form = await pressed(CONTACT, 'record.form', { ...old, group });
      expect(JSON.stringify(form)).toContain(group === 'about' ? '"title":"ESF, 100 %"' : '"title":"Cēsis, Lettland"');
      await pressed(CONTACT, 'record.save', { ...old, group, rev: 0, ...inputsOf(form) });
    }
    expect((await bot.store.get('project', old.id))?.record).toMatchObject({ rev: 0, values: texts });
  });
});

describe('bad input in a form', () => {
  it('is named by its field, nothing is stored, and what was typed stays', async () => {
    const before = bot.writes();
    const form = await pressed(CONTACT, 'record.save', {
      ...project,
      group: 'about',
      rev: 2,
      'f-title': 'x'.repeat(201),
      'f-startsOn': '2202-01-01',
      'f-endsOn': '2026-02-30',
    });
    const words = wordsOf(form);
    expect(words).toContain('Projektets namn: texten är 1 tecken för lång. Den får ha högst 200 tecken.');
    expect(words).toContain('Startdatum: året stämmer inte.');
    expect(words).toContain('Slutdatum: datumet finns inte.');
    expect(inputsOf(form)['f-title']).toBe('x'.repeat(201));
    expect(bot.writes()).toBe(before);
  });

  it('that contradicts itself is refused: the end before the start', async () => {
    const form = await pressed(CONTACT, 'record.save', { ...project, group: 'about', rev: 2, 'f-endsOn': '2026-01-01' });
    expect(wordsOf(form)).toContain('Slutdatum: slutet ligger före starten.');
  });
});
