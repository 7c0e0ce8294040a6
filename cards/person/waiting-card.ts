import { reportId } from '../../services/domain/report.ts';
import { daysBetween } from '../../services/domain/civil-date.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Duty } from '../../services/duties/duty.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { buttons, listRow, paragraph, standing, subheading, subtle, title } from '../kit/elements.ts';
import { firstDistinct, shortened } from '../kit/distinct-names.ts';
import { noteBanner } from '../report/frame.ts';
import { awayNote } from './stand-in-note.ts';
import { commandButtons } from './help-card.ts';
import { readyToSend, whatNextLines } from './what-next.ts';
import type { WhatNext } from '../../services/domain/what-next.ts';

const MOST = 15;

/**
 * What waits for somebody, the earliest due first, each with the button that opens it, and the quarter that only has to be sent;
 * where nothing does, what comes next. `further` is what else they may want to do.
 */
export function waitingCard(ctx: CardContext, waiting: readonly Duty[], next?: WhatNext, further: Element[] = []): AdaptiveCard {
  const { t } = ctx;
  const away = noteBanner(awayNote(ctx));
  const ready = readyToSend(ctx, next);
  if (waiting.length === 0 && ready === undefined && further.length === 0) {
    return adaptiveCard(
      t.waiting.nothing,
      [...away, title(t.waiting.nothing), paragraph(t.waiting.nothingMore), ...(next === undefined ? [] : whatNextLines(ctx, next))],
      commandButtons(ctx).slice(1),
    );
  }
  const more = waiting.length > MOST ? [subtle(t.welcome.more(waiting.length - MOST))] : [];
  const shown = waiting.slice(0, MOST);
  const names = buttonNames(ctx, shown);
  const rows = shown.map((duty, i) => dutyRow(ctx, duty, names[i] ?? ''));
  const send = ready === undefined ? [] : [sendRow(ctx, ready)];
  return adaptiveCard(t.waiting.title, [...away, title(t.waiting.title), ...send, ...rows, ...more, ...further]);
}

/** A quarter that only has to be sent. */
function sendRow(ctx: CardContext, { quarter, rev, closesOn }: Round): Element {
  const { t, dates } = ctx;
  return listRow([
    subheading(t.waiting.ready(quarterName(ctx, quarter))),
    subtle(t.waiting.goesOn(dates.day(closesOn))),
    buttons([press(t.round.send, 'round.send', { quarter, rev }, { style: 'positive' })]),
  ]);
}

const aboutOf = (ctx: CardContext, { unit, quarter }: Duty): string =>
  [...(unit === undefined ? [] : [unitName(ctx, unit)]), quarterName(ctx, quarter)].join(', ');

/** What each button opens, in as few words as tell it from the others. */
const buttonNames = (ctx: CardContext, duties: readonly Duty[]): string[] =>
  firstDistinct(
    duties.map((duty) => {
      const kind = ctx.t.waiting.duty[duty.kind];
      return [shortened(kind), ...(duty.unit === undefined ? [] : [shortened(unitName(ctx, duty.unit))]), `${kind}, ${aboutOf(ctx, duty)}`];
    }),
  );

function dutyRow(ctx: CardContext, duty: Duty, name: string): Element {
  const { t, dates, today } = ctx;
  const left = daysBetween(today, duty.dueOn);
  const due = `${t.waiting.by(dates.day(duty.dueOn))}${left < 0 ? ` (${t.due.late(-left)})` : ''}`;
  return listRow([
    subheading(t.waiting.duty[duty.kind]),
    subtle(aboutOf(ctx, duty)),
    left < 0 ? standing(due, 'attention') : subtle(due),
    buttons([openButton(ctx, duty, name)]),
  ]);
}

function openButton({ t }: CardContext, { kind, quarter, unit = '' }: Duty, about: string): Element {
  const report = reportId(unit, quarter);
  switch (kind) {
    case 'quarterly-report':
    case 'correction':
      return press(t.waiting.open, 'report.show', { report }, { about });
    case 'review':
      return press(t.waiting.open, 'review.show', { report }, { about });
    case 'information':
      return press(t.waiting.open, 'part.show', { quarter, unit }, { about });
    case 'rework':
      return press(t.waiting.open, 'round.status', { quarter }, { about });
    case 'missed-quarter':
      return press(t.waiting.open, 'missed.show', { quarter }, { about });
    case 'more-time':
    case 'more-time-answer':
      return press(t.waiting.open, 'more-time.show', { quarter, unit }, { about });
    case 'committee-decision':
    case 'decision-news':
      return press(t.waiting.open, 'round.show', { quarter }, { about });
    default:
      return kind satisfies never;
  }
}
