import { descriptionOf, entryValues, isDescribed } from './entry/entry-values.ts';
import { LIMITS, type DescribedEntry, type Entry } from './report.ts';
import { fail, type Result } from './result.ts';

/** Every text a person writes, by the form it stands in; each has a label of its own there. */
const TEXT_FIELDS = [
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

export type OwnTextField = (typeof TEXT_FIELDS)[number];
/** The others are fields of a description. */
export type TextField = OwnTextField | `${DescribedEntry['type']}.${string}`;

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
export const textsOfEntry = (entry: Entry): WrittenText[] =>
  isDescribed(entry)
    ? textsOfDescribed(entry)
    : [
        { field: 'effect.title', text: entry.title, limit: LIMITS.title },
        { field: 'effect.description', text: entry.description, limit: LIMITS.text },
      ];

function textsOfDescribed(entry: DescribedEntry): WrittenText[] {
  const values = entryValues(entry);
  return Object.entries(descriptionOf(entry)).flatMap(([name, field]): WrittenText[] => {
    const text = values[name];
    if (typeof text !== 'string') return [];
    // A reference may be the name of what the register does not have.
    const limit = field.type === 'text' || field.type === 'long-text' ? field.limit : field.type === 'reference' ? LIMITS.title : undefined;
    return limit === undefined ? [] : [{ field: `${entry.type}.${name}`, text, limit }];
  });
}
