import type { NoticeMessage } from '../../services/duties/message.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { moreTimeCard } from '../round/more-time-card.ts';
import type { NoticeCards } from './notice-cards.ts';

const asItStands = (ctx: CardContext, { round, notice }: NoticeMessage): AdaptiveCard | undefined =>
  round && moreTimeCard(ctx, { round, unit: notice.unit ?? '' });

/** A request for more time, to whoever answers it; and the answer, to whoever asked. */
export const moreTimeNotice: NoticeCards = {
  notice: asItStands,
  standing: asItStands,
  open: ({ t }, { period = '', unit = '' }, about) => press(t.waiting.open, 'more-time.show', { quarter: period, unit }, { about }),
};
