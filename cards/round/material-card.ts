import { includedParts } from '../../services/domain/round-summary.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, paragraph, title } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { contentBlocks } from '../report/content.ts';
import { BLOCKS_A_PAGE } from '../report/preview-card.ts';

/** Everything the committee got, unit by unit, to be read through. */
export function materialCard(
  ctx: CardContext,
  { round, reports, page = 0 }: { round: Round; reports: readonly Report[]; page?: number },
): AdaptiveCard {
  const { t } = ctx;
  const blocks = includedParts(round, reports).flatMap(({ unit, lines, entries }) =>
    contentBlocks(ctx, { lines: [...lines], entries: [...entries] }).map((block, i) => ({ unit, block, begins: i === 0 })),
  );
  const shown = pageOf(blocks, page, BLOCKS_A_PAGE, ({ block }) => elementSize(block));
  // A page that begins in the middle of an administration says whose it is.
  const items = shown.items.flatMap(({ unit, block, begins }, i) => [...(begins || i === 0 ? [title(unitName(ctx, unit))] : []), ...block]);
  const pages = pager(ctx, shown, 'round.read', { quarter: round.quarter });
  const body = [
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    ...(items.length === 0 ? [paragraph(t.committee.nothingIncluded)] : items),
    ...pages.text,
  ];
  return adaptiveCard(t.committee.read, body, [...pages.actions, press(t.committee.back, 'round.show', { quarter: round.quarter })]);
}
