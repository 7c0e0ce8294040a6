import { describe, expect, it } from '@jest/globals';
import { decideReport, returnComment, type ReportCommand } from '../../../services/domain/report-decisions.ts';
import { lastEvent, LIMITS, type Report } from '../../../services/domain/report.ts';
import type { Result } from '../../../services/domain/result.ts';
import { aLine, anActivity, aReport, aSecretary, contactOf, iso, progress } from '../../helpers/builders.ts';

const AT = iso('2026-10-05', '10:00');
const anna = contactOf('social', 'anna');
const bo = contactOf('social', 'bo');
const sekr = aSecretary('sekr');
const other = aSecretary('sekr-2');

const tryTo = (report: Report, command: ReportCommand, actor = anna): Result<Report> => decideReport(report, command, actor, AT);

function act(report: Report, command: ReportCommand, actor = anna): Report {
  const decided = tryTo(report, command, actor);
  if (!decided.ok) throw new Error(decided.failure.code);
  return decided.value;
}

const submitted = (report = aReport()): Report => act(report, { do: 'submit', rev: report.rev });
const returned = (comment = 'Skriv mer'): Report => act(submitted(), { do: 'return', rev: submitted().rev, comment }, sekr);
const approved = (): Report => act(submitted(), { do: 'approve', rev: submitted().rev }, sekr);

describe('handing in', () => {
  it('puts it on record who did it, and when', () => {
    const report = aReport();
    expect(submitted(report)).toEqual({
      ...report,
      state: 'submitted',
      rev: 2,
      history: [{ at: AT, by: 'anna', what: 'submitted', version: 1 }],
    });
  });

  it('is refused while something is missing, naming it', () => {
    const report = aReport({ lines: [aLine({ project: 'tomt' })], entries: [anActivity({ id: 'utan-mal', goal: '' })] });
    expect(tryTo(report, { do: 'submit', rev: report.rev })).toEqual({
      ok: false,
      failure: { code: 'incomplete', projects: ['tomt'], entries: ['utan-mal'] },
    });
  });

  it.each(['at-risk', 'delayed'] as const)('is refused while a project is %s without a word on why', (status) => {
    const report = aReport({ lines: [aLine({ answer: progress({ status }) })] });
    expect(tryTo(report, { do: 'submit', rev: report.rev })).toEqual({
      ok: false,
      failure: { code: 'incomplete', projects: ['trygga-hem'], entries: [] },
    });
  });

  it('W6: is refused while an activity has no goal or no outcome', () => {
    for (const gap of [{ goal: '' }, { outcome: '' }]) {
      const report = aReport({ entries: [anActivity(gap)] });
      expect(tryTo(report, { do: 'submit', rev: report.rev })).toEqual({
        ok: false,
        failure: { code: 'incomplete', projects: [], entries: ['activity-1'] },
      });
    }
  });

  it('of something other than what was looked at is refused', () => {
    const edited = act(aReport(), { do: 'save-entry', entry: anActivity() }, bo);
    expect(tryTo(edited, { do: 'submit', rev: aReport().rev })).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('can be taken back until the secretariat has decided', () => {
    const back = act(submitted(), { do: 'take-back', rev: 2 });
    expect([back.state, back.rev, back.lines]).toEqual(['open', 3, aReport().lines]);
    expect(tryTo(returned(), { do: 'take-back', rev: 3 })).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'returned' } });
    expect(tryTo(approved(), { do: 'take-back', rev: 3 })).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'approved' } });
  });

  it('takes a correction back to be corrected still, with the comment it came with', () => {
    const again = submitted(returned('Skriv mer'));
    const back = act(again, { do: 'take-back', rev: again.rev });
    expect([back.state, returnComment(back)?.comment]).toEqual(['returned', 'Skriv mer']);
  });

  it('taken back while the secretariat reads makes their decision stale', () => {
    const again = submitted(act(submitted(), { do: 'take-back', rev: 2 }));
    expect(tryTo(again, { do: 'approve', rev: 2 }, sekr)).toEqual({ ok: false, failure: { code: 'stale' } });
  });
});

describe('R4: the review', () => {
  it('that returns a report says why', () => {
    expect(tryTo(submitted(), { do: 'return', rev: 2, comment: '' }, sekr)).toEqual({ ok: false, failure: { code: 'comment-required' } });
    expect(returnComment(returned('Vad blev effekten?'))).toEqual({
      at: AT,
      by: 'sekr',
      what: 'returned',
      version: 1,
      comment: 'Vad blev effekten?',
    });
  });

  it('has room for a comment of the limit, and not for one character more', () => {
    expect(tryTo(submitted(), { do: 'return', rev: 2, comment: 'å'.repeat(LIMITS.comment) }, sekr).ok).toBe(true);
    const tooLong = tryTo(submitted(), { do: 'return', rev: 2, comment: 'å'.repeat(LIMITS.comment + 1) }, sekr);
    expect(tooLong).toEqual({
      ok: false,
      failure: { code: 'text-too-long', over: [{ field: 'comment', length: LIMITS.comment + 1, limit: LIMITS.comment }] },
    });
  });

  it('shows the comment only while the report waits to be corrected', () => {
    expect(returnComment(submitted(returned()))).toBeUndefined();
    expect(returnComment(approved())).toBeUndefined();
  });

  it('shows the latest comment of several', () => {
    const again = submitted(returned('Först'));
    expect(returnComment(act(again, { do: 'return', rev: again.rev, comment: 'Sedan' }, sekr))?.comment).toBe('Sedan');
  });

  it('by two at once stands as the first decided, and the second sees it', () => {
    expect(tryTo(approved(), { do: 'return', rev: 2, comment: 'Nej' }, other)).toEqual({
      ok: false,
      failure: { code: 'wrong-state', state: 'approved' },
    });
    expect(tryTo(returned(), { do: 'approve', rev: 2 }, other)).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'returned' } });
  });
});

describe('a report that was returned', () => {
  const back = returned('Vad blev effekten?');

  const answering = (length: number) => tryTo(back, { do: 'submit', rev: back.rev, answer: 'å'.repeat(length) });

  it('can be handed in with an answer to the comment, or without', () => {
    const answered = act(back, { do: 'submit', rev: back.rev, answer: 'Det syns först i vår.' });
    expect(answered.history.at(-1)).toMatchObject({ what: 'submitted', comment: 'Det syns först i vår.' });
    expect(submitted(back).history.at(-1)).not.toHaveProperty('comment');
    expect(act(back, { do: 'submit', rev: back.rev, answer: '' }).history.at(-1)).not.toHaveProperty('comment');
  });

  it('has room for an answer of the limit, and not for one character more', () => {
    expect(answering(LIMITS.comment).ok).toBe(true);
    expect(answering(LIMITS.comment + 1)).toEqual({
      ok: false,
      failure: { code: 'text-too-long', over: [{ field: 'answer', length: LIMITS.comment + 1, limit: LIMITS.comment }] },
    });
  });

  it('keeps what it said until it is approved, so that what is corrected can be told', () => {
    const { lines, entries } = submitted();
    expect(back.sentBack).toEqual({ lines, entries });
    const corrected = submitted(
      act(back, { do: 'save-line', project: 'trygga-hem', seenRev: 1, progress: progress({ happened: 'Rättat' }) }),
    );
    expect(corrected.sentBack).toEqual({ lines, entries });
    expect(act(corrected, { do: 'approve', rev: corrected.rev }, sekr)).not.toHaveProperty('sentBack');
  });
});

describe('a correction after approval', () => {
  const corrected = act(approved(), { do: 'reopen', rev: 3, comment: 'En siffra är fel' }, sekr);

  it('opens a new version and keeps what was approved', () => {
    const before = approved();
    expect(corrected).toEqual({
      ...before,
      state: 'returned',
      rev: 4,
      version: 2,
      history: [...before.history, { at: AT, by: 'sekr', what: 'reopened', version: 1, comment: 'En siffra är fel' }],
      earlier: [{ version: 1, lines: before.lines, entries: before.entries }],
      sentBack: { lines: before.lines, entries: before.entries },
    });
  });

  it('leaves the approved version as it was, whatever is written afterwards', () => {
    const edited = act(corrected, { do: 'save-line', project: 'trygga-hem', seenRev: 1, progress: progress({ happened: 'Rättat' }) });
    const again = act(submitted(edited), { do: 'approve', rev: edited.rev + 1 }, sekr);
    expect(again.version).toBe(2);
    expect(again.lines[0]?.answer?.happened).toBe('Rättat');
    expect(again.earlier).toEqual([{ version: 1, lines: approved().lines, entries: [] }]);
  });

  it('says why, and why is shown to those who correct', () => {
    expect(tryTo(approved(), { do: 'reopen', rev: 3, comment: '' }, sekr)).toEqual({ ok: false, failure: { code: 'comment-required' } });
    expect(returnComment(corrected)?.comment).toBe('En siffra är fel');
  });
});

describe('a press that comes again', () => {
  it.each<[string, Report, ReportCommand, typeof sekr]>([
    ['submit', aReport(), { do: 'submit', rev: 1 }, anna],
    ['take-back', submitted(), { do: 'take-back', rev: 2 }, anna],
    ['approve', submitted(), { do: 'approve', rev: 2 }, sekr],
    ['return', submitted(), { do: 'return', rev: 2, comment: 'Skriv mer' }, sekr],
    ['reopen', approved(), { do: 'reopen', rev: 3, comment: 'Fel' }, sekr],
  ])('%s: gives the same report', (_, report, command, actor) => {
    const done = act(report, command, actor);
    expect(act(done, command, actor)).toBe(done);
  });

  it('does not hand in a report that has been taken back since', () => {
    const back = act(submitted(), { do: 'take-back', rev: 2 });
    expect(tryTo(back, { do: 'submit', rev: 1 })).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('on an older card than the one that was pressed is told that it was too late', () => {
    expect(tryTo(submitted(), { do: 'submit', rev: 0 })).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'submitted' } });
  });

  it("is told that it was too late when it is another person's", () => {
    expect(tryTo(submitted(), { do: 'submit', rev: 1 }, bo)).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'submitted' } });
  });
});

describe('the life of a report', () => {
  it('is in its history, the latest event of each kind at hand', () => {
    const again = submitted(returned());
    expect(again.history.map((e) => e.what)).toEqual(['submitted', 'returned', 'submitted']);
    expect(lastEvent(again, 'submitted')).toBe(again.history[2]);
    expect(lastEvent(again, 'approved')).toBeUndefined();
  });
});
