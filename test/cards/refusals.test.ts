import { describe, expect, it } from '@jest/globals';
import { reportRefusal } from '../../cards/report/report-refusal.ts';
import { notYours, roundRefusal } from '../../cards/round/round-refusal.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { Person } from '../../services/domain/person.ts';
import type { Report, ReportEvent } from '../../services/domain/report.ts';
import type { Round, Vote } from '../../services/domain/round.ts';
import { aReport, aRound, iso } from '../helpers/builders.ts';
import { anna, disa, erik, fatima, readBy } from './city.ts';
import { adopted, referredBack, takenBack, withCommittee } from './scenes/round-scenes.ts';

const late = (round: Round): Failure => ({ code: 'wrong-state', state: round.state });
const stale: Failure = { code: 'stale' };
const vote: Vote = { by: 'fatima', decision: 'adopt', at: iso('2026-11-05'), comment: '' };
const sentAnew: Round = { ...withCommittee, sending: 2 };

describe('a press about a quarter that came to nothing says what has happened, when, and what to do', () => {
  it.each<[string, Person, Round, Failure, string]>([
    [
      'the chair, of one that is collected',
      erik,
      aRound(),
      late(aRound()),
      'Rapporterna samlas in, så kvartalet är inte hos kommittén än. Du får ett kort när det är dags.',
    ],
    [
      'the chair, of one taken back',
      erik,
      takenBack,
      late(takenBack),
      'Disa Lund tog tillbaka kvartalet från kommittén 6 oktober 2026 kl. 10:20. Du får ett nytt kort när det skickas igen.',
    ],
    [
      'the secretariat, of one with the committee',
      disa,
      withCommittee,
      late(withCommittee),
      'Kvartalet ligger hos kommittén sedan 3 november 2026 kl. 09:00. Ta tillbaka kvartalet under Läget om något ska rättas.',
    ],
    [
      'the secretariat, when somebody has voted',
      disa,
      { ...withCommittee, votes: [vote] },
      late(withCommittee),
      'Kvartalet ligger hos kommittén sedan 3 november 2026 kl. 09:00. Det kan rättas om kommittén återremitterar det.',
    ],
    [
      'the secretariat, that would take back what is voted on',
      disa,
      { ...withCommittee, votes: [vote] },
      { code: 'vote-cast' },
      'Fatima Åström har redan röstat, så kvartalet kan inte tas tillbaka. Det kan rättas om kommittén återremitterar det.',
    ],
    [
      'anybody, of one adopted',
      erik,
      adopted,
      late(adopted),
      'Kvartalet fastställdes av Erik Norén 16 november 2026 kl. 13:05 och ändras inte längre.',
    ],
    [
      'the chair, of one referred back',
      erik,
      referredBack,
      late(referredBack),
      'Kvartalet återremitterades av Erik Norén 16 november 2026 kl. 13:05. Sekretariatet skickar det igen när det är rättat.',
    ],
    [
      'the chair, on the card of an earlier sending',
      erik,
      sentAnew,
      stale,
      'Kvartalet skickades på nytt 3 november 2026 kl. 09:00. Läs det som står här och tryck igen.',
    ],
    [
      'the secretariat, on a card that is older than the quarter',
      disa,
      referredBack,
      stale,
      'Kvartalet ändrades medan du läste. Det som står här är det senaste; tryck igen om det stämmer.',
    ],
    [
      'the secretariat, that would send what is not complete',
      disa,
      aRound(),
      { code: 'not-complete' },
      'Kvartalet kan inte skickas än, för alla rapporter är inte godkända. Godkänn dem först.',
    ],
    [
      'anybody, when many press at once',
      erik,
      withCommittee,
      { code: 'busy' },
      'Många ändrade samtidigt, så det gick inte att spara. Försök igen.',
    ],
  ])('%s', (_who, reader, round, failure, said) => {
    expect(roundRefusal(readBy(reader), round, failure).text).toBe(said);
  });
});

const after = (state: Report['state'], what: ReportEvent['what'], by: string): Report =>
  aReport({ state, history: [{ at: iso('2026-10-08', '11:30'), by, what, version: 1 }] });
const when = '8 oktober 2026 kl. 11:30';

describe('a press about a report that came to nothing says what has happened, by whom and when, and what to do', () => {
  it.each<[Person, Report, string]>([
    [disa, aReport(), 'Rapporten är inte inskickad än. Du får ett kort när den skickas in.'],
    [disa, after('open', 'taken-back', 'anna'), `Anna Berg tog tillbaka rapporten ${when}. Du får ett kort när den skickas in.`],
    [disa, after('submitted', 'submitted', 'anna'), `Rapporten skickades in av Anna Berg ${when}. Läs den som står här och tryck igen.`],
    [disa, after('returned', 'returned', 'disa'), `Rapporten återsändes av Disa Lund ${when}. Du får ett kort när den skickas in igen.`],
    [disa, after('approved', 'approved', 'disa'), `Rapporten godkändes av Disa Lund ${when}. Öppna den för rättelse om något ska ändras.`],
    [anna, aReport(), 'Rapporten är inte inskickad än. Den kan ändras och skickas in.'],
    [anna, after('submitted', 'submitted', 'anna'), `Rapporten skickades in av Anna Berg ${when}. Ta tillbaka den om något ska ändras.`],
    [anna, after('returned', 'reopened', 'disa'), `Rapporten öppnades för rättelse av Disa Lund ${when}. Rätta den och skicka in igen.`],
    [
      anna,
      after('approved', 'approved', 'disa'),
      `Rapporten godkändes av Disa Lund ${when}. Be internationella sekretariatet öppna den för rättelse om något ska ändras.`,
    ],
  ])('%#', (reader, report, said) => {
    for (const failure of [stale, { code: 'wrong-state', state: report.state } as const]) {
      expect(reportRefusal(readBy(reader), report, failure).text).toBe(said);
    }
  });

  it('that the quarter is with the committee, when that is what keeps a report from being opened', () => {
    const failure: Failure = { code: 'wrong-state', state: 'with-committee' };
    expect(reportRefusal(readBy(disa), after('approved', 'approved', 'disa'), failure, withCommittee).text).toMatch(
      /^Kvartalet ligger hos kommittén sedan /,
    );
  });
});

it('somebody who may not is told who may', () => {
  const quorum = { committee: { by: 'quorum', votes: 2 } } as const;
  expect([
    notYours(readBy(anna), 'secretariat').text,
    notYours(readBy(anna), 'committee').text,
    notYours(readBy(anna, 'sv', { policy: quorum }), 'committee').text,
  ]).toEqual([
    'Det här hör inte till din roll, så inget har ändrats. Det gör internationella sekretariatet (Disa Lund).',
    'Det här hör inte till din roll, så inget har ändrats. Det gör internationella kommittén (Erik Norén).',
    `Det här hör inte till din roll, så inget har ändrats. Det gör internationella kommittén (Erik Norén och ${fatima.name}).`,
  ]);
});
