import type { DutyKind } from './notice.ts';

/** A card somebody has pressed a button on, and what stands in its place since; kept with the record that the press has changed. */
export interface ShownCard {
  /** Teams' id of the message it stands in. */
  message: string;
  person: string;
  at: string;
  /** Whose card it is. */
  duty: DutyKind;
  /** How what it is about stood then; absent when its reader goes on from there, so that nobody knows what it shows next. */
  standing?: string;
}

/** Where a press came from: the message that carries the card. */
export type PressedIn = string | undefined;

/** The record with what is shown in a message since a press. */
export const withShown = <R extends { shown?: ShownCard[] }>(record: R, card: ShownCard): R => ({
  ...record,
  shown: [...(record.shown ?? []).filter((c) => c.message !== card.message || c.person !== card.person), card],
});
