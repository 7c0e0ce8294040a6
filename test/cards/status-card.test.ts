import { describe, expect, it } from '@jest/globals';
import { ownStatusCard } from '../../cards/round/own-status-card.ts';
import { statusCard } from '../../cards/round/status-card.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { UNIT_STATUSES, type UnitRow, type UnitStatus } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Policy } from '../../services/policy/city-file.ts';
import { aRound, iso } from '../helpers/builders.ts';
import { anna, disa, erik, readBy } from './city.ts';
import { buttonNamed, textOf, textsOf, titlesOf } from './reading.ts';
import { adopted, referredBack, takenBack, withCommittee } from './scenes/round-scenes.ts';

const row = (change: Partial<UnitRow> = {}): UnitRow => ({ unit: 'social', status: 'missing', reporters: [{ person: 'anna' }], ...change });
const status = (
  rows: UnitRow[],
  round: Round = aRound(),
  rest: Partial<Parameters<typeof statusCard>[1]> = {},
  today: CivilDate = '2026-10-05',
) => statusCard(readBy(disa, 'sv', { today }), { round, rows, failed: 0, others: [], ...rest });

/** The colour of the first administration's mark. */
const colour = (today: CivilDate): string => JSON.stringify(status([row()], aRound(), {}, today)).match(/"● ","color":"(\w+)"/)?.[1] ?? '';

/** What the secretariat can press, under a policy of its own. */
const pressable = (rows: UnitRow[], policy: Partial<Policy> = {}) =>
  titlesOf(statusCard(readBy(disa, 'sv', { policy }), { round: aRound({ rev: 3 }), rows, others: [] }));

/** What can be pressed about the whole of it. */
const pressed = (rows: UnitRow[], round: Round = aRound()): string[] =>
  titlesOf(status(rows, round)).filter((title) => !title.endsWith('Socialförvaltningen'));

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
    expect(pressed([row({ status: 'submitted' })])).toEqual([]);
    expect(pressed([row()], withCommittee)).toEqual(['Visa uppföljningen', 'Ta tillbaka kvartalet']);
    expect(pressed([row()], adopted)).toEqual(['Visa uppföljningen']);
  });

  it('sends a complete quarter, where the city leaves it to the secretariat, and not one that is not', () => {
    const both = [row({ status: 'approved' }), row({ unit: 'teknik', status: 'approved' })];
    expect(buttonNamed(status(both, aRound({ rev: 3 })), 'Skicka kvartalet till kommittén')).toMatchObject({
      verb: 'round.send',
      data: { quarter: '2026-Q3', rev: 3 },
    });
    expect(pressable([row({ status: 'approved' }), row()])).not.toContain('Skicka kvartalet till kommittén');
    expect(pressable(both, { completeRoundGoes: 'on-closing-day' })).not.toContain('Skicka kvartalet till kommittén');
  });

  it('takes a quarter back until somebody has voted', () => {
    const votes = [{ by: 'erik', decision: 'adopt', at: iso('2026-11-05'), comment: '' }] as const;
    expect(buttonNamed(status([row()], withCommittee), 'Ta tillbaka kvartalet')).toMatchObject({
      data: { quarter: '2026-Q3', sending: 1 },
    });
    expect(pressed([row()], { ...withCommittee, votes: [...votes] })).toEqual(['Visa uppföljningen']);
  });

  it('says who has taken a quarter back, and when it goes', () => {
    expect(textsOf(status([row()], takenBack))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Disa Lund tog tillbaka kvartalet från kommittén 6 oktober 2026 kl/)]),
    );
  });

  it('sends a quarter that was referred back to the committee again, as it was seen', () => {
    const card = status([row({ status: 'approved' })], referredBack);
    expect(buttonNamed(card, 'Skicka till kommittén igen')).toMatchObject({
      verb: 'round.send-form',
      data: { quarter: '2026-Q3', rev: 4 },
      style: 'positive',
    });
  });

  it.each([
    ['missing', ['Visa Socialförvaltningen', 'Påminn Socialförvaltningen']],
    ['draft', ['Visa Socialförvaltningen', 'Påminn Socialförvaltningen']],
    ['returned', ['Visa Socialförvaltningen', 'Påminn Socialförvaltningen']],
    ['submitted', ['Granska Socialförvaltningen']],
    ['approved', ['Visa Socialförvaltningen']],
  ] as const)('opens the report of an administration that is %s by its name, and nudges it where it is out: %j', (state, titles) => {
    const all = titlesOf(status([row({ status: state }), row({ unit: 'teknik' })]));
    expect(all.filter((title) => title.endsWith('Socialförvaltningen'))).toEqual(titles);
  });

  it('gives no two buttons one name', () => {
    const titles = titlesOf(status([row(), row({ unit: 'teknik' }), row({ unit: 'omvardnad', status: 'approved' })]));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says when a correction is to be in, and when a report is where that is another day than the quarter’s', () => {
    expect(textsOf(status([row({ status: 'returned', dueOn: '2026-10-28' })]))).toContain('Rättas senast onsdag 28 oktober 2026');
    expect(textsOf(status([row({ dueOn: '2026-11-17' })], referredBack))).toContain('Ska in senast tisdag 17 november 2026');
    expect(textsOf(status([row({ dueOn: '2026-10-22' })])).filter((text) => text === 'Ska in senast torsdag 22 oktober 2026')).toEqual([]);
  });

  it('says which administrations have confirmed that they have their part (W7)', () => {
    const round = { ...adopted, receipts: [{ unit: 'social', by: 'anna', at: iso('2026-11-17', '09:20') }] };
    const texts = textsOf(status([row({ status: 'approved' }), row({ unit: 'teknik', status: 'approved' })], round));
    expect(texts).toEqual(
      expect.arrayContaining(['Mottaget av Anna Berg 17 november 2026 kl. 09:20', 'Har inte bekräftat att de har fått sin del']),
    );
  });

  it('lets the committee read only (R3)', () => {
    const rows = [row(), row({ unit: 'teknik', status: 'submitted' }), row({ unit: 'omvardnad', status: 'approved' })];
    const seen = (round: Round): string[] => titlesOf(statusCard(readBy(erik), { round, rows, failed: 0, others: [] }));
    expect([seen(aRound()), seen(withCommittee), seen(referredBack)]).toEqual([[], ['Visa uppföljningen'], ['Visa uppföljningen']]);
  });

  it('reminds those who lack a report also when the quarter has come back', () => {
    expect(pressed([row()], referredBack)).toEqual(['Skicka till kommittén igen', 'Påminn nu (1)', 'Visa uppföljningen']);
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

  it('says since when others keep messages from somebody, and counts them among those who can be reminded', () => {
    const at = iso('2026-10-01', '08:05');
    const rows = [row({ status: 'missing', reporters: [{ person: 'anna', withheld: { why: 'disabled-by-admin', at } }] })];
    const card = status(rows, aRound(), { others: [{ person: 'erik', withheld: { why: 'unknown', at } }] });
    expect(textsOf(card)).toEqual(
      expect.arrayContaining([
        'Appen är avstängd av IT sedan 1 oktober 2026 kl. 08:05, nya försök görs',
        'Meddelanden kommer inte fram sedan 1 oktober 2026 kl. 08:05, nya försök görs',
        'Påminn nu (1)',
      ]),
    );
  });

  it('names the first of many who cannot be reached, and the others by name', () => {
    const others = Array.from({ length: 100 }, (_, i) => ({ person: `borta-${i}`, why: 'not-installed' as const }));
    const texts = textsOf(status([row()], aRound(), { others }));
    expect([
      texts.filter((text) => text === 'Appen är inte installerad').length,
      texts.filter((text) => text.startsWith('Ytterligare 88 personer går inte att nå: ')).length,
    ]).toEqual([12, 1]);
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
    expect(titlesOf(status([row()], nudged))).toEqual(['Visa Socialförvaltningen']);
    expect(titlesOf(status([row()], nudged, {}, '2026-10-06'))).toContain('Påminn nu (1)');
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
    expect(textOf(status([row()], aRound(), { unconfirmed: 2 }))).toContain('2 meddelanden har kanske inte kommit fram');
    expect(textOf(status([row()], aRound(), { failed: 2 }))).toContain('2 meddelanden kunde inte skickas');
    expect(textOf(status([row()]))).not.toContain('kunde inte skickas');
  });

  it('says when reports are due, and afterwards when they were', () => {
    expect(textOf(status([row()]))).toContain(
      'Ska in senast torsdag 22 oktober 2026. Kvartalet går till kommittén när alla rapporter är godkända och sekretariatet skickar det, senast tisdag 3 november 2026.',
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
