import { hasRole, ownUnits } from '../../services/domain/person.ts';
import { maySend, takenBack } from '../../services/domain/round-sending.ts';
import { notAnswered } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import type { WhatNext } from '../../services/domain/what-next.ts';
import { inList, quarterName, unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { paragraph, subheading } from '../kit/elements.ts';
import { missingDue } from '../round/missing-due.ts';
import { inWords } from '../review/quarter-lines.ts';

const MOST_NAMED = 5;

/** The round that waits for nothing but the reader's own press to go to the committee. */
export function readyToSend({ reader, city }: CardContext, next: WhatNext | undefined): Round | undefined {
  if (next?.latest === undefined || !hasRole(reader, 'secretariat')) return undefined;
  const { round, rows } = next.latest;
  const isWhole = rows.length > 0 && rows.every(({ status }) => status === 'approved');
  return round.state === 'collecting' && isWhole && maySend(round, isWhole, city.policy.completeRoundGoes) ? round : undefined;
}

/** What comes next for this person and when, so that nothing waiting is not the end of it. */
export const whatNextLines = (ctx: CardContext, next: WhatNext): Element[] => [
  subheading(ctx.t.next.title),
  ...sentences(ctx, next).map((text) => paragraph(text)),
];

function sentences(ctx: CardContext, { latest, opensOn, unreadable }: WhatNext): string[] {
  const { t, dates } = ctx;
  if (unreadable !== undefined) return [t.next.unreadable(quarterName(ctx, unreadable))];
  return [...(latest === undefined ? [] : ofRound(ctx, latest)), t.next.opens(dates.day(opensOn))];
}

function ofRound(ctx: CardContext, latest: NonNullable<WhatNext['latest']>): string[] {
  const { t } = ctx;
  const { round } = latest;
  const quarter = quarterName(ctx, round.quarter);
  switch (round.state) {
    case 'collecting':
      return collecting(ctx, latest);
    case 'with-committee':
      return [withCommittee(ctx, round)];
    case 'referred-back':
      return [t.next.referredBack(quarter)];
    case 'adopted':
      return [t.next.adopted(quarter)];
    default:
      return round.state satisfies never;
  }
}

function withCommittee(ctx: CardContext, round: Round): string {
  const { t, dates, today } = ctx;
  const due = round.decisionDueOn ?? round.closesOn;
  return (today > due ? t.next.withCommitteeLate : t.next.withCommittee)(quarterName(ctx, round.quarter), dates.day(due));
}

/** While reports come in: one's own, how many are not in yet, or when the quarter is expected. */
function collecting(ctx: CardContext, { round, rows }: NonNullable<WhatNext['latest']>): string[] {
  const { t, dates, reader } = ctx;
  const quarter = quarterName(ctx, round.quarter);
  const own = rows.filter(({ unit }) => ownUnits(reader).includes(unit));
  const missing = notAnswered(rows);
  const ownMissing = notAnswered(own);
  const named = [
    ...missing.slice(0, MOST_NAMED).map((unit) => unitName(ctx, unit)),
    ...(missing.length > MOST_NAMED ? [t.next.others(missing.length - MOST_NAMED)] : []),
  ];
  return [
    ...own.map(({ unit, status }) => t.next.own(unitName(ctx, unit), quarter, t.round.own[status].toLocaleLowerCase())),
    ...(ownMissing.length > 0 ? [missingDue(ctx, round, ownMissing)] : []),
    ...(hasRole(reader, 'secretariat')
      ? [
          missing.length === 0
            ? t.next.allIn(quarter)
            : `${t.next.missing(missing.length, rows.length, inList(ctx, named))} ${missingDue(ctx, round, missing)}`,
        ]
      : []),
    takenBack(round) === undefined ? t.next.toCommittee(quarter, dates.day(round.closesOn)) : inWords(ctx, t.round.goes, round),
  ];
}
