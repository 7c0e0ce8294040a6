import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildAppPackage } from '../../manifest/app-package.ts';
import { built, open, SETTINGS, type Opened } from './package.ts';

const LIBRARY = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
const realFetch = globalThis.fetch;
let app: Opened;

beforeAll(async () => {
  globalThis.fetch = () => Promise.reject(new Error('nothing may be fetched'));
  app = open(await built());
});

afterAll(() => {
  globalThis.fetch = realFetch;
});

/** The version numbers of the schemas that the library carries. */
const carried = (): string[] =>
  readdirSync(join(LIBRARY, 'json-schemas/teams'))
    .flatMap((name) => /^v(\d+\.\d+)$/.exec(name)?.[1] ?? [])
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

describe('the app package', () => {
  it('holds the manifest, its English and two icons, and nothing else', () => {
    expect(app.names).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(app.manifest.icons).toEqual({ color: 'color.png', outline: 'outline.png' });
  });

  it('is of the newest schema that Microsoft’s library carries, in both its files', () => {
    const newest = carried().at(-1) ?? 'none';
    expect(app.manifest.manifestVersion).toBe(newest);
    expect(app.manifest.$schema).toBe(`https://developer.microsoft.com/json-schemas/teams/v${newest}/MicrosoftTeams.schema.json`);
    expect(app.english['$schema']).toBe(
      `https://developer.microsoft.com/json-schemas/teams/v${newest}/MicrosoftTeams.Localization.schema.json`,
    );
  });

  it('asks for a person’s own chat with the bot, and for no permission and no domain', () => {
    expect(app.json).toMatchObject({ defaultInstallScope: 'personal', permissions: [], validDomains: [] });
    expect(app.manifest.bots).toMatchObject([
      {
        botId: SETTINGS.appId,
        scopes: ['personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['personal'] }],
      },
    ]);
    expect(Object.keys(app.manifest)).not.toEqual(expect.arrayContaining(['webApplicationInfo', 'authorization', 'devicePermissions']));
  });

  it('says who publishes it and where to read what it keeps of people', () => {
    expect(app.json).toMatchObject({ id: SETTINGS.appId, version: '1.2.3' });
    expect(app.manifest.developer).toEqual({
      name: 'Solna stad',
      websiteUrl: 'https://bot.example.se/',
      privacyUrl: 'https://bot.example.se/privacy',
      termsOfUseUrl: 'https://bot.example.se/terms',
    });
  });

  it('says more in the long description than in the short one, and does not repeat it, as Teams’ own check asks', () => {
    const { short, full } = app.manifest.description;
    expect(full.length).toBeGreaterThan(short.length);
    expect([full.includes(short), app.english['description.full']?.includes(app.english['description.short'] ?? '')]).toEqual([
      false,
      false,
    ]);
  });

  it('leaves no placeholder in it', () => {
    expect(JSON.stringify([app.json, app.english])).not.toContain('${{');
  });
});

/** A title and a description, by their paths. */
const textsOf = (path: string, { title = '', description = '' }: { title?: string; description?: string } = {}): [string, string][] => [
  [`${path}.title`, title],
  [`${path}.description`, description],
];

describe('its languages', () => {
  it('are Swedish, and English in a file of its own', () => {
    expect(app.manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  it('have the same texts: each name, description and command', () => {
    const { name, description, bots, composeExtensions } = app.manifest;
    const commands = bots[0]?.commandLists[0]?.commands ?? [];
    const search = composeExtensions[0]?.commands[0];
    const swedish = new Map([
      ['name.short', name.short],
      ['name.full', name.full],
      ['description.short', description.short],
      ['description.full', description.full],
      ...commands.flatMap(({ title, description: said }, i): [string, string][] => [
        [`bots[0].commandLists[0].commands[${i}].title`, title],
        [`bots[0].commandLists[0].commands[${i}].description`, said],
      ]),
      ...textsOf('composeExtensions[0].commands[0]', search),
      ...textsOf('composeExtensions[0].commands[0].parameters[0]', search?.parameters[0]),
    ]);
    const { $schema: _url, ...english } = app.english;
    expect(Object.keys(english)).toEqual([...swedish.keys()]);
    expect(Object.keys(english).filter((path) => english[path] === swedish.get(path))).toEqual(['name.short']);
  });

  it.each([
    ['name.short', 30],
    ['name.full', 100],
    ['description.short', 80],
    ['description.full', 4_000],
  ])('keep %s within the %i characters Teams takes, also for the longest names', async (path, longest) => {
    const { manifest, english } = open(await built({ appName: 'Å'.repeat(30), cityName: 'Ö'.repeat(200) }));
    const { name, description } = manifest;
    const swedish = new Map([
      ['name.short', name.short],
      ['name.full', name.full],
      ['description.short', description.short],
      ['description.full', description.full],
    ]);
    expect([swedish.get(path)?.length, english[path]?.length].every((n) => n !== undefined && n > 0 && n <= longest)).toBe(true);
  });
});

it('is the same bytes for the same settings, and others for others', async () => {
  const [once, again, other] = await Promise.all([built(), built(), built({ version: '1.2.4' })]);
  expect(Buffer.from(once).equals(again)).toBe(true);
  expect(Buffer.from(once).equals(other)).toBe(false);
});

it('has a search that the same bot answers, asked for by the name the bot reads', () => {
  const [extension] = app.manifest.composeExtensions;
  expect(extension).toMatchObject({ botId: SETTINGS.appId, commands: [{ type: 'query', parameters: [{ name: 'words' }] }] });
});

it('is not made of what Microsoft’s schema refuses, and every fault is named with its file', async () => {
  const refused = await buildAppPackage({ ...SETTINGS, appName: 'x'.repeat(31), appId: 'none', privacyUrl: 'ftp://bot.example.se' });
  expect(refused).toEqual({
    ok: false,
    faults: [
      expect.stringContaining('manifest.json: /id '),
      expect.stringContaining('manifest.json: /developer/privacyUrl '),
      expect.stringContaining('manifest.json: /name/short '),
      expect.stringContaining('manifest.json: /bots/0/botId '),
      expect.stringContaining('manifest.json: /composeExtensions/0/botId '),
      expect.stringContaining('en.json: /name.short '),
    ],
  });
});
