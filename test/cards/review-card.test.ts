import { describe, expect, it } from '@jest/globals';
import { returnForm } from '../../cards/review/return-form.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { aLine, aReport, aRound, iso, progress } from '../helpers/builders.ts';
import { disa, readBy } from './city.ts';
import { buttonNamed, textOf, textsOf, titlesOf } from './reading.ts';
import { withCommittee } from './scenes/round-scenes.ts';
import { approved, complete, handedIn, lines, returned } from './scenes/report-scenes.ts';

const ctx = readBy(disa);

/** The review of one project. */
const marksOf = (line: Parameters<typeof aLine>[0]): string =>
  textOf(reviewCard(ctx, { report: { ...handedIn, lines: [aLine(line)], entries: [] } }));

describe('what the secretariat can do with a report (R4)', () => {
  const twoUnits = aRound({ units: ['social', 'teknik'] });

  it.each<[string, Report, Round, string[]]>([
    ['handed in', handedIn, twoUnits, ['Godkänn', 'Återsänd', 'Läget']],
    ['approved, while the round is collected', approved, twoUnits, ['Öppna för rättelse', 'Läget']],
    ['approved, the last of them', approved, aRound(), ['Skicka kvartalet till kommittén', 'Öppna för rättelse', 'Läget']],
    ['approved, with the committee', approved, withCommittee, ['Läget']],
    ['returned', returned, twoUnits, ['Läget']],
    ['still being written', complete, twoUnits, ['Läget']],
  ])('%s', (_state, report, round, titles) => {
    expect(titlesOf(reviewCard(ctx, { report, quarterly: { round, reports: [report] } }))).toEqual(titles);
  });

  it('is not opened again while the quarter is about to go by itself', () => {
    const atOnce = readBy(disa, 'sv', { policy: { completeRoundGoes: 'at-once' } });
    const offered = (round: Round) => titlesOf(reviewCard(atOnce, { report: approved, quarterly: { round, reports: [approved] } }));
    expect([offered(aRound()), offered(twoUnits)]).toEqual([['Läget'], ['Öppna för rättelse', 'Läget']]);
  });

  it('decides on the report as it was seen', () => {
    const seen = { report: 'social:2026-Q3', rev: 10 };
    expect(buttonNamed(reviewCard(ctx, { report: handedIn }), 'Godkänn')).toMatchObject({ verb: 'review.approve', data: seen });
    expect(buttonNamed(reviewCard(ctx, { report: handedIn }), 'Återsänd')).toMatchObject({ verb: 'review.return-form', data: seen });
    expect(buttonNamed(returnForm(ctx, { report: handedIn, rev: 10 }), 'Återsänd')).toMatchObject({
      verb: 'review.return',
      data: seen,
      style: 'destructive',
    });
    expect(buttonNamed(returnForm(ctx, { report: approved, rev: 11 }), 'Öppna för rättelse')).toMatchObject({ verb: 'review.reopen' });
  });

  it('reads only what has been handed in', () => {
    expect(textsOf(reviewCard(ctx, { report: returned }))).not.toContain('Barnens rätt');
    expect(textsOf(reviewCard(ctx, { report: complete }))).not.toContain('Barnens rätt');
    expect(textsOf(reviewCard(ctx, { report: approved }))).toContain('Barnens rätt');
  });

  it('sees, right after deciding, the decision alone', () => {
    const card = reviewCard(ctx, { report: approved, decided: true });
    expect(textsOf(card)).not.toContain('Barnens rätt');
    expect(titlesOf(card)).toEqual(['Läs rapporten', 'Läget']);
  });

  it('does not call a report one to review when it is not', () => {
    expect(textsOf(reviewCard(ctx, { report: handedIn }))).toContain('Rapport att granska, kvartal 3 2026');
    for (const report of [approved, returned, complete]) {
      expect(textsOf(reviewCard(ctx, { report }))).toContain('Kvartalsrapport, kvartal 3 2026');
    }
  });
});

describe('changes since last quarter are marked', () => {
  const before = progress({ happened: 'Två möten.', effects: '' });

  it.each([
    ['a project that was not there', { answer: before }, 'Nytt'],
    ['the same once more, in a report of before', { previous: before, answer: before }, 'Inget nytt.'],
    [
      'another status',
      { previous: before, answer: progress({ status: 'delayed', happened: 'Två möten.' }) },
      'Ändrat, förra kvartalet: Enligt plan',
    ],
    ['another text', { previous: before, answer: progress({ happened: 'Tre möten.' }) }, 'Texten är ändrad sedan förra kvartalet'],
    [
      'a text where there was no status',
      { previous: { happened: 'Två möten.', effects: '' }, answer: before },
      'Texten är ändrad sedan förra kvartalet',
    ],
  ])('%s', (_what, line, mark) => {
    expect(marksOf(line).split('\n')).toContain(mark);
  });

  const last = { ...before, saidIn: '2026-Q2' as const };
  const nothingNew = progress({ nothingNew: true });

  it.each([
    [
      'with what was last told, and when',
      { previous: last, answer: nothingNew },
      '**Hänt sedan sist:** Inget nytt. Senast (kvartal 2 2026): Två möten.',
    ],
    [
      'where nobody knows which quarter',
      { previous: before, answer: nothingNew },
      '**Hänt sedan sist:** Inget nytt. Senast (förra kvartalet): Två möten.',
    ],
    ['where nothing was told', { previous: progress(), answer: nothingNew }, '**Hänt sedan sist:** Inget nytt.'],
  ])('and nothing new is said once, %s', (_what, line, text) => {
    const marks = marksOf(line);
    expect(marks.split('\n')).toContain(text);
    expect(marks).not.toContain('sedan förra kvartalet');
    expect(marks.match(/Inget nytt/g)).toHaveLength(1);
  });

  it('and a status that changed without any news is marked', () => {
    expect(marksOf({ previous: last, answer: progress({ status: 'finished', nothingNew: true }) })).toContain(
      'Ändrat, förra kvartalet: Enligt plan',
    );
  });

  it('and a project that ended without a stated effect (F4)', () => {
    expect(marksOf(lines.finished)).toContain('Avslutat utan angiven effekt');
    expect(marksOf({ ...lines.finished, answer: progress({ status: 'finished', effects: 'Ny metod.' }) })).not.toContain(
      'utan angiven effekt',
    );
  });
});

const marks = (texts: string[]): string[] => texts.filter((text) => text.endsWith('sedan återsändningen'));

describe('what has been corrected since a report was sent back', () => {
  const sentBack = { lines: complete.lines, entries: complete.entries };
  const [first, ...rest] = complete.lines;
  const [application, activity, effect] = complete.entries;
  const cardOf = (change: Partial<Report>): string[] => textsOf(reviewCard(ctx, { report: { ...handedIn, sentBack, ...change } }));

  it('is marked beside what has changed since last quarter', () => {
    if (first === undefined || application === undefined || activity === undefined) throw new Error('the scene has changed');
    const texts = cardOf({
      lines: [{ ...first, answer: progress({ status: 'delayed', happened: 'Ny dag.' }) }, ...rest],
      entries: [
        { ...application, title: 'Ny rubrik', rev: 1 },
        { ...activity, id: 'ny' },
        { ...activity, rev: 7 },
      ],
    });
    expect(marks(texts)).toEqual([
      'Rättat sedan återsändningen',
      'Rättat sedan återsändningen',
      'Tillagt sedan återsändningen',
      'Borttaget sedan återsändningen',
    ]);
    expect(texts).toEqual(expect.arrayContaining(['Ändrat, förra kvartalet: Enligt plan', `Effekt i verksamheten: ${effect?.title}`]));
  });

  it('is nothing where nothing has been', () => {
    expect(marks(cardOf({}))).toEqual([]);
  });

  it('stands beside the contact person’s answer', () => {
    const history = [
      ...returned.history,
      { at: iso('2026-10-09'), by: 'anna', what: 'submitted', version: 1, comment: 'Det *syns* i vår.' } as const,
    ];
    expect(cardOf({ history })).toContain(String.raw`Kontaktpersonens svar: Det \*syns\* i vår.`);
  });
});

describe('a report that comes again', () => {
  const again: Report = {
    ...returned,
    state: 'submitted',
    draft: { at: iso('2026-10-09', '08:30'), by: 'bjorn' },
    history: [...returned.history, { at: iso('2026-10-09', '08:40'), by: 'bjorn', what: 'submitted', version: 1 }],
  };

  it('says what it was returned for, and who has handed it in', () => {
    const text = textOf(reviewCard(ctx, { report: again }));
    expect(text).toContain('Inskickad av Björn Ek 9 oktober 2026 kl. 08:40');
    expect(text).toContain('Rättad efter kommentaren: Vad blev resultatet av besöket?');
  });

  it('says when nothing was changed after the comment', () => {
    const text = textOf(reviewCard(ctx, { report: { ...again, draft: { at: iso('2026-10-05'), by: 'anna' } } }));
    expect(text).toContain('Inskickad igen utan ändringar efter kommentaren: Vad blev resultatet av besöket?');
  });

  it('says which version it is when it had been approved', () => {
    expect(textsOf(reviewCard(ctx, { report: { ...again, version: 2 } }))).toContain('Version 2, öppnad för rättelse efter godkännande');
  });

  it('names nobody who is no longer there', () => {
    expect(
      textOf(
        reviewCard(ctx, { report: aReport({ ...again, history: [{ at: iso('2026-10-09'), by: 'gone', what: 'submitted', version: 1 }] }) }),
      ),
    ).toContain('Inskickad av en tidigare användare');
  });
});
