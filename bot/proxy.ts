import { setGlobalProxyFromEnv } from 'node:http';
import { z } from 'zod';

/** What goes through a proxy and what never does, in the form in which Node takes it. */
export interface ProxySettings {
  HTTP_PROXY?: string;
  HTTPS_PROXY?: string;
  /** Names separated by commas. */
  NO_PROXY: string;
  [name: string]: string | undefined;
}

type Env = { [name: string]: string | undefined };

const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY'] as const;
/** Programs differ in which of the spellings they read, and in which goes first; some also read ALL_PROXY, which may be of a kind none here speaks. */
const SPELLINGS = [...NAMES, 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
/** This machine, and the address at which a cloud tells a machine who it is: no proxy reaches either. */
const NEVER = ['localhost', '127.0.0.1', '127.0.0.1-127.255.255.255', '::1', '[::1]', '169.254.169.254'];

const valueOf = (env: Env, name: string): string => (env[name.toLowerCase()] ?? env[name] ?? '').trim();

/** Undefined when it is no address of a proxy. */
function addressOf(value: string): string | undefined {
  const url = URL.parse(value.includes('://') ? value : `http://${value}`);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.href : undefined;
}

/** The proxy in the environment: for https addresses HTTPS_PROXY, for http ones HTTP_PROXY, as everywhere. */
export function readProxy(env: Env): { proxy?: ProxySettings; faults: string[] } {
  const set = NAMES.flatMap((name) => (valueOf(env, name) === '' ? [] : [{ name, address: addressOf(valueOf(env, name)) }]));
  const faults = set.flatMap(({ name, address }) =>
    address === undefined ? [`${name}: must be the address of an http proxy, such as http://proxy.example:8080`] : [],
  );
  if (set.length === 0 || faults.length > 0) return { faults };
  const given = valueOf(env, 'NO_PROXY');
  const proxy = {
    ...Object.fromEntries(set.map(({ name, address }) => [name, address])),
    NO_PROXY: [given, ...NEVER].join(',').replace(/^,/, ''),
  };
  return { proxy, faults };
}

/** Libraries read the environment by themselves, each in its own way: leaves in `env` only what is meant, and lets all that Node itself sends keep to it. */
export function keepTo(proxy: ProxySettings | undefined, env: Env): void {
  for (const name of SPELLINGS) delete env[name];
  if (proxy === undefined) return;
  Object.assign(env, proxy);
  setGlobalProxyFromEnv(proxy);
}

const faultSchema = z.object({
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  hostname: z.string().optional().catch(undefined),
  port: z.number().optional().catch(undefined),
  message: z.string().catch(''),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).optional().catch(undefined),
});

const FETCH_REFUSED = /^Proxy response \((\d+)\)/;

/** Says which setting's proxy has refused a call or is not there, by the error the call ended with; undefined when the proxy has no part in it. */
export function proxyFault(error: unknown, proxy: ProxySettings | undefined): string | undefined {
  const { data } = faultSchema.safeParse(error);
  if (data === undefined || proxy === undefined) return undefined;
  const refused = data.code === 'ERR_PROXY_TUNNEL' ? (data.statusCode ?? data.code) : FETCH_REFUSED.exec(data.message)?.[1];
  if (refused !== undefined) return `the proxy in HTTPS_PROXY answers ${refused}`;
  const name = NAMES.find((n) => isAt(proxy[n], data));
  if (name !== undefined) return `the proxy in ${name} is not there: ${data.code ?? ''}`.trimEnd();
  return proxyFault(data.cause ?? data.errors?.[0], proxy);
}

function isAt(address: string | undefined, { hostname, port }: z.output<typeof faultSchema>): boolean {
  const proxy = URL.parse(address ?? '');
  if (proxy === null) return false;
  const own = Number(proxy.port) || (proxy.protocol === 'https:' ? 443 : 80);
  return hostname === undefined ? port === own : hostname === proxy.hostname;
}
