import type { Report } from '../../services/domain/report.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { banner, overline, title, type Tone } from '../kit/elements.ts';

/** Said above a card: what just happened, or what is wrong. */
export interface Note {
  tone: Tone;
  text: string;
}

/** What came of a press stands right above the buttons of a long card: that is where somebody looks who has just pressed one. */
export const noteBanner = (note: Note | undefined): Element[] => (note === undefined ? [] : [banner(note.tone, note.text)]);

/** What every report card begins with: which quarter, whose. */
export const reportHead = (
  ctx: CardContext,
  report: Pick<Report, 'quarter' | 'unit'>,
  overlineText: (quarter: string) => string,
): Element[] => [overline(overlineText(quarterName(ctx, report.quarter))), title(unitName(ctx, report.unit))];
