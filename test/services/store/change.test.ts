import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import { fail, ok } from '../../../services/domain/result.ts';
import { change } from '../../../services/store/change.ts';
import type { Store } from '../../../services/store/store.ts';
import { aPerson } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

/** A store that counts its writes, in which somebody else writes first the first `times`. */
async function contested(times: number): Promise<{ store: Store; writes: () => number }> {
  const store = createMemoryStore();
  await store.create(aPerson({ name: '' }));
  let left = times;
  let writes = 0;
  const replace: Store['replace'] = async (record, etag) => {
    writes += 1;
    if (left > 0) {
      left -= 1;
      const now = await store.get('person', record.id);
      if (now !== undefined) await store.replace({ ...now.record, name: `${now.record.name}x` }, now.etag);
    }
    return store.replace(record, etag);
  };
  return { store: { ...store, replace }, writes: () => writes };
}

const sign = (person: Person) => ok({ ...person, name: `${person.name}!` });

describe('a change', () => {
  it('is one read and one write', async () => {
    const { store, writes } = await contested(0);
    expect([await change(store, 'person', 'anna', sign), writes()]).toEqual([{ ok: true, value: aPerson({ name: '!' }) }, 1]);
  });

  it('is decided again on what stands when somebody else wrote first', async () => {
    const { store } = await contested(3);
    expect(await change(store, 'person', 'anna', sign)).toEqual({ ok: true, value: aPerson({ name: 'xxx!' }) });
    expect((await store.get('person', 'anna'))?.record.name).toBe('xxx!');
  });

  it('is given up when others keep writing, and shows what stands', async () => {
    const { store, writes } = await contested(100);
    expect(await change(store, 'person', 'anna', sign)).toEqual({
      ok: false,
      failure: { code: 'busy' },
      current: aPerson({ name: 'xxxxxxx' }),
    });
    expect(writes()).toBe(8);
  });

  it('that changes nothing writes nothing', async () => {
    const { store, writes } = await contested(0);
    expect([await change(store, 'person', 'anna', ok), writes()]).toEqual([{ ok: true, value: aPerson({ name: '' }), unchanged: true }, 0]);
  });

  it('that is refused shows what stands', async () => {
    const { store, writes } = await contested(0);
    expect([await change(store, 'person', 'anna', () => fail({ code: 'stale' })), writes()]).toEqual([
      { ok: false, failure: { code: 'stale' }, current: aPerson({ name: '' }) },
      0,
    ]);
  });

  it('of what is not there is not found', async () => {
    const { store } = await contested(0);
    expect(await change(store, 'person', 'nobody', sign)).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});
