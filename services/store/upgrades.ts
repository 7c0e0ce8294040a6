import { z } from 'zod';

/** That IT had switched the app off was once taken for final. */
const switchedOffSchema = z.looseObject({
  kind: z.literal('person'),
  refused: z.object({ why: z.literal('disabled-by-admin'), at: z.string() }),
});

/** A record as it would be written today, whenever it was. Pure. */
export function upgraded(body: unknown): unknown {
  const { data } = switchedOffSchema.safeParse(body);
  if (data === undefined) return body;
  const { refused, ...person } = data;
  return { ...person, withheld: { ...refused, tries: 1, until: refused.at } };
}
