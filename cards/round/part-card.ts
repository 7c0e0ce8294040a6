import { reportersOf, reportsFor } from '../../services/domain/person.ts';
import { decidingVotes, includedContent, wentWithout, type Round } from '../../services/domain/round.ts';
import type { Report } from '../../services/domain/report.ts';
import { inList, personName, quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, container, overline, paragraph, strong, subtle, title } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { contentBlocks } from '../report/content.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { deciders } from './decision-box.ts';
import { BLOCKS_A_PAGE } from '../report/preview-card.ts';

interface Part {
  round: Round;
  unit: string;
  report: Report | undefined;
  page?: number;
  note?: Note | undefined;
}

/** An administration's part of an adopted round, for information (W7); that it has come is confirmed here. */
export function partCard(ctx: CardContext, { round, unit, report, page = 0, note }: Part): AdaptiveCard {
  const { t, city } = ctx;
  const data = { quarter: round.quarter, unit };
  const content = report === undefined ? undefined : includedContent(round, report);
  const shown = pageOf(
    content === undefined ? [[container('warning', [paragraph(t.part.notIncluded)])]] : contentBlocks(ctx, content),
    page,
    BLOCKS_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'part.show', data);
  const boards = (city.units.get(unit)?.boards ?? []).map((id) => city.boards.get(id) ?? id);
  const text = content === undefined ? t.notice.adopted : t.part.text;
  const receipt = round.receipts.find((r) => r.unit === unit);
  const body = [
    ...noteBanner(note),
    overline(t.part.overline(quarterName(ctx, round.quarter))),
    title(unitName(ctx, unit)),
    ...decisionText(ctx, round, text),
    ...(content !== undefined && report !== undefined && wentWithout(round, report) !== undefined ? [subtle(t.part.correctedLater)] : []),
    ...(content === undefined ? [] : boardsLine(ctx, round, unit, boards)),
    ...shown.items.flat(),
    ...pages.text,
    ...(receipt === undefined
      ? []
      : [container('good', [strong(`✓ ${t.part.confirmed(personName(ctx, receipt.by), ctx.dates.moment(receipt.at))}`)])]),
  ];
  const confirm =
    receipt === undefined && reportsFor(ctx.reader, unit) ? [press(t.part.confirm, 'part.confirm', data, { style: 'positive' })] : [];
  return adaptiveCard(note?.text ?? text, body, [...confirm, ...pages.actions]);
}

/** To which boards the part is reported, by whom and by when. */
function boardsLine(ctx: CardContext, { boardsDueOn }: Round, unit: string, boards: readonly string[]): Element[] {
  const { t, dates, city } = ctx;
  if (boards.length === 0) return [];
  const who = reportersOf([...city.people.values()], unit).map(({ name }) => name);
  const by = who.length === 0 ? unitName(ctx, unit) : inList(ctx, who);
  const toDo = t.part.boards(inList(ctx, boards), by);
  return [subtle(boardsDueOn === undefined ? `${toDo}.` : `${toDo}, ${t.part.boardsBy(dates.day(boardsDueOn))}.`)];
}

function decisionText(ctx: CardContext, round: Round, text: string): Element[] {
  const { decision } = round;
  if (decision === undefined) return [];
  const comments = decidingVotes(round).flatMap(({ comment }) => (comment === '' ? [] : [paragraph(asWritten(comment))]));
  return [paragraph(text), subtle(ctx.t.committee.adopted(deciders(ctx, round), ctx.dates.moment(decision.at))), ...comments];
}
