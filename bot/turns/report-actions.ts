import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { lineForm } from '../../cards/report/line-form.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { readCard, receiptCard } from '../../cards/report/receipt-card.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import { gapsInLine } from '../../services/domain/report-completeness.ts';
import type { ReportCommand } from '../../services/domain/report-decisions.ts';
import { isEditable, NO_PROGRESS, sameProgress, type Progress, type Report } from '../../services/domain/report.ts';
import { entryActions } from './entry-actions.ts';
import { openReport, presentFailure, presentReport, withEditable } from './present-report.ts';
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
      return previewCard(turn.ctx, {
        report: saved,
        note: left ? { tone: 'warning', text: t.report.nothingNewLeft } : { tone: 'good', text: t.report.nothingNewDone },
      });
    }),

  'report.line': ({ report, line }, turn) => withEditable(turn, report, (found) => lineForm(turn.ctx, { report: found, line })),

  'report.save-line': (payload, turn) => saveLine(payload, turn),

  'report.preview': ({ report, page }, turn) => withEditable(turn, report, (found) => previewCard(turn.ctx, { report: found, page })),

  'report.submit': ({ report, rev }, turn) =>
    acting(
      turn,
      report,
      { do: 'submit', rev },
      (saved) => receiptCard(turn.ctx, { report: saved }),
      async (_turn, failure, current) => {
        const unseen = failure.code === 'stale' || failure.code === 'incomplete';
        if (!unseen || current === undefined) return presentFailure(turn, failure, current);
        return previewCard(turn.ctx, {
          report: current,
          note: { tone: 'warning', text: failure.code === 'stale' ? turn.ctx.t.preview.changed : turn.ctx.t.failure.incomplete },
        });
      },
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

type SaveLine = Payload<'report.save-line'>;

function saveLine(payload: SaveLine, turn: Turn): Reply {
  const { report: id, line, go, status, happened, effects } = payload;
  if (status === 'invalid') return chooseAgain(payload, turn);
  const progress: Progress = { ...(status === undefined ? {} : { status }), happened, effects };
  if (go !== 'back') return keepLine(payload, turn, progress);
  return withEditable(turn, id, (found) => {
    const now = found.lines.find((l) => l.project === payload.project);
    const isUntouched = now !== undefined && now.answer === undefined && sameProgress(now.previous ?? NO_PROGRESS, progress);
    // Going back past a project is no answer to it.
    return isUntouched ? lineForm(turn.ctx, { report: found, line: Math.max(0, line - 1) }) : keepLine(payload, turn, progress);
  });
}

/** A choice that cannot be read is asked for again, with all that was written. */
const chooseAgain = ({ report: id, line, happened, effects }: SaveLine, turn: Turn): Reply =>
  withEditable(turn, id, (found) => {
    const { line: words, entryForm } = turn.ctx.t;
    return lineForm(turn.ctx, {
      report: found,
      line,
      note: { tone: 'warning', text: entryForm.badChoice(words.status) },
      typed: { happened, effects },
    });
  });

function keepLine({ report: id, line, project, seenRev, go }: SaveLine, turn: Turn, progress: Progress): Reply {
  const command: ReportCommand = { do: 'save-line', project, seenRev, progress };
  return acting(
    turn,
    id,
    command,
    (saved) => afterLine(turn, saved, line, go),
    async (_turn, failure, current) => {
      const keepsTyping = failure.code === 'stale' || failure.code === 'text-too-long' || failure.code === 'busy';
      if (!keepsTyping || current === undefined) return presentFailure(turn, failure, current, [progress.happened, progress.effects]);
      const note = failure.code === 'stale' ? staleLine(turn, current, project) : failureNote(turn.ctx, failure);
      return lineForm(turn.ctx, { report: current, line, note, typed: progress });
    },
  );
}

function staleLine({ ctx }: Turn, report: Report, project: string): Note {
  const { t } = ctx;
  const { status, happened = '', effects = '' } = report.lines.find((l) => l.project === project)?.answer ?? {};
  const said = [
    `${status === undefined ? t.report.unanswered : t.status[status]}.`,
    ...(happened === '' ? [] : [`${t.content.happened}: ${happened}`]),
    ...(effects === '' ? [] : [`${t.content.effect}: ${effects}`]),
  ];
  return { tone: 'warning', text: t.line.stale(said.join(' ')) };
}

function afterLine(turn: Turn, report: Report, line: number, go: 'next' | 'back' | 'overview'): AdaptiveCard | Reply {
  const { ctx } = turn;
  if (go === 'back') return lineForm(ctx, { report, line: Math.max(0, line - 1) });
  if (go === 'overview') return presentReport(turn, report);
  const saved = report.lines[line];
  const [gap] = saved === undefined ? [] : gapsInLine(saved);
  if (gap !== undefined) {
    return lineForm(ctx, {
      report,
      line,
      note: { tone: 'warning', text: gap === 'status' ? ctx.t.line.needStatus : ctx.t.line.needHappened },
    });
  }
  return line + 1 < report.lines.length ? lineForm(ctx, { report, line: line + 1 }) : entriesCard(ctx, { report });
}
