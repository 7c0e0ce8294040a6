import { describe, expect, it } from '@jest/globals';
import { failedSeminarConditions } from '../../../../services/domain/activity/seminar.ts';
import fc from 'fast-check';
import { ACTIVITY_STATES } from '../../../../services/domain/activity/activity-rules.ts';
import { COUNTRIES } from '../../../../services/domain/country.ts';
import { emptyValues } from '../../../../services/domain/description/field.ts';
import { ACTIVITY_FIELDS } from '../../../../services/domain/activity/activity-fields.ts';
import { askedFor, type ListedRecord } from '../../../../services/domain/register/record-filter.ts';
import type { ActivityRecord } from '../../../../services/domain/activity/activity-rules.ts';

/** The Union's members, and Åland; written out here and nowhere read from the product. */
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AX'.split(' ');

const seminar = (
  values: Partial<ActivityRecord['values']> = {},
  state: ActivityRecord['state'] = 'held',
): Pick<ActivityRecord, 'state' | 'values'> => ({
  state,
  values: {
    title: '',
    place: '',
    partners: [],
    areas: [],
    purposes: [],
    goal: '',
    outcome: '',
    effects: '',
    type: 'seminar',
    role: 'co-organiser',
    country: 'BE',
    startsOn: '2026-05-04',
    ...values,
  },
});

const listed = (values: Partial<ActivityRecord['values']>, state: ActivityRecord['state']): ListedRecord => ({
  kind: 'activity',
  city: 'solna',
  id: 'a1',
  unit: 'skola',
  rev: 0,
  ...seminar(values, state),
});

describe('W3: a seminar counts toward the one of the year', () => {
  it('when the city held it, as organiser or co-organiser, in Solna, Brussels or another EU country', () => {
    for (const role of ['organiser', 'co-organiser'] as const) {
      for (const country of ['SE', 'BE', 'FI', 'AX', 'MT']) expect(failedSeminarConditions(seminar({ role, country }))).toEqual([]);
    }
  });

  it.each([
    ['a conference', seminar({ type: 'conference' }), 'is-a-seminar'],
    ['one merely attended', seminar({ role: 'participant' }), 'organised-by-the-city'],
    ['one whose role nobody has stated', seminar({ role: undefined }), 'organised-by-the-city'],
    ['one in Oslo', seminar({ country: 'NO' }), 'in-the-eu'],
    ['one whose country nobody has stated', seminar({ country: undefined }), 'in-the-eu'],
    ['one that is planned', seminar({}, 'planned'), 'held'],
    ['one that was cancelled', seminar({}, 'cancelled'), 'held'],
  ])('but not %s, and the reason is given', (_what, activity, failed) => {
    expect(failedSeminarConditions(activity)).toEqual([failed]);
  });

  it.each([
    'Solna',
    'Solna stadshus',
    'i solna',
    'Bryssel',
    'Bryssel, EU-parlamentet',
    'Solnas stadshus',
    'BRUSSELS',
    'Europahuset, Bruxelles',
  ])('in a place the policy names, "%s", also where no country is stated', (place) => {
    expect(failedSeminarConditions(seminar({ country: undefined, place }))).toEqual([]);
  });

  it.each([
    ['Solnavägen 4', undefined],
    ['Oslo', undefined],
    ['', undefined],
    ['Bryssel', 'US'],
  ])('but not in "%s" in the country %s', (place, country) => {
    expect(failedSeminarConditions(seminar({ country, place }))).toEqual(['in-the-eu']);
  });

  it('exactly when its four conditions hold, and each that does not is named', () => {
    const { type, role } = ACTIVITY_FIELDS;
    const anyActivity = fc.record({
      state: fc.constantFrom(...ACTIVITY_STATES),
      type: fc.constantFrom(...type.of, undefined),
      role: fc.constantFrom(...role.of, undefined),
      country: fc.oneof(fc.constantFrom('SE', 'BE', ...EU), fc.constantFrom(...COUNTRIES, undefined)),
      startsOn: fc.constantFrom('2026-05-04' as const, undefined),
    });
    fc.assert(
      fc.property(anyActivity, ({ state, ...values }) => {
        const fails = [
          ...(values.type === 'seminar' ? [] : ['is-a-seminar']),
          ...(values.role === 'organiser' || values.role === 'co-organiser' ? [] : ['organised-by-the-city']),
          ...(values.country !== undefined && EU.includes(values.country) ? [] : ['in-the-eu']),
          ...(state === 'held' && values.startsOn !== undefined ? [] : ['held']),
        ];
        expect(failedSeminarConditions(seminar(values, state))).toEqual(fails);
        expect(askedFor({ kind: 'activity', only: 'counts' }, '2026-11-25')(listed(values, state))).toBe(fails.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and all that fails is named at once', () => {
    expect(
      failedSeminarConditions({
        state: 'planned',
        values: { ...seminar().values, ...emptyValues(ACTIVITY_FIELDS), type: 'other', role: undefined, country: 'US' },
      }),
    ).toEqual(['is-a-seminar', 'organised-by-the-city', 'in-the-eu', 'held']);
  });
});
