import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { Result } from '../../../services/domain/result.ts';
import { confirmReceipt } from '../../../services/domain/round-decisions.ts';
import { nudge, nudgeOne } from '../../../services/domain/round-nudge.ts';
import { LIMITS } from '../../../services/domain/report.ts';
import { lateUnits, notAnswered, refusedOthers, roundStatus, type UnitRow } from '../../../services/domain/round-status.ts';
import type { Round } from '../../../services/domain/round.ts';
import {
  aChair,
  aMissingUnit,
  aReport,
  aRound,
  aSecretary,
  contactOf,
  deputyOf,
  headOf,
  iso,
  unreachable,
} from '../../helpers/builders.ts';

const AT = iso('2026-11-05', '10:00');
const sekr = aSecretary();

function value(result: Result<Round>): Round {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('W7: each administration confirms its part', () => {
  const adopted = aRound({ state: 'adopted', units: ['social', 'teknik'] });

  it('and who did it, and when, is on record', () => {
    expect(confirmReceipt(adopted, 'social', headOf('social'), AT)).toEqual({
      ok: true,
      value: { ...adopted, rev: 1, receipts: [{ unit: 'social', by: 'head-social', at: AT }] },
    });
  });

  it('once: what another of the unit confirms later changes nothing', () => {
    const confirmed = value(confirmReceipt(adopted, 'social', headOf('social'), AT));
    expect(value(confirmReceipt(confirmed, 'social', contactOf('social'), iso('2026-11-06')))).toBe(confirmed);
  });

  it('for itself, and not for another', () => {
    expect(confirmReceipt(adopted, 'teknik', headOf('social'), AT)).toEqual({ ok: false, failure: { code: 'not-allowed' } });
  });

  it('only where it has a part: a unit that came after the round has nothing to confirm', () => {
    expect(confirmReceipt(adopted, 'nybildad', contactOf('nybildad'), AT)).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('R4: a nudge', () => {
  const first = value(nudge(aRound(), [aMissingUnit()], sekr, '2026-10-12', AT));

  it('is on record with whom it went to', () => {
    expect(first).toEqual(aRound({ rev: 1, nudges: [{ on: '2026-10-12', at: AT, by: 'secretary', units: ['social'] }] }));
  });

  it('goes once a day, whoever of the secretariat presses', () => {
    expect(nudge(first, [aMissingUnit()], aSecretary('another'), '2026-10-12', iso('2026-10-12', '16:00'))).toEqual({
      ok: false,
      failure: { code: 'nudged-already', at: AT },
    });
  });

  it('can go again the next day', () => {
    expect(value(nudge(first, [aMissingUnit()], sekr, '2026-10-13', AT)).nudges).toHaveLength(2);
  });

  it('does not go to nobody', () => {
    expect(nudge(aRound(), [], sekr, '2026-10-12', AT)).toEqual({ ok: false, failure: { code: 'nobody-to-nudge' } });
    expect(nudge(aRound(), [aMissingUnit('social', { status: 'submitted' })], sekr, '2026-10-12', AT)).toEqual({
      ok: false,
      failure: { code: 'nobody-to-nudge' },
    });
  });

  it('goes only to where somebody can be reached', () => {
    const outOfReach = aMissingUnit('teknik', { reporters: [{ person: 'contact-teknik', unreachable: 'blocked' }] });
    const vacant = aMissingUnit('kultur', { reporters: [] });
    expect(value(nudge(aRound(), [outOfReach, aMissingUnit(), vacant], sekr, '2026-10-12', AT)).nudges.map((n) => n.units)).toEqual([
      ['social'],
    ]);
  });

  it('is not spent when nobody missing can be reached', () => {
    const outOfReach = aMissingUnit('teknik', { reporters: [{ person: 'contact-teknik', unreachable: 'never-opened' }] });
    expect(nudge(aRound(), [outOfReach], sekr, '2026-10-12', AT)).toEqual({ ok: false, failure: { code: 'nobody-in-reach' } });
  });
});

describe('where a round stands', () => {
  const round = aRound({ units: ['a', 'b', 'c', 'd', 'e', 'f'] });
  const reports = [
    aReport({ unit: 'a', state: 'approved' }),
    aReport({ unit: 'b', state: 'submitted' }),
    aReport({ unit: 'c', state: 'returned' }),
    aReport({ unit: 'd', draft: { at: AT, by: 'x' } }),
    aReport({ unit: 'e' }),
    aReport({ unit: 'f', quarter: '2026-Q2', state: 'approved' }),
  ];

  it('is shown for every unit, those that need something first', () => {
    expect(roundStatus(round, reports, [], '2026-10-05').map((row) => [row.unit, row.status])).toEqual([
      ['e', 'missing'],
      ['f', 'missing'],
      ['d', 'draft'],
      ['c', 'returned'],
      ['b', 'submitted'],
      ['a', 'approved'],
    ]);
  });

  it('has not been answered by those who sent nothing in, or have a draft only', () => {
    expect(notAnswered(roundStatus(round, reports, [], '2026-10-05'))).toEqual(['e', 'f', 'd']);
  });

  it('counts as late those whose own day has passed, and only once it has', () => {
    const rows = [
      aMissingUnit('a'),
      aMissingUnit('b', { dueOn: '2026-10-20' }),
      aMissingUnit('c', { status: 'returned', dueOn: '2026-10-14' }),
      aMissingUnit('d', { status: 'submitted' }),
    ];
    const late = (today: CivilDate): string[] => lateUnits(aRound({ dueOn: '2026-10-15' }), rows, today);
    expect([late('2026-10-14'), late('2026-10-15'), late('2026-10-16'), late('2026-10-21')]).toEqual([
      [],
      ['c'],
      ['a', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('R1: says who is to report for each unit, and why somebody cannot be written to', () => {
    const people: Person[] = [unreachable(contactOf('a')), { ...contactOf('b'), refused: { why: 'blocked', at: AT } }, deputyOf('c')];
    const rows = new Map(roundStatus(round, reports, people, '2026-10-05').map((row) => [row.unit, row.reporters]));
    expect([rows.get('a'), rows.get('b'), rows.get('c'), rows.get('d')]).toEqual([
      [{ person: 'contact-a', unreachable: 'never-opened' }],
      [{ person: 'contact-b', unreachable: 'blocked' }],
      [{ person: 'deputy-c' }],
      [],
    ]);
  });

  it('says who is within reach though messages to them do not come through for now', () => {
    const withheld = { why: 'disabled-by-admin' as const, at: AT };
    const held = { withheld: { ...withheld, tries: 2, until: AT } };
    const people: Person[] = [
      { ...contactOf('a'), ...held },
      { ...deputyOf('a'), ...held },
      { ...contactOf('b'), ...held, refused: { why: 'blocked', at: AT } },
    ];
    const rows = roundStatus(round, reports, people, '2026-10-05');
    const reporters = new Map(rows.map((row) => [row.unit, row.reporters]));
    expect([reporters.get('a'), reporters.get('b'), refusedOthers(rows, people)]).toEqual([
      [{ person: 'contact-a', withheld }],
      [{ person: 'contact-b', unreachable: 'blocked' }],
      [{ person: 'deputy-a', withheld }],
    ]);
  });

  it('names the others whom Teams refuses, once each, and not those who have left', () => {
    const refused = { why: 'not-installed' as const, at: AT };
    const people: Person[] = [
      { ...contactOf('a'), refused },
      { ...deputyOf('a'), refused },
      { ...aChair(), refused },
      { ...sekr, active: false, refused },
      headOf('a'),
    ];
    expect(refusedOthers(roundStatus(round, reports, people, '2026-10-05'), people)).toEqual([
      { person: 'deputy-a', why: 'not-installed' },
      { person: 'chair', why: 'not-installed' },
    ]);
  });
});

const write = (row: UnitRow | undefined, { round = aRound(), text = 'Hör av dig.', today = '2026-10-12' as const } = {}): Result<Round> =>
  nudgeOne(round, row, { text, today, at: AT }, sekr);
const failureOf = (done: Result<Round>): string => (done.ok ? '' : done.failure.code);

describe('R4: a nudge to one administration', () => {
  it('is on record with what the secretariat wrote, and without a text where it wrote none', () => {
    expect([value(write(aMissingUnit())).nudges, value(write(aMissingUnit(), { text: '' })).nudges]).toEqual([
      [{ on: '2026-10-12', at: AT, by: 'secretary', units: ['social'], text: 'Hör av dig.' }],
      [{ on: '2026-10-12', at: AT, by: 'secretary', units: ['social'] }],
    ]);
  });

  it('goes also where the report is returned, the round being with the committee or not', () => {
    const returned = aMissingUnit('social', { status: 'returned' });
    expect([write(returned).ok, write(returned, { round: aRound({ state: 'with-committee' }) }).ok]).toEqual([true, true]);
    expect(failureOf(write(aMissingUnit(), { round: aRound({ state: 'with-committee' }) }))).toBe('wrong-state');
  });

  it('is one a day and administration, and one to all leaves out those that have had theirs', () => {
    const nudged = value(write(aMissingUnit()));
    expect(failureOf(write(aMissingUnit(), { round: nudged }))).toBe('nudged-already');
    const rest = value(nudge(nudged, [aMissingUnit(), aMissingUnit('teknik')], sekr, '2026-10-12', AT));
    expect(rest.nudges.at(-1)?.units).toEqual(['teknik']);
    expect(failureOf(nudge(rest, [aMissingUnit(), aMissingUnit('teknik')], sekr, '2026-10-12', AT))).toBe('nudged-already');
  });

  it('does not go to one that has answered, is not in the round, or cannot be reached, nor with more than fits', () => {
    expect([
      failureOf(write(aMissingUnit('social', { status: 'submitted' }))),
      failureOf(write(undefined)),
      failureOf(write(aMissingUnit('social', { reporters: [] }))),
      failureOf(write(aMissingUnit(), { text: 'å'.repeat(LIMITS.comment + 1) })),
    ]).toEqual(['answered-already', 'not-found', 'nobody-in-reach', 'text-too-long']);
  });
});
