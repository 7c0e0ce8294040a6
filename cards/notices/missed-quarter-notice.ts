import { press } from '../kit/actions.ts';
import { missedCard } from '../round/missed-card.ts';
import type { NoticeCards } from './notice-cards.ts';

export const missedQuarterNotice: NoticeCards = {
  /** The same words however late: back after half a quarter, the reminder is the first they hear. */
  notice: (ctx, { missed }) => missed && missedCard(ctx, { missed, note: { tone: 'attention', text: ctx.t.notice.missed } }),
  standing: (ctx, { missed }) => missed && missedCard(ctx, { missed }),
  open: ({ t }, { period = '' }, about) => press(t.waiting.open, 'missed.show', { quarter: period }, { about }),
};
