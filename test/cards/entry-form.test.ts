import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../cards/kit/card.ts';
import { recordInputs } from '../../cards/record/record-form.ts';
import { recordView } from '../../cards/record/record-view.ts';
import { entryForm } from '../../cards/report/entry-form.ts';
import { entryFields } from '../../services/domain/entry/entry-fields.ts';
import { emptyEntry } from '../../services/domain/entry/entry-values.ts';
import { emptyValues } from '../../services/domain/description/field.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { anActivity, anApplication, aReport } from '../helpers/builders.ts';
import { anna, readBy } from './city.ts';
import { everything, inputs, textsOf } from './reading.ts';

const report = aReport();
const options = { programme: [{ id: 'esf-plus', name: 'ESF+' }], partner: [{ id: 'riga', name: 'Riga stad' }] };
const idsOf = (list: readonly Element[]): unknown[] => list.map(({ id }) => id);
const isFolded = (card: Parameters<typeof everything>[0]): boolean => everything(card).some(({ isVisible }) => isVisible === false);

describe.each(LOCALES)('the form of an addition, in %s', (locale) => {
  it.each(['application', 'activity'] as const)(
    'asks of an %s in the words and with the choices, hints and limits of the register',
    (type) => {
      const ctx = readBy(anna, locale);
      const view = recordView(ctx, type, (_kind, id) => id);
      const { first, more } = entryFields(type, KINDS[type]);
      const own = { options, values: emptyValues(KINDS[type].description) };
      const inRegister = [new Set([...first, ...more]), new Set<string>()].map((required) =>
        recordInputs(view, { ...own, fields: [...first, ...more], required }),
      );
      const [needed = [], optional = []] = inRegister;
      const asked = inputs(entryForm(ctx, { report, entry: emptyEntry(type, 'new'), options })).filter(
        ({ id }) => id !== 'f-programme-named',
      );
      expect(idsOf(asked)).toEqual(idsOf(needed));
      for (const [i, input] of asked.entries()) expect([needed[i], optional[i]]).toContainEqual(input);
    },
  );
});

describe('the fields beside what a report asks of everybody', () => {
  const ctx = readBy(anna);

  it('are folded away, and named', () => {
    const card = entryForm(ctx, { report, entry: emptyEntry('activity', 'new'), options });
    expect(isFolded(card)).toBe(true);
    expect(textsOf(card)).toContain('Till och med, land, samarbetspartner och effekter i verksamheten');
  });

  it.each([
    ['something stands in one', { entry: anActivity({ details: { country: 'FI' } }) }],
    ['something is wrong with one', { entry: anActivity(), typed: { endsOn: 'i går' } }],
  ])('stand open where %s', (_when, form) => {
    expect(isFolded(entryForm(ctx, { report, options, ...form }))).toBe(false);
  });
});

describe('a programme', () => {
  const ctx = readBy(anna);
  const programmeOf = (form: Partial<Parameters<typeof entryForm>[1]>) =>
    inputs(entryForm(ctx, { report, entry: emptyEntry('application', 'new'), ...form })).filter(({ id }) =>
      JSON.stringify(id).includes('programme'),
    );

  it('is chosen from the register’s, or written', () => {
    expect(programmeOf({ options })).toMatchObject([
      { id: 'f-programme', type: 'Input.ChoiceSet', choices: [{ title: 'ESF+', value: 'esf-plus' }] },
      { id: 'f-programme-named', type: 'Input.Text', value: '' },
    ]);
  });

  it('is written where the register has none', () => {
    expect(programmeOf({})).toMatchObject([{ id: 'f-programme-named', label: 'Fond eller program', type: 'Input.Text' }]);
  });

  it('of a report from before is the register’s where it has one of that name, and else stands as it was written', () => {
    expect(programmeOf({ options, entry: anApplication({ programme: 'esf+' }) })[0]).toMatchObject({ value: 'esf-plus' });
    expect(programmeOf({ options, entry: anApplication({ programme: 'Okänd' }) })[0]).toMatchObject({
      value: 'Okänd',
      choices: [{ value: 'esf-plus' }, { title: 'Okänd', value: 'Okänd' }],
    });
  });
});

it('a list that is cut says so, without a button that is not there', () => {
  const card = entryForm(readBy(anna), { report, entry: emptyEntry('activity', 'new'), options, cut: new Set(['partner']) });
  expect(textsOf(card).filter((text) => text.startsWith('Listan visar'))).toEqual(['Listan visar de 1 första.']);
});
