import { describe as suite, expect, it } from '@jest/globals';
import { differences } from '../../../../services/domain/description/differences.ts';
import { describe } from '../../../../services/domain/description/field.ts';
import { gapsIn } from '../../../../services/domain/description/gaps.ts';
import { readValues } from '../../../../services/domain/description/read-values.ts';
import { searchText } from '../../../../services/domain/description/search-text.ts';

const VISIT = describe({
  title: { group: 'about', type: 'text', limit: 20, searched: true, requiredIn: ['planned', 'held'] },
  goal: { group: 'about', type: 'long-text', limit: 100, searched: true },
  heldOn: { group: 'about', type: 'date', requiredIn: ['held'] },
  budget: { group: 'about', type: 'amount' },
  kind: { group: 'about', type: 'choice', of: ['visit', 'trip'] },
  areas: { group: 'about', type: 'choices', of: ['P1', 'P2', 'P3'] },
  country: { group: 'about', type: 'country' },
  partner: { group: 'about', type: 'reference', to: 'partner' },
  others: { group: 'about', type: 'references', to: 'partner', most: 2 },
});

const REPORTED = describe({
  days: { group: 'about', type: 'dates', most: 4 },
  areas: { group: 'about', type: 'choices', of: ['P1', 'P2', 'P3'] },
});

suite('reading what was filled in', () => {
  it('gives each field the value its description says', () => {
    const filledIn = {
      title: 'Tammerfors',
      goal: 'Se hur de gör',
      heldOn: '2027-03-01',
      budget: '20 tkr',
      kind: 'visit',
      areas: ['P3', 'P1'],
      country: 'fi',
      partner: 'tammerfors',
      others: 'riga, tartu',
      unheardOf: 'x',
    };
    expect(readValues(VISIT, filledIn, 'sv')).toEqual({
      faults: {},
      values: {
        title: 'Tammerfors',
        goal: 'Se hur de gör',
        heldOn: '2027-03-01',
        budget: { amount: 20_000, currency: 'SEK' },
        kind: 'visit',
        areas: ['P1', 'P3'],
        country: 'FI',
        partner: 'tammerfors',
        others: ['riga', 'tartu'],
      },
    });
  });

  it('names every fault by its field, and keeps what could be read', () => {
    const filledIn = {
      title: 'En rubrik som är alldeles för lång',
      goal: 'Kvar',
      heldOn: '2027-02-30',
      budget: '-1',
      kind: 'party',
      areas: 'P9',
      country: 'XX',
      others: ['a', 'b', 'c'],
    };
    expect(readValues(VISIT, filledIn, 'sv')).toEqual({
      values: { goal: 'Kvar' },
      faults: {
        title: { code: 'too-long', limit: 20, length: 34 },
        heldOn: { code: 'no-such-date' },
        budget: { code: 'negative-amount' },
        kind: { code: 'no-such-choice' },
        areas: { code: 'no-such-choice' },
        country: { code: 'no-such-country' },
        others: { code: 'too-many', limit: 2 },
      },
    });
  });

  it('refuses a date nobody can mean', () => {
    expect(readValues(VISIT, { heldOn: '2202-01-01' }, 'sv').faults).toEqual({
      heldOn: { code: 'date-out-of-range', from: '1990-01-01', to: '2100-12-31' },
    });
  });

  it('takes blanks and what nobody sees for nothing', () => {
    expect(readValues(VISIT, { title: ' \u00a0\u200b', goal: ' Lära\r\nsig\u0000 ', partner: '  ' }, 'sv').values).toEqual({
      title: '',
      goal: 'Lära\nsig',
      partner: undefined,
    });
    expect(gapsIn(VISIT, { title: '   ', heldOn: '2027-03-01' }, 'held')).toEqual(['title']);
  });

  it('reads days and choices in whatever way a client or a person sets them apart', () => {
    const days = '2027-09-30; 31.3.2027\n2027-03-31T00:00 och 20270101';
    expect(readValues(REPORTED, { days, areas: '["P2","P1"]' }, 'sv')).toEqual({
      faults: {},
      values: { days: ['2027-01-01', '2027-03-31', '2027-09-30'], areas: ['P1', 'P2'] },
    });
    expect(readValues(REPORTED, { days: '2027-03-31, 03/04/2027' }, 'sv').faults).toEqual({ days: { code: 'no-such-date' } });
  });

  it('refuses a reference longer than any', () => {
    const fault = { code: 'too-long', limit: 200, length: 201 };
    const long = 'x'.repeat(201);
    expect(readValues(VISIT, { partner: long, others: `riga,${long}` }, 'sv').faults).toEqual({ partner: fault, others: fault });
  });

  it('says nothing of a field that was not asked about', () => {
    expect(readValues(VISIT, {}, 'sv')).toEqual({ values: {}, faults: {} });
  });
});

suite('a described record', () => {
  const before = { title: 'Tammerfors', goal: '', areas: ['P1'], budget: { amount: 1, currency: 'SEK' } } as const;

  it('lacks what its state requires', () => {
    expect(gapsIn(VISIT, before, 'planned')).toEqual([]);
    expect(gapsIn(VISIT, { ...before, title: '' }, 'held')).toEqual(['title', 'heldOn']);
  });

  it('knows what has changed, from what to what', () => {
    const after = { ...before, goal: 'Lära', areas: [], budget: { currency: 'SEK', amount: 1 } } as const;
    expect(differences(VISIT, before, after)).toEqual([
      { field: 'goal', to: 'Lära' },
      { field: 'areas', from: ['P1'] },
    ]);
  });

  it('is found by the words of its searched fields', () => {
    expect(searchText(VISIT, { ...before, goal: 'Se hur de gör' })).toBe('Tammerfors\nSe hur de gör');
  });
});
