import http from 'node:http';
import { Agent } from 'node:https';
import { z } from 'zod';
import type { StoreSettings } from '../services/store/open-store.ts';

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
/** This machine, as `isLoopback` knows it, and the address at which a cloud tells a machine who it is: no proxy reaches either. */
const NEVER = ['localhost', '127.0.0.1', '127.0.0.1-127.255.255.255', '::1', '[::1]', '169.254.169.254', '.localhost'];

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
  /** Where a cloud tells a program who it is, when that has an address of its own. */
  const identity = URL.parse(env['IDENTITY_ENDPOINT'] ?? '')?.hostname ?? '';
  const never = [given, identity, ...NEVER].filter((name) => name !== '').join(',');
  const proxy = { ...Object.fromEntries(set.map(({ name, address }) => [name, address])), NO_PROXY: never };
  return { proxy, faults };
}

/**
 * Libraries read the environment by themselves, each in its own way: leaves in `env` only what is meant, and lets all that Node itself sends keep to it.
 * Gives what lets Node send as before.
 */
export function keepTo(proxy: ProxySettings | undefined, env: Env): () => void {
  for (const name of SPELLINGS) delete env[name];
  if (proxy === undefined) return () => undefined;
  Object.assign(env, proxy);
  return http.setGlobalProxyFromEnv(proxy);
}

/** Cosmos DB's library makes connections of its own, straight there. */
export const reachedThrough = (proxy: ProxySettings | undefined, store: StoreSettings): StoreSettings =>
  proxy === undefined || store.engine !== 'cosmos' ? store : { ...store, agent: new Agent({ keepAlive: true, proxyEnv: proxy }) };

/** What goes through a proxy, for whoever starts the program; nothing secret. */
export const proxyInWords = (proxy: ProxySettings): string =>
  NAMES.flatMap((name) => {
    const address = URL.parse(proxy[name] ?? '');
    return address === null
      ? []
      : [`${name.startsWith('HTTPS') ? 'https' : 'http'} calls go through the proxy in ${name}, ${address.host}`];
  }).join('; ');

const faultSchema = z.object({
  code: z.string().optional().catch(undefined),
  hostname: z.string().optional().catch(undefined),
  port: z.number().optional().catch(undefined),
  message: z.string().catch(''),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).optional().catch(undefined),
});

/** What Node's two clients say when a proxy has refused to let a call through. */
const REFUSED = /^Failed to establish tunnel .*: HTTP\/[\d.]+ (\d{3})|^Proxy response \((\d+)\)/;

/** Says which setting's proxy has refused a call or is not there, by the error the call ended with; undefined when the proxy has no part in it. */
export function proxyFault(error: unknown, proxy: ProxySettings | undefined): string | undefined {
  const { data } = faultSchema.safeParse(error);
  if (data === undefined || proxy === undefined) return undefined;
  const refused = REFUSED.exec(data.message);
  if (refused !== null) return `the proxy in HTTPS_PROXY answers ${refused[1] ?? refused[2] ?? ''}`;
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
