import { z } from 'zod';
import type { Json } from './json.ts';

const localisationSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.unknown()),
});

/** Microsoft's schema of a localisation file, which names the texts that can be in one. */
export type LocalisationSchema = z.infer<typeof localisationSchema>;

export const parseLocalisationSchema = (schema: unknown): LocalisationSchema => localisationSchema.parse(schema);

/** The localisation file: every text of a manifest that can be translated, by its path, such as `bots[0].commandLists[0].commands[1].title`. */
export function localisationOf(manifest: Json, schema: LocalisationSchema, schemaUrl: string): { [path: string]: Json } {
  const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));
  const isText = (path: string): boolean => path !== '$schema' && (path in schema.properties || patterns.some((p) => p.test(path)));
  return { $schema: schemaUrl, ...Object.fromEntries(leaves(manifest, '').filter(([path]) => isText(path))) };
}

function leaves(value: Json, path: string): [string, Json][] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leaves(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}
