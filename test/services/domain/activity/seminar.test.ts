import { describe, expect, it } from '@jest/globals';
import { failedSeminarConditions } from '../../../../services/domain/activity/seminar.ts';
import { emptyValues } from '../../../../services/domain/description/field.ts';
import { ACTIVITY_FIELDS } from '../../../../services/domain/activity/activity-fields.ts';
import type { ActivityRecord } from '../../../../services/domain/activity/activity-rules.ts';

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

  it('and all that fails is named at once', () => {
    expect(
      failedSeminarConditions({
        state: 'planned',
        values: { ...seminar().values, ...emptyValues(ACTIVITY_FIELDS), type: 'other', role: undefined, country: 'US' },
      }),
    ).toEqual(['is-a-seminar', 'organised-by-the-city', 'in-the-eu', 'held']);
  });
});
