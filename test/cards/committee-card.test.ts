import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../cards/kit/card.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { referBackForm } from '../../cards/round/refer-back-form.ts';
import type { Person } from '../../services/domain/person.ts';
import type { Vote } from '../../services/domain/round.ts';
import type { Policy } from '../../services/policy/city-file.ts';
import { aLine, anEffect, aReport, progress } from '../helpers/builders.ts';
import { disa, erik, fatima, readBy } from './city.ts';
import { buttonNamed, ofType, textOf, textsOf, titlesOf } from './reading.ts';
import { adopted, referredBack, reports, withCommittee } from './scenes/round-scenes.ts';

const quorum: Partial<Policy> = { committee: { by: 'quorum', votes: 2 } };
const card = (reader: Person = erik, round = withCommittee, policy: Partial<Policy> = {}) =>
  committeeCard(readBy(reader, 'sv', { policy }), { round, reports });

const against = (by: string): Vote => ({ by, decision: 'refer-back', at: '2026-11-05T09:00:00.000Z', comment: `Skäl av ${by}` });

const finished = (count: number) =>
  aReport({
    state: 'approved',
    lines: Array.from({ length: count }, (_, i) =>
      aLine({ project: `p-${i}`, title: `Projekt nummer ${i}`, answer: progress({ status: 'finished' }) }),
    ),
  });

/** What stands beside each part of a chart. */
const labelsOf = (type: string): string[] => {
  const [chart] = ofType(card(), type);
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

  it('shows how many have voted for it, where several decide', () => {
    const vote = { by: 'fatima', decision: 'adopt', at: '2026-11-10T09:00:00.000Z', comment: '' } as const;
    expect(textsOf(card(erik, { ...withCommittee, votes: [vote, { ...vote, by: 'x', decision: 'refer-back' }] }, quorum))).toContain(
      '1 av 2 röster för att fastställa',
    );
    expect(textOf(card())).not.toContain('röster');
  });

  it('says who has voted how and why, but not of those who are no longer in it', () => {
    const texts = textsOf(card(erik, { ...withCommittee, votes: [against(fatima.id), against('gone')] }, quorum));
    expect(texts).toEqual(expect.arrayContaining([`${fatima.name} vill återremittera`, `Skäl av ${fatima.id}`]));
    expect(texts.join()).not.toContain('Skäl av gone');
  });
});

describe('what the committee sees of a quarter', () => {
  it('the figures, each with its word', () => {
    const [figures] = ofType(card(), 'ColumnSet');
    expect(
      textsOf({ ...card(), body: figures === undefined ? [] : [figures], actions: [], fallbackText: '' }).filter((t) => t !== ''),
    ).toEqual(['5', 'projekt', '1', 'ansökningar', '1', 'aktiviteter', '3', 'effekter']);
    expect(textsOf(card())).toContain('5 av 5 är EU-projekt');
  });

  it('the projects by status, without those that are nought', () => {
    expect(labelsOf('Chart.Donut')).toEqual(['Enligt plan (3)', 'Försenat (1)', 'Avslutat (1)']);
  });

  it('every priority area, with nought too (P1–P4)', () => {
    expect(labelsOf('Chart.HorizontalBar')).toEqual([
      'Livslångt lärande (5)',
      'Sociala frågor (4)',
      'Arbete och tillväxt (1)',
      'Stadsutveckling – Miljö (0)',
    ]);
  });

  it('six effects, none longer than a few lines (F4)', () => {
    const many = aReport({
      state: 'approved',
      lines: [],
      entries: Array.from({ length: 9 }, (_, i) => anEffect({ id: `e-${i}`, title: `Effekt ${i} ${'å'.repeat(190)}` })),
    });
    const shown = textsOf(committeeCard(readBy(erik), { round: withCommittee, reports: [many] })).filter((text) =>
      text.startsWith('Effekt '),
    );
    expect(shown).toHaveLength(6);
    expect(Math.max(...shown.map((text) => text.length))).toBeLessThanOrEqual(240);
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
    expect(texts).toContain('Ytterligare 22 projekt är avslutade utan angiven effekt');
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
      ['ColumnSet', ''],
      ['ColumnSet', ''],
      ['TextBlock', 'Inga ansökningar, aktiviteter eller fler effekter är tillagda.'],
    ]);
  });

  it('says so when no report is in it', () => {
    expect(textsOf(materialCard(readBy(erik), { round: { ...withCommittee, included: [] }, reports }))).toContain(
      'Ingen rapport ingår i uppföljningen.',
    );
  });
});
