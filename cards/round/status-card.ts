import {
  inReach,
  notAnswered,
  UNIT_STATUSES,
  type Hold,
  type UnitRow,
  type UnitStatus,
  type Unreachable,
  type Unreached,
} from '../../services/domain/round-status.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { unitDueOn } from '../../services/domain/more-time.ts';
import type { MissedQuarter } from '../../services/domain/missed-quarter.ts';
import { hasRole } from '../../services/domain/person.ts';
import { reportId } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, personName, quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { buttons, figures, hint, overline, row, strong, subtle, title, toned } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { reportButtons } from '../report/report-buttons.ts';
import { moreTimeLines } from './more-time-lines.ts';
import { awayLines } from './away-lines.ts';
import { missedRows } from './missed-card.ts';
import { decisionBox } from './decision-box.ts';

const ROWS_A_PAGE = 12;

interface Status {
  round: Round;
  rows: UnitRow[];
  /** Notices that could not be sent because of a fault of ours. */
  failed?: number;
  /** Notices that may have come, as Teams has not answered, and are tried no more. */
  unconfirmed?: number;
  others: Unreached[];
  /** Quarters that passed without a round. */
  missed?: readonly MissedQuarter[];
  page?: number;
  /** Why the card comes. */
  note?: Note | undefined;
  /** What came of a press. */
  outcome?: Note | undefined;
}

type Toned = 'good' | 'warning' | 'attention' | 'accent';

const TONE: Record<UnitStatus, Toned> = {
  missing: 'attention',
  draft: 'warning',
  returned: 'warning',
  submitted: 'accent',
  approved: 'good',
};

/** Nothing is amiss with a report that is not due yet. */
const toneOf = ({ today }: CardContext, round: Round, dueOn: CivilDate, status: UnitStatus): Toned =>
  status === 'missing' && round.state === 'collecting' && today <= dueOn ? 'accent' : TONE[status];

/** The round as the secretariat follows it: who has answered, and what can be done about the rest (läget). */
export function statusCard(ctx: CardContext, status: Status): AdaptiveCard {
  const { round, rows, others, missed = [], page = 0, note, outcome } = status;
  const { t, dates } = ctx;
  const shown = pageOf(
    rows.map((r) => unitRow(ctx, round, r)),
    page,
    ROWS_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'round.status', { quarter: round.quarter });
  const missing = notAnswered(rows).length;
  const body = [
    ...noteBanner(note),
    overline(t.round.overline(quarterName(ctx, round.quarter))),
    title(t.round.state[round.state]),
    strong(t.round.answered(rows.length - missing, rows.length)),
    ...(round.state === 'collecting' ? [subtle(`${dueText(ctx, round.dueOn)}. ${t.round.closes(dates.day(round.closesOn))}`)] : []),
    ...decisionText(ctx, round),
    figures(UNIT_STATUSES.map((of) => ({ value: String(rows.filter((r) => r.status === of).length), label: t.round.count[of] }))),
    ...shown.items,
    ...pages.text,
    ...(page === 0 ? [...unreached(ctx, others), ...missedRows(ctx, missed)] : []),
    ...notSent(ctx, status),
    ...(outcome === undefined ? beforeSending(ctx, round, rows) : []),
    ...noteBanner(outcome),
  ];
  return adaptiveCard(note?.text ?? t.round.state[round.state], body, [...actions(ctx, round, rows), ...pages.actions]);
}

const holdText = ({ t, dates }: CardContext, { why, at }: Hold): string => t.withheld[why](dates.moment(at));
function notSent({ t }: CardContext, { failed = 0, unconfirmed = 0 }: Status): Element[] {
  return [
    ...(failed > 0 ? [toned(t.round.failed(failed), 'attention')] : []),
    ...(unconfirmed > 0 ? [toned(t.round.unconfirmed(unconfirmed), 'attention')] : []),
  ];
}

/** People who may not be written to, beside those who report: the first of them, as one administrator can block everybody. */
function unreached(ctx: CardContext, others: readonly Unreached[]): Element[] {
  const { t } = ctx;
  const shown = others.slice(0, ROWS_A_PAGE).map((other) => {
    const text = 'why' in other ? t.unreachable[other.why] : holdText(ctx, other.withheld);
    return row([subtle(personName(ctx, other.person))], [toned(text, 'warning')]);
  });
  return others.length > ROWS_A_PAGE ? [...shown, subtle(t.round.moreUnreached(others.length - ROWS_A_PAGE))] : shown;
}

/** Only once it has been decided, and until it is sent again. */
const decisionText = (ctx: CardContext, round: Round): Element[] =>
  round.state === 'collecting' || round.state === 'with-committee' ? [] : decisionBox(ctx, round);

function unitRow(ctx: CardContext, round: Round, unitStatus: UnitRow): Element {
  const { t } = ctx;
  const { unit, status, reporters, leftOut } = unitStatus;
  const names =
    reporters.length === 0 ? [toned(t.round.nobody, 'attention')] : [subtle(reporters.map((r) => personName(ctx, r.person)).join(', '))];
  // Whoever is approved has nothing left to do in the chat, but is still told what the committee decides.
  const isNoMatter = (why: Unreachable): boolean => status === 'approved' && why === 'never-opened';
  const unreachable = reporters.flatMap(({ unreachable: why, withheld }) => {
    if (why !== undefined) return isNoMatter(why) ? [] : [toned(t.unreachable[why], 'warning')];
    return withheld === undefined ? [] : [toned(holdText(ctx, withheld), 'warning')];
  });
  const report = reportId(unit, round.quarter);
  const name = unitName(ctx, unit);
  const mayOpen = hasRole(ctx.reader, 'secretariat') && (status === 'submitted' || status === 'approved');
  const open = mayOpen
    ? [buttons([press(status === 'submitted' ? t.round.review : t.round.open, 'review.show', { report }, { about: name })])]
    : [];
  const notIncluded = leftOut === undefined ? [] : [toned(t.round.leftOut[leftOut], 'warning')];
  const more = [...awayLines(ctx, unitStatus), ...moreTimeLines(ctx, round, unitStatus)];
  return row(
    [strong(name), ...names, ...more, ...unreachable, ...notIncluded],
    [toned(t.round.unit[status], toneOf(ctx, round, unitDueOn(round, unit), status)), ...open],
  );
}

/** Those whose correction would not be in what is sent to the committee now. */
const correcting = (rows: readonly UnitRow[]): number =>
  rows.filter(({ status }) => status === 'returned' || status === 'submitted').length;

/** What the secretariat should know before it presses: that it has nudged today, or that some are still correcting. */
function beforeSending({ t, dates, reader, today }: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  if (!hasRole(reader, 'secretariat')) return [];
  const nudge = round.nudges.find(({ on }) => on === today);
  const nudged = nudge !== undefined && inReach(rows).length > 0 ? [hint(t.round.nudgedAlready(dates.time(nudge.at)))] : [];
  const count = correcting(rows);
  const isAlone =
    (round.state === 'collecting' || round.state === 'referred-back') && notAnswered(rows).length > 0 && inReach(rows).length === 0;
  return [
    ...nudged,
    ...(isAlone ? [hint(t.round.nobodyInReach)] : []),
    ...(round.state === 'referred-back' && count > 0 ? [hint(t.round.correcting(count))] : []),
  ];
}

/** What the reader may do: the secretariat acts, the committee reads. */
function actions({ t, reader, today }: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  const data = { quarter: round.quarter };
  const show = round.sending === 0 ? [] : [press(t.round.show, 'round.show', data)];
  if (!hasRole(reader, 'secretariat')) return show;
  const count = round.nudges.some(({ on }) => on === today) ? 0 : inReach(rows).length;
  const nudge =
    count === 0 ? [] : [press(t.round.nudge(count), 'round.nudge', data, round.state === 'collecting' ? { style: 'positive' } : {})];
  if (round.state === 'collecting') return nudge;
  if (round.state !== 'referred-back') return show;
  const ready = correcting(rows) === 0 ? ({ style: 'positive' } as const) : {};
  return [press(t.round.sendAgain, 'round.send-again', { ...data, rev: round.rev }, ready), ...nudge, ...show];
}

/** The day of somebody's own unit; of several, the first that comes. */
const ownDueOn = (round: Round, rows: readonly UnitRow[]): CivilDate =>
  rows.map(({ unit }) => unitDueOn(round, unit)).sort()[0] ?? round.dueOn;

/** The same for somebody outside the secretariat and the committee: the round, and their own unit in it. */
export function ownStatusCard(ctx: CardContext, { round, rows }: Pick<Status, 'round' | 'rows'>): AdaptiveCard {
  const { t } = ctx;
  const body = [
    overline(t.round.overline(quarterName(ctx, round.quarter))),
    title(t.round.state[round.state]),
    ...(round.state === 'collecting' ? [strong(dueText(ctx, ownDueOn(round, rows)))] : []),
    ...decisionText(ctx, round),
    ...rows.map((r) => row([strong(unitName(ctx, r.unit)), subtle(t.round.yourUnit)], [toned(t.round.own[r.status], TONE[r.status])])),
  ];
  return adaptiveCard(
    t.round.state[round.state],
    body,
    reportButtons(
      ctx,
      round.quarter,
      rows.map(({ unit }) => unit),
    ),
  );
}
