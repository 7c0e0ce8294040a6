import type { CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { paragraph, subheading } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { commandButtons } from './help-card.ts';
import { whatNextLines } from './what-next.ts';
import type { WhatNext } from '../../services/domain/what-next.ts';

/** One sentence, with what can be done next. */
export const textCard = (ctx: CardContext, text: string, more: string[] = []): AdaptiveCard =>
  adaptiveCard(text, [subheading(text), ...more.map((m) => paragraph(m))], commandButtons(ctx));

/** Nothing to show yet: what that is, and what comes next. */
export const emptyCard = (ctx: CardContext, text: string, next: WhatNext): AdaptiveCard =>
  adaptiveCard(text, [subheading(text), ...whatNextLines(ctx, next)], commandButtons(ctx));

/** A message where there is no record to show beside it. */
export const noteCard = (ctx: CardContext, note: Note, actions: Element[] = commandButtons(ctx)): AdaptiveCard =>
  adaptiveCard(note.text, noteBanner(note), actions);
