import { AppManifestUtils } from '@microsoft/app-manifest';

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

export interface Schemas {
  manifest: Schema;
  localisation: Schema;
  /** Where Microsoft publishes the localisation file's. */
  localisationUrl: string;
}

/** Microsoft's schemas for a manifest and for its localisation files, which must be of one version; read from the library's own files. */
export async function schemasFor(manifestSchemaUrl: string): Promise<Schemas> {
  const localisationUrl = manifestSchemaUrl.replace('MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json');
  const [manifest, localisation] = await Promise.all([manifestSchemaUrl, localisationUrl].map((url) => AppManifestUtils.fetchSchema(url)));
  if (manifest === undefined || localisation === undefined) throw new Error(`there is no schema ${manifestSchemaUrl}`);
  return { manifest, localisation: mended(localisation), localisationUrl };
}

/** Two of its patterns lack a backslash before a bracket, which its own validator does not take. */
const mended = (schema: Schema): Schema => JSON.parse(JSON.stringify(schema).replaceAll(String.raw`\\b]`, String.raw`\\b\\]`));

/** What Microsoft's schema has to say against a file of the package; each fault begins with the file's name. */
export async function faultsAgainst(schema: Schema, name: string, text: string): Promise<string[]> {
  const faults = await AppManifestUtils.validateAgainstSchema(JSON.parse(text), schema);
  return faults.map((fault) => `${name}: ${fault}`);
}
