import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../cards/kit/card.ts';
import { adoptForm } from '../../cards/round/adopt-form.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { referBackForm } from '../../cards/round/refer-back-form.ts';
import type { Person } from '../../services/domain/person.ts';
import type { Vote } from '../../services/domain/round.ts';
import type { Policy } from '../../services/policy/city-file.ts';
import { aLine, anEffect, aReport, progress, solna } from '../helpers/builders.ts';
import { disa, erik, fatima, readBy } from './city.ts';
import { buttonNamed, ofType, textOf, textsOf, titlesOf } from './reading.ts';
import { adopted, comeBack, lateReport, referredBack, reports, withCommittee } from './scenes/round-scenes.ts';

const quorum: Partial<Policy> = { committee: { by: 'quorum', votes: 2 } };
const card = (reader: Person = erik, round = withCommittee, policy: Partial<Policy> = {}) =>
  committeeCard(readBy(reader, 'sv', { policy }), { round, reports });

const vote = { by: 'fatima', decision: 'adopt', at: '2026-11-10T09:00:00.000Z', comment: '' } as const;

const withEffects = (unit: string, count: number) =>
  aReport({
    unit,
    state: 'approved',
    lines: [],
    entries: Array.from({ length: count }, (_, i) => anEffect({ id: `e-${i}`, title: `Effekt ${i} ${'å'.repeat(190)}` })),
  });

const against = (by: string): Vote => ({ by, decision: 'refer-back', at: '2026-11-05T09:00:00.000Z', comment: `Skäl av ${by}` });

const finished = (count: number) =>
  aReport({
    state: 'approved',
    lines: Array.from({ length: count }, (_, i) =>
      aLine({ project: `p-${i}`, title: `Projekt nummer ${i}`, answer: progress({ status: 'finished' }) }),
    ),
  });

/** What stands beside each bar of the chart under that heading. */
const labelsOf = (heading: string): string[] => {
  const { body } = card();
  const chart = body[body.findIndex((e) => e['text'] === heading) + 1];
  return chart === undefined ? [] : textsOf({ ...card(), fallbackText: '', body: [chart], actions: [] }).filter((text) => text !== '');
};

const textIn = (element: Element | undefined): string => (typeof element?.['text'] === 'string' ? element['text'] : '');

describe('who decides on a quarter (R3)', () => {
  it.each<[string, Person, Partial<Policy>, boolean]>([
    ['the chair', erik, {}, true],
    ['a member, where the chair decides', fatima, {}, false],
    ['a member, where a quorum decides', fatima, quorum, true],
    ['the secretariat', disa, quorum, false],
  ])('%s', (_who, reader, policy, decides) => {
    expect(titlesOf(card(reader, withCommittee, policy))).toEqual(
      decides ? ['Fastställ', 'Återremittera', 'Läs hela uppföljningen'] : ['Läs hela uppföljningen'],
    );
  });

  it('nobody, once it is decided', () => {
    for (const round of [adopted, referredBack]) expect(titlesOf(card(erik, round))).toEqual(['Läs hela uppföljningen']);
  });

  it('on the sending they have seen', () => {
    expect(buttonNamed(card(erik, { ...withCommittee, sending: 2 }), 'Fastställ')['data']).toEqual({ quarter: '2026-Q3', sending: 2 });
    expect(buttonNamed(referBackForm(readBy(erik), { round: withCommittee, sending: 1 }), 'Återremittera')).toMatchObject({
      verb: 'round.refer-back',
      data: { quarter: '2026-Q3', sending: 1 },
    });
  });

  it('shows how many votes each outcome has and needs, where several decide', () => {
    const texts = textsOf(card(erik, { ...withCommittee, votes: [vote, { ...vote, by: 'x', decision: 'refer-back' }] }, quorum));
    expect(texts).toEqual(expect.arrayContaining(['Fastställa: 1 av 2 röster som behövs', 'Återremittera: 0 av 2 röster som behövs']));
    expect(textOf(card())).not.toContain('röster');
  });

  it('says what one has voted oneself, that it can be changed, and what another vote would settle', () => {
    const own = textsOf(card(fatima, { ...withCommittee, votes: [vote] }, quorum));
    expect(own).toEqual(
      expect.arrayContaining(['Du har röstat för att fastställa.', 'Du kan ändra din röst tills kommittén har beslutat.']),
    );
    const other = textsOf(card(erik, { ...withCommittee, votes: [vote] }, quorum));
    expect(other).toEqual(expect.arrayContaining(['Du har inte röstat än.', 'Röstar du för att fastställa är kvartalet fastställt.']));
    expect(other).not.toContain('Röstar du för att återremittera är kvartalet återremitterat.');
  });

  it('asks before it adopts, and says what follows at once', () => {
    const [alone, one, last] = [
      adoptForm(readBy(erik), { round: withCommittee, sending: 1 }),
      adoptForm(readBy(erik, 'sv', { policy: quorum }), { round: withCommittee, sending: 1 }),
      adoptForm(readBy(erik, 'sv', { policy: quorum }), { round: { ...withCommittee, votes: [vote] }, sending: 1 }),
    ];
    expect(textsOf(alone)).toEqual(
      expect.arrayContaining(['Fastställ kvartal 3 2026?', 'Förvaltningarna får sin del direkt. Beslutet går inte att ändra.']),
    );
    expect(textsOf(one)).toContain('Kvartalet fastställs när 1 röst till är för. Du kan ändra din röst tills dess.');
    expect([alone, one, last].map((form) => titlesOf(form))).toEqual([
      ['Ja, fastställ', 'Tillbaka'],
      ['Ja, rösta', 'Tillbaka'],
      ['Ja, fastställ', 'Tillbaka'],
    ]);
    expect(buttonNamed(alone, 'Ja, fastställ')).toMatchObject({ verb: 'round.adopt', data: { quarter: '2026-Q3', sending: 1 } });
  });

  it('says who has voted how and why, but not of those who are no longer in it', () => {
    const texts = textsOf(card(erik, { ...withCommittee, votes: [against(fatima.id), against('gone')] }, quorum));
    expect(texts).toEqual(expect.arrayContaining([`${fatima.name} vill återremittera`, `Skäl av ${fatima.id}`]));
    expect(texts.join()).not.toContain('Skäl av gone');
  });
});

/** The card of a quarter that one report came too late for. */
const withLateReport = (reader: Person): string[] =>
  textsOf(committeeCard(readBy(reader), { round: withCommittee, reports: [...reports, lateReport] }));

describe('what the committee sees of a quarter', () => {
  it('the figures, each with its word', () => {
    const [figures] = ofType(card(), 'ColumnSet');
    expect(
      textsOf({ ...card(), body: figures === undefined ? [] : [figures], actions: [], fallbackText: '' }).filter((t) => t !== ''),
    ).toEqual(['5', ' projekt', '1', ' ansökan', '1', ' aktivitet', '3', ' effekter']);
    expect(textsOf(card())).toContain('5 av 5 är EU-projekt. Enligt plan: 3 · Försenat: 1 · Avslutat: 1.');
  });

  it('the projects by status, without those that are nought', () => {
    expect(labelsOf('Projekt efter status')).toEqual(['Enligt plan (3)', 'Försenat (1)', 'Avslutat (1)']);
  });

  it('every priority area, with nought too (P1–P4)', () => {
    expect(labelsOf('Arbete efter prioriterat område')).toEqual([
      'Livslångt lärande (5)',
      'Sociala frågor (4)',
      'Arbete och tillväxt (1)',
      'Stadsutveckling – Miljö (0)',
    ]);
  });

  it('first what is delayed or at risk, by name and administration, and that nothing is when nothing is', () => {
    const texts = textsOf(card());
    const at = [
      'Försenat eller risk för avvikelse',
      'Hemtjänst över Östersjön',
      '5',
      'Projekt efter status',
      'Effekter att lyfta fram',
    ].map((text) => texts.indexOf(text));
    expect([at.includes(-1), at]).toEqual([false, at.toSorted((a, b) => a - b)]);
    expect(textsOf(committeeCard(readBy(erik), { round: withCommittee, reports: [finished(1)] }))).toContain(
      'Inget projekt är försenat eller har risk för avvikelse.',
    );
  });

  it('a dozen effects at most, six at least where there are, none longer than a few lines, and how many more there are (F4)', () => {
    const shown = textsOf(committeeCard(readBy(erik), { round: withCommittee, reports: [withEffects('social', 9)] }));
    const effects = shown.filter((text) => text.startsWith('Effekt '));
    expect([effects.length, shown.includes('Ytterligare 3 effekter står under ”Läs hela uppföljningen”.')]).toEqual([6, true]);
    expect(Math.max(...effects.map((text) => text.length))).toBeLessThanOrEqual(240);
  });

  it('an effect of every administration that states one, however many state more', () => {
    const units = solna().units.map(({ id }) => id);
    const round = { ...withCommittee, units, included: units.map((unit) => ({ unit, version: 1 })) };
    const texts = textsOf(committeeCard(readBy(erik), { round, reports: units.map((unit) => withEffects(unit, 3)) }));
    expect(units.filter((unit) => !texts.includes(solna().units.find(({ id }) => id === unit)?.name ?? ''))).toEqual([]);
  });

  it('ten projects that are amiss, and how many more there are', () => {
    const report = aReport({
      state: 'approved',
      lines: Array.from({ length: 14 }, (_, i) =>
        aLine({ project: `p-${i}`, title: `Projekt ${i}`, answer: progress({ status: 'delayed' }) }),
      ),
    });
    const texts = textsOf(committeeCard(readBy(erik), { round: withCommittee, reports: [report] }));
    expect([texts.filter((text) => /^Projekt \d/.test(text)).length, texts]).toEqual([
      10,
      expect.arrayContaining(['Ytterligare 4 projekt med försening eller risk för avvikelse står under ”Läs hela uppföljningen”.']),
    ]);
  });

  it('what its figures count', () => {
    expect(textsOf(card())).toEqual(
      expect.arrayContaining([
        'Siffrorna räknar det som står i de rapporter som ingår: 2 av 7 förvaltningar.',
        'Räknar projekt, ansökningar, aktiviteter och tillagda effekter. Det som anger flera områden räknas i vart och ett.',
      ]),
    );
  });

  it('of a quarter that comes back, what it asked for, what the secretariat answers, and what came of it', () => {
    const texts = textsOf(card(erik, comeBack));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Det kommittén bad om senast',
        'Gäller Socialförvaltningen och Barn- och utbildningsförvaltningen.',
        'Klart, i version 2.',
        '**Socialförvaltningen:** rapporten är rättad',
        '**Barn- och utbildningsförvaltningen:** rapporten är densamma',
      ]),
    );
    expect(textOf(card())).not.toContain('bad om senast');
  });

  it('what was approved too late, not as missing a review, and that it can be had', () => {
    const history = [
      { at: '2026-10-30T08:00:00.000Z', by: 'jenny', what: 'submitted' as const, version: 1 },
      { at: '2026-11-05T08:15:00.000Z', by: 'disa', what: 'approved' as const, version: 1 },
    ];
    const texts = textsOf(
      committeeCard(readBy(erik), { round: withCommittee, reports: [...reports, { ...lateReport, state: 'approved', history }] }),
    );
    expect(texts).toContain('**Tekniska förvaltningen:** rapporten godkändes 5 november 2026 kl. 09:15 och ingår inte');
    expect(texts).toContain('Återremittera kvartalet om det som kom för sent ska vara med.');
  });

  it('what came too late, not as missing, and to those who decide that it can be had', () => {
    const late = '**Tekniska förvaltningen:** rapporten kom in 5 november 2026 kl. 09:15 och ingår inte';
    const toDo = 'Återremittera kvartalet om det som kom för sent ska vara med.';
    expect([withLateReport(erik).includes(late), withLateReport(erik).includes(toDo), withLateReport(disa).includes(toDo)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(withLateReport(erik)).not.toContain('**Tekniska förvaltningen:** rapporten är inte granskad');
  });

  it('which administrations are missing, and why', () => {
    expect(textsOf(card())).toEqual(
      expect.arrayContaining([
        '**Stadsledningsförvaltningen:** har inte rapporterat',
        '**Tekniska förvaltningen:** rapporten är inte granskad',
        '**Omvårdnadsförvaltningen:** rapporten rättas',
      ]),
    );
  });

  it('areas with nothing reported (P4)', () => {
    expect(textsOf(card())).toContain('Inget är rapporterat inom Stadsutveckling – Miljö');
  });

  it('projects that ended without a stated effect (F4)', () => {
    expect(textsOf(card())).toContain('Första jobbet är avslutat utan angiven effekt (Socialförvaltningen)');
  });

  it('a few of very many such projects, and how many more there are', () => {
    const texts = textsOf(committeeCard(readBy(erik), { round: withCommittee, reports: [finished(30)] }));
    expect(texts.filter((text) => text.includes('är avslutat utan angiven effekt'))).toHaveLength(8);
    expect(texts).toContain('Ytterligare 22 projekt avslutade utan angiven effekt står under ”Läs hela uppföljningen”');
  });

  it('that nothing is missing, when nothing is', () => {
    const lines = (['P1', 'P2', 'P3', 'P4'] as const).map((area) => aLine({ project: area, areas: [area], answer: progress() }));
    expect(
      textsOf(committeeCard(readBy(erik), { round: { ...withCommittee, gaps: [] }, reports: [aReport({ state: 'approved', lines })] })),
    ).toContain('Alla förvaltningar har rapporterat.');
  });

  it('the decision, and what it said', () => {
    expect(textsOf(card(erik, adopted))).toContain('✓ Fastställt av Erik Norén 16 november 2026 kl. 13:05');
    expect(textOf(card(erik, referredBack))).toContain('Återremitterat av Erik Norén 16 november 2026 kl. 13:05');
    expect(textOf(card(erik, referredBack))).toContain(String.raw`Komplettera med \_effekterna\_.`);
  });
});

describe('the material, page by page', () => {
  const long = {
    ...reports[0],
    ...aReport({
      state: 'approved',
      lines: Array.from({ length: 40 }, (_, i) => aLine({ project: `p-${i}`, title: `Projekt nummer ${i}` })),
    }),
  };
  const page = (n: number) => materialCard(readBy(erik), { round: withCommittee, reports: [long], page: n });

  it('says on every page whose report it is', () => {
    for (const n of [0, 1, 2]) expect(textsOf(page(n))).toContain('Socialförvaltningen');
  });

  it('never ends a page with a heading', () => {
    const last = [0, 1, 2].map((n) => page(n).body.findLast((e) => !textIn(e).startsWith('Sida ')));
    expect(last.map((e) => [e?.type, textIn(e)])).toEqual([
      ['Container', ''],
      ['Container', ''],
      ['TextBlock', 'Inga ansökningar, aktiviteter eller fler effekter är tillagda.'],
    ]);
  });

  it('says so when no report is in it', () => {
    expect(textsOf(materialCard(readBy(erik), { round: { ...withCommittee, included: [] }, reports }))).toContain(
      'Ingen rapport ingår i uppföljningen.',
    );
  });
});
