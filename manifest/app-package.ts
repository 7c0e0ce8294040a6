import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { appManifest } from './app-manifest.ts';
import { jsonText, parseJson, type Json } from './json.ts';
import { localisationOf, parseLocalisationSchema } from './localisation.ts';
import { faultsAgainst, schemasFor, type Schemas } from './schemas.ts';
import type { PackageSettings } from './settings.ts';
import { zip } from './zip.ts';

export type AppPackage = { ok: true; bytes: Uint8Array } | { ok: false; faults: string[] };

const bytesOf = (file: string): Promise<Uint8Array> => readFile(new URL(`appPackage/${file}`, import.meta.url));

const withSchema = z.object({ $schema: z.string() });

/** The whole package, valid by Microsoft's schemas. The same settings give the same bytes. */
export async function buildAppPackage(settings: PackageSettings): Promise<AppPackage> {
  const [template, color, outline] = await Promise.all(['manifest.json', 'color.png', 'outline.png'].map(bytesOf));
  const json = parseJson(new TextDecoder().decode(template));
  const schemas = await schemasFor(withSchema.parse(json).$schema);
  const texts = textFiles(json, settings, schemas);
  const faults = [
    ...(await faultsAgainst(schemas.manifest, 'manifest.json', texts['manifest.json'])),
    ...(await faultsAgainst(schemas.localisation, 'en.json', texts['en.json'])),
  ];
  if (faults.length > 0 || color === undefined || outline === undefined) return { ok: false, faults };
  const encoder = new TextEncoder();
  return {
    ok: true,
    bytes: zip({
      'manifest.json': encoder.encode(texts['manifest.json']),
      'en.json': encoder.encode(texts['en.json']),
      'color.png': color,
      'outline.png': outline,
    }),
  };
}

/** The manifest, Swedish in itself, and its English. */
function textFiles(template: Json, settings: PackageSettings, schemas: Schemas): Record<'manifest.json' | 'en.json', string> {
  const english = appManifest(template, settings, 'en');
  return {
    'manifest.json': jsonText(appManifest(template, settings, 'sv')),
    'en.json': jsonText(localisationOf(english, parseLocalisationSchema(schemas.localisation), schemas.localisationUrl)),
  };
}
