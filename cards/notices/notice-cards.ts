import type { Duty } from '../../services/duties/duty.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import type { CardContext } from '../context.ts';
import type { AdaptiveCard, Element } from '../kit/card.ts';

/** How one kind of duty is shown. Undefined: what it is about is no longer there. */
export interface NoticeCards {
  /** The thing itself, ready to be acted on, with a line on why it comes now. */
  notice: (ctx: CardContext, message: NoticeMessage) => AdaptiveCard | undefined;
  /** What stands in the notice's place once that has become untrue: the card somebody would get who opened it now. */
  standing: (ctx: CardContext, message: NoticeMessage) => AdaptiveCard | undefined;
  /** The button that opens it from a list of what waits; `about` tells it from the others. */
  open: (ctx: CardContext, duty: Duty, about: string) => Element;
}
