import { DUTY_KINDS } from '../domain/notice.ts';
import type { ShownCard } from '../domain/shown-card.ts';
import { isInstant } from './date-shapes.ts';
import { isText, listOf, maybe, oneOf, shaped } from './shape.ts';

export const shownShape = maybe(
  listOf(shaped<ShownCard>({ message: isText, person: isText, at: isInstant, duty: oneOf(DUTY_KINDS), standing: maybe(isText) })),
);
