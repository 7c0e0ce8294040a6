import { describe, expect, it } from '@jest/globals';
import { ownStatusCard, statusCard } from '../../cards/round/status-card.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { UNIT_STATUSES, type UnitRow, type UnitStatus } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import { aRound, iso } from '../helpers/builders.ts';
import { anna, disa, erik, readBy } from './city.ts';
import { buttonNamed, textOf, textsOf, titlesOf } from './reading.ts';
import { adopted, referredBack, withCommittee } from './scenes/round-scenes.ts';

const row = (change: Partial<UnitRow> = {}): UnitRow => ({ unit: 'social', status: 'missing', reporters: [{ person: 'anna' }], ...change });
const status = (
  rows: UnitRow[],
  round: Round = aRound(),
  rest: Partial<Parameters<typeof statusCard>[1]> = {},
  today: CivilDate = '2026-10-05',
) => statusCard(readBy(disa, 'sv', { today }), { round, rows, failed: 0, others: [], ...rest });

/** The colour of the first administration's mark. */
const colour = (today: CivilDate): string => JSON.stringify(status([row()], aRound(), {}, today)).match(/"● ","color":"(\w+)"/)?.[1] ?? '';

describe('the round as the secretariat follows it (R4)', () => {
  it('reminds those who have not answered, and says how many they are', () => {
    const card = status([
      row(),
      row({ unit: 'teknik', status: 'draft' }),
      row({ unit: 'omvardnad', status: 'returned' }),
      row({ unit: 'stadsledning', status: 'submitted' }),
    ]);
    expect(textsOf(card)).toContain('2 av 4 har svarat');
    expect(buttonNamed(card, 'Påminn nu (2)')).toMatchObject({ verb: 'round.nudge', data: { quarter: '2026-Q3' } });
  });

  it('reminds nobody when all have answered, and only while reports are collected', () => {
    expect(titlesOf(status([row({ status: 'returned' })]))).toEqual([]);
    expect(titlesOf(status([row()], withCommittee))).toEqual(['Visa uppföljningen']);
    expect(titlesOf(status([row()], adopted))).toEqual(['Visa uppföljningen']);
  });

  it('sends a quarter that was referred back to the committee again, as it was seen', () => {
    const card = status([row({ status: 'approved' })], referredBack);
    expect(buttonNamed(card, 'Skicka till kommittén igen')).toMatchObject({
      verb: 'round.send-again',
      data: { quarter: '2026-Q3', rev: 4 },
      style: 'positive',
    });
  });

  it.each([
    ['missing', undefined],
    ['draft', undefined],
    ['returned', undefined],
    ['submitted', 'Granska'],
    ['approved', 'Visa'],
  ] as const)('opens a report that is %s with %s', (state, title) => {
    const titles = titlesOf(status([row({ status: state })])).filter((t) => !t.startsWith('Påminn'));
    expect(titles).toEqual(title === undefined ? [] : [title]);
  });

  it('lets the committee read only (R3)', () => {
    const rows = [row(), row({ unit: 'teknik', status: 'submitted' }), row({ unit: 'omvardnad', status: 'approved' })];
    const seen = (round: Round): string[] => titlesOf(statusCard(readBy(erik), { round, rows, failed: 0, others: [] }));
    expect([seen(aRound()), seen(withCommittee), seen(referredBack)]).toEqual([[], ['Visa uppföljningen'], ['Visa uppföljningen']]);
  });

  it('reminds those who lack a report also when the quarter has come back', () => {
    expect(titlesOf(status([row()], referredBack))).toEqual(['Skicka till kommittén igen', 'Påminn nu (1)', 'Visa uppföljningen']);
  });

  it('says whom Teams refuses also where the report is approved: the part of what is adopted is theirs', () => {
    const refusing: UnitRow['reporters'] = [{ person: 'anna', unreachable: 'blocked' }];
    expect(textsOf(status([row({ status: 'approved', reporters: refusing })]))).toContain('Har blockerat appen');
  });

  it('does not worry about those whose report is approved and who have not opened the chat', () => {
    const away: UnitRow['reporters'] = [{ person: 'anna', unreachable: 'never-opened' }];
    expect(textsOf(status([row({ status: 'approved', reporters: away })]))).not.toContain('Har inte öppnat chatten');
    expect(textsOf(status([row({ status: 'submitted', reporters: away })]))).toContain('Har inte öppnat chatten');
  });

  it('offers to remind those who can be reached, and only them', () => {
    const blocked: UnitRow['reporters'] = [{ person: 'anna', unreachable: 'blocked' }];
    expect(textsOf(status([row(), row({ unit: 'teknik', reporters: blocked })]))).toContain('Påminn nu (1)');
    expect(textOf(status([row({ reporters: blocked })]))).not.toContain('Påminn nu');
  });

  it('names the first of many who cannot be reached, and counts the rest', () => {
    const others = Array.from({ length: 100 }, (_, i) => ({ person: `borta-${i}`, why: 'disabled-by-admin' as const }));
    const texts = textsOf(status([row()], aRound(), { others }));
    expect([
      texts.filter((text) => text === 'Appen är avstängd av IT').length,
      texts.includes('Ytterligare 88 personer går inte att nå.'),
    ]).toEqual([12, true]);
  });

  it('says who cannot be reached, and why', () => {
    const rows = [
      row({
        reporters: [
          { person: 'anna', unreachable: 'never-opened' },
          { person: 'bjorn', unreachable: 'blocked' },
        ],
      }),
    ];
    const texts = textsOf(status(rows, aRound(), { others: [{ person: 'erik', why: 'not-installed' }] }));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Anna Berg, Björn Ek',
        'Har inte öppnat chatten',
        'Har blockerat appen',
        'Erik Norén',
        'Appen är inte installerad',
      ]),
    );
  });

  it('is not alarmed by a report that is not due yet', () => {
    expect([colour('2026-10-22'), colour('2026-10-23')]).toEqual(['accent', 'attention']);
  });

  it('does not offer to remind twice in a day, and says when it was done', () => {
    const nudged = aRound({ nudges: [{ on: '2026-10-05', at: iso('2026-10-05', '09:12'), by: 'disa', units: ['social'] }] });
    expect(textOf(status([row()], nudged))).toContain('Påminnelsen skickades klockan 09:12. Nästa kan skickas i morgon.');
    expect(titlesOf(status([row()], nudged))).toEqual([]);
    expect(titlesOf(status([row()], nudged, {}, '2026-10-06'))).toEqual(['Påminn nu (1)']);
  });

  it('says what is sent while somebody is still correcting, and does not urge it', () => {
    const card = status([row({ status: 'returned' })], referredBack);
    expect(textOf(card)).toContain('1 rapport rättas eller väntar på granskning. Skickas kvartalet nu går det som senast godkändes.');
    expect(buttonNamed(card, 'Skicka till kommittén igen')).not.toHaveProperty('style');
  });

  it('says whose report, or whose correction, the committee has not got', () => {
    const approved: Partial<UnitRow> = { status: 'approved' };
    const rows = [
      row(approved),
      row({ ...approved, unit: 'teknik', leftOut: 'report' }),
      row({ ...approved, unit: 'kultur', leftOut: 'correction' }),
    ];
    const said = textsOf(status(rows, adopted));
    expect(said.filter((text) => text.includes('ingår inte') || text.includes('Ingår inte'))).toEqual([
      'Ingår inte i det kommittén fick',
      'Rättelsen ingår inte i det kommittén fick',
    ]);
  });

  it('says so when none of those missing can be reached', () => {
    const away: UnitRow['reporters'] = [{ person: 'anna', unreachable: 'never-opened' }];
    expect(textsOf(status([row({ reporters: away })]))).toContain(
      'Ingen av dem som inte har svarat går att nå i chatten. Ta kontakt på annat sätt.',
    );
  });

  it('says that an administration has nobody who reports (R1)', () => {
    expect(textsOf(status([row({ reporters: [] })]))).toContain('Ingen kontaktperson');
  });

  it('says how many messages could not be sent, when there are any', () => {
    expect(textOf(status([row()], aRound(), { failed: 2 }))).toContain('2 meddelanden kunde inte skickas');
    expect(textOf(status([row()]))).not.toContain('kunde inte skickas');
  });

  it('says when reports are due, and afterwards when they were', () => {
    expect(textOf(status([row()]))).toContain(
      'Ska in senast torsdag 22 oktober 2026. Kvartalet går till kommittén när alla rapporter är godkända, senast tisdag 3 november 2026.',
    );
    expect(textOf(status([row()], aRound(), {}, '2026-10-26'))).toContain('Skulle in senast torsdag 22 oktober 2026.');
  });
});

describe('the round as the others see it', () => {
  const own: Record<UnitStatus, string> = {
    missing: 'Inte inskickad',
    draft: 'Utkast påbörjat',
    returned: 'Återsänd, ska rättas',
    submitted: 'Inskickad, granskas',
    approved: 'Godkänd',
  };

  it.each(UNIT_STATUSES.map((state) => [state, own[state]] as const))('their own report, when it is %s: %s', (state, text) => {
    const card = ownStatusCard(readBy(anna), { round: aRound(), rows: [row({ status: state })] });
    expect(textsOf(card)).toContain(text);
    expect(buttonNamed(card, 'Min rapport')).toMatchObject({ verb: 'report.show', data: { report: 'social:2026-Q3' } });
  });

  it('says the state of the round alone to those who report for nobody', () => {
    const card = ownStatusCard(readBy(anna), { round: adopted, rows: [] });
    expect(textsOf(card)).toContain('Fastställt av internationella kommittén');
    expect(titlesOf(card)).toEqual([]);
  });
});
