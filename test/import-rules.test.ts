import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const ruleSchema = z.tuple([z.literal('error'), z.object({ patterns: z.array(z.object({ regex: z.string() })) })]);
const settingsSchema = z.object({ overrides: z.array(z.object({ files: z.array(z.string()), rules: z.looseObject({}) })) });
const { overrides } = settingsSchema.parse(JSON.parse(readFileSync(at('.oxlintrc.json'), 'utf8')));

/** What must not be imported in such files. */
function refusedIn(files: string): RegExp[] {
  const found = overrides.find((override) => override.files.includes(files));
  const [, { patterns }] = ruleSchema.parse(found?.rules['eslint/no-restricted-imports']);
  return patterns.map(({ regex }) => new RegExp(regex, 'u'));
}

/** Every file under a folder, as it is imported from one of its neighbours. */
const filesUnder = (folder: string): string[] =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.](?:ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`);

const isIn = (...folders: string[]): ((file: string) => boolean) => {
  return (file) => folders.some((folder) => file.startsWith(folder));
};

describe('whatever there is, or comes to be, is refused where it is not to be imported', () => {
  it('services, in a card: all but domain records, duties and the policy', () => {
    const refused = refusedIn('cards/**');
    const open = filesUnder('services').filter((file) => !refused.some((regex) => regex.test(`../../${file}`)));
    expect(open.filter((file) => !isIn('services/domain/', 'services/duties/', 'services/policy/')(file))).toEqual([]);
  });

  it('services, in duties: all but domain records and the policy', () => {
    const refused = refusedIn('services/duties/**');
    const files = filesUnder('services').filter((file) => !isIn('services/duties/')(file));
    const open = files.filter((file) => !refused.some((regex) => regex.test(file.replace('services/', '../'))));
    expect(open.filter((file) => !isIn('services/domain/', 'services/policy/')(file))).toEqual([]);
  });

  it("the product, in what packs the app: all but the bot's commands and addresses, the wording and the city's name", () => {
    const refused = refusedIn('manifest/**');
    const files = ['bot', 'cards', 'services'].flatMap(filesUnder);
    const open = files.filter((file) => !refused.some((regex) => regex.test(`../${file}`)));
    expect(open.filter((file) => !isIn('bot/commands/', 'cards/text/', 'services/domain/')(file))).toEqual([
      'bot/load-city-file.ts',
      'bot/loopback.ts',
    ]);
  });
});
