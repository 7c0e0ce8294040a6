import { takenBack } from '../../services/domain/round-sending.ts';
import { press } from '../kit/actions.ts';
import type { NoticeCards } from './notice-cards.ts';
import { roundAsItStands } from './notice-parts.ts';

export const reworkNotice: NoticeCards = {
  notice(ctx, message) {
    const { round } = message;
    if (round === undefined) return undefined;
    const { reworkTakenBack, rework, reworkDo } = ctx.t.notice;
    const text = takenBack(round) ? reworkTakenBack : `${rework} ${reworkDo}`;
    return roundAsItStands(ctx, message, round, { note: { tone: 'attention', text } });
  },
  standing: (ctx, message) => message.round && roundAsItStands(ctx, message, message.round),
  open: ({ t }, { period = '' }, about) => press(t.waiting.open, 'round.status', { quarter: period }, { about }),
};
