import type { DutyKind } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { CardOf, CardRecords } from './kind-of-duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';

interface Card extends CardOf {
  duty: DutyKind;
}

/** How that stands which a card states; undefined for a card that states nothing that can change. */
export const standingOf = (card: Card, records: CardRecords): string | undefined => KINDS_OF_DUTY[card.duty].standing(card, records);

/** Whether somebody may still be shown a card: people change offices. */
export const isStillTheirs = (person: Person, card: Card): boolean => person.active && KINDS_OF_DUTY[card.duty].isStillTheirs(person, card);
