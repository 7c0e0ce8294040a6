import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { REGISTERED_KINDS } from '../../domain/register/registered.ts';
import { SAMPLE_DAY } from './sample-day.ts';

const filledIn = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What somebody did on a day: made the record first, then took it to a state, or took back what they had done. */
const step = z.strictObject({
  day: z.string().regex(SAMPLE_DAY),
  to: z.string().optional(),
  undo: z.literal(true).optional(),
  fields: filledIn.default({}),
});

const row = z.strictObject({ kind: z.enum(REGISTERED_KINDS), id: z.string(), unit: z.string(), history: z.array(step).min(1) });

/** A record of the sample, as what people did with it. */
export type SampleRow = z.infer<typeof row>;
export type SampleStep = z.infer<typeof step>;

const parsed = <T>(schema: z.ZodType<T>, file: string): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8')));

/** The register's records beside projects and what has been reported. */
export const sampleRows = (): SampleRow[] =>
  ['partners', 'applications', 'activities', 'other-records'].flatMap((file) => parsed(z.array(row), file));

/** What the register knows of each project beside what its report asks about. */
export const projectDetails = (): Readonly<Record<string, SampleStep['fields']>> =>
  parsed(z.record(z.string(), filledIn), 'project-details');
