import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { lineForm } from '../../cards/report/line-form.ts';
import { readCard, receiptCard } from '../../cards/report/receipt-card.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import { gapsInLine } from '../../services/domain/report-completeness.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { ReportCommand } from '../../services/domain/report-decisions.ts';
import { asAnswer, prefilled, sameProgress } from '../../services/domain/progress.ts';
import { isEditable, type Progress, type Report } from '../../services/domain/report.ts';
import { entryActions } from './entry-actions.ts';
import { openReport, presentFailure, presentPreview, presentReport, withEditable, withWritten } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** Carries out a command and shows what came of it. */
async function acting(
  turn: Turn,
  id: string,
  command: ReportCommand,
  show: (report: Report) => AdaptiveCard | Reply,
  failed = presentFailure,
): Reply {
  const done = await turn.use.reports.act(turn.actor, id, command, turn.pressedIn);
  return done.ok ? show(done.value) : failed(turn, done.failure, done.current);
}

export const reportActions = {
  'report.show': ({ report, page }, turn) => openReport(turn, report, { page }),

  'report.nothing-new': ({ report }, turn) =>
    acting(turn, report, { do: 'confirm-unchanged' }, (saved) => {
      const left = saved.lines.some((line) => gapsInLine(line).length > 0);
      const { t } = turn.ctx;
      return presentPreview(turn, saved, {
        note: left ? { tone: 'warning', text: t.report.nothingNewLeft } : { tone: 'good', text: t.report.nothingNewDone },
      });
    }),

  'report.line': ({ report, line, alone }, turn) =>
    withEditable(turn, report, (found) => lineForm(turn.ctx, { report: found, line, alone })),

  'report.save-line': (payload, turn) => saveLine(payload, turn),

  'report.preview': ({ report, page }, turn) => withEditable(turn, report, (found) => presentPreview(turn, found, { page })),

  'report.submit': ({ report, rev, answer, late }, turn) =>
    acting(
      turn,
      report,
      { do: 'submit', rev, answer },
      // Where the quarter was there still when the card was made, the round is not read: handing in is one read and one write.
      (saved) => (late ? presentReport(turn, saved) : receiptCard(turn.ctx, { report: saved })),
      (_turn, failure, current) => notSubmitted(turn, failure, current, answer),
    ),

  'report.take-back': ({ report, rev }, turn) =>
    acting(turn, report, { do: 'take-back', rev }, (saved) =>
      presentReport(turn, saved, { note: { tone: 'accent', text: turn.ctx.t.receipt.takenBack } }),
    ),

  'report.read': async ({ report, page }, turn) => {
    const found = await turn.use.reports.read(turn.actor, report);
    if (!found.ok) return presentFailure(turn, found.failure, undefined);
    return isEditable(found.value) ? presentReport(turn, found.value) : readCard(turn.ctx, { report: found.value, page });
  },

  ...entryActions,
} satisfies Partial<Handlers<Turn, Reply>>;

/** The report to look at once more, with what was answered the secretariat, where that is what is wrong. */
async function notSubmitted(turn: Turn, failure: Failure, current: Report | undefined, answer: string): Reply {
  const { ctx } = turn;
  const staysHere = failure.code === 'stale' || failure.code === 'incomplete' || failure.code === 'text-too-long';
  if (!staysHere || current === undefined) return presentFailure(turn, failure, current, [answer]);
  const note: Note = failure.code === 'stale' ? { tone: 'warning', text: ctx.t.preview.changed } : failureNote(ctx, failure);
  if (failure.code === 'text-too-long') return presentPreview(turn, current, { page: Number.MAX_SAFE_INTEGER, note, answer });
  return presentPreview(turn, current, { note: withWritten(note, answer, ctx.t.report.notSaved), answer });
}

type SaveLine = Payload<'report.save-line'>;

function saveLine(payload: SaveLine, turn: Turn): Reply {
  const { report: id, line, go, status, happened, effects } = payload;
  if (status === 'invalid') return chooseAgain(payload, turn);
  const progress: Progress = { ...(status === undefined ? {} : { status }), happened, effects };
  if (go !== 'back') return keepLine(payload, turn, progress);
  return withEditable(turn, id, (found) => {
    const now = found.lines.find((l) => l.project === payload.project);
    const isUntouched =
      now !== undefined && now.answer === undefined && sameProgress(asAnswer(now, prefilled(now)), asAnswer(now, progress));
    // Going back past a project is no answer to it.
    return isUntouched ? lineForm(turn.ctx, { report: found, line: Math.max(0, line - 1) }) : keepLine(payload, turn, progress);
  });
}

/** A choice that cannot be read is asked for again, with all that was written. */
const chooseAgain = ({ report: id, line, happened, effects, alone }: SaveLine, turn: Turn): Reply =>
  withEditable(turn, id, (found) => {
    const { line: words, entryForm } = turn.ctx.t;
    return lineForm(turn.ctx, {
      report: found,
      line,
      alone,
      note: { tone: 'warning', text: entryForm.badChoice(words.status) },
      typed: { happened, effects },
    });
  });

function keepLine({ report: id, line, project, seenRev, go, alone }: SaveLine, turn: Turn, progress: Progress): Reply {
  const command: ReportCommand = { do: 'save-line', project, seenRev, progress };
  return acting(
    turn,
    id,
    command,
    (saved) => afterLine(turn, saved, { line, go, alone }),
    async (_turn, failure, current) => {
      const keepsTyping = failure.code === 'stale' || failure.code === 'text-too-long' || failure.code === 'busy';
      if (!keepsTyping || current === undefined) return presentFailure(turn, failure, current, [progress.happened, progress.effects]);
      const note = failure.code === 'stale' ? staleLine(turn, current, project) : failureNote(turn.ctx, failure);
      return lineForm(turn.ctx, { report: current, line, note, alone, typed: progress });
    },
  );
}

function staleLine({ ctx }: Turn, report: Report, project: string): Note {
  const { t } = ctx;
  const { status, happened = '', effects = '', nothingNew } = report.lines.find((l) => l.project === project)?.answer ?? {};
  const said = [
    `${status === undefined ? t.content.noStatus : t.status[status]}.`,
    ...(nothingNew === true ? [t.content.nothingNew] : []),
    ...(happened === '' ? [] : [`${t.content.happened}: ${isolated(happened)}`]),
    ...(effects === '' ? [] : [`${t.content.effect}: ${isolated(effects)}`]),
  ];
  return { tone: 'warning', text: t.line.stale(said.join(' ')) };
}

function afterLine(turn: Turn, report: Report, { line, go, alone }: Pick<SaveLine, 'line' | 'go' | 'alone'>): AdaptiveCard | Reply {
  const { ctx } = turn;
  if (go === 'back') return lineForm(ctx, { report, line: Math.max(0, line - 1) });
  if (go === 'overview' && !alone) return presentReport(turn, report);
  const saved = report.lines[line];
  const [gap] = saved === undefined ? [] : gapsInLine(saved);
  if (gap !== undefined) {
    return lineForm(ctx, {
      report,
      line,
      alone,
      note: { tone: 'warning', text: gap === 'status' ? ctx.t.line.needStatus : ctx.t.line.needHappened },
    });
  }
  if (alone) return presentReport(turn, report);
  return line + 1 < report.lines.length ? lineForm(ctx, { report, line: line + 1 }) : entriesCard(ctx, { report });
}
