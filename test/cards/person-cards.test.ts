import { describe, expect, it } from '@jest/globals';
import { failureNote } from '../../cards/failure-note.ts';
import { helpCard, welcomeCard } from '../../cards/person/help-card.ts';
import { projectsCard } from '../../cards/person/projects-card.ts';
import { waitingCard } from '../../cards/person/waiting-card.ts';
import { DUTY_KINDS } from '../../services/domain/notice.ts';
import { aProject } from '../helpers/builders.ts';
import { anna, disa, erik, ivar, jenny, readBy } from './city.ts';
import { buttons, textsOf, titlesOf, verbOf } from './reading.ts';
import { aDuty, FAILURES } from './scenes/person-scenes.ts';

const view = (change: Parameters<typeof aProject>[0]) => ({ project: aProject(change), last: undefined });

describe('the first card somebody sees', () => {
  it('offers a report to those who report', () => {
    expect(titlesOf(welcomeCard(readBy(anna)))).toEqual(['Vad väntar på mig?', 'Min rapport', 'Mina projekt', 'Läget', 'Språk / Language']);
  });

  it.each([
    ['the secretariat', disa],
    ['the chair', erik],
    ['the administrator', ivar],
  ])('offers %s none', (_who, reader) => {
    expect(titlesOf(welcomeCard(readBy(reader)))).toEqual(['Vad väntar på mig?', 'Läget', 'Språk / Language']);
  });

  it('says what one is here as, each role with its administration', () => {
    expect(textsOf(helpCard(readBy(jenny)))).toEqual(
      expect.arrayContaining(['Internationell kontaktperson, Socialförvaltningen', 'Ersättare, Tekniska förvaltningen']),
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
    const card = waitingCard(readBy(anna), []);
    expect(textsOf(card)).toContain('Inget väntar på dig just nu.');
    expect(titlesOf(card)).not.toContain('Vad väntar på mig?');
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
    [FAILURES['text-too-long'], 'attention', 'Texten är för lång och är inte sparad. Korta den till högst 1500 tecken.'],
    [FAILURES['too-many-entries'], 'attention', 'En rapport rymmer 60 tillägg. Ta bort något, eller slå ihop flera till ett.'],
    [FAILURES['nudged-already'], 'emphasis', 'Påminnelsen skickades klockan 09:12. Nästa kan skickas i morgon.'],
    [FAILURES['nobody-to-nudge'], 'good', t.round.nobodyToNudge],
  ] as const)('$code', (failure, tone, text) => {
    expect(failureNote(readBy(anna), failure)).toEqual({ tone, text });
  });
});
