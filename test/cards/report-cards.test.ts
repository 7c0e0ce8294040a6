import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { entryForm } from '../../cards/report/entry-form.ts';
import { lineForm } from '../../cards/report/line-form.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { readCard, receiptCard } from '../../cards/report/receipt-card.ts';
import { LIMITS, type Report } from '../../services/domain/report.ts';
import { emptyEntry } from '../../services/domain/entry/entry-values.ts';
import { aLine, anActivity, anApplication, anEffect, aReport, iso, progress } from '../helpers/builders.ts';
import { anna, readBy } from './city.ts';
import { buttonNamed, buttons, inputs, textOf, textsOf, titleOf, titlesOf } from './reading.ts';
import { approved, complete, handedIn, lines, returned } from './scenes/report-scenes.ts';

const overview = (report: Report, today: '2026-10-05' | '2026-10-22' | '2026-10-23' | '2026-11-02' = '2026-10-05') =>
  reportOverviewCard(readBy(anna, 'sv', { today }), { report, dueOn: '2026-10-22' });

/** The card's own buttons; each row of it has one of its own beside. */
const waysFrom = (card: AdaptiveCard): string[] => card.actions.map(titleOf);

const headings = (report: Report) =>
  textsOf(previewCard(readBy(anna), { report })).filter((text) =>
    /^(Projekt|Ansökningar|Aktiviteter|Effekter i|Fler effekter|Inga )/.test(text),
  );

const values = (card: Parameters<typeof inputs>[0]): [unknown, unknown][] => inputs(card).map(({ id, value }) => [id, value]);

describe('the report as the contact person meets it (R5, F2)', () => {
  it('offers "nothing new" first while something from last quarter is not answered for', () => {
    const card = overview(aReport({ lines: [lines.unanswered, lines.asBefore] }));
    expect(waysFrom(card)).toEqual(['Inget nytt – bekräfta resten', 'Gå igenom', 'Lägg till', 'Granska och skicka in']);
    expect(buttonNamed(card, 'Inget nytt – bekräfta resten')['style']).toBe('positive');
  });

  it('offers to hand in first when everything is answered for', () => {
    const card = overview(complete);
    expect(waysFrom(card)).toEqual(['Gå igenom', 'Lägg till', 'Granska och skicka in']);
    expect(buttonNamed(card, 'Granska och skicka in')).toMatchObject({ style: 'positive', verb: 'report.preview' });
  });

  it('does not take a new project for unchanged', () => {
    expect(waysFrom(overview(aReport({ lines: [lines.brandNew] })))).not.toEqual(
      expect.arrayContaining([expect.stringContaining('Inget nytt')]),
    );
  });

  it('lets an administration without projects say once that there is nothing new', () => {
    const bare = aReport({ lines: [] });
    expect(waysFrom(overview(bare))).toEqual(['Inget nytt att rapportera', 'Lägg till', 'Granska och skicka in']);
    expect(waysFrom(overview({ ...bare, draft: { at: iso('2026-10-05'), by: 'anna' } }))).toEqual(['Lägg till', 'Granska och skicka in']);
  });

  it.each([
    ['every project is still to be confirmed', [lines.unanswered], 'Inget nytt – bekräfta alla'],
    ['some are answered for', [lines.unanswered, lines.changed], 'Inget nytt – bekräfta resten'],
  ])('says what the press confirms when %s', (_when, own, title) => {
    expect(waysFrom(overview(aReport({ lines: own })))[0]).toBe(title);
  });

  it('goes straight to the project of the row that is pressed, in the overview and in the preview', () => {
    const ways = [overview(complete), previewCard(readBy(anna), { report: complete })].map((card) =>
      buttons(card)
        .filter((b) => b['verb'] === 'report.line' && titleOf(b).startsWith('Ändra'))
        .map((b) => [titleOf(b), b['data']]),
    );
    const expected = complete.lines.map(({ title }, line) => [`Ändra: ${title}`, { report: 'social:2026-Q3', line, alone: true }]);
    expect(ways).toEqual([expected, expected]);
  });

  it('goes straight to the addition of the row that is pressed, in the preview and among the additions', () => {
    const ways = [previewCard(readBy(anna), { report: complete }), entriesCard(readBy(anna), { report: complete })].map((card) =>
      buttons(card)
        .filter((b) => titleOf(b).startsWith('Ändra') && b['verb'] === 'report.entry-form')
        .map((b) => b['data']),
    );
    const expected = complete.entries.map(({ id, type }) => ({ report: 'social:2026-Q3', type, entry: id }));
    expect(ways).toEqual([expected, expected]);
  });

  it('offers nobody who only reads a row to change', () => {
    expect(titlesOf(readCard(readBy(anna), { report: handedIn }))).toEqual(['Tillbaka']);
  });

  it('walks to the first project that lacks something', () => {
    expect(buttonNamed(overview(aReport({ lines: [lines.asBefore, lines.changed, lines.brandNew] })), 'Gå igenom')['data']).toEqual({
      report: 'social:2026-Q3',
      line: 2,
    });
    expect(buttonNamed(overview(complete), 'Gå igenom')['data']).toMatchObject({ line: 0 });
  });

  it.each([
    ['2026-10-05', 'Ska in senast torsdag 22 oktober 2026 (om 17 dagar)'],
    ['2026-10-22', 'Ska in senast torsdag 22 oktober 2026 (i dag)'],
    ['2026-10-23', 'Skulle in senast torsdag 22 oktober 2026 (i går)'],
    ['2026-11-02', 'Skulle in senast torsdag 22 oktober 2026 (för 11 dagar sedan)'],
  ] as const)('says on %s when it is due', (today, text) => {
    expect(textsOf(overview(complete, today))).toContain(text);
  });

  it('shows what a returned report came back for, and when the correction is due', () => {
    const text = textOf(reportOverviewCard(readBy(anna, 'sv', { today: '2026-11-02' }), { report: returned, dueOn: '2026-11-06' }));
    expect(text).toContain('Återsänd av Disa Lund 8 oktober 2026 kl. 11:30');
    expect(text).toContain('Vad blev resultatet av besöket?');
    expect(text).toContain('Ska in senast fredag 6 november 2026 (om 4 dagar)');
  });

  it('tells a report opened for correction from one that was returned', () => {
    const history = [
      ...approved.history,
      { at: iso('2026-10-09', '08:40'), by: 'disa', what: 'reopened', version: 1, comment: 'Beloppet är fel.' } as const,
    ];
    expect(textOf(overview({ ...approved, state: 'returned', history }))).toContain('Öppnad för rättelse av Disa Lund');
  });
});

describe('one project of the report', () => {
  const ctx = readBy(anna);

  it('asks for news in an empty field, with last quarter’s beside it; status and effects stand', () => {
    const card = lineForm(ctx, { report: aReport({ lines: [lines.unanswered] }), line: 0 });
    expect(values(card)).toEqual([
      ['status', 'on-plan'],
      ['happened', ''],
      ['effects', 'Ett gemensamt arbetssätt.'],
    ]);
    expect(textsOf(card)).toEqual(
      expect.arrayContaining(['Så här stod det senast (kvartal 2 2026)', 'Läget då: Enligt plan.', 'Två möten med Åbo.']),
    );
  });

  it('shows what was said last quarter beside what has been written since', () => {
    const card = lineForm(ctx, { report: aReport({ lines: [lines.changed] }), line: 0 });
    expect(values(card)[1]).toEqual(['happened', 'Partnern har bytt ledning.']);
    expect(textsOf(card)).toContain('Två möten med Åbo.');
  });

  it('keeps what somebody has typed when the project was changed elsewhere', () => {
    const card = lineForm(ctx, { report: complete, line: 1, typed: progress({ happened: 'Min egen text.' }) });
    expect(values(card)).toEqual([
      ['status', 'on-plan'],
      ['happened', 'Min egen text.'],
      ['effects', ''],
    ]);
  });

  it('asks for nothing about the status of a new project', () => {
    expect(values(lineForm(ctx, { report: aReport({ lines: [lines.brandNew] }), line: 0 }))[0]).toEqual(['status', undefined]);
  });

  it('leads back and on, saving each time as the line was seen', () => {
    const two = aReport({ lines: [lines.asBefore, lines.reworded] });
    expect(titlesOf(lineForm(ctx, { report: two, line: 0 }))).toEqual(['Spara och nästa', 'Spara och stäng']);
    const last = lineForm(ctx, { report: two, line: 1 });
    expect(titlesOf(last)).toEqual(['Spara och fortsätt', 'Tillbaka', 'Spara och stäng']);
    expect(buttonNamed(last, 'Tillbaka')['data']).toEqual({ report: 'social:2026-Q3', line: 1, project: 'text', seenRev: 2, go: 'back' });
  });

  it('is the last one when more is asked for than there is', () => {
    expect(textsOf(lineForm(ctx, { report: complete, line: 99 }))).toContain('Projekt 4 av 4');
  });

  it('leads back to the report where there are no projects', () => {
    expect(buttonNamed(lineForm(ctx, { report: aReport({ lines: [] }), line: 0 }), 'Tillbaka')).toMatchObject({ verb: 'report.show' });
  });

  it('leaves out funding that nobody knows', () => {
    const forms = ['ESF+', ''].map((programme) => textOf(lineForm(ctx, { report: aReport({ lines: [aLine({ programme })] }), line: 0 })));
    expect(forms.map((text) => text.includes('Finansiering'))).toEqual([true, false]);
  });
});

describe('the additions (F2, F3, F4)', () => {
  const ctx = readBy(anna);

  it('say which of them lack something', () => {
    const card = entriesCard(ctx, { report: { ...complete, entries: [anApplication(), anActivity({ goal: '' })] } });
    expect(textsOf(card).filter((text) => text === 'Behöver kompletteras')).toHaveLength(1);
  });

  it('name the addition on each button to change one', () => {
    const card = entriesCard(ctx, { report: { ...complete, entries: [anApplication(), anActivity({ title: '' })] } });
    expect(
      card.body.flatMap(
        (e) =>
          JSON.stringify(e)
            .match(/Ändra: [^"]+/g)
            ?.slice(0, 1) ?? [],
      ),
    ).toEqual(['Ändra: Språkcaféer över gränser', 'Ändra: Utan rubrik']);
  });

  it('a new one cannot be removed, and the way out of its form sends nothing along', () => {
    const card = entryForm(ctx, { report: complete, entry: emptyEntry('activity', 'new') });
    expect(titlesOf(card)).toEqual(['Fler uppgifter', 'Spara', 'Tillbaka utan att spara']);
    expect(buttonNamed(card, 'Tillbaka utan att spara')).toMatchObject({ verb: 'report.more', associatedInputs: 'none' });
    expect(titlesOf(entryForm(ctx, { report: { ...complete, entries: [anActivity()] }, entry: anActivity() }))).toContain('Ta bort');
  });

  it('are saved as they were seen, so that two windows do not overwrite each other', () => {
    const saved = { ...anApplication(), rev: 3 };
    expect(buttonNamed(entryForm(ctx, { report: { ...complete, entries: [saved] }, entry: saved }), 'Spara')['data']).toMatchObject({
      entry: 'application-1',
      seenRev: 3,
    });
    expect(buttonNamed(entryForm(ctx, { report: complete, entry: emptyEntry('effect', 'new') }), 'Spara')['data']).toMatchObject({
      entry: 'new',
      seenRev: 0,
    });
  });

  it('ask for purposes and areas of every kind (S1–S4, P1–P4)', () => {
    for (const type of ['application', 'activity', 'effect'] as const) {
      expect(inputs(entryForm(ctx, { report: complete, entry: emptyEntry(type, 'new') })).map((i) => i['id'])).toEqual(
        expect.arrayContaining(type === 'effect' ? ['areas', 'purposes'] : ['f-areas', 'f-purposes']),
      );
    }
  });

  it('keep an amount as it was written when it is none', () => {
    expect(values(entryForm(ctx, { report: complete, entry: anApplication(), typed: { amount: 'en miljon' } }))).toContainEqual([
      'f-amount',
      'en miljon',
    ]);
  });

  it('show an amount in its currency, those of before in kronor, and so in the form that changes it', () => {
    const amounts = [
      { amountSek: 1_250_000 },
      { amount: { amount: 200_000, currency: 'EUR' } },
      { amount: { amount: 12.5, currency: 'NOK' } },
      {},
    ] as const;
    const forms = amounts.map(
      (change) => values(entryForm(ctx, { report: complete, entry: anApplication(change) })).find(([id]) => id === 'f-amount')?.[1],
    );
    expect(forms).toEqual(['1\u00a0250\u00a0000\u00a0kr', '200\u00a0000\u00a0euro', '12,50\u00a0NOK', '']);
    expect(textsOf(entriesCard(ctx, { report: { ...complete, entries: [anApplication(amounts[1])] } }))).toContain(
      'Ansökan · Erasmus+ · inlämnad 20 aug. 2026 · 200\u00a0000\u00a0euro',
    );
  });

  it('say which fields may be left empty', () => {
    const optional = (['application', 'activity', 'effect'] as const).flatMap((type) =>
      inputs(entryForm(ctx, { report: complete, entry: emptyEntry(type, 'new') })).filter(
        ({ label }) => typeof label === 'string' && label.includes('frivilligt'),
      ),
    );
    expect(optional.map(({ id }) => id)).toEqual([
      'f-amount',
      'f-call',
      'f-deadline',
      'f-diaryNumber',
      'f-place',
      'f-endsOn',
      'f-country',
      'f-effects',
      'description',
    ]);
  });

  it('let one that was just removed be put back', () => {
    const card = entriesCard(ctx, { report: complete, undo: 'effect-1', note: { tone: 'emphasis', text: 'Borttaget: Kortare kötid' } });
    expect(buttonNamed(card, 'Ångra')).toMatchObject({
      verb: 'report.restore-entry',
      data: { report: 'social:2026-Q3', entry: 'effect-1' },
    });
    expect(titlesOf(entriesCard(ctx, { report: complete }))).not.toContain('Ångra');
  });

  it('keep a date as it was written when it is none, in a field that can hold it', () => {
    const [unreadable, tooLate] = ['31 november', '2099-01-01'].map((date) =>
      inputs(entryForm(ctx, { report: complete, entry: anApplication(), typed: { submittedOn: date } })),
    );
    expect(unreadable).toContainEqual(expect.objectContaining({ id: 'f-submittedOn', type: 'Input.Text', value: '31 november' }));
    expect(tooLate).toContainEqual(expect.objectContaining({ id: 'f-submittedOn', type: 'Input.Date', value: '2099-01-01' }));
  });

  it('take far more than is kept, so that whoever writes too much is told rather than cut short', () => {
    const limits = inputs(entryForm(ctx, { report: complete, entry: anActivity() })).map((i) => [i['id'], i['maxLength']]);
    expect(limits).toEqual(
      expect.arrayContaining([
        ['f-title', 2_000],
        ['f-place', 2_000],
        ['f-goal', 4 * LIMITS.text],
        ['f-outcome', 4 * LIMITS.text],
      ]),
    );
  });
});

describe('the preview', () => {
  const ctx = readBy(anna);

  it('hands in what is complete, as it was seen', () => {
    expect(buttonNamed(previewCard(ctx, { report: complete }), 'Skicka in')).toMatchObject({
      verb: 'report.submit',
      data: { report: 'social:2026-Q3', rev: 9 },
    });
  });

  it('hands in from the last page only', () => {
    const long = { ...complete, lines: Array.from({ length: 40 }, (_, i) => ({ ...lines.asBefore, project: `p-${i}` })) };
    expect(waysFrom(previewCard(ctx, { report: long }))).toEqual(['Tillbaka', 'Nästa sida']);
    expect(textOf(previewCard(ctx, { report: long }))).toContain('Läs vidare för att kunna skicka in.');
    expect(waysFrom(previewCard(ctx, { report: long, page: 2 }))).toEqual(['Skicka in', 'Tillbaka', 'Föregående sida']);
  });

  it('names what each project and addition lacks instead', () => {
    const card = previewCard(ctx, {
      report: {
        ...complete,
        lines: [aLine(), { ...lines.changed, answer: progress({ status: 'delayed' }) }],
        entries: [anActivity({ title: '', goal: '', heldOn: undefined })],
      },
    });
    expect(waysFrom(card)).toEqual(['Gå igenom', 'Komplettera tillägg', 'Tillbaka']);
    expect(textsOf(card)).toEqual(
      expect.arrayContaining([
        '3 saker behöver kompletteras innan rapporten kan skickas in:',
        'Trygga hem i Norden: välj hur det går',
        'Hemtjänst över Östersjön: skriv vad som har hänt',
        'Tillägget ”Utan rubrik”: vad aktiviteten handlar om, datum och mål',
      ]),
    );
  });

  it('names ten of very many', () => {
    const card = previewCard(ctx, {
      report: { ...complete, lines: Array.from({ length: 30 }, (_, i) => aLine({ project: `p-${i}`, title: `Projekt nummer ${i}` })) },
      page: 1,
    });
    expect(textsOf(card)).toContain('30 saker behöver kompletteras innan rapporten kan skickas in:');
    expect(textsOf(card).filter((text) => text.endsWith('välj hur det går'))).toHaveLength(10);
    expect(textsOf(card)).toContain('20 saker till: det står vid vart och ett när du går igenom.');
  });

  it('lets the rest be confirmed where something from last quarter has no answer', () => {
    const card = previewCard(ctx, { report: aReport({ lines: [lines.unanswered, lines.changed] }) });
    expect(waysFrom(card)).toEqual(['Inget nytt – bekräfta resten', 'Gå igenom', 'Tillbaka']);
  });

  it('leaves out empty sections, and names the effects for what they are', () => {
    const nothing = 'Inga ansökningar, aktiviteter eller fler effekter är tillagda.';
    const silent = aLine({ answer: progress() });
    const effectful = aLine({ answer: progress({ effects: 'Ny metod på tre skolor.' }) });
    expect([
      headings(aReport({ lines: [silent] })),
      headings(aReport({ lines: [silent], entries: [anEffect()] })),
      headings(aReport({ lines: [effectful] })),
      headings(aReport({ lines: [effectful], entries: [anEffect(), anApplication()] })),
      headings(aReport({ lines: [] })),
    ]).toEqual([
      ['Projekt', nothing],
      ['Projekt', 'Effekter i verksamheten'],
      ['Projekt', nothing],
      ['Projekt', 'Ansökningar', 'Fler effekter i verksamheten'],
      ['Projekt', 'Inga projekt.', nothing],
    ]);
  });

  it('does not say nothing is new where nobody has said so', () => {
    expect(textsOf(previewCard(ctx, { report: aReport({ lines: [lines.unanswered] }) }))).not.toEqual(
      expect.arrayContaining([expect.stringContaining('Inget nytt.')]),
    );
  });
});

const answer = (card: AdaptiveCard) => values(card).find(([id]) => id === 'answer');

describe('a report that has come back', () => {
  const ctx = readBy(anna);
  const comment = /Vad blev resultatet av besöket/;
  const cards: [string, AdaptiveCard][] = [
    ['the overview', overview(returned)],
    ['a project', lineForm(ctx, { report: returned, line: 0 })],
    ['the additions', entriesCard(ctx, { report: returned })],
    ['an addition', entryForm(ctx, { report: returned, entry: anActivity() })],
    ['the preview', previewCard(ctx, { report: returned })],
  ];

  it.each(cards)('has the secretariat’s comment in sight on %s', (_which, card) => {
    expect(textOf(card)).toMatch(comment);
  });

  it('can be answered for when it is handed in, and only then', () => {
    expect(answer(previewCard(ctx, { report: returned, answer: 'Det syns i vår.' }))).toEqual(['answer', 'Det syns i vår.']);
    expect(answer(previewCard(ctx, { report: complete }))).toBeUndefined();
    expect(answer(previewCard(ctx, { report: { ...returned, lines: [aLine()] } }))).toBeUndefined();
  });
});

describe('the receipt', () => {
  const ctx = readBy(anna);

  it('lets a report be taken back until it has been answered', () => {
    expect(titlesOf(receiptCard(ctx, { report: handedIn }))).toEqual(['Läs rapporten', 'Ta tillbaka']);
    expect(titlesOf(receiptCard(ctx, { report: approved }))).toEqual(['Läs rapporten']);
  });

  it('says how long the secretariat takes, by the city’s own policy', () => {
    expect(textOf(receiptCard(ctx, { report: handedIn }))).toContain('inom 5 arbetsdagar');
  });
});
