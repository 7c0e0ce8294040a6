import { describe, expect, it } from '@jest/globals';
import { decideReport, type ReportCommand } from '../../../services/domain/report-decisions.ts';
import { LIMITS, type Progress, type Report } from '../../../services/domain/report.ts';
import { ok, type Result } from '../../../services/domain/result.ts';
import { aLine, anActivity, anApplication, anEffect, aReport, contactOf, deputyOf, iso, progress } from '../../helpers/builders.ts';

const AT = iso('2026-10-05', '10:00');
const anna = contactOf('social', 'anna');
const bo = deputyOf('social', 'bo');

const twoProjects = (): Report => aReport({ lines: [aLine({ project: 'forst' }), aLine({ project: 'sedan' })], rev: 0 });

function act(report: Report, command: ReportCommand, actor = anna): Report {
  const decided = decideReport(report, command, actor, AT);
  if (!decided.ok) throw new Error(decided.failure.code);
  return decided.value;
}

const tryTo = (report: Report, command: ReportCommand): Result<Report> => decideReport(report, command, anna, AT);
const save = (project: string, seenRev: number, said: Progress): ReportCommand => ({ do: 'save-line', project, seenRev, progress: said });
const answers = (report: Report): (string | undefined)[] => report.lines.map((line) => line.answer?.happened);

describe('a line', () => {
  it('is saved as it was written, with who wrote it and when', () => {
    const before = twoProjects();
    const said = progress({ status: 'at-risk', happened: 'Partnern drog sig ur', effects: 'Åtta lärare utbildade' });
    expect(act(before, save('sedan', 0, said))).toEqual({
      ...before,
      rev: 1,
      lines: [aLine({ project: 'forst' }), aLine({ project: 'sedan', answer: said, rev: 1 })],
      draft: { at: AT, by: 'anna' },
    });
  });

  it('can be saved half done: what is missing is asked for when the report is handed in', () => {
    const half: Progress = { happened: 'Vi har börjat', effects: '' };
    expect(act(twoProjects(), save('forst', 0, half)).lines[0]?.answer).toEqual(half);
  });

  const previous = { status: 'at-risk', happened: 'Partnern drog sig ur', effects: 'Åtta lärare utbildade' } as const;
  it.each<[string, Partial<Progress>, boolean]>([
    ['the same status and no news', { happened: '' }, true],
    ['the same status and last quarter’s news', { happened: previous.happened }, true],
    ['other effects, and no news', { happened: '', effects: 'Tolv lärare utbildade' }, true],
    ['another status, and no news', { status: 'on-plan', happened: '' }, false],
    ['another status and last quarter’s news', { status: 'on-plan', happened: previous.happened }, false],
    ['news', { happened: 'En ny partner är med' }, false],
  ])('with %s says that nothing is new: %#', (_what, change, isNothingNew) => {
    const report = aReport({ lines: [aLine({ project: 'forst', previous })] });
    const answer = act(report, save('forst', 0, { ...previous, ...change })).lines[0]?.answer;
    expect(answer?.nothingNew === true).toBe(isNothingNew);
  });

  it('survives beside another that was written on another device at the same time', () => {
    const byAnna = act(twoProjects(), save('forst', 0, progress({ happened: 'av Anna' })), anna);
    const byBoth = act(byAnna, save('sedan', 0, progress({ happened: 'av Bo' })), bo);
    expect(answers(byBoth)).toEqual(['av Anna', 'av Bo']);
  });

  it('written on two devices keeps the first, and the second is told', () => {
    const byAnna = act(twoProjects(), save('forst', 0, progress({ happened: 'av Anna' })), anna);
    expect(decideReport(byAnna, save('forst', 0, progress({ happened: 'av Bo' })), bo, AT)).toEqual({
      ok: false,
      failure: { code: 'stale' },
    });
  });

  it('can be written again by somebody who has seen what stands', () => {
    const first = act(twoProjects(), save('forst', 0, progress({ happened: 'ett' })));
    const second = act(first, save('forst', 1, progress({ happened: 'två' })));
    expect(second.lines[0]).toEqual(aLine({ project: 'forst', answer: progress({ happened: 'två' }), rev: 2 }));
  });

  it('saved twice over by an impatient press is saved once', () => {
    const saved = act(twoProjects(), save('forst', 0, progress({ happened: 'ett' })));
    expect(act(saved, save('forst', 0, progress({ happened: 'ett' })))).toBe(saved);
  });

  it('is not put back by a late repeat of an older save', () => {
    const first = act(twoProjects(), save('forst', 0, progress({ happened: 'ett' })));
    const second = act(first, save('forst', 1, progress({ happened: 'två' })));
    expect(tryTo(second, save('forst', 0, progress({ happened: 'ett' })))).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('of a project that is not in the report is not found', () => {
    expect(tryTo(twoProjects(), save('okant', 0, progress()))).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it.each(['happened', 'effects'] as const)('has room for %s of the limit, and not for one character more', (field) => {
    const over = [{ field: `project.${field}`, length: LIMITS.text + 1, limit: LIMITS.text }];
    expect(act(twoProjects(), save('forst', 0, progress({ [field]: 'å'.repeat(LIMITS.text) }))).rev).toBe(1);
    expect(tryTo(twoProjects(), save('forst', 0, progress({ [field]: 'å'.repeat(LIMITS.text + 1) })))).toEqual({
      ok: false,
      failure: { code: 'text-too-long', over },
    });
  });
});

describe('"nothing new"', () => {
  const said = progress({ happened: 'Förra kvartalets nyhet', effects: 'Som förra kvartalet' });
  const report = aReport({
    lines: [
      aLine({ project: 'forst', previous: said }),
      aLine({ project: 'nytt' }),
      aLine({ project: 'skrivet', previous: said, answer: progress(), rev: 1 }),
    ],
  });

  it('says so where nothing has been said yet and something was; status and effects stand, and the old news is not told again', () => {
    expect(act(report, { do: 'confirm-unchanged' }).lines.map((l) => l.answer)).toEqual([
      { status: 'on-plan', happened: '', effects: 'Som förra kvartalet', nothingNew: true },
      undefined,
      progress(),
    ]);
  });

  it.each([
    ['the field left empty', ''],
    ['last quarter’s text once more, as forms of before filled it in', 'Förra kvartalets nyhet'],
  ])('is what is said with %s', (_what, happened) => {
    const { lines } = act(report, save('forst', 0, progress({ happened, effects: 'Nytt' })));
    expect(lines[0]?.answer).toEqual({ status: 'on-plan', happened: '', effects: 'Nytt', nothingNew: true });
  });

  it('is not said where last quarter’s text is given for another status: then it explains that', () => {
    const { lines } = act(report, save('forst', 0, progress({ status: 'delayed', happened: 'Förra kvartalets nyhet' })));
    expect(lines[0]?.answer).toEqual(progress({ status: 'delayed', happened: 'Förra kvartalets nyhet' }));
  });

  it('is not said of a project that nothing was ever said about', () => {
    expect(act(report, save('nytt', 0, progress())).lines[1]?.answer).toEqual(progress());
  });

  it('pressed again changes nothing', () => {
    const confirmed = act(report, { do: 'confirm-unchanged' });
    expect(act(confirmed, { do: 'confirm-unchanged' })).toBe(confirmed);
  });

  it('makes a draft of a report with no projects, so that it is seen that somebody has been there', () => {
    const empty = aReport({ lines: [], rev: 0 });
    expect(act(empty, { do: 'confirm-unchanged' })).toEqual({ ...empty, rev: 1, draft: { at: AT, by: 'anna' } });
  });

  it('makes an older form of a line stale rather than lose what it confirmed', () => {
    const confirmed = act(report, { do: 'confirm-unchanged' });
    expect(tryTo(confirmed, save('forst', 0, progress({ happened: 'annat' })))).toEqual({ ok: false, failure: { code: 'stale' } });
  });
});

describe('an entry', () => {
  it('is added last, and keeps its place when it is changed', () => {
    const [first, second] = [anEffect({ id: 'a' }), anActivity({ id: 'b' })];
    const report = [first, second].reduce((r, entry) => act(r, { do: 'save-entry', entry }), aReport());
    const changed = act(report, { do: 'save-entry', entry: { ...first, title: 'Ändrad' } });
    expect(changed.entries).toEqual([{ ...first, title: 'Ändrad', rev: 1 }, second]);
    expect(changed.rev).toBe(report.rev + 1);
  });

  it('survives beside one that was added on another device at the same time', () => {
    const byAnna = act(aReport(), { do: 'save-entry', entry: anEffect({ id: 'a' }) }, anna);
    expect(act(byAnna, { do: 'save-entry', entry: anEffect({ id: 'b' }) }, bo).entries.map((e) => e.id)).toEqual(['a', 'b']);
  });

  it('saved twice over by an impatient press is saved once', () => {
    const saved = act(aReport(), { do: 'save-entry', entry: anActivity() });
    expect(act(saved, { do: 'save-entry', entry: anActivity() })).toBe(saved);
  });

  it('is the same when it comes from a form as when it comes from the store, where nothing is kept of an empty field', () => {
    const saved = act(aReport(), { do: 'save-entry', entry: anActivity({ role: undefined }) });
    const stored: Report = JSON.parse(JSON.stringify(saved));
    expect(act(stored, { do: 'save-entry', entry: anActivity({ role: undefined }) })).toBe(stored);
  });

  it('is removed once; removing it again changes nothing', () => {
    const removed = act(aReport({ entries: [anEffect(), anActivity()] }), { do: 'remove-entry', entry: 'effect-1' });
    expect(removed.entries).toEqual([anActivity()]);
    expect(act(removed, { do: 'remove-entry', entry: 'effect-1' })).toBe(removed);
  });

  it('that was removed can be put back as it was, where it stood', () => {
    const entries = [anApplication(), { ...anEffect(), rev: 4 }, anActivity()];
    const removed = act(aReport({ entries }), { do: 'remove-entry', entry: 'effect-1' });
    const back = act(removed, { do: 'restore-entry', entry: 'effect-1' });
    expect(back).toMatchObject({ entries, removed: [], taken: [], rev: removed.rev + 1 });
    expect(act(back, { do: 'restore-entry', entry: 'effect-1' })).toBe(back);
  });

  it('that was never there, or was removed long ago, cannot be put back', () => {
    const entries = Array.from({ length: 11 }, (_, i) => anEffect({ id: `e${i}` }));
    const emptied = entries.reduce((r, { id }) => act(r, { do: 'remove-entry', entry: id }), aReport({ entries }));
    const gone = { ok: false, failure: { code: 'not-found' } };
    expect([tryTo(emptied, { do: 'restore-entry', entry: 'okänd' }), tryTo(emptied, { do: 'restore-entry', entry: 'e0' })]).toEqual([
      gone,
      gone,
    ]);
    expect(act(emptied, { do: 'restore-entry', entry: 'e1' }).entries).toEqual([entries[1]]);
  });

  it('is not put back into a full report', () => {
    const full = Array.from({ length: LIMITS.entries }, (_, i) => anEffect({ id: `e${i}` }));
    const removed = act(aReport({ entries: full }), { do: 'remove-entry', entry: 'e0' });
    const refilled = act(removed, { do: 'save-entry', entry: anEffect({ id: 'ny' }) });
    expect(tryTo(refilled, { do: 'restore-entry', entry: 'e0' })).toEqual({
      ok: false,
      failure: { code: 'too-many-entries', limit: LIMITS.entries },
    });
  });

  it('with several texts that are too long is told of all of them at once', () => {
    const entry = anActivity({ title: 'x'.repeat(201), place: 'x'.repeat(130), goal: 'x'.repeat(2_000) });
    expect(tryTo(aReport(), { do: 'save-entry', entry })).toMatchObject({
      failure: {
        over: [
          { field: 'activity.title', length: 201 },
          { field: 'activity.place', length: 130 },
          { field: 'activity.goal', length: 2_000 },
        ],
      },
    });
  });

  it('that was removed is not brought back by a save that comes late', () => {
    const removed = act(aReport({ entries: [anEffect()] }), { do: 'remove-entry', entry: 'effect-1' });
    expect(tryTo(removed, { do: 'save-entry', entry: anEffect(), seenRev: 0 })).toEqual({ ok: false, failure: { code: 'entry-removed' } });
    expect(act(removed, { do: 'save-entry', entry: anEffect({ id: 'effect-2' }) }).entries).toEqual([anEffect({ id: 'effect-2' })]);
  });

  it('is remembered as removed only while there is room', () => {
    const ids = Array.from({ length: LIMITS.entries + 5 }, (_, i) => `e${i}`);
    const report = ids.reduce(
      (r, id) => act(act(r, { do: 'save-entry', entry: anEffect({ id }) }), { do: 'remove-entry', entry: id }),
      aReport(),
    );
    expect(report.removed).toEqual(ids.slice(5));
  });

  it('can be saved half done', () => {
    expect(act(aReport(), { do: 'save-entry', entry: anActivity({ goal: '', outcome: '' }) }).entries).toHaveLength(1);
  });

  it.each([
    ['title', anEffect({ title: 'å'.repeat(LIMITS.title) }), anEffect({ title: 'å'.repeat(LIMITS.title + 1) }), LIMITS.title],
    ['goal', anActivity({ goal: 'å'.repeat(LIMITS.text) }), anActivity({ goal: 'å'.repeat(LIMITS.text + 1) }), LIMITS.text],
    ['outcome', anActivity({ outcome: 'å'.repeat(LIMITS.text) }), anActivity({ outcome: 'å'.repeat(LIMITS.text + 1) }), LIMITS.text],
    ['place', anActivity({ place: 'å'.repeat(LIMITS.place) }), anActivity({ place: 'å'.repeat(LIMITS.place + 1) }), LIMITS.place],
    [
      'programme',
      anApplication({ programme: 'å'.repeat(LIMITS.title) }),
      anApplication({ programme: 'å'.repeat(LIMITS.title + 1) }),
      LIMITS.title,
    ],
    [
      'description',
      anEffect({ description: 'å'.repeat(LIMITS.text) }),
      anEffect({ description: 'å'.repeat(LIMITS.text + 1) }),
      LIMITS.text,
    ],
  ])('has room for a %s of the limit, and not for one character more', (field, fits, tooLong, limit) => {
    const over = [{ field: `${fits.type}.${field}`, length: limit + 1, limit }];
    expect(act(aReport(), { do: 'save-entry', entry: fits }).entries).toEqual([fits]);
    expect(tryTo(aReport(), { do: 'save-entry', entry: tooLong })).toEqual({ ok: false, failure: { code: 'text-too-long', over } });
  });

  it('finds no room in a full report, where one that is there can still be changed', () => {
    const full = aReport({ entries: Array.from({ length: LIMITS.entries }, (_, i) => anEffect({ id: `e${i}` })) });
    expect(tryTo(full, { do: 'save-entry', entry: anEffect({ id: 'en-till' }) })).toEqual({
      ok: false,
      failure: { code: 'too-many-entries', limit: LIMITS.entries },
    });
    expect(tryTo(full, { do: 'save-entry', entry: anEffect({ id: 'e7', title: 'Ändrad' }) })).toEqual(
      ok(expect.objectContaining({ rev: full.rev + 1 })),
    );
  });
});

describe('the biggest report there can be', () => {
  it("stays below Cosmos DB's 2 MB, also when it has been corrected", () => {
    const text = 'å'.repeat(LIMITS.text);
    const lines = Array.from({ length: 30 }, () =>
      aLine({ previous: progress({ happened: text, effects: text }), answer: progress({ happened: text, effects: text }) }),
    );
    const entries = Array.from({ length: LIMITS.entries }, (_, i) =>
      anActivity({ id: `e${i}`, title: 'å'.repeat(LIMITS.title), goal: text, outcome: text }),
    );
    expect(Buffer.byteLength(JSON.stringify(aReport({ lines, entries, earlier: [{ version: 1, lines, entries }] })))).toBeLessThan(
      1_700_000,
    );
  });
});

describe('two windows that change the same addition', () => {
  const first = anEffect({ id: 'a', title: 'Först' });
  const saved = act(aReport(), { do: 'save-entry', entry: first, seenRev: 0 });
  const changed = act(saved, { do: 'save-entry', entry: { ...first, title: 'Ändrad' }, seenRev: 0 });

  it('tells the one that saw it before the change, and stores nothing', () => {
    expect(tryTo(changed, { do: 'save-entry', entry: { ...first, title: 'Annat' }, seenRev: 0 })).toEqual({
      ok: false,
      failure: { code: 'stale' },
    });
  });

  it('lets it be replaced by the one that has seen the change', () => {
    expect(act(changed, { do: 'save-entry', entry: { ...first, title: 'Annat' }, seenRev: 1 }).entries[0]).toMatchObject({
      title: 'Annat',
      rev: 2,
    });
  });

  it('takes the same save once more for what it is', () => {
    expect(act(changed, { do: 'save-entry', entry: { ...first, title: 'Ändrad' }, seenRev: 0 })).toBe(changed);
  });
});
