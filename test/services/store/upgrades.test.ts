import { describe, expect, it } from '@jest/globals';
import type { Kind } from '../../../services/domain/record.ts';
import { RECORD_SHAPES } from '../../../services/store/record-shapes.ts';
import { asStored, upgraded, versionOf } from '../../../services/store/upgrades.ts';
import { createReader } from '../../../services/store/stored-record.ts';
import { aPerson } from '../../helpers/builders.ts';

const isKind = (kind: string): kind is Kind => Object.hasOwn(RECORD_SHAPES, kind);

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
      expect(upgraded('person', record)).toEqual(record);
    },
  );
});

describe('the version a record was written by', () => {
  it.each(Object.keys(RECORD_SHAPES).filter(isKind))('is stored with it, and an older one is read by what has come since: %s', (kind) => {
    const stored = asStored({ kind, id: 'x' });
    expect(stored).toEqual({ kind, id: 'x', schema: versionOf(kind) });
    expect(upgraded(kind, stored)).toEqual({ kind, id: 'x' });
  });

  it('is not guessed from its shape', () => {
    const refused = { why: 'disabled-by-admin', at: AT };
    expect(upgraded('person', { ...aPerson(), schema: 1, refused })).not.toHaveProperty('refused');
    expect(upgraded('person', { ...aPerson(), schema: 2, refused })).toHaveProperty('refused');
  });

  it.each([99, '2', {}])('of a later product, or of none, sets the record aside: %j', (schema) => {
    const read = createReader(aPerson().city, undefined);
    expect(read('person', { id: aPerson().id, etag: '1', body: { ...aPerson(), schema } })).toBeUndefined();
  });
});
