import { z } from 'zod';

/** What Teams calls a search in the message extension. */
export const SEARCH_INVOKE = 'composeExtension/query';

/** The manifest's name of what is searched for. */
const WORDS = 'words';
const MOST_RESULTS = 25;
const LONGEST = 200;

const count = z.int().min(0).max(10_000);

const querySchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.string().catch('') }))
    .nullish()
    .catch(undefined),
  queryOptions: z
    .object({ skip: count.catch(0), count: count.catch(MOST_RESULTS) })
    .nullish()
    .catch(undefined),
});

/** What is looked for, and which of what is found; Teams asks with no words when the search is opened. */
export function searchOf(value: unknown): { kind: 'searched'; words: string; from: number; count: number } | undefined {
  const { data } = querySchema.safeParse(value);
  if (data === undefined) return undefined;
  const words = data.parameters?.find(({ name }) => name === WORDS)?.value ?? '';
  const { skip = 0, count: wanted = MOST_RESULTS } = data.queryOptions ?? {};
  return { kind: 'searched', words: words.trim().slice(0, LONGEST), from: skip, count: Math.min(wanted, MOST_RESULTS) };
}
