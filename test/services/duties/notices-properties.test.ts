import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DUTY_KINDS, type OwedNotice } from '../../../services/domain/notice.ts';
import { duties } from '../../../services/duties/duties.ts';
import type { Snapshot } from '../../../services/duties/duty.ts';
import { everyNotice, notices } from '../../../services/duties/notices.ts';
import { solnaRules } from '../../helpers/builders.ts';
import { histories, type History } from './histories.ts';

const rules = await solnaRules();
const any = histories(rules);

const owed = ({ now, snapshot }: History[number]): OwedNotice[] => notices(rules, snapshot, duties(rules, snapshot), now);
const preview = ({ snapshot }: History[number]): OwedNotice[] => everyNotice(rules, snapshot, duties(rules, snapshot));
const byId = (some: OwedNotice[]): OwedNotice[] => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
const shuffled = <T>(records: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...records], { minLength: records.length });
const reordered = ({ people, rounds, reports, ...rest }: Snapshot): fc.Arbitrary<Snapshot> =>
  fc.record({ people: shuffled(people), rounds: shuffled(rounds), reports: shuffled(reports) }).map((records) => ({ ...rest, ...records }));
const firstDouble = (values: string[]): string | undefined => values.find((value, i) => values.indexOf(value) !== i);

const holds = (rule: (moment: History[number]) => void): void =>
  fc.assert(
    fc.property(any, (history) => history.forEach(rule)),
    { numRuns: 40 },
  );

describe('whatever has happened to a quarter', () => {
  it('a notice has an id Cosmos DB allows, and no two have the same', () => {
    holds((moment) => {
      const ids = owed(moment).map((n) => n.id);
      expect(ids.find((id) => /[/\\?#\s]/.test(id) || id.length > 200)).toBeUndefined();
      expect(firstDouble(ids)).toBeUndefined();
    });
  });

  it('one id means one thing for ever: to whom, about what and from when', () => {
    fc.assert(
      fc.property(any, (history) => {
        const known = new Map<string, string>();
        // A later day that has been granted moves what was to come of that report.
        const isMoved = history.some(({ snapshot }) => snapshot.rounds.some((r) => r.moreTime?.some(({ answer }) => answer?.granted)));
        for (const notice of history.flatMap(preview).filter(({ duty }) => !isMoved || duty !== 'quarterly-report')) {
          const meaning = JSON.stringify(notice);
          expect(known.get(notice.id) ?? meaning).toBe(meaning);
          known.set(notice.id, meaning);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a person gets at most one message about one thing, and none too early', () => {
    holds((moment) => {
      const now = owed(moment);
      expect(firstDouble(now.map((n) => n.thread))).toBeUndefined();
      expect(now.find((n) => Date.parse(n.dueAt) > moment.now)).toBeUndefined();
    });
  });

  it('what is owed is the latest that has come of what will be', () => {
    holds((moment) => {
      const come = preview(moment).filter((n) => Date.parse(n.dueAt) <= moment.now);
      const now = new Map(owed(moment).map((n) => [n.thread, n]));
      expect(new Set(now.keys())).toEqual(new Set(come.map((n) => n.thread)));
      expect(come.find((n) => n.dueAt > (now.get(n.thread)?.dueAt ?? ''))).toBeUndefined();
    });
  });

  it('nothing goes to somebody who has left, or has no part in it', () => {
    holds((moment) => {
      const active = new Map(moment.snapshot.people.filter((p) => p.active).map((p) => [p.id, p]));
      for (const { person, unit } of owed(moment)) {
        const roles = active.get(person)?.assignments ?? [];
        expect(roles.some((r) => !('unit' in r) || unit === undefined || r.unit === unit)).toBe(true);
      }
    });
  });

  it('nothing is owed for what has been done', () => {
    holds((moment) => {
      const unmet = new Set(
        duties(rules, moment.snapshot)
          .filter((d) => !d.met)
          .map((d) => `${d.kind} ${d.quarter}`),
      );
      expect(owed(moment).find((n) => !unmet.has(`${n.duty} ${n.quarter}`))).toBeUndefined();
    });
  });

  it('the same records give the same notices, in whatever order they come', () => {
    const moments = any.chain((history) => {
      const moment = history.at(-1);
      if (moment === undefined) throw new Error('a history is never empty');
      return fc.tuple(fc.constant(moment), reordered(moment.snapshot));
    });
    fc.assert(fc.property(moments, ([moment, snapshot]) => expect(byId(owed({ ...moment, snapshot }))).toEqual(byId(owed(moment)))));
  });

  it('every kind of duty comes about', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(any, (history) => history.flatMap(owed).forEach((n) => seen.add(n.duty))),
      { seed: 11, numRuns: 100 },
    );
    // A quarter that is missed has no history.
    expect(seen).toEqual(new Set(DUTY_KINDS.filter((kind) => kind !== 'missed-quarter')));
  });
});
