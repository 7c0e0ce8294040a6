import { describe, expect, it } from '@jest/globals';
import { failedSeminarConditions } from '../../../services/domain/activity/seminar.ts';
import { isActivity } from '../../../services/domain/activity/activity-rules.ts';
import { recordGaps } from '../../../services/domain/register/record-gaps.ts';
import { kindsIn } from '../../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS, titleOf, type AnyRegistered, type RegisteredKind } from '../../../services/domain/register/registered.ts';
import { likelyPartner } from '../../../services/register/likely-partner.ts';
import { programmeRecords } from '../../../services/register/programmes.ts';
import { sampleRecords } from '../../../services/register/sample/sample-records.ts';
import { solna, solnaRules } from '../../helpers/builders.ts';

const file = solna();
const { calendar } = await solnaRules();
const kinds = kindsIn(file.policy);

function registerOn(today: `${string}-${string}-${string}`): AnyRegistered[] {
  const at = `${today}T10:00:00.000Z`;
  const records = sampleRecords({ file, city: 'tenant', today, at, calendar });
  const registered = records.flatMap((r): AnyRegistered[] => ('values' in r ? [r] : []));
  return [...registered, ...programmeRecords({ city: 'tenant', unit: 'stadsledning', at })];
}

const records = registerOn('2026-11-20');
const ofKind = (kind: RegisteredKind): AnyRegistered[] => records.filter((r) => r.kind === kind);
const inUse = (kind: RegisteredKind): AnyRegistered[] => ofKind(kind).filter(({ state }) => state !== 'removed');

describe("the sample city's register", () => {
  it.each(REGISTERED_KINDS)('has a %s in every state', (kind) => {
    expect(new Set(ofKind(kind).map(({ state }) => state))).toEqual(new Set(kinds[kind].states));
  });

  it('has nothing that lacks what its state requires, the six of a project that runs among it (W5)', () => {
    const lacking = records
      .filter(({ state }) => state !== 'removed')
      .map((r) => ({ ...r, gaps: recordGaps(kinds[r.kind], r.values, r.state) }))
      .filter(({ gaps }) => gaps.length > 0);
    expect(lacking.map(({ id, gaps }) => [id, gaps])).toEqual([]);
  });

  it('refers only to what is there', () => {
    const known = new Set([...REGISTERED_KINDS.flatMap((kind) => inUse(kind).map(({ id }) => `${kind} ${id}`)), ...boards()]);
    const referred = records.flatMap(({ kind, values }) =>
      Object.entries(kinds[kind].description).flatMap(([name, field]) => {
        const value = values[name];
        if (!('to' in field) || value === undefined) return [];
        return (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []).map((id) => `${field.to} ${id}`);
      }),
    );
    expect([...new Set(referred)].filter((reference) => !known.has(reference))).toEqual([]);
    expect(inUse('partner').filter(({ id }) => !referred.includes(`partner ${id}`)).length).toBeLessThan(10);
  });

  it('has every kind of activity, of partner and of programme', () => {
    for (const kind of ['activity', 'partner', 'programme', 'project'] as const) {
      const { type } = kinds[kind].description;
      expect(new Set(inUse(kind).map(({ values }) => values['type']))).toEqual(new Set(type !== undefined && 'of' in type ? type.of : []));
    }
  });

  it('has no partner twice', () => {
    const partners = inUse('partner').map((record) => ({ id: record.id, name: titleOf(record) }));
    for (const { id, name } of partners) {
      expect([
        name,
        likelyPartner(
          name,
          partners.filter((p) => p.id !== id),
        ),
      ]).toEqual([name, undefined]);
    }
  });

  it.each(['2026-11-20', '2027-01-04', '2026-07-15', '2027-02-01', '2026-03-31'] as const)(
    'W3: has a seminar that counts this year and one that is planned, loaded on %s',
    (today) => {
      const seminars = registerOn(today).flatMap((r) => (isActivity(r) && r.values.type === 'seminar' ? [r] : []));
      const counted = seminars.filter((r) => failedSeminarConditions(r).length === 0);
      expect(counted.map(({ values }) => values.startsOn?.slice(0, 4))).toContain(today.slice(0, 4));
      expect(seminars.some(({ state, values }) => state === 'planned' && (values.startsOn ?? '') > today)).toBe(true);
    },
  );
});

function boards(): string[] {
  return file.boards.map(({ id }) => `board ${id}`);
}
