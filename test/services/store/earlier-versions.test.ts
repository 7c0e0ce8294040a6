import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Kind } from '../../../services/domain/record.ts';
import { RECORD_SHAPES } from '../../../services/store/record-shapes.ts';
import { versionOf } from '../../../services/store/upgrades.ts';
import { createReader } from '../../../services/store/stored-record.ts';
import { CITY } from './records.ts';

/** Records of every kind as they were stored, in the order in which they came: `<kind>-<n>.json`. The later ones say by which version. What is added here is never changed. */
const FOLDER = new URL('./earlier-versions/', import.meta.url);
const body = z.looseObject({ kind: z.string(), id: z.string(), schema: z.number().optional() });
const STORED = new Map(
  readdirSync(FOLDER).map((file) => [file.replace('.json', ''), body.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))]),
);

const isKind = (kind: string): kind is Kind => Object.hasOwn(RECORD_SHAPES, kind);

/** The record as the product has it today; undefined where it is set aside. */
function readToday(name: string): unknown {
  const stored = STORED.get(name);
  if (stored === undefined || !isKind(stored.kind)) throw new Error(`there is no record ${name}`);
  return createReader(CITY, undefined)(stored.kind, { id: stored.id, etag: '1', body: stored })?.record;
}

/** Those that are read as something else than what was stored, and what differs. */
const UPGRADED: { [name: string]: object } = {
  'notice-1': { subject: { kind: 'report', id: 'social:2026-Q3' }, period: '2026-Q3', unit: 'social', state: 'sent' },
  'person-1': { withheld: { why: 'disabled-by-admin', at: '2026-09-02T07:00:00.000Z', tries: 1, until: '2026-09-02T07:00:00.000Z' } },
  'project-1': {
    state: 'ongoing',
    rev: 0,
    history: [],
    values: { title: 'Första steget', programme: 'AMIF', partners: ['Lissabons stad'], startsOn: '2026-03-01', purpose: '', boards: [] },
  },
  'project-2': { state: 'planned', rev: 1, values: { title: 'Tidiga insatser', programme: 'amif', goals: '', boards: [] } },
  // From before some fields were added to its description.
  'project-3': { state: 'planned', rev: 1, values: { title: 'Tidiga insatser', goals: '', boards: [] } },
};

describe('a record stored by an earlier version', () => {
  it.each([...STORED.keys()].filter((name) => UPGRADED[name] === undefined))('%s is read as it was stored', (name) => {
    const { schema: _schema, ...stored } = STORED.get(name) ?? {};
    expect(readToday(name)).toEqual(stored);
  });

  it.each(Object.entries(UPGRADED))('%s is read as today’s', (name, today) => {
    expect(readToday(name)).toMatchObject(today);
  });

  it('is kept of every version of every kind, today’s too: a new version comes with an example', () => {
    const versions = new Set([...STORED.values()].map(({ kind, schema = 1 }) => `${kind} ${schema}`));
    const all = Object.keys(RECORD_SHAPES)
      .filter(isKind)
      .flatMap((kind) => Array.from({ length: versionOf(kind) }, (_, i) => `${kind} ${i + 1}`));
    expect(all.filter((version) => !versions.has(version))).toEqual([]);
  });

  it('is still set aside when what it may never be without is gone', () => {
    const partner = { ...STORED.get('partner-1'), values: { contact: '', note: '' } };
    expect(createReader(CITY, undefined)('partner', { id: 'lissabon', etag: '1', body: partner })).toBeUndefined();
  });
});
