import { DECISIONS, GAP_REASONS, ROUND_EVENTS, ROUND_STATES, type Round, type RoundEvent, type Vote } from '../domain/round.ts';
import type { MoreTime } from '../domain/more-time.ts';
import { isDate, isInstant, isQuarterText } from './date-shapes.ts';
import { allOf, fieldOf, isCount, isText, listOf, maybe, oneOf, shaped, type Check } from './shape.ts';
import { shownShape } from './shown-shape.ts';

const units = maybe(listOf(isText));
const included = listOf(shaped<Round['included'][number]>({ unit: isText, version: isCount }));
const votes = listOf(shaped<Vote>({ by: isText, decision: oneOf(DECISIONS), at: isInstant, comment: isText, units }));

const event = shaped<RoundEvent>({
  at: isInstant,
  by: isText,
  what: oneOf(ROUND_EVENTS),
  comment: maybe(isText),
  units,
  included: maybe(included),
  votes: maybe(votes),
});

const moreTime = shaped<MoreTime>({
  unit: isText,
  by: isText,
  at: isInstant,
  until: isDate,
  why: isText,
  anew: maybe(isCount),
  answer: maybe(shaped<NonNullable<MoreTime['answer']>>({ by: isText, at: isInstant, comment: isText, granted: maybe(isDate) })),
});

const fields = shaped<Round>({
  kind: oneOf(['round']),
  city: isText,
  id: isQuarterText,
  quarter: isQuarterText,
  state: oneOf(ROUND_STATES),
  rev: isCount,
  sending: isCount,
  units: listOf(isText),
  opensOn: isDate,
  dueOn: isDate,
  closesOn: isDate,
  sentAt: maybe(isInstant),
  decisionDueOn: maybe(isDate),
  boardsDueOn: maybe(isDate),
  included,
  gaps: listOf(shaped<Round['gaps'][number]>({ unit: isText, why: oneOf(GAP_REASONS) })),
  votes,
  decision: maybe(
    shaped<NonNullable<Round['decision']>>({
      outcome: oneOf(DECISIONS),
      at: isInstant,
      by: isText,
      comment: isText,
      units,
      sending: maybe(isCount),
    }),
  ),
  receipts: listOf(shaped<Round['receipts'][number]>({ unit: isText, by: isText, at: isInstant })),
  nudges: listOf(shaped<Round['nudges'][number]>({ on: isDate, at: isInstant, by: isText, units: listOf(isText), text: maybe(isText) })),
  moreTime: maybe(listOf(moreTime)),
  history: listOf(event),
  shown: shownShape,
});

/** It begins with its opening; duties are counted from what happened last when nothing else says from when. */
const hasHistory: Check = (round) => {
  const history = fieldOf(round, 'history');
  return Array.isArray(history) && history.length > 0;
};

export const roundShape = allOf(fields, hasHistory);
