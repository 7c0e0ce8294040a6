import { press } from '../kit/actions.ts';
import { withStandIn } from '../person/stand-in-note.ts';
import { partCard } from '../round/part-card.ts';
import type { NoticeCards } from './notice-cards.ts';
import { isFirst } from './notice-parts.ts';

export const informationNotice: NoticeCards = {
  notice(ctx, message) {
    const { round, report, notice } = message;
    const late = isFirst(ctx, message) ? undefined : ({ tone: 'warning', text: ctx.t.notice.informationLate } as const);
    return round && partCard(ctx, { round, unit: notice.unit ?? '', report, note: withStandIn(ctx, message, late) });
  },
  standing: (ctx, { round, report, notice }) => round && partCard(ctx, { round, unit: notice.unit ?? '', report }),
  open: ({ t }, { period = '', unit = '' }, about) => press(t.waiting.open, 'part.show', { quarter: period, unit }, { about }),
};
