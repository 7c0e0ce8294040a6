import fc from 'fast-check';
import type { ProjectView } from '../../cards/person/projects-card.ts';
import { LIMITS, type Entry, type ProjectLine, type Report } from '../../services/domain/report.ts';
import { aLine, anActivity, anApplication, anEffect, aProject, aReport, iso, progress } from '../helpers/builders.ts';

/** Characters that grow when they are escaped, and some that do not. */
const motif = fc.constantFrom('ord ', 'ö', '\\', '*', '"', '[a](b)', '\n', '- \n', '😀', '<b>', '&amp;', 'W'.repeat(90));

/** A text of any length up to `limit`: most are short, and some as long as they may be. */
const text = (limit: number): fc.Arbitrary<string> =>
  fc
    .tuple(motif, fc.oneof({ weight: 4, arbitrary: fc.nat(80) }, fc.nat(limit), fc.constant(limit)))
    .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

/** Found again on a card, whatever stands beside it. */
const numbered = (kind: 'P' | 'E', i: number, rest: string): string =>
  `${kind}${String(i).padStart(3, '0')} ${rest}`.slice(0, LIMITS.title);

const texts = fc.record({ title: text(LIMITS.title), long: text(LIMITS.text), other: text(LIMITS.text), short: text(LIMITS.place) });

type Texts = typeof texts extends fc.Arbitrary<infer T> ? T : never;

const line = (i: number, { title, long, other, short }: Texts): ProjectLine =>
  aLine({
    project: `p-${i}`,
    title: numbered('P', i, title),
    programme: short,
    previous: progress({ happened: other }),
    ...(i % 4 === 3 ? {} : { answer: progress({ status: 'delayed', happened: long, effects: other }) }),
  });

function entry(i: number, { title, long, other, short }: Texts): Entry {
  const common = { id: `e-${i}`, title: numbered('E', i, title) };
  const kinds = [anApplication({ ...common, programme: short }), anActivity({ ...common, place: short, goal: long, outcome: other })];
  return kinds[i % 3] ?? anEffect({ ...common, description: long });
}

/** Many things share a few texts: what matters is how long they are, not that they differ. */
const many = <T>(most: number, make: (i: number, texts: Texts) => T): fc.Arbitrary<T[]> =>
  fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: fc.nat(15) }, { weight: 2, arbitrary: fc.nat(most) }, fc.constant(most)),
      fc.array(texts, { minLength: 3, maxLength: 3 }),
    )
    .map(([count, [first, second, third]]) => {
      const choices = [first, second, third].filter((t) => t !== undefined);
      return Array.from({ length: count }, (_, i) => choices[i % choices.length]).flatMap((t, i) => (t === undefined ? [] : [make(i, t)]));
    });

const MOST_PROJECTS = 120;

/** A report of any size, with texts up to every limit, returned with the longest comment there may be; a part of its projects is not answered for. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(many(MOST_PROJECTS, line), many(LIMITS.entries, entry), text(LIMITS.comment))
  .map(([lines, entries, comment]) =>
    aReport({ state: 'returned', lines, entries, history: [{ at: iso('2026-10-05'), by: 'disa', what: 'returned', version: 1, comment }] }),
  );

/** The same with everything answered for. */
export const anyCompleteReport: fc.Arbitrary<Report> = anyReport.map((report) => ({
  ...report,
  lines: report.lines.map((l) => ({ ...l, answer: l.answer ?? progress() })),
}));

export const anyProjects: fc.Arbitrary<ProjectView[]> = many(MOST_PROJECTS, (i, { title, short }) => ({
  project: aProject({
    id: `p-${i}`,
    title: numbered('P', i, title),
    programme: short,
    areas: ['P1', 'P2', 'P3', 'P4'],
    partners: Array.from({ length: 5 }, () => short),
  }),
  last: progress(),
}));
