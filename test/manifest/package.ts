import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { buildAppPackage } from '../../manifest/app-package.ts';
import { parseJson, type Json } from '../../manifest/json.ts';
import type { PackageSettings } from '../../manifest/settings.ts';

export const SETTINGS: PackageSettings = {
  appId: '11111111-1111-4111-8111-111111111111',
  version: '1.2.3',
  appName: 'Solna i världen',
  cityName: 'Solna stad',
  developerName: 'Solna stad',
  websiteUrl: 'https://bot.example.se/',
  privacyUrl: 'https://bot.example.se/privacy',
  termsUrl: 'https://bot.example.se/terms',
};

const commandSchema = z.object({ title: z.string(), description: z.string() });
const queryCommandSchema = commandSchema.extend({
  id: z.string(),
  type: z.literal('query'),
  parameters: z.array(commandSchema.extend({ name: z.string() })),
});

/** What of a manifest the tests read. */
const manifestSchema = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  id: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  developer: z.record(z.string(), z.string()),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.record(z.string(), z.string()),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(commandSchema) })),
    }),
  ),
  composeExtensions: z.array(z.looseObject({ botId: z.string(), commands: z.array(queryCommandSchema) })),
});

export interface Opened {
  names: string[];
  manifest: z.infer<typeof manifestSchema>;
  /** The manifest as it is in the file. */
  json: Json;
  english: Record<string, string>;
}

export function open(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  const json = (name: string): Json => parseJson(strFromU8(files[name] ?? new Uint8Array()));
  return {
    names: Object.keys(files),
    manifest: manifestSchema.parse(json('manifest.json')),
    json: json('manifest.json'),
    english: z.record(z.string(), z.string()).parse(json('en.json')),
  };
}

/** The bytes of a package that has to be valid. */
export async function built(change: Partial<PackageSettings> = {}): Promise<Uint8Array> {
  const app = await buildAppPackage({ ...SETTINGS, ...change });
  if (!app.ok) throw new Error(app.faults.join('\n'));
  return app.bytes;
}
