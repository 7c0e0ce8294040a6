import { describe, expect, it } from '@jest/globals';
import { DUTY_KINDS } from '../../../services/domain/notice.ts';
import { reportersOf } from '../../../services/domain/person.ts';
import { everyNotice } from '../../../services/duties/notices.ts';
import { parseCityFile } from '../../../services/policy/city-file.ts';
import { cityRecords } from '../../../services/register/load-city.ts';
import { isRecordId } from '../../../services/store/storable.ts';
import { aSecretary, aSnapshot, solnaRules } from '../../helpers/builders.ts';
import { faultsOf, sample, solnaJson, solnaText, type Change, type Path } from './faulty-file.ts';

const OPTIONAL = new Set<string | number>(['email', 'projectDecision', 'overYears', 'overBoards']);

describe('the first quarter', () => {
  it('may be named, or left to the day the city is first loaded', () => {
    expect(sample().policy.firstQuarter).toBeUndefined();
    expect(faultsOf([['policy', 'firstQuarter'], '2026-Q4'])).toEqual([]);
  });

  it.each([['2026-Q5'], ['Q4 2026'], ['2026'], [''], [20264]])('is a quarter, not %j', (firstQuarter) => {
    expect(faultsOf([['policy', 'firstQuarter'], firstQuarter])).toEqual([
      `policy.firstQuarter: write a quarter as "2026-Q4", not ${JSON.stringify(firstQuarter)}`,
    ]);
  });
});

it('a file written before quarters could be missed has the steps for it all the same (R4)', () => {
  expect(solnaText).not.toContain('missed-quarter');
  expect(sample().policy.duties['missed-quarter'].steps.map(({ step }) => step)).toEqual(['found', 'on-the-day']);
});

describe('the sample city file', () => {
  it('is accepted', () => {
    expect(parseCityFile(solnaText)).toMatchObject({ ok: true, value: { name: 'Solna stad' } });
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
      const roles = people.flatMap((p) => p.assignments.flatMap((a) => ('unit' in a && a.unit === id ? [a.role] : [])));
      expect(roles).toEqual(['contact', 'deputy', 'head']);
      expect(reportersOf(people, id)).toHaveLength(1);
    }
  });

  it('calls its people by names, each by their own and none by a role, so that sentences with names read as they will', () => {
    const names = sample().people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name))).toEqual([]);
  });

  it('names the four purposes and four priority areas in both languages (S1, S2, S3, S4, P1, P2, P3, P4)', () => {
    const { purposes, areas } = sample().policy;
    expect([...Object.values(purposes), ...Object.values(areas)]).toHaveLength(8);
    expect(Object.values(areas).map((area) => area.sv)).toEqual([
      'Livslångt lärande',
      'Sociala frågor',
      'Arbete och tillväxt',
      'Stadsutveckling – Miljö',
    ]);
  });

  it('gives everybody their own version-4 id', () => {
    const ids = sample().people.map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('what a city file is read from', () => {
  it('may begin with a byte order mark, as editors on Windows write it', () => {
    expect(parseCityFile(`\uFEFF${solnaText}`)).toEqual(parseCityFile(solnaText));
  });

  it.each([
    ['has no text', ''],
    ['has nothing but a byte order mark and a line break', '\uFEFF\r\n'],
  ])('is refused as empty when it %s', (_, text) => {
    const fault = 'the file is empty: start from the sample, services/policy/sample/solna.json';
    expect(parseCityFile(text)).toEqual({ ok: false, faults: [fault] });
  });

  it('is refused when saved in another encoding, which would spoil every å, ä and ö', () => {
    const latin1 = Buffer.from(solnaText, 'latin1').toString('utf8');
    expect(parseCityFile(latin1)).toEqual({ ok: false, faults: ['the file is not in UTF-8: save it as UTF-8'] });
  });

  it('is told where it is not JSON', () => {
    expect(parseCityFile('{\n  "name": "Solna stad"\n  "boards": []\n}')).toEqual({
      ok: false,
      faults: ["the file is not JSON: Expected ',' or '}' after property value in JSON at position 27 (line 3 column 3)"],
    });
  });

  it.each(['[]', 'null', '5', '"Solna"'])('is told what to be when it is %s', (text) => {
    expect(parseCityFile(text)).toEqual({
      ok: false,
      faults: [`the file: write an object with "name", "boards", "units", "people" and "policy", not ${text}`],
    });
  });

  it('is told every part that an empty object lacks', () => {
    const faults = ['name', 'boards', 'units', 'people', 'policy'].map((key) => `${key}: is missing`);
    expect(parseCityFile('{}')).toEqual({ ok: false, faults });
  });
});

const asWritten = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

describe('a fault in a city file', () => {
  const calendar = ['policy', 'calendar'] as const;
  const committee = ['policy', 'committee'] as const;
  const step = ['policy', 'duties', 'review', 'steps', 0] as const;
  const july = { from: '07-01', to: '07-31', why: 'summer', by: 'HR' };
  const withUnit = { role: 'secretariat', unit: 'social' };
  const newsForDays = ['policy', 'newsForDays'] as const;
  const slug = 'write at most 60 lower-case letters a–z and digits, with hyphens between';
  const wholeNumber = 'write a whole number from 0 to 366';
  const when = 'write {"on":"open"}, {"on":"due"}, {"daysBefore": n} or {"workingDaysAfter": n}, where n is a whole number from 0 to 366';
  const someList = 'write a list in [brackets] with at least one entry';
  const roles = 'write "contact", "deputy", "head", "secretariat", "committee-chair", "committee-member" or "administrator"';

  it.each<[string, ...Change, string]>([
    ['a key left out', ['people', 3, 'name'], undefined, 'is missing'],
    ['a number for a text', ['name'], 171, 'write a text of 1 to 200 characters, not 171'],
    ['an empty text', ['boards', 0, 'name'], '  ', 'write a text of 1 to 200 characters, not ""'],
    ['a text for a number', newsForDays, '60', `${wholeNumber}, not "60"`],
    ['a fraction', newsForDays, 1.5, `${wholeNumber}, not 1.5`],
    ['a number out of range', newsForDays, -1, `${wholeNumber}, not -1`],
    ['a number past all range', newsForDays, 1e20, `${wholeNumber}, not 100000000000000000000`],
    ['null', [...calendar, 'pauses'], null, 'write a list in [brackets], not null'],
    ['an empty list', ['units', 2, 'boards'], [], `${someList}, not []`],
    ['a person without roles', ['people', 2, 'roles'], [], `${someList}, not []`],
    ['a list for an object', ['policy', 'areas', 'P1'], ['x'], 'write an object with "sv" and "en", not ["x"]'],
    ['an id with spaces', ['boards', 1, 'id'], 'Barn och skola', `${slug}, not "Barn och skola"`],
    ['an id too long', ['boards', 1, 'id'], 'x'.repeat(61), `${slug}, not "${'x'.repeat(59)}…`],
    ['an id that is no GUID', ['people', 3, 'id'], 'anna', 'write the Entra object id, not "anna"'],
    ['an unknown language', ['people', 3, 'locale'], 'fi', 'write "sv" or "en", not "fi"'],
    ['an unknown time zone', [...calendar, 'timeZone'], 'CET', 'write "Europe/Stockholm", not "CET"'],
    ['a day off that is none', [...calendar, 'daysOff', 0], '02-30', 'write a day of the year as "MM-DD", not "02-30"'],
    ['one day off', [...calendar, 'daysOff'], '12-24', 'write a list in [brackets], not "12-24"'],
    ['a time without its nought', [...calendar, 'sending', 'from'], '9:00', 'write a time as "HH:MM", not "9:00"'],
    ['an unknown receiver', [...step, 'to', 0], 'chief', 'write "owner", "deputy", "head" or "secretariat", not "chief"'],
    ['a misspelt step condition', [...step, 'when'], { on: 'opn' }, `${when}, not {"on":"opn"}`],
    ['two step conditions', [...step, 'when'], { on: 'due', daysBefore: 2 }, `${when}, not {"on":"due","daysBefore":2}`],
    ['no step condition', [...step, 'when'], undefined, 'is missing'],
    ['a committee that is no object', committee, 'chair', 'write an object with "by", not "chair"'],
    ['a chair with votes', committee, { by: 'chair', votes: 2 }, 'has no place for "votes", only for "by"'],
    ['a secretariat with a unit', ['people', 21, 'roles', 0], withUnit, 'has no place for "unit", only for "role"'],
    ['keys it has no place for', [...calendar, 'pauses', 0], july, 'has no place for "why" and "by", only for "from" and "to"'],
  ])('is told in its place what to write instead of %s', (_, path, value, message) => {
    expect(faultsOf([path, value])).toEqual([`${asWritten(path)}: ${message}`]);
  });

  it.each<[string, ...Change, string, string]>([
    ['a step too far off', [...step, 'when'], { daysBefore: 400 }, 'daysBefore', `${wholeNumber}, not 400`],
    ['another way to decide', committee, { by: 'all' }, 'by', 'write "chair" or "quorum", not "all"'],
    ['no way to decide', committee, {}, 'by', 'is missing'],
    ['a quorum of none', committee, { by: 'quorum', votes: 0 }, 'votes', 'write a whole number from 1 to 100, not 0'],
    ['a quorum of unsaid size', committee, { by: 'quorum' }, 'votes', 'is missing'],
    ['an unknown role', ['people', 0, 'roles', 0], { role: 'boss' }, 'role', `${roles}, not "boss"`],
    ['a contact without a unit', ['people', 0, 'roles', 0], { role: 'contact' }, 'unit', 'is missing'],
  ])('is told by the key within, where one of several shapes is meant: %s', (_, path, value, key, message) => {
    expect(faultsOf([path, value])).toEqual([`${asWritten(path)}.${key}: ${message}`]);
  });

  it.each([
    ['the second time of another', '2-received'],
    ['a nudge', 'nudge-again'],
  ])('is a step that would be taken for %s', (_, name) => {
    const own = 'choose a name that does not begin with "nudge-" or with a number and a hyphen: those are the product\'s own';
    expect(faultsOf([[...step, 'step'], name])).toEqual([`policy.duties.review.steps[0].step: ${own}`]);
  });

  it('is a unit that would be taken for the whole round', () => {
    const message = 'choose another id: notices about the whole round go under "round"';
    expect(faultsOf([['units', 0, 'id'], 'round'])).toEqual([`units[0].id: ${message}`]);
  });
});

describe('what is unusual, and no fault', () => {
  const [contact, deputy, head] = (['contact', 'deputy', 'head'] as const).map((role) => ({ role, unit: 'social' }));

  it.each<[string, ...Change]>([
    ['somebody who is contact person, deputy and head of one unit', ['people', 0, 'roles'], [contact, deputy, head]],
    ['a role said twice', ['people', 0, 'roles'], [contact, contact]],
    ['two units of one name', ['units', 0, 'name'], 'Socialförvaltningen'],
    ['a board said twice', ['units', 5, 'boards'], ['socialnamnden', 'socialnamnden']],
    ['an id in capitals', ['people', 0, 'id'], '501A0000-0000-4000-8000-000000000101'],
    ['a leap day off', ['policy', 'calendar', 'daysOff'], ['02-29', '02-29']],
    ['a duty nobody is reminded of', ['policy', 'duties', 'review', 'steps'], []],
    ['no days off', ['policy', 'calendar', 'daysOff'], []],
    ['a pause of all but sixty days', ['policy', 'calendar', 'pauses'], [{ from: '03-02', to: '12-31' }]],
  ])('is %s', (_, path, value) => {
    expect(faultsOf([path, value])).toEqual([]);
  });
});

/** The path of every part of a value, itself left out. */
function partsOf(node: unknown, path: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return entries.flatMap(([key, part]) => [[...path, key], ...partsOf(part, [...path, key])]);
}

/** A condition is judged as a whole. */
const faultedPath = (path: Path): Path => (path.includes('when') ? path.slice(0, path.indexOf('when') + 1) : path);

describe('one fault anywhere', () => {
  const everywhere = partsOf(solnaJson);
  const keys = everywhere.filter((path) => typeof path.at(-1) === 'string');

  it('is named by its path alone, with nothing that merely follows from it', () => {
    expect(everywhere.length).toBeGreaterThan(100);
    for (const path of everywhere) {
      expect(faultsOf([path, 0.5])).toEqual([expect.stringMatching(/: write .*, not (0\.5|\{.*\})$/)]);
      expect(faultsOf([path, 0.5])[0]?.split(': ')[0]).toBe(asWritten(faultedPath(path)));
    }
  });

  it('is none where a person has no address', () => {
    expect(faultsOf([['people', 0, 'email'], undefined])).toEqual([]);
  });

  it('is said to be missing when it is left out', () => {
    const outside = keys.filter((path) => faultedPath(path).length === path.length && !OPTIONAL.has(path.at(-1) ?? ''));
    expect(outside.length).toBeGreaterThan(100);
    for (const path of outside) expect(faultsOf([path, undefined])).toEqual([`${asWritten(path)}: is missing`]);
  });
});

describe('the faults of a city file', () => {
  it('are all named at once: what is malformed, and what contradicts among the rest', () => {
    const people = sample().people.map((p) => ({ ...p, roles: p.roles.filter(({ role }) => role !== 'secretariat') }));
    const staffed = people.filter((p) => p.roles.length > 0);
    expect(
      faultsOf(
        [['people'], staffed],
        [['name'], ''],
        [['boards', 0, 'name'], 7],
        [['units', 1, 'boards', 0], 'rymdnamnden'],
        [['units', 2, 'name'], undefined],
        [['people', 3, 'id'], 'anna'],
        [['people', 4, 'roles', 0, 'unit'], 'rymd'],
        [['people', 5, 'id'], staffed[0]?.id],
        [['policy', 'areas', 'P3'], undefined],
        [['policy', 'calendar', 'daysOff', 0], '02-30'],
        [['policy', 'calendar', 'pauses'], [{ from: '02-01', to: '01-31' }]],
        [['policy', 'calendar', 'sending', 'until'], '08:00'],
        [['policy', 'duties', 'review', 'steps', 0, 'when'], { on: 'opn' }],
        [['policy', 'duties', 'rework', 'steps', 1, 'step'], 'received'],
        [['policy', 'newsForDay'], 30],
        [['policy', 'roundClosesAfterWorkingDays'], 1000],
        [['policy', 'committee'], { by: 'quorum', votes: 9 }],
      ),
    ).toEqual([
      'name: write a text of 1 to 200 characters, not ""',
      'boards[0].name: write a text of 1 to 200 characters, not 7',
      'units[2].name: is missing',
      'people[3].id: write the Entra object id, not "anna"',
      'policy.areas.P3: is missing',
      'policy.calendar.daysOff[0]: write a day of the year as "MM-DD", not "02-30"',
      'policy.duties.review.steps[0].when: write {"on":"open"}, {"on":"due"}, {"daysBefore": n} or {"workingDaysAfter": n},' +
        ' where n is a whole number from 0 to 366, not {"on":"opn"}',
      'policy.roundClosesAfterWorkingDays: write a whole number from 0 to 366, not 1000',
      'policy: has no place for "newsForDay", only for "purposes", "areas", "calendar", "firstQuarter", "duties", "roundClosesAfterWorkingDays",' +
        ' "completeRoundGoes", "boardsInformedWithinWorkingDays", "newsForDays", "projectDecision" and "committee"',
      'people[5].id: "501a0000-0000-4000-8000-000000000101" stands twice: give each its own, or leave one out',
      'units[1].boards[0]: no board has the id "rymdnamnden": correct it, or add it to "boards"',
      'people[4].roles[0].unit: no unit has the id "rymd": correct it, or add it to "units"',
      'people: nobody has the role "secretariat", so no report could be reviewed: give it to somebody',
      "policy.calendar.pauses: together with the days off they leave 0 of the year's days, and at least 60 are needed: shorten them",
      'policy.calendar.sending: "from" (09:00) must be earlier than "until" (08:00)',
      'policy.duties.rework.steps[1].step: "received" stands twice: give each its own, or leave one out',
      'policy.committee.votes: 9 must vote alike, but only 3 may vote: lower "votes",' +
        ' or give more people the role "committee-chair" or "committee-member"',
    ]);
  });
});

describe('the longest names a city file may hold', () => {
  const longest = 'x'.repeat(60);

  it('are taken', () => {
    const people = sample().people.filter((p) => !p.roles.some((r) => 'unit' in r));
    const units = [{ id: longest, name: longest, boards: ['socialnamnden'] }];
    expect(faultsOf([['units'], units], [['people'], people], [['policy', 'duties', 'review', 'steps', 0, 'step'], longest])).toEqual([]);
  });

  it('give ids that the store keeps to the notices of every duty, also the thousandth time', async () => {
    const rules = await solnaRules();
    const steps = [{ step: longest, when: { on: 'open' as const }, to: ['owner' as const] }];
    for (const kind of DUTY_KINDS) rules.policy.duties[kind] = { dueAfterWorkingDays: 0, steps };
    const owner = sample().people[0]?.id ?? '';
    const duties = DUTY_KINDS.map((kind) => ({
      kind,
      clause: 'R5',
      quarter: '2026-Q3' as const,
      unit: longest,
      owners: [owner],
      opensOn: '2026-10-01' as const,
      dueOn: '2026-10-16' as const,
      occasion: 1000,
      met: false,
    }));
    const made = everyNotice(rules, aSnapshot({ people: [aSecretary(owner)] }), duties);
    expect(made.map(({ id }) => isRecordId(id))).toEqual(DUTY_KINDS.map(() => true));
  });
});

describe('projects that are decided on before they start', () => {
  const path: Path = ['policy', 'projectDecision'];

  it('are those of the sample over three years, or of more than one board', () => {
    expect(sample().policy.projectDecision).toEqual({ overYears: 3, overBoards: 1 });
  });

  it('need not be named, and either limit is enough', () => {
    expect(faultsOf([path, undefined])).toEqual([]);
    expect(faultsOf([path, { overYears: 2 }])).toEqual([]);
    expect(faultsOf([path, { overBoards: 2 }])).toEqual([]);
  });

  it('are named with every fault at once', () => {
    expect(faultsOf([path, { overYears: 0, overBoards: 'två', over: 1 }])).toEqual([
      'policy.projectDecision.overYears: write a whole number from 1 to 30, not 0',
      'policy.projectDecision.overBoards: write a whole number from 1 to 50, not "två"',
      'policy.projectDecision: has no place for "over", only for "overYears" and "overBoards"',
    ]);
    expect(faultsOf([path, {}])).toEqual(['policy.projectDecision: write an object with "overYears", "overBoards" or both, not {}']);
  });
});
