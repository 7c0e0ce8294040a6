import { z } from 'zod';
import type { StoreSettings } from '../services/store/open-store.ts';
import { LOOPBACK } from './loopback.ts';
import { CLOUDS, type Cloud } from './teams/clouds.ts';
import { readProxy, type ProxySettings } from './proxy.ts';

/** How the bot proves to Teams who it is. */
export type BotIdentity =
  { type: 'SingleTenant'; appId: string; password: string; tenant: string } | { type: 'UserAssignedMSI'; appId: string; tenant: string };

export type Settings = {
  port: number;
  host: string;
  /** The file of the city; the sample city when absent. */
  cityFile?: string;
  store: StoreSettings;
  logLevel: 'error' | 'warn' | 'info';
  /** What calls to the outside go through. */
  proxy?: ProxySettings;
} & (
  | { mode: 'local'; tenant: string; dataFolder: string; fresh: boolean; windows: boolean; firstWindowPort: number }
  | { mode: 'production'; tenant: string; identity: BotIdentity; cloud: Cloud; allowedTenants: string[] }
);

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; faults: string[] };

/** The tenant of local mode: nobody's. */
const LOCAL_TENANT = '501a0000-0000-4000-8000-000000000000';
/** How many chat windows local mode opens, on ports in a row. */
const WINDOWS = 3;
/** The other loopback addresses are refused rather than taken for the one that is listened to. */
const LOCAL_HOSTS = new Set([LOOPBACK, 'localhost']);

type Env = { [name: string]: string | undefined };

const CLOUD_NAMES = ['public', 'usgov', 'usgovdod', 'china'] as const satisfies (keyof typeof CLOUDS)[];

/** What only production reads: whoever has set one of these has meant production. */
const OF_PRODUCTION = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_TENANT_ID',
  'BOT_CLOUD',
  'ALLOWED_TENANTS',
] as const;

const guid = z.guid('must be a GUID').toLowerCase();

const envSchema = z.object({
  MODE: z.enum(['local', 'production'], 'must be "local" or "production"').default('local'),
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(0).max(65_535, 'must be at most 65535').default(3978),
  WINDOWS_PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(1)
    .max(65_533, 'must be at most 65533')
    .default(3979),
  HOST: z.string().optional(),
  CITY_FILE: z.string().optional(),
  DATA_FOLDER: z.string().default('data'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info'], 'must be error, warn or info').default('warn'),
  STORE: z.enum(['sqlite', 'cosmos'], 'must be "sqlite" or "cosmos"').default('sqlite'),
  COSMOS_ENDPOINT: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default('solna-i-varlden'),
  COSMOS_CONTAINER: z.string().default('records'),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be "SingleTenant" or "UserAssignedMSI"').default('SingleTenant'),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  BOT_CLOUD: z.enum(CLOUD_NAMES, `must be one of ${CLOUD_NAMES.join(', ')}`).default('public'),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((t) => t.trim())
        .filter((t) => t !== ''),
    )
    .pipe(z.array(guid, 'must be GUIDs separated by commas'))
    .optional(),
});

type Parsed = z.output<typeof envSchema>;

/** The settings in the environment and on the command line. Every fault is named at once; a setting left empty is not set. */
export function readSettings(env: Env, args: readonly string[]): ReadSettings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = envSchema.safeParse(set);
  const unknown = args.filter((a) => a !== '--fresh' && a !== '--no-windows');
  const argFaults = [
    ...unknown.map((a) => `${a}: there is no such option; there are --fresh (start over with the sample city) and --no-windows`),
    ...keptByNpm(env, args),
    ...forgottenMode(set),
  ];
  if (!parsed.success) {
    return {
      ok: false,
      faults: [
        ...new Set(parsed.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`)),
        ...faultsBeside(set, parsed.error, args),
        ...argFaults,
      ],
    };
  }
  const { proxy, faults: proxyFaults } = speaksToOthers(parsed.data) ? readProxy(env) : { faults: [] };
  const faults = [...storeFaults(parsed.data), ...modeFaults(parsed.data, set, args), ...proxyFaults, ...argFaults];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, settings: { ...settingsFrom(parsed.data, args), ...(proxy === undefined ? {} : { proxy }) } };
}

/** Local mode asks nobody who they are, so nobody comes into it by forgetting a setting. */
function forgottenMode(set: Env): string[] {
  const name = OF_PRODUCTION.find((of) => set[of] !== undefined);
  return set['MODE'] === undefined && name !== undefined
    ? [`MODE: must be set when ${name} is: "production", or "local" to run on this machine without asking anybody who they are`]
    : [];
}

/** `npm start --fresh` gives the option to npm, which leaves it out without a word. */
function keptByNpm(env: Env, args: readonly string[]): string[] {
  const kept = [
    ...(env['npm_config_fresh'] === 'true' && !args.includes('--fresh') ? ['--fresh'] : []),
    ...(env['npm_config_windows'] === '' && !args.includes('--no-windows') ? ['--no-windows'] : []),
  ];
  return kept.map((option) => `${option}: npm has taken it for an option of its own; write "npm start -- ${option}"`);
}

/** What is wrong beside the settings that cannot be read, as far as they do not matter to it. */
function faultsBeside(set: Env, { issues }: z.ZodError, args: readonly string[]): string[] {
  const unreadable = new Set(issues.map((i) => String(i.path[0])));
  const rest = envSchema.safeParse(Object.fromEntries(Object.entries(set).filter(([name]) => !unreadable.has(name))));
  if (!rest.success) return [];
  const faults = [...storeFaults(rest.data), ...(unreadable.has('MODE') ? [] : modeFaults(rest.data, set, args))];
  return faults.filter((fault) => !unreadable.has(fault.slice(0, fault.indexOf(':'))));
}

/** Local mode with its own store does not, so that a proxy which nobody meant for it is no matter. */
const speaksToOthers = ({ MODE, STORE }: Parsed): boolean => MODE === 'production' || STORE === 'cosmos';

const storeFaults = ({ STORE, COSMOS_ENDPOINT }: Parsed): string[] =>
  STORE === 'cosmos' && COSMOS_ENDPOINT === undefined ? ['COSMOS_ENDPOINT: is needed when STORE is "cosmos"'] : [];

/** Names the setting that was made: the other one may be a default nobody has thought of. */
function sharedPortFaults({ PORT, WINDOWS_PORT }: Parsed, set: Env): string[] {
  const last = WINDOWS_PORT + WINDOWS - 1;
  if (PORT < WINDOWS_PORT || PORT > last) return [];
  return set['PORT'] === undefined
    ? [`WINDOWS_PORT: the chat windows would take ports ${WINDOWS_PORT} to ${last}, and ${PORT} is the bot's; choose another, or set PORT`]
    : [`PORT: ${PORT} is the port of a chat window; choose another, or set WINDOWS_PORT`];
}

function modeFaults(env: Parsed, set: Env, args: readonly string[]): string[] {
  if (env.MODE === 'local') {
    return [
      ...(env.HOST !== undefined && !LOCAL_HOSTS.has(env.HOST)
        ? [`HOST: local mode asks nobody who they are, so it listens on ${LOOPBACK} only, not on ${env.HOST}; set MODE=production`]
        : []),
      ...(args.includes('--no-windows') ? [] : sharedPortFaults(env, set)),
      ...(env.STORE === 'cosmos' && args.includes('--fresh') ? ['--fresh: only empties the embedded store, not Cosmos DB'] : []),
    ];
  }
  const needed = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'ALLOWED_TENANTS', 'CITY_FILE'] as const;
  const missing = needed
    .filter((name) => env[name] === undefined || env[name].length === 0)
    .map((name) => `${name}: is needed in production`);
  const secret =
    env.MICROSOFT_APP_TYPE === 'SingleTenant' && env.MICROSOFT_APP_PASSWORD === undefined
      ? ['MICROSOFT_APP_PASSWORD: is needed when MICROSOFT_APP_TYPE is "SingleTenant"']
      : [];
  return [...missing, ...secret, ...(args.includes('--fresh') ? ['--fresh: is for local mode only'] : [])];
}

function settingsFrom(env: Parsed, args: readonly string[]): Settings {
  const common = {
    port: env.PORT,
    store: storeFrom(env),
    logLevel: env.LOG_LEVEL,
    ...(env.CITY_FILE === undefined ? {} : { cityFile: env.CITY_FILE }),
  };
  if (env.MODE === 'local') {
    return {
      ...common,
      mode: 'local',
      host: LOOPBACK,
      tenant: LOCAL_TENANT,
      dataFolder: env.DATA_FOLDER,
      fresh: args.includes('--fresh'),
      windows: !args.includes('--no-windows'),
      firstWindowPort: env.WINDOWS_PORT,
    };
  }
  const { MICROSOFT_APP_ID: appId = '', MICROSOFT_APP_TENANT_ID: tenant = '', MICROSOFT_APP_PASSWORD: password = '' } = env;
  const identity: BotIdentity =
    env.MICROSOFT_APP_TYPE === 'SingleTenant'
      ? { type: 'SingleTenant', appId, password, tenant }
      : { type: 'UserAssignedMSI', appId, tenant };
  return {
    ...common,
    mode: 'production',
    host: env.HOST ?? '0.0.0.0',
    tenant,
    identity,
    cloud: CLOUDS[env.BOT_CLOUD],
    allowedTenants: env.ALLOWED_TENANTS ?? [],
  };
}

/** Two files, so that starting over in local mode can never empty what production keeps in the same folder. */
const SQLITE_FILE = { local: 'local.sqlite', production: 'solna.sqlite' } as const;

function storeFrom(env: Parsed): StoreSettings {
  if (env.STORE === 'sqlite') return { engine: 'sqlite', file: `${env.DATA_FOLDER}/${SQLITE_FILE[env.MODE]}` };
  return {
    engine: 'cosmos',
    endpoint: env.COSMOS_ENDPOINT ?? '',
    database: env.COSMOS_DATABASE,
    container: env.COSMOS_CONTAINER,
    credential: env.COSMOS_KEY === undefined ? { kind: 'entra' } : { kind: 'key', key: env.COSMOS_KEY },
  };
}
