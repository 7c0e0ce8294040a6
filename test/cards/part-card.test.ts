import { describe, expect, it } from '@jest/globals';
import { partCard } from '../../cards/round/part-card.ts';
import { iso } from '../helpers/builders.ts';
import { anna, disa, göran, hanna, readBy } from './city.ts';
import { buttonNamed, textsOf, titlesOf } from './reading.ts';
import { approved } from './scenes/report-scenes.ts';
import { adopted, reports } from './scenes/round-scenes.ts';

const part = (reader = anna, unit = 'social', round = adopted) =>
  partCard(readBy(reader), { round, unit, report: reports.find((r) => r.unit === unit) });

describe('an administration’s part of an adopted round (W7)', () => {
  it('says which board it is to be reported to', () => {
    expect(textsOf(part())).toContain('Anna Berg anmäler den till Socialnämnden.');
  });

  it('says by when, once the day is set', () => {
    const card = partCard(readBy(anna), { round: { ...adopted, boardsDueOn: '2026-12-14' }, unit: 'social', report: approved });
    expect(textsOf(card)).toContain('Anna Berg anmäler den till Socialnämnden, senast måndag 14 december 2026.');
  });

  it('names both boards of an administration that serves two', () => {
    expect(textsOf(part(göran, 'barn-och-utbildning'))).toContain(
      'Göran Öhman anmäler den till Barn- och förskolenämnden och Skolnämnden.',
    );
  });

  it('says that the report was not included, and promises no part', () => {
    const texts = textsOf(part(hanna, 'teknik'));
    expect(texts).toContain('Förvaltningens rapport kom inte med i det som kommittén fastställde.');
    const promise = /Det här är din förvaltnings del|anmäler den till/;
    expect(texts.filter((text) => promise.test(text))).toEqual([]);
    expect(textsOf(part()).some((text) => promise.test(text))).toBe(true);
  });

  it('is confirmed once, by whoever comes first', () => {
    expect(buttonNamed(part(), 'Bekräfta mottagande')).toMatchObject({
      verb: 'part.confirm',
      data: { quarter: '2026-Q3', unit: 'social' },
    });
    const received = part(anna, 'social', { ...adopted, receipts: [{ unit: 'social', by: 'carin', at: iso('2026-11-17', '09:20') }] });
    expect(titlesOf(received)).toEqual([]);
    expect(textsOf(received)).toContain('✓ Mottaget av Carin Holm 17 november 2026 kl. 09:20');
  });

  it('is confirmed by the administration itself, not by those who look on', () => {
    expect(titlesOf(part(disa))).toEqual([]);
    expect(titlesOf(part(hanna))).toEqual([]);
  });

  it('shows what the committee got, not what has been corrected since', () => {
    const corrected = { ...approved, version: 2, lines: [], earlier: [{ version: 1, lines: approved.lines, entries: approved.entries }] };
    expect(textsOf(partCard(readBy(anna), { round: adopted, unit: 'social', report: corrected }))).toContain('Barnens rätt');
  });
});
