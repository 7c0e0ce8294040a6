import { notAnswered, UNIT_STATUSES, type UnitRow, type Unreached } from '../../services/domain/round-status.ts';
import type { MissedQuarter } from '../../services/domain/missed-quarter.ts';
import { takenBack } from '../../services/domain/round-sending.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, inList, personName, quarterName, unitName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { distinctNames } from '../kit/distinct-names.ts';
import { figures, listRow, overline, standing, strong, subheading, subtle, title, toned } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { inWords } from '../review/quarter-lines.ts';
import { decisionText } from './decision-box.ts';
import { missedRows } from './missed-card.ts';
import { beforeActions, statusActions } from './status-actions.ts';
import { holdText, unitRow } from './status-row.ts';

const ROWS_A_PAGE = 12;
const MOST_NAMED = 100;

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

/** The round as the secretariat follows it: who has answered, and what can be done about the rest (läget). */
export function statusCard(ctx: CardContext, status: Status): AdaptiveCard {
  const { round, rows, others, missed = [], page = 0, note, outcome } = status;
  const { t } = ctx;
  const names = distinctNames(rows.map(({ unit }) => unitName(ctx, unit)));
  const shown = pageOf(
    rows.map((r, at) => unitRow(ctx, round, r, names[at] ?? '')),
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
    ...whereItGoes(ctx, round),
    ...decisionText(ctx, round),
    figures(UNIT_STATUSES.map((of) => ({ value: String(rows.filter((r) => r.status === of).length), label: t.round.count[of] }))),
    ...shown.items,
    ...pages.text,
    ...(page === 0 ? [...unreached(ctx, others), ...missedRows(ctx, missed)] : []),
    ...notSent(ctx, status),
    ...(outcome === undefined ? beforeActions(ctx, round, rows) : []),
    ...noteBanner(outcome),
  ];
  return adaptiveCard(note?.text ?? t.round.state[round.state], body, [...statusActions(ctx, round, rows), ...pages.actions]);
}

function notSent({ t }: CardContext, { failed = 0, unconfirmed = 0 }: Status): Element[] {
  return [
    ...(failed > 0 ? [toned(t.round.failed(failed), 'attention')] : []),
    ...(unconfirmed > 0 ? [toned(t.round.unconfirmed(unconfirmed), 'attention')] : []),
  ];
}

/** People who may not be written to, beside those who report: the first of them with why, more by name, as one administrator can block everybody. */
function unreached(ctx: CardContext, others: readonly Unreached[]): Element[] {
  const { t } = ctx;
  const shown = others.slice(0, ROWS_A_PAGE).map((other) => {
    const text = 'why' in other ? t.unreachable[other.why] : holdText(ctx, other.withheld);
    return listRow([subheading(personName(ctx, other.person)), standing(text, 'warning')]);
  });
  const rest = others.slice(ROWS_A_PAGE).map(({ person }) => personName(ctx, person));
  const unnamed = rest.length - MOST_NAMED;
  const names = [...rest.slice(0, MOST_NAMED), ...(unnamed > 0 ? [t.round.unnamed(unnamed)] : [])];
  return rest.length === 0 ? shown : [...shown, subtle(t.round.moreUnreached(rest.length, inList(ctx, names)))];
}

/** When the quarter goes to the committee, or went. */
function whereItGoes(ctx: CardContext, round: Round): Element[] {
  const { t, dates } = ctx;
  const back = takenBack(round);
  if (round.state === 'with-committee' && round.sentAt !== undefined) return [subtle(t.round.sentOn(dates.moment(round.sentAt)))];
  return [
    ...(back === undefined ? [] : [strong(t.round.takenBack(personName(ctx, back.by), dates.moment(back.at)))]),
    ...(round.state === 'collecting' ? [subtle(`${dueText(ctx, round.dueOn)}. ${inWords(ctx, t.round.goes, round)}`)] : []),
  ];
}
