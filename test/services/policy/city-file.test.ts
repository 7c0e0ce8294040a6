import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { reportersOf } from '../../../services/domain/person.ts';
import { parseCityFile, type CityFile } from '../../../services/policy/city-file.ts';
import { cityRecords } from '../../../services/register/load-city.ts';

const solna = readFileSync(new URL('../../../services/policy/sample/solna.json', import.meta.url), 'utf8');

const record = z.record(z.string(), z.unknown());

/** The sample with the value at `path` replaced; left out where `value` is undefined. */
function withValue(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return z.array(z.unknown()).parse(node).map((part, i) => (i === key ? withValue(part, rest, value) : part));
  const parts = record.parse(node);
  return { ...parts, [key]: withValue(parts[key], rest, value) };
}

type Fault = [path: readonly (string | number)[], value: unknown];

const faultsOf = (...changes: Fault[]): string[] => {
  const start: unknown = JSON.parse(solna);
  const parsed = parseCityFile(JSON.stringify(changes.reduce((file, [path, value]) => withValue(file, path, value), start)));
  return parsed.ok ? [] : parsed.faults;
};

function sample(): CityFile {
  const parsed = parseCityFile(solna);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

describe('the sample city file', () => {
  it('is accepted', () => {
    expect(parseCityFile(solna)).toMatchObject({ ok: true, value: { name: 'Solna stad' } });
  });

  it('names the seven administrations, each with at least one board (R1)', () => {
    expect(sample().units.map((unit) => [unit.id, unit.boards.length])).toEqual([
      ['stadsledning', 1],
      ['barn-och-utbildning', 2],
      ['arbetsmarknad-kultur-fritid', 2],
      ['miljo-och-byggnad', 2],
      ['omvardnad', 1],
      ['social', 1],
      ['teknik', 1],
    ]);
  });

  it('gives every administration a contact person, a deputy and a head (R5)', () => {
    const file = sample();
    const { people } = cityRecords('tenant', file);
    for (const { id } of file.units) {
      expect(people.flatMap((p) => p.assignments.flatMap((a) => ('unit' in a && a.unit === id ? [a.role] : [])))).toEqual(['contact', 'deputy', 'head']);
      expect(reportersOf(people, id)).toMatchObject([{ name: expect.stringMatching(/^Kontaktperson, /) }]);
    }
  });

  it('names the four purposes and four priority areas in both languages (S1, S2, S3, S4, P1, P2, P3, P4)', () => {
    const { purposes, areas } = sample().policy;
    expect([...Object.values(purposes), ...Object.values(areas)]).toHaveLength(8);
    expect(Object.values(areas).map((area) => area.sv)).toEqual(['Livslångt lärande', 'Sociala frågor', 'Arbete och tillväxt', 'Stadsutveckling – Miljö']);
  });

  it('gives everybody their own version-4 id', () => {
    const ids = sample().people.map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a city file with faults', () => {
  it('names every fault of form at once, each by its path', () => {
    const faults = faultsOf(
      [['name'], ''],
      [['units', 1, 'id'], 'Barn och utbildning'],
      [['people', 3, 'id'], 'not-a-guid'],
      [['policy', 'areas', 'P3'], undefined],
      [['policy', 'calendar', 'daysOff', 0], '02-30'],
      [['policy', 'calendar', 'sending', 'from'], '9:00'],
      [['policy', 'duties', 'review', 'steps', 0, 'when'], { on: 'tomorrow' }],
      [['policy', 'roundClosesAfterWorkingDays'], -1],
    );
    expect(new Set(faults.map((fault) => fault.split(': ')[0]))).toEqual(
      new Set([
        'name',
        'units[1].id',
        'people[3].id',
        'policy.areas.P3',
        'policy.calendar.daysOff[0]',
        'policy.calendar.sending.from',
        'policy.duties.review.steps[0].when',
        'policy.roundClosesAfterWorkingDays',
      ]),
    );
  });

  it('names every contradiction at once, each by its path', () => {
    expect(
      faultsOf(
        [['units', 0, 'boards', 0], 'rymdnamnden'],
        [['units', 6, 'id'], 'social'],
        [['people', 0, 'roles', 0, 'unit'], 'rymd'],
        [['policy', 'calendar', 'sending', 'until'], '08:00'],
        [['policy', 'committee'], { by: 'quorum', votes: 4 }],
        [['policy', 'duties', 'review', 'steps', 1, 'step'], 'received'],
      ),
    ).toEqual([
      'units[6].id: "social" stands twice',
      'units[0].boards[0]: no board is called "rymdnamnden"',
      'people[0].roles[0].unit: no unit is called "rymd"',
      'people[18].roles[0].unit: no unit is called "teknik"',
      'people[19].roles[0].unit: no unit is called "teknik"',
      'people[20].roles[0].unit: no unit is called "teknik"',
      'policy.committee: the committee decides with 4 vote(s), but only 3 person(s) may vote',
      'policy.calendar.sending: "from" must be earlier than "until"',
      'policy.duties.review.steps[1].step: "received" stands twice',
    ]);
  });

  it('refuses a file nobody could review or decide in', () => {
    const people = sample().people.filter((p) => p.roles.every((r) => r.role !== 'secretariat' && r.role !== 'committee-chair'));
    expect(faultsOf([['people'], people])).toEqual([
      'people: nobody has the role secretariat, so no report could be reviewed',
      'policy.committee: the committee decides with 1 vote(s), but only 0 person(s) may vote',
    ]);
  });

  it('refuses a setting it does not know, so that a misspelt one is not passed over', () => {
    expect(faultsOf([['policy', 'newsForDay'], 30])).toEqual(['policy: has no place for "newsForDay"']);
  });

  it('refuses a contact person without a unit and a secretariat with one', () => {
    expect(faultsOf([['people', 0, 'roles'], [{ role: 'contact' }]], [['people', 21, 'roles'], [{ role: 'secretariat', unit: 'social' }]])).toEqual([
      'people[0].roles[0]: write a role, with a unit for contact, deputy and head',
      'people[21].roles[0]: has no place for "unit"',
    ]);
  });

  it('says where a file that is not JSON goes wrong', () => {
    expect(parseCityFile('{ "name": ')).toEqual({ ok: false, faults: [expect.stringMatching(/^the file is not JSON: /)] });
  });
});
