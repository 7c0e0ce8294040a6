import { describe, expect, it } from '@jest/globals';
import type { CityFile } from '../../../services/policy/city-file.ts';
import { faultsOf, sample, type Change, type Path } from './faulty-file.ts';

const unknownBoard = 'units[0].boards[0]: no board has the id "rymdnamnden": correct it, or add it to "boards"';
const unknownUnit = 'people[0].roles[0].unit: no unit has the id "rymd": correct it, or add it to "units"';
const noSecretariat = 'people: nobody has the role "secretariat", so no report could be reviewed: give it to somebody';
const noChair = 'people: nobody has the role "committee-chair", so nothing could be decided: give it to somebody';
const pausedBut = (left: number): string =>
  `policy.calendar.pauses: together with the days off they leave ${left} of the year's days, and at least 60 are needed: shorten them`;
const twice = (path: string, id: string): string => `${path}: "${id}" stands twice: give each its own, or leave one out`;

type Role = CityFile['people'][number]['roles'][number]['role'];

const holders = (role: Role): number[] =>
  [...sample().people.entries()].flatMap(([i, { roles }]) => (roles.some((r) => r.role === role) ? [i] : []));

const rolesOf = (person: number): Path => ['people', person, 'roles'];

/** Everybody with `role` has another instead. */
const without = (role: Role): Change[] => holders(role).map((i) => [rolesOf(i), [{ role: 'administrator' }]]);

const [secretary = -1] = holders('secretariat');
const [chair = -1] = holders('committee-chair');
const [member = -1] = holders('committee-member');

describe('a contradiction in a city file', () => {
  const socialBoard = { id: 'socialnamnden', name: 'Socialnämnden' };
  const halfYears = [
    { from: '01-01', to: '06-30' },
    { from: '07-01', to: '12-31' },
  ];

  it.each<[string, Change[], string[]]>([
    ['a unit of an unknown board', [[['units', 0, 'boards', 0], 'rymdnamnden']], [unknownBoard]],
    ['somebody of an unknown unit', [[['people', 0, 'roles', 0, 'unit'], 'rymd']], [unknownUnit]],
    ['a board that stands twice', [[['boards'], [...sample().boards, socialBoard]]], [twice('boards[10].id', 'socialnamnden')]],
    [
      'a person who stands twice, in whatever case',
      [[['people', 1, 'id'], '501A0000-0000-4000-8000-000000000101']],
      [twice('people[1].id', '501a0000-0000-4000-8000-000000000101')],
    ],
    ['nobody to review', without('secretariat'), [noSecretariat]],
    ['nobody to decide', without('committee-chair'), [noChair]],
    ['a year of pauses', [[['policy', 'calendar', 'pauses'], halfYears]], [pausedBut(0)]],
    ['a year of pauses and days off', [[['policy', 'calendar', 'pauses'], [{ from: '12-25', to: '12-23' }]]], [pausedBut(0)]],
    ['a pause of all but Christmas Day', [[['policy', 'calendar', 'pauses'], [{ from: '12-26', to: '12-24' }]]], [pausedBut(1)]],
    ['a pause of all but the leap day', [[['policy', 'calendar', 'pauses'], [{ from: '03-01', to: '02-28' }]]], [pausedBut(0)]],
    [
      'a pause that leaves a day too few beside the days off',
      [
        [['policy', 'calendar', 'pauses'], [{ from: '03-02', to: '12-31' }]],
        [['policy', 'calendar', 'daysOff'], ['01-02']],
      ],
      [pausedBut(59)],
    ],
    [
      'no hour to send in',
      [[['policy', 'calendar', 'sending'], { from: '09:00', until: '09:00' }]],
      ['policy.calendar.sending: "from" (09:00) must be earlier than "until" (09:00)'],
    ],
    [
      'a step that stands twice in a duty',
      [[['policy', 'duties', 'review', 'steps', 1, 'step'], 'received']],
      [twice('policy.duties.review.steps[1].step', 'received')],
    ],
  ])('is %s', (_, changes, faults) => {
    expect(faultsOf(...changes)).toEqual(faults);
  });

  it('is a quorum of more than may vote, whoever has two roles counted once', () => {
    const both = [{ role: 'committee-chair' }, { role: 'committee-member' }];
    expect(faultsOf([['policy', 'committee'], { by: 'quorum', votes: 4 }], [rolesOf(chair), both])).toEqual([
      'policy.committee.votes: 4 must vote alike, but only 3 may vote: lower "votes",' +
        ' or give more people the role "committee-chair" or "committee-member"',
    ]);
  });
});

describe('a contradiction beside what is malformed', () => {
  it.each<[string, Change[], string, string]>([
    [
      'another key of a board',
      [
        [['boards', 3, 'name'], 5],
        [['units', 0, 'boards', 0], 'rymdnamnden'],
      ],
      'boards[3].name',
      unknownBoard,
    ],
    [
      'another key of a unit',
      [
        [['units', 3, 'name'], 5],
        [['people', 0, 'roles', 0, 'unit'], 'rymd'],
      ],
      'units[3].name',
      unknownUnit,
    ],
    [
      'the name of the unit itself',
      [
        [['units', 0, 'name'], 5],
        [['units', 0, 'boards', 0], 'rymdnamnden'],
      ],
      'units[0].name',
      unknownBoard,
    ],
    ['the role in an unknown unit', [[['people', 0, 'roles', 0], { role: 'boss', unit: 'rymd' }]], 'people[0].roles[0].role', unknownUnit],
    ['the id of somebody', [[['people', 0, 'id'], 5], ...without('secretariat')], 'people[0].id', noSecretariat],
    [
      'one pause',
      [
        [
          ['policy', 'calendar', 'pauses'],
          [{ from: '02-01', to: '01-31' }, 5],
        ],
      ],
      'policy.calendar.pauses[1]',
      pausedBut(0),
    ],
    [
      'the whole policy',
      [
        [['policy'], 5],
        [['units', 0, 'boards', 0], 'rymdnamnden'],
      ],
      'policy',
      unknownBoard,
    ],
  ])('is still named when that is %s', (_, changes, malformed, contradiction) => {
    expect(faultsOf(...changes)).toEqual([expect.stringContaining(`${malformed}: write `), contradiction]);
  });

  it.each<[string, Change[], string]>([
    [
      'a board with an unread id',
      [
        [['boards', 3, 'id'], 'Nämnden'],
        [['units', 0, 'boards', 0], 'rymdnamnden'],
      ],
      'boards[3].id',
    ],
    [
      'a board that is not read',
      [
        [['boards', 3], null],
        [['units', 0, 'boards', 0], 'rymdnamnden'],
      ],
      'boards[3]',
    ],
    ['the boards, none of which is read', [[['boards'], {}]], 'boards'],
    ['the boards, of which there is none', [[['boards'], []]], 'boards'],
    ['the units, none of which is read', [[['units'], 'social']], 'units'],
    ['the people, none of whom is read', [[['people'], 'Anna']], 'people'],
    [
      'somebody who might be the secretariat',
      [...without('secretariat'), [rolesOf(secretary), [{ role: 'secretary' }]]],
      `people[${secretary}].roles[0].role`,
    ],
    ['somebody without roles', [...without('secretariat'), [rolesOf(secretary), []]], `people[${secretary}].roles`],
    ['somebody who might be the chair', [[rolesOf(chair), 'chair']], `people[${chair}].roles`],
    [
      'somebody who might vote',
      [
        [['policy', 'committee'], { by: 'quorum', votes: 3 }],
        [['people', member], 5],
      ],
      `people[${member}]`,
    ],
    ['the committee', [[['policy', 'committee'], { by: 'chairman' }], ...without('committee-chair')], 'policy.committee.by'],
    ['an hour', [[['policy', 'calendar', 'sending'], { from: '09:00', until: '8:00' }]], 'policy.calendar.sending.until'],
    ['a unit that has no place', [[rolesOf(secretary), [{ role: 'secretariat', unit: 'rymd' }]]], `people[${secretary}].roles[0]`],
  ])('is not imagined when it would hang on %s', (_, changes, malformed) => {
    expect(faultsOf(...changes)).toEqual([expect.stringContaining(`${malformed}: `)]);
  });
});
