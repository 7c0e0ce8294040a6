import { describe, expect, it } from '@jest/globals';
import { failureNote } from '../../cards/failure-note.ts';
import { helpCard, welcomeCard } from '../../cards/person/help-card.ts';
import { projectsCard } from '../../cards/person/projects-card.ts';
import { waitingCard } from '../../cards/person/waiting-card.ts';
import type { WhatNext } from '../../services/domain/what-next.ts';
import { DUTY_KINDS } from '../../services/domain/notice.ts';
import type { Person } from '../../services/domain/person.ts';
import type { RoundState } from '../../services/domain/round.ts';
import { aMissingUnit, aProject, aRound, iso } from '../helpers/builders.ts';
import { anna, disa, erik, ivar, jenny, readBy } from './city.ts';
import { buttons, textsOf, titlesOf, verbOf } from './reading.ts';
import { aDuty, collecting, FAILURES, wholeQuarter } from './scenes/person-scenes.ts';

const said = (reader: Person, next: WhatNext): string[] => {
  const texts = textsOf(waitingCard(readBy(reader), [], next));
  return texts.slice(texts.indexOf('Härnäst') + 1).filter((text) => text.endsWith('.'));
};
const late = (reader: Person, next: WhatNext): string[] => textsOf(waitingCard(readBy(reader, 'sv', { today: '2026-11-30' }), [], next));
const inState = (state: RoundState): WhatNext => ({
  ...collecting,
  latest: { round: aRound({ state, decisionDueOn: '2026-11-17' }), rows: [] },
});

const view = (change: Parameters<typeof aProject>[0]) => ({ project: aProject(change), last: undefined });

describe('the first card somebody sees', () => {
  it('offers a report to those who report', () => {
    expect(titlesOf(welcomeCard(readBy(anna), collecting))).toEqual([
      'Vad väntar på mig?',
      'Min rapport',
      'Mina projekt',
      'Registret',
      'Läget',
      'Språk / Language',
    ]);
  });

  it.each([
    ['the secretariat', disa],
    ['the chair', erik],
    ['the administrator', ivar],
  ])('offers %s none', (_who, reader) => {
    expect(titlesOf(welcomeCard(readBy(reader), collecting))).toEqual(['Vad väntar på mig?', 'Registret', 'Läget', 'Språk / Language']);
  });

  it('says what one is here as, each role with its administration', () => {
    expect(textsOf(helpCard(readBy(jenny)))).toEqual(
      expect.arrayContaining(['Internationell kontaktperson, Socialförvaltningen', 'Ersättare, Tekniska förvaltningen']),
    );
  });
});

describe('a quarter that only has to be sent', () => {
  it.each([
    ['alone', []],
    ['beside what is due', [aDuty({ kind: 'rework' })]],
  ])('waits for the secretariat, with the button, %s', (_how, waiting) => {
    const card = waitingCard(readBy(disa), waiting, wholeQuarter);
    expect(textsOf(card)).toEqual(expect.arrayContaining(['Det här väntar på dig', 'Klart att skicka till kommittén: kvartal 3 2026']));
    expect(buttons(card)[0]).toMatchObject({ title: 'Skicka kvartalet till kommittén', verb: 'round.send', data: { rev: 3 } });
  });

  it('waits for nobody else, nor where it goes on its closing day', () => {
    const closing = readBy(disa, 'sv', { policy: { completeRoundGoes: 'on-closing-day' } });
    expect([readBy(anna), readBy(erik), closing].map((ctx) => textsOf(waitingCard(ctx, [], wholeQuarter))[0])).toEqual(
      Array.from({ length: 3 }, () => 'Inget väntar på dig just nu.'),
    );
  });
});

describe('what waits', () => {
  const today = '2026-10-05';

  it('opens each thing where something can be done about it', () => {
    const opened = DUTY_KINDS.map((kind) => [kind, verbOf(buttons(waitingCard(readBy(anna), [aDuty({ kind })]))[0] ?? { type: '' })]);
    expect(Object.fromEntries(opened)).toEqual({
      'quarterly-report': 'report.show',
      correction: 'report.show',
      review: 'review.show',
      'committee-decision': 'round.show',
      rework: 'round.status',
      information: 'part.show',
      'decision-news': 'round.show',
      'missed-quarter': 'missed.show',
      'more-time': 'more-time.show',
      'more-time-answer': 'more-time.show',
      'stand-in': 'waiting',
    });
  });

  it('says when it is due, and how long ago that was', () => {
    const days = ['2026-10-05', '2026-10-04', '2026-09-30'] as const;
    const card = waitingCard(
      readBy(anna, 'sv', { today }),
      days.map((dueOn) => aDuty({ kind: 'review', dueOn })),
    );
    expect(textsOf(card).filter((text) => text.startsWith('Senast'))).toEqual([
      'Senast måndag 5 oktober 2026',
      'Senast söndag 4 oktober 2026 (i går)',
      'Senast onsdag 30 september 2026 (för 5 dagar sedan)',
    ]);
  });

  it('says so when nothing does, and does not offer to ask again', () => {
    const card = waitingCard(readBy(anna), [], collecting);
    expect(textsOf(card)).toContain('Inget väntar på dig just nu.');
    expect(titlesOf(card)).not.toContain('Vad väntar på mig?');
  });

  const toCommittee = 'Internationella kommittén får kvartal 3 2026 senast tisdag 3 november 2026.';
  const opens = 'Nästa gång rapporteringen öppnar är måndag 4 januari 2027.';

  it.each([
    [
      'the contact person, where the own report stands and when it is due',
      anna,
      ['Socialförvaltningen, kvartal 3 2026: inte inskickad.', 'Ska in senast torsdag 22 oktober 2026.', toCommittee, opens],
    ],
    [
      'the secretariat, how many are missing, and who',
      disa,
      [
        '3 av 4 rapporter är inte inskickade än: Socialförvaltningen, Tekniska förvaltningen och Omvårdnadsförvaltningen. Ska in senast torsdag 22 oktober 2026.',
        toCommittee,
        opens,
      ],
    ],
    ['the committee, when the quarter is expected', erik, [toCommittee, opens]],
  ])('tells %s', (_whom, reader, sentences) => {
    expect(said(reader, collecting)).toEqual(sentences);
  });

  it.each([
    ['with-committee', 'Internationella kommittén har kvartal 3 2026. Beslut väntas senast tisdag 17 november 2026.'],
    [
      'referred-back',
      'Internationella kommittén har återremitterat kvartal 3 2026. Sekretariatet hör av sig till dem som ska rätta något.',
    ],
    ['adopted', 'Internationella kommittén har fastställt kvartal 3 2026.'],
  ] as const)('tells where the quarter is: %s', (state, sentence) => {
    expect(said(anna, inState(state))).toEqual([sentence, opens]);
  });

  it('does not call a day that has passed one to come', () => {
    expect(late(anna, collecting)).toContain('Skulle in senast torsdag 22 oktober 2026.');
    expect(late(disa, collecting)).toEqual(expect.arrayContaining([expect.stringContaining('Skulle in senast torsdag 22 oktober 2026.')]));
    expect(late(anna, inState('with-committee'))).toContain(
      'Internationella kommittén har kvartal 3 2026. Beslutet skulle ha fattats senast tisdag 17 november 2026.',
    );
  });

  it('says how a quarter that was taken back goes again, and no day that has passed', () => {
    const round = aRound({ history: [{ what: 'taken-back', at: iso('2026-11-20'), by: disa.id }] });
    expect(said(erik, { ...collecting, latest: { round, rows: [] } })).toEqual([
      'Kvartalet går till kommittén när sekretariatet skickar det igen.',
      opens,
    ]);
  });

  it('tells when reporting opens where there has been no quarter yet', () => {
    expect(said(anna, { opensOn: '2027-01-04' })).toEqual([opens]);
  });

  it('names five of many, and how many more', () => {
    const rows = Array.from({ length: 7 }, (_, i) => aMissingUnit(`enhet-${i}`));
    const latest = { round: aRound(), rows };
    expect(said(disa, { ...collecting, latest })[0]).toContain(
      '7 av 7 rapporter är inte inskickade än: enhet-0, enhet-1, enhet-2, enhet-3, enhet-4 och 2 till.',
    );
    expect(said(disa, { ...collecting, latest: { round: aRound(), rows: [] } })[0]).toBe(
      'Alla rapporter för kvartal 3 2026 är inskickade.',
    );
  });

  it('is shown fifteen at a time', () => {
    const card = waitingCard(
      readBy(disa),
      Array.from({ length: 16 }, () => aDuty({ kind: 'review' })),
    );
    expect(buttons(card)).toHaveLength(15);
    expect(textsOf(card)).toContain('Ytterligare 1 ärende väntar.');
  });

  it('tells the round from an administration', () => {
    const { unit: _unit, ...ofRound } = aDuty({ kind: 'committee-decision' });
    expect(textsOf(waitingCard(readBy(erik), [ofRound]))).toContain('kvartal 3 2026');
  });
});

describe('somebody’s projects (W2)', () => {
  it('name the administration when they are of several', () => {
    const two = textsOf(projectsCard(readBy(jenny), { projects: [view({}), view({ id: 'x', unit: 'teknik' })] })).join('\n');
    expect(two).toContain('Socialförvaltningen');
    expect(textsOf(projectsCard(readBy(anna), { projects: [view({})] })).join('\n')).not.toContain('Socialförvaltningen');
  });

  it('leave out what is not known', () => {
    expect(textsOf(projectsCard(readBy(anna), { projects: [view({ programme: '', areas: [], partners: [] })] }))).toEqual([
      'Mina projekt',
      'Mina projekt',
      'Trygga hem i Norden',
      'EU-projekt · Pågår',
      '15 jan. 2026 till 31 dec. 2027',
    ]);
  });
});

describe('an expected failure says what to do', () => {
  const { t } = readBy(anna);

  it.each([
    [FAILURES['not-allowed'], 'attention', t.failure['not-allowed']],
    [FAILURES['not-found'], 'attention', t.failure['not-found']],
    [FAILURES.stale, 'warning', t.failure.stale],
    [FAILURES.busy, 'attention', t.failure.busy],
    [FAILURES['wrong-state'], 'warning', t.failure['wrong-state']],
    [FAILURES.incomplete, 'warning', t.failure.incomplete],
    [FAILURES['comment-required'], 'attention', t.failure['comment-required']],
    [
      FAILURES['text-too-long'],
      'attention',
      'Texten i fältet ”Kommentar” är för lång: 1\u00a0640 tecken av högst 1\u00a0500. Korta den med 140. Inget är sparat än, men det du skrev står kvar.',
    ],
    [FAILURES['too-many-entries'], 'attention', 'En rapport rymmer 60 tillägg. Ta bort något, eller slå ihop flera till ett.'],
    [FAILURES['nudged-already'], 'emphasis', 'Påminnelsen skickades klockan 09:12. Nästa kan skickas i morgon.'],
    [FAILURES['nobody-to-nudge'], 'good', t.round.nobodyToNudge],
  ] as const)('$code', (failure, tone, text) => {
    expect(failureNote(readBy(anna), failure)).toEqual({ tone, text });
  });
});
