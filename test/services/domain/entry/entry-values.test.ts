import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { entryContradictions } from '../../../../services/domain/entry/entry-contradictions.ts';
import { demanded, entryFields } from '../../../../services/domain/entry/entry-fields.ts';
import { nameIn, withNames } from '../../../../services/domain/entry/entry-names.ts';
import { emptyEntry, entryValues, isDescribed } from '../../../../services/domain/entry/entry-values.ts';
import { fillInEntry } from '../../../../services/domain/entry/fill-in-entry.ts';
import { knownProgramme, withNamedProgramme } from '../../../../services/domain/entry/named-programme.ts';
import { KINDS } from '../../../../services/domain/register/kinds.ts';
import { reportShape } from '../../../../services/store/report-shape.ts';
import { createReader } from '../../../../services/store/stored-record.ts';
import type { Report } from '../../../../services/domain/report.ts';
import { CITY } from '../../store/records.ts';
import { anActivity, anApplication, aReport } from '../../../helpers/builders.ts';

const applications = KINDS.application.description;

/** A report of an earlier version, as it is read today. */
function stored(file: string): Report {
  const body: unknown = JSON.parse(readFileSync(new URL(`../../store/earlier-versions/${file}.json`, import.meta.url), 'utf8'));
  const found = createReader(CITY, undefined)('report', { id: 'social:2026-Q3', etag: '1', body });
  if (found === undefined) throw new Error(`${file} is set aside`);
  return found.record;
}

describe('what an entry says', () => {
  it('stands under the names of its description, whenever it was written', () => {
    expect(entryValues(anApplication({ amountSek: 400_000 }))).toMatchObject({
      programme: 'Erasmus+',
      amount: { amount: 400_000, currency: 'SEK' },
    });
    expect(entryValues(anActivity({ details: { country: 'FI' } }))).toMatchObject({
      type: 'study-visit',
      startsOn: '2026-09-10',
      country: 'FI',
    });
  });

  it.each([
    ['report-1', { programme: 'ESF+', submittedOn: '2026-08-20', amount: { amount: 3_200_000, currency: 'SEK' } }],
    ['report-2', { programme: 'ESF+', submittedOn: '2026-08-20', amount: { amount: 3_200_000, currency: 'SEK' } }],
    ['report-3', { programme: 'esf-plus', amount: { amount: 200_000, currency: 'EUR' }, partners: ['riga'], deadline: '2026-08-31' }],
  ])('is read of %s as it was stored', (file, said) => {
    const [application] = stored(file).entries;
    expect(application !== undefined && isDescribed(application) && entryValues(application)).toMatchObject({
      title: 'Tidigt stöd',
      ...said,
    });
  });

  it('reads of a report from before as it did, and in its form is what the register calls so', () => {
    const [, visit] = stored('report-1').entries;
    expect(visit !== undefined && isDescribed(visit) && entryValues(visit)).toEqual({
      title: 'Besök i Åbo',
      type: 'study-visit',
      startsOn: '2026-09-10',
      place: 'Åbo',
      goal: 'Lära',
      outcome: 'En plan',
      areas: ['P2'],
      purposes: ['S1'],
    });
  });

  it('is known by the store with all it says, and refused where it is something else', () => {
    const whole = anApplication({
      details: { partners: ['riga'], deadline: '2026-09-01' },
      names: [{ kind: 'partner', id: 'riga', name: 'Riga' }],
    });
    expect(reportShape(aReport({ entries: [whole] }))).toBe(true);
    expect(reportShape({ ...aReport(), entries: [{ ...whole, details: { partners: 7 } }] })).toBe(false);
  });
});

describe('an entry that is filled in', () => {
  const filled = fillInEntry(
    emptyEntry('application', 'a'),
    applications,
    { title: ' Språkdagar ', programme: 'esf-plus', amount: '200 000 euro', partners: 'riga,gent', diaryNumber: '' },
    'sv',
  );

  it('keeps what it has of its own there, and of the rest what says something', () => {
    expect(filled).toMatchObject({
      title: 'Språkdagar',
      programme: 'esf-plus',
      amount: { amount: 200_000, currency: 'EUR' },
      details: { partners: ['riga', 'gent'] },
    });
    expect(filled.details).not.toHaveProperty('diaryNumber');
  });

  it('keeps what was not asked about, and empties what was emptied', () => {
    const now = fillInEntry(filled, applications, { amount: '', partners: '' }, 'sv');
    expect([now.title, now.amount, now.details]).toEqual(['Språkdagar', undefined, undefined]);
  });

  it('is the same when the same is filled in again, in whatever order', () => {
    const twice = fillInEntry(filled, applications, { partners: 'riga,gent', title: 'Språkdagar' }, 'sv');
    expect(JSON.stringify(twice)).toBe(JSON.stringify(filled));
  });

  it('says by name what it refers to, as it was called when it was chosen', () => {
    const named = withNames(filled, applications, (_kind, id) => (id === 'riga' ? 'Riga stad' : id));
    expect([nameIn(named)('partner', 'riga'), nameIn(named)('partner', 'gent')]).toEqual(['Riga stad', 'gent']);
    expect(nameIn(withNames(named, applications, () => 'Nytt namn'))('partner', 'riga')).toBe('Riga stad');
  });
});

describe('the fields a report asks for', () => {
  it('are those of the description: first what it has always asked and what is demanded, then the rest that can be said now', () => {
    expect(entryFields('application', KINDS.application)).toEqual({
      first: ['title', 'programme', 'amount', 'areas', 'purposes', 'submittedOn'],
      more: ['call', 'deadline', 'partners', 'diaryNumber'],
    });
    expect(entryFields('activity', KINDS.activity)).toEqual({
      first: ['title', 'type', 'startsOn', 'place', 'role', 'areas', 'purposes', 'goal', 'outcome'],
      more: ['endsOn', 'country', 'partners', 'effects'],
    });
  });

  it('are demanded where the register demands them, save the amount, which a report has never waited for', () => {
    expect(demanded('application', applications)).toEqual(['title', 'programme', 'areas', 'purposes', 'submittedOn']);
  });

  it.each([
    ['application', { submittedOn: '2026-10-06' }, { submittedOn: 'in-the-future' }],
    ['application', { submittedOn: '2024-10-04' }, { submittedOn: 'long-ago' }],
    ['application', { submittedOn: '2024-10-05' }, {}],
    ['activity', { startsOn: '2026-10-06' }, { startsOn: 'in-the-future' }],
    ['activity', { startsOn: '2026-10-01', endsOn: '2026-09-30' }, { endsOn: 'ends-before-it-starts' }],
  ] as const)('of an %s that says %j contradict: %j', (type, values, expected) => {
    expect(entryContradictions(type, KINDS[type], values, '2026-10-05')).toEqual(expected);
  });
});

describe('a programme', () => {
  const offered = [{ id: 'esf-plus', name: 'ESF+' }];

  it.each([
    ['esf-plus', 'esf-plus'],
    [' esf+ ', 'esf-plus'],
    ['Okänd fond', 'Okänd fond'],
    [undefined, undefined],
  ])('%j is the register’s where it has one of that id or name: %j', (value, known) => {
    expect(knownProgramme(value, offered)).toBe(known);
  });

  it('that is written goes before the one that is chosen', () => {
    expect(withNamedProgramme({ programme: 'esf-plus', 'programme-named': ' Fond, ny ' }, offered)).toEqual({ programme: 'Fond%2C ny' });
    expect(withNamedProgramme({ programme: 'esf-plus', 'programme-named': '' }, offered)).toEqual({ programme: 'esf-plus' });
    expect(withNamedProgramme({ 'programme-named': 'ESF+' }, offered)).toEqual({ programme: 'esf-plus' });
    expect(withNamedProgramme({ title: 'x' }, offered)).toEqual({ title: 'x' });
  });

  it('that stood as it was written is no other because it is in the list now, so that nothing is marked as changed', () => {
    expect(withNamedProgramme({ programme: 'esf-plus' }, offered, 'ESF+')).toEqual({ programme: 'ESF+' });
    expect(withNamedProgramme({ programme: 'esf-plus' }, offered, 'Okänd fond')).toEqual({ programme: 'esf-plus' });
    expect(withNamedProgramme({ programme: '' }, offered, 'ESF+')).toEqual({ programme: '' });
  });
});

it('is no record where it is an effect', () => {
  expect([emptyEntry('effect', 'e'), anActivity()].map(isDescribed)).toEqual([false, true]);
});
