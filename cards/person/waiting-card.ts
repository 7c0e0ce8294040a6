import { reportId } from '../../services/domain/report.ts';
import { daysBetween } from '../../services/domain/civil-date.ts';
import type { Duty } from '../../services/duties/duty.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { buttons, paragraph, row, strong, subtle, title, toned } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { awayNote } from './stand-in-note.ts';
import { commandButtons } from './help-card.ts';

const MOST = 15;

/** What waits for somebody, the earliest due first, each with the button that opens it. */
export function waitingCard(ctx: CardContext, waiting: readonly Duty[], note?: Note): AdaptiveCard {
  const { t } = ctx;
  const notes = [...noteBanner(note), ...noteBanner(awayNote(ctx))];
  if (waiting.length === 0) {
    return adaptiveCard(
      t.waiting.nothing,
      [...notes, title(t.waiting.nothing), paragraph(t.waiting.nothingMore)],
      commandButtons(ctx).slice(1),
    );
  }
  const more = waiting.length > MOST ? [subtle(t.welcome.more(waiting.length - MOST))] : [];
  return adaptiveCard(t.waiting.title, [
    ...notes,
    title(t.waiting.title),
    ...waiting.slice(0, MOST).map((duty) => dutyRow(ctx, duty)),
    ...more,
  ]);
}

function dutyRow(ctx: CardContext, duty: Duty): Element {
  const { t, dates, today } = ctx;
  const about = [...(duty.unit === undefined ? [] : [unitName(ctx, duty.unit)]), quarterName(ctx, duty.quarter)].join(', ');
  const left = daysBetween(today, duty.dueOn);
  const due = `${t.waiting.by(dates.day(duty.dueOn))}${left < 0 ? ` (${t.due.late(-left)})` : ''}`;
  return row(
    [strong(t.waiting.duty[duty.kind]), subtle(about), left < 0 ? toned(due, 'attention') : subtle(due)],
    [buttons([openButton(ctx, duty, `${t.waiting.duty[duty.kind]}, ${about}`)])],
  );
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
