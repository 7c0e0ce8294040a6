import { describe, expect, it } from '@jest/globals';
import { upgraded } from '../../../services/store/upgrades.ts';
import { createReader } from '../../../services/store/stored-record.ts';
import { aPerson } from '../../helpers/builders.ts';

const AT = '2026-10-01T08:00:00.000Z';

describe('a record of an older version', () => {
  it('that IT has switched the app off is no longer for good: the person is within reach, and it is told', () => {
    const old = { ...aPerson(), refused: { why: 'disabled-by-admin', at: AT } };
    const read = createReader(old.city, undefined);
    expect(read('person', { id: old.id, etag: '1', body: old })?.record).toEqual({
      ...aPerson(),
      withheld: { why: 'disabled-by-admin', at: AT, tries: 1, until: AT },
    });
  });

  it.each([aPerson(), aPerson({ refused: { why: 'blocked', at: AT } }), { kind: 'person', refused: 'hej' }, undefined])(
    'is otherwise as it was: %j',
    (record) => {
      expect(upgraded('person', record)).toBe(record);
    },
  );
});
