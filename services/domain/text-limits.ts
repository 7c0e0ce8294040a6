import { LIMITS, type Entry } from './report.ts';
import { fail, type Result } from './result.ts';

/** Every text a person writes, by the form it stands in; each has a label of its own there. */
export const TEXT_FIELDS = [
  'application.title',
  'application.programme',
  'activity.title',
  'activity.place',
  'activity.goal',
  'activity.outcome',
  'effect.title',
  'effect.description',
  'project.happened',
  'project.effects',
  'comment',
  'committee-answer',
  'nudge',
  'more-time',
  'answer',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** A text that is longer than is kept, in characters. */
export interface Overlong {
  field: TextField;
  length: number;
  limit: number;
}

interface WrittenText {
  field: TextField;
  text: string;
  limit: number;
}

/** Those that are too long. */
export const overlong = (texts: readonly WrittenText[]): Overlong[] =>
  texts.flatMap(({ field, text, limit }) => (text.length > limit ? [{ field, length: text.length, limit }] : []));

/** Refuses texts that are too long, all of them at once; undefined when none is. */
export function refuseOverlong(texts: readonly WrittenText[]): Result<never> | undefined {
  const over = overlong(texts);
  return over.length === 0 ? undefined : fail({ code: 'text-too-long', over });
}

/** A comment on a report or a quarter, or what is said in its place. */
export const refuseLongComment = (text: string, field: 'comment' | 'committee-answer' | 'nudge' = 'comment'): Result<never> | undefined =>
  refuseOverlong([{ field, text, limit: LIMITS.comment }]);

/** What is written in an entry, each text with the characters it has room for. */
export function textsOfEntry(entry: Entry): WrittenText[] {
  switch (entry.type) {
    case 'application':
      return [
        { field: 'application.title', text: entry.title, limit: LIMITS.title },
        { field: 'application.programme', text: entry.programme, limit: LIMITS.place },
      ];
    case 'activity':
      return [
        { field: 'activity.title', text: entry.title, limit: LIMITS.title },
        { field: 'activity.place', text: entry.place, limit: LIMITS.place },
        { field: 'activity.goal', text: entry.goal, limit: LIMITS.text },
        { field: 'activity.outcome', text: entry.outcome, limit: LIMITS.text },
      ];
    case 'effect':
      return [
        { field: 'effect.title', text: entry.title, limit: LIMITS.title },
        { field: 'effect.description', text: entry.description, limit: LIMITS.text },
      ];
    default:
      return entry satisfies never;
  }
}
