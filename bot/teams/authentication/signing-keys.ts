import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import type { Clock, Schedule } from '../../../services/clock.ts';
import { startTimeLimit, TooLate } from '../../../services/time-limit.ts';
import { errorInBrief } from '../../log.ts';
import { proxyFault, type ProxySettings } from '../../proxy.ts';

/** A key that Teams signs with, and the channels it speaks for. */
export interface SigningKey {
  key: CryptoKey | Uint8Array;
  endorsements: readonly string[];
}

/** `fault`: the keys could not be fetched, so nobody can say whether there is such a key. */
export type FoundKey = { kind: 'key'; key: SigningKey } | { kind: 'unknown' } | { kind: 'fault'; error: string };

export interface SigningKeys {
  find(kid: string): Promise<FoundKey>;
}

/** Microsoft asks that keys be kept for a day at most; they are fetched anew from half of it, so that nobody waits for it. */
const OLDEST_MS = 24 * 3_600_000;
const AGEING_MS = OLDEST_MS / 2;
/** A key nobody knows may be new, or made up: whoever makes them up gets no more fetches than this out of us. */
const COOLDOWN_MS = 30_000;
const FAULT_COOLDOWN_MS = 3_000;
/** For both documents together: a turn has to be answered too. */
const FETCH_WITHIN_MS = 3_000;

const metadataSchema = z.object({ jwks_uri: z.url() });
const jwkSchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  endorsements: z.array(z.string()).default([]),
});
/** Keys of other kinds are none of ours. */
const jwksSchema = z.object({ keys: z.array(z.unknown()) });

interface KeysDeps {
  /** The address of the OpenID metadata. */
  metadata: string;
  /** What Node's own client has been led through, so that it can be named. */
  proxy?: ProxySettings | undefined;
  /** Set by nobody: a clock set back would keep whatever is old, and ask for nothing new. */
  monotonic: Clock;
  schedule: Schedule;
}

type Keys = ReadonlyMap<string, SigningKey>;

/** The keys that Teams signs its tokens with, fetched when needed and kept. */
export function createSigningKeys({ metadata, proxy, monotonic, schedule }: KeysDeps): SigningKeys {
  let known: { keys: Keys; at: number } | undefined;
  let failed: { error: string; at: number } | undefined;
  let fetching: Promise<void> | undefined;

  const age = (): number => (known === undefined ? Number.POSITIVE_INFINITY : monotonic() - known.at);
  const fetchKeys = async (): Promise<void> => {
    const limit = startTimeLimit(schedule, FETCH_WITHIN_MS);
    try {
      known = { keys: await keysAt(metadata, limit.signal), at: monotonic() };
      failed = undefined;
    } catch (error) {
      failed = { error: proxyFault(error, proxy) ?? faultOf(error), at: monotonic() };
    } finally {
      limit.over();
    }
  };
  const refresh = (): Promise<void> => {
    if (failed !== undefined && monotonic() - failed.at < FAULT_COOLDOWN_MS) return Promise.resolve();
    fetching ??= fetchKeys().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };

  return {
    async find(kid) {
      if (age() > OLDEST_MS || (known?.keys.has(kid) !== true && age() > COOLDOWN_MS)) await refresh();
      else if (age() > AGEING_MS) void refresh();
      const key = age() > OLDEST_MS ? undefined : known?.keys.get(kid);
      if (key !== undefined) return { kind: 'key', key };
      return failed === undefined ? { kind: 'unknown' } : { kind: 'fault', error: failed.error };
    },
  };
}

async function keysAt(metadata: string, signal: AbortSignal): Promise<Keys> {
  const { jwks_uri: address } = metadataSchema.parse(await jsonAt(metadata, signal));
  const { keys } = jwksSchema.parse(await jsonAt(address, signal));
  const imported = await Promise.all(keys.map(keyFrom));
  const readable = new Map(imported.filter((key) => key !== undefined));
  if (readable.size === 0) throw new KeysNotServed('no key');
  return readable;
}

/** Undefined when it is a key of another kind, or none: the others are good all the same. */
async function keyFrom(jwk: unknown): Promise<[string, SigningKey] | undefined> {
  const { data } = jwkSchema.safeParse(jwk);
  if (data === undefined) return undefined;
  const { kid, kty, n, e, endorsements } = data;
  try {
    return [kid, { key: await importJWK({ kty, n, e }, 'RS256'), endorsements }];
  } catch {
    return undefined;
  }
}

class KeysNotServed extends Error {}

async function jsonAt(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal, redirect: 'error' });
  if (!response.ok) throw new KeysNotServed(`status ${response.status}`);
  return response.json();
}

/** How `fetch` tells why there is no connection. */
const unconnectedSchema = z.object({ cause: z.object({ code: z.string() }) });

/** What went wrong with the key server, in a few words. */
function faultOf(error: unknown): string {
  if (error instanceof KeysNotServed) return error.message;
  if (error instanceof TooLate) return 'no answer in time';
  return unconnectedSchema.safeParse(error).data?.cause.code ?? errorInBrief(error);
}
