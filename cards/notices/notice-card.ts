import type { Message, NoticeMessage } from '../../services/duties/message.ts';
import type { CardContext } from '../context.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { welcomeCard } from '../person/help-card.ts';
import { noteCard } from '../person/text-card.ts';
import { waitingCard } from '../person/waiting-card.ts';
import { NOTICE_CARDS } from './kinds.ts';

const gone = (ctx: CardContext): AdaptiveCard => noteCard(ctx, { tone: 'warning', text: ctx.t.failure['not-found'] });

/** What the city has to say to somebody who has not just written, as a card. */
export function noticeCard(ctx: CardContext, message: Message): AdaptiveCard {
  if (message.notice === undefined) return welcomeCard(ctx, message.next);
  if (message.waiting !== undefined) return waitingCard(ctx, message.waiting);
  return NOTICE_CARDS[message.notice.duty].notice(ctx, message) ?? gone(ctx);
}

/** What stands in the place of a notice's card once that has become untrue. */
export const standingCard = (ctx: CardContext, message: NoticeMessage): AdaptiveCard =>
  NOTICE_CARDS[message.notice.duty].standing(ctx, message) ?? gone(ctx);
