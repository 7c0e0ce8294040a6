import { z } from 'zod';
import { isLoopback } from '../bot/loopback.ts';
import { PAGE_PATHS } from '../cards/text/pages/page.ts';

/** What an app package says that differs from one installation to another. */
export interface PackageSettings {
  appId: string;
  version: string;
  appName: string;
  cityName: string;
  developerName: string;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
}

export type ReadPackageSettings = { ok: true; settings: PackageSettings } | { ok: false; faults: string[] };

type Env = { [name: string]: string | undefined };

/** What is there where nothing is set. */
export interface PackageDefaults {
  version: string;
  cityName: string;
}

const APP_NAME = 'Solna i världen';
/** Teams' own, which the schema checks too; told here by the setting's name. */
const LONGEST_APP_NAME = 30;
const LONGEST_DEVELOPER_NAME = 32;
const LONGEST_URL = 2_000;
const EXAMPLE = 'https://solna-i-varlden.example.se';

const shortText = (longest: number) =>
  z
    .string()
    .trim()
    .refine((text) => text.length <= longest, { error: ({ input }) => tooLong(String(input), longest) });

const tooLong = (text: string, longest: number): string =>
  `"${text}" is ${text.length} characters, and Teams takes at most ${longest}; write a shorter one`;

/** The kind of thing asked for, and whether it is missing or wrong. */
const needed =
  (what: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined ? `is needed: ${what}` : `must be ${what}`;

/** Where a program listens on every address it has: of no machine in particular. */
const UNSPECIFIED = new Set(['0.0.0.0', '[::]']);

/** Nobody else reaches this machine by these. */
const isOutOfReach = (hostname: string): boolean => isLoopback(hostname) || UNSPECIFIED.has(hostname);

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash, search } = new URL(text);
  const isBare = username === '' && password === '' && hash === '' && search === '';
  return protocol === 'https:' && isBare && !isOutOfReach(hostname) && text.length <= LONGEST_URL;
};

const address = (what: string) =>
  z
    .string({ error: needed(what) })
    .trim()
    .refine(isWebAddress, { error: needed(what) });
const page = address('an https address of a page that anybody can open').optional();

const schemaFor = ({ version, cityName }: PackageDefaults) =>
  z.object({
    MICROSOFT_APP_ID: z.guid({ error: needed("the bot's application (client) id in Entra, a GUID") }).toLowerCase(),
    PUBLIC_URL: address(`the bot's own https address as the world reaches it, such as ${EXAMPLE}`),
    APP_NAME: shortText(LONGEST_APP_NAME).default(APP_NAME),
    APP_VERSION: z
      .string()
      .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'must be three numbers with dots between, such as 1.2.0')
      .default(version),
    DEVELOPER_NAME: shortText(LONGEST_DEVELOPER_NAME).prefault(cityName),
    WEBSITE_URL: page,
    PRIVACY_URL: page,
    TERMS_URL: page,
  });

/** The settings in the environment. Every fault is named at once; a setting left empty is not set. */
export function readPackageSettings(env: Env, defaults: PackageDefaults): ReadPackageSettings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = schemaFor(defaults).safeParse(set);
  if (!parsed.success) return { ok: false, faults: [...new Set(parsed.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`))] };
  const own = parsed.data;
  const home = own.PUBLIC_URL.replace(/\/+$/, '');
  return {
    ok: true,
    settings: {
      appId: own.MICROSOFT_APP_ID,
      version: own.APP_VERSION,
      appName: own.APP_NAME,
      cityName: defaults.cityName,
      developerName: own.DEVELOPER_NAME,
      websiteUrl: own.WEBSITE_URL ?? `${home}${PAGE_PATHS.about}`,
      privacyUrl: own.PRIVACY_URL ?? `${home}${PAGE_PATHS.privacy}`,
      termsUrl: own.TERMS_URL ?? `${home}${PAGE_PATHS.terms}`,
    },
  };
}
