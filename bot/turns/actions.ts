import type { AdaptiveCard } from '../../cards/kit/card.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { absenceActions } from './absence-actions.ts';
import { conversionActions } from './conversion-actions.ts';
import { missedActions } from './missed-actions.ts';
import { moreTimeActions } from './more-time-actions.ts';
import { partnerActions } from './partner-actions.ts';
import { personActions } from './person-actions.ts';
import { recordActions } from './record-actions.ts';
import { registerActions } from './register-actions.ts';
import { reportActions } from './report-actions.ts';
import { reviewActions } from './review-actions.ts';
import { rosterActions } from './roster-actions.ts';
import { roundActions } from './round-actions.ts';
import type { Turn } from './turn.ts';

/** What answers each action a card can carry; a verb without an answer does not compile. */
export const ACTIONS: Handlers<Turn, Promise<AdaptiveCard>> = {
  ...personActions,
  ...reportActions,
  ...reviewActions,
  ...roundActions,
  ...missedActions,
  ...recordActions,
  ...rosterActions,
  ...absenceActions,
  ...moreTimeActions,
  ...registerActions,
  ...partnerActions,
  ...conversionActions,
};
