import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyValues } from '../../services/domain/description/field.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { TENANT } from '../helpers/builders.ts';
import { button, inputsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, HEAD, SECRETARY, REPORT, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

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

const application = { kind: 'application', id: 'larare-pa-utbyte' };
const has = (card: Card, text: string): boolean => JSON.stringify(card).includes(text);

describe('W8: an application that was granted', () => {
  it('offers to become a project to whoever keeps the register, and to nobody else', async () => {
    expect(has(await pressed(CONTACT, 'record.show', application), 'Gör till projekt')).toBe(true);
    expect(has(await pressed(HEAD, 'record.show', application), 'Gör till projekt')).toBe(false);
    expect(has(await pressed(SECRETARY, 'record.show', { kind: 'application', id: 'digitala-sprakcafeer' }), 'Gör till projekt')).toBe(
      false,
    );
  });

  it('becomes one with one press, and the same one with the next', async () => {
    const made = wordsOf(await pressed(CONTACT, 'application.make-project', { id: application.id }));
    expect(made).toContain('Projektet är skapat av ansökan Lärare på utbyte.');
    expect(made).toContain('Idé');
    expect(made).toContain('Erasmus+');
    expect(wordsOf(await pressed(SECRETARY, 'application.make-project', { id: application.id }))).toContain(
      'Ansökan är redan ett projekt.',
    );
    const shown = await pressed(CONTACT, 'record.show', application);
    expect(has(shown, 'Gör till projekt')).toBe(false);
    expect(has(shown, 'Visa projektet')).toBe(true);
  });

  it('offers it again once the project has been taken back', async () => {
    await pressed(CONTACT, 'record.undo', { kind: 'project', id: `project:${application.id}`, rev: 0 });
    const shown = await pressed(CONTACT, 'record.show', application);
    expect(has(shown, 'Gör till projekt')).toBe(true);
    expect(wordsOf(shown)).toContain('Lärare på utbyte (har tagits bort)');
  });

  it('is not a project while it has not been granted', async () => {
    const words = wordsOf(await pressed(SECRETARY, 'application.make-project', { id: 'digitala-sprakcafeer' }));
    expect(words).toContain('ansökan är inte beviljad');
  });
});

describe('W4: a partner', () => {
  const abo = { kind: 'partner', id: 'abo-igen', unit: UNIT, 'f-type': 'municipality', 'f-country': 'FI', 'f-relation': 'project-partner' };
  const project = { kind: 'project', id: 'sprak-som-bro' };

  it('that is there under another spelling is asked about, and nothing is stored', async () => {
    const before = bot.writes();
    const card = await pressed(CONTACT, 'record.create', { ...abo, 'f-title': 'Abo' });
    expect(wordsOf(card)).toContain('Menar du Åbo stad (Finland)? Den finns redan i registret.');
    expect(inputsOf(card)['f-title']).toBe('Abo');
    expect(['Använd den', 'Spara', 'Lägg till ändå'].every((title) => has(card, `"title":"${title}"`))).toBe(true);
    expect(bot.writes()).toBe(before);
  });

  it('is added all the same when that is what is meant', async () => {
    const asked = await pressed(CONTACT, 'record.create', { ...abo, 'f-title': 'Abo' });
    const { verb, data } = button(asked, 'Lägg till ändå');
    expect(wordsOf(await pressed(CONTACT, verb, { ...data, ...inputsOf(asked) }))).toContain('Sparat: Abo');
  });

  it('is added all the same under the very name that was asked about; another is asked about anew', async () => {
    const before = bot.writes();
    const asked = await pressed(CONTACT, 'record.create', { ...abo, id: 'tartu-igen', 'f-title': 'City of Tartu' });
    const anyway = button(asked, 'Lägg till ändå');
    const again = await pressed(CONTACT, anyway.verb, { ...anyway.data, ...inputsOf(asked), 'f-title': 'Riga kommun' });
    expect(wordsOf(again)).toContain('Menar du Riga');
    const save = button(again, 'Spara');
    expect(wordsOf(await pressed(CONTACT, save.verb, { ...save.data, ...inputsOf(again) }))).toContain('Menar du Riga');
    expect(bot.writes()).toBe(before);
  });

  it('is not taken as asked about on the word of a card of before, which did not say what name it was', async () => {
    const card = await pressed(CONTACT, 'record.create', { ...abo, id: 'gent-igen', 'f-title': 'Gent', anyway: true });
    expect(wordsOf(card)).toContain('Menar du Gent');
  });

  it('is asked about when it is renamed, and not when its name stays', async () => {
    const save = { kind: 'partner', id: 'riga', group: 'about', rev: 0 };
    const card = await pressed(CONTACT, 'record.save', { ...save, 'f-title': 'City of Tartu' });
    expect(wordsOf(card)).toContain('Menar du Tartu stad (Estland)?');
    const anyway = button(card, 'Spara ändå');
    const other = await pressed(CONTACT, anyway.verb, { ...anyway.data, ...inputsOf(card), 'f-title': 'Gennt kommun' });
    expect(wordsOf(other)).toContain('Menar du Gents stad (Belgien)?');
    expect(button(other, 'Spara').data).toEqual(save);
    expect(wordsOf(await pressed(CONTACT, 'record.save', { ...save, 'f-title': 'Riga stad', 'f-country': 'LV' }))).not.toContain(
      'Menar du',
    );
  });

  it('that a project needs and the list lacks is one press away, and back with what was typed', async () => {
    const form = await pressed(CONTACT, 'record.form', { ...project, group: 'partners' });
    expect(has(form, 'Ny samarbetspartner')).toBe(true);
    const back = { ...project, group: 'partners', filledIn: { partners: 'gent,riga' } };
    const asked = await pressed(CONTACT, 'record.new-partner', { ...project, group: 'partners', 'f-partners': 'gent,riga' });
    expect(has(asked, JSON.stringify(back.filledIn))).toBe(true);
    const values = { ...abo, id: 'braga', back, 'f-title': 'Bragas stad', 'f-country': 'PT' };
    const returned = await pressed(CONTACT, 'record.create', values);
    expect(wordsOf(returned)).toContain('Bragas stad är tillagd och vald. Spara för att det ska gälla.');
    expect(inputsOf(returned)['f-partners']).toBe('gent,riga,braga');
  });

  it('that is not among the first three hundred is found by its name, and the form says so', async () => {
    for (let n = 0; n < 300; n += 1) {
      const values = { ...emptyValues(KINDS.partner.description), title: `Bystad nummer ${n}`, type: 'other', country: 'SE' };
      const record: AnyRegistered = {
        kind: 'partner',
        city: TENANT,
        id: `b${n}`,
        unit: UNIT,
        state: 'active',
        rev: 0,
        values,
        history: [],
      };
      await bot.store.create(record);
    }
    await bot.clock.pass(4_000);
    const form = await pressed(CONTACT, 'record.form', { ...project, group: 'partners' });
    expect(wordsOf(form)).toContain('Listan visar de 300 första.');
    expect(has(form, '"title":"Åbo stad"')).toBe(false);
    const back = { ...project, group: 'partners', filledIn: { partners: 'gent' } };
    const asked = await pressed(CONTACT, 'record.create', { ...abo, id: 'ny', back, 'f-title': 'Tartu' });
    const use = button(asked, 'Använd den');
    expect(inputsOf(await pressed(CONTACT, use.verb, use.data))['f-partners']).toMatch(/^gent,/);
  });

  it('that is meant after all is chosen in the form it was needed in', async () => {
    const back = { ...project, group: 'partners', filledIn: { partners: 'gent' } };
    const card = await pressed(CONTACT, 'record.create', { ...abo, id: 'ny', back, 'f-title': 'Lissabon' });
    expect(wordsOf(card)).toContain('Menar du Lissabons stad (Portugal)?');
    const chosen = await pressed(CONTACT, 'record.choose-partner', { ...back, partner: 'lissabon' });
    expect(inputsOf(chosen)['f-partners']).toBe('gent,lissabon');
    expect(wordsOf(chosen)).toContain('Lissabons stad är vald.');
  });
});

describe('F4: a project reported as finished', () => {
  const project = { kind: 'project', id: 'sprak-som-bro' };

  it('is offered to be completed once the report is approved, with what was said filled in', async () => {
    expect(has(await pressed(CONTACT, 'waiting', {}), 'Rapporterade som avslutade')).toBe(false);
    await pressed(CONTACT, 'report.nothing-new', { report: REPORT });
    const line = { report: REPORT, go: 'overview' };
    await pressed(CONTACT, 'report.save-line', { ...line, line: 3, project: 'skolmaltider-runt-ostersjon', seenRev: 0, status: 'on-plan' });
    await pressed(CONTACT, 'report.save-line', {
      ...line,
      line: 0,
      project: project.id,
      seenRev: 1,
      status: 'finished',
      effects: 'Fler skolor.',
    });
    await pressed(CONTACT, 'report.submit', { report: REPORT, rev: 3 });
    await pressed(SECRETARY, 'review.approve', { report: REPORT, rev: 4 });
    const waiting = await pressed(CONTACT, 'waiting', {});
    expect(wordsOf(waiting)).toContain('Rapporterade som avslutade');
    expect(wordsOf(await pressed(CONTACT, 'record.show', project))).toContain('Rapporterat som avslutat, kvartal 3 2026.');
    const form = await pressed(CONTACT, 'record.step-form', { ...project, rev: 2, to: 'completed' });
    expect(inputsOf(form)).toEqual({ 'f-effects': 'Fler skolor.', 'f-evaluationResult': '' });
  });

  it('is no longer once it has been', async () => {
    await pressed(CONTACT, 'record.step', {
      ...project,
      rev: 2,
      to: 'completed',
      'f-effects': 'Fler skolor.',
      'f-evaluationResult': 'Bra.',
    });
    expect(has(await pressed(CONTACT, 'waiting', {}), 'Rapporterade som avslutade')).toBe(false);
  });
});
