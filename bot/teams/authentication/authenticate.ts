import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock, Schedule } from '../../../services/clock.ts';
import type { ProxySettings } from '../../proxy.ts';
import type { Cloud } from '../clouds.ts';
import { createSigningKeys, type SigningKey } from './signing-keys.ts';

/** Whether it is Teams that sends. `cannot-tell`: Teams' keys could not be fetched, which is no fault of the sender's. */
export type Verdict = { kind: 'teams' } | { kind: 'refused'; why: string } | { kind: 'cannot-tell'; why: string };

/** What an activity says of itself that its token must say too. */
export interface Claimed {
  authorization: string;
  serviceUrl: string;
}

export type Authenticate = (claimed: Claimed) => Promise<Verdict>;

interface AuthenticationDeps {
  cloud: Pick<Cloud, 'openIdMetadata' | 'tokenIssuer'>;
  appId: string;
  proxy?: ProxySettings | undefined;
  /** What a token's beginning and end are held against. */
  clock: Clock;
  /** What waits are measured by. */
  monotonic: Clock;
  schedule: Schedule;
}

/** The only channel the bot speaks on. */
const CHANNEL = 'msteams';
const ALGORITHM = 'RS256';
/** The skew between clocks that Microsoft's documents ask for. */
const CLOCK_SKEW_S = 300;

const refused = (why: string): Verdict => ({ kind: 'refused', why });

/**
 * Tells Teams' tokens from all others, by the rules of "Authentication with the Bot Connector API".
 * The SDK would take a token without an end, and one that Entra has made for the bot's own app id.
 */
export function createAuthentication({ cloud, appId, proxy, clock, monotonic, schedule }: AuthenticationDeps): Authenticate {
  const keys = createSigningKeys({ metadata: cloud.openIdMetadata, proxy, monotonic, schedule });
  const verify = async (token: string, { key, endorsements }: SigningKey, serviceUrl: string): Promise<Verdict> => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      issuer: cloud.tokenIssuer,
      audience: appId,
      requiredClaims: ['exp', 'nbf', 'serviceurl'],
      clockTolerance: CLOCK_SKEW_S,
      currentDate: new Date(clock()),
    });
    if (!endorsements.includes(CHANNEL)) return refused('endorsement');
    return payload['serviceurl'] === serviceUrl ? { kind: 'teams' } : refused('serviceurl');
  };
  return async ({ authorization, serviceUrl }) => {
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
    if (token === undefined) return refused(authorization === '' ? 'no token' : 'not a token');
    const header = headerOf(token);
    if (header === undefined) return refused('not a token');
    if (header.alg !== ALGORITHM) return refused('algorithm');
    try {
      const found = await keys.find(header.kid ?? '');
      if (found.kind === 'fault') return { kind: 'cannot-tell', why: found.error };
      return found.kind === 'key' ? await verify(token, found.key, serviceUrl) : refused('unknown key');
    } catch (error) {
      return refused(reasonOf(error));
    }
  };
}

const headerSchema = z.object({ alg: z.string(), kid: z.string().optional() });

/** Nothing of it is believed until the signature has been verified. */
function headerOf(token: string): z.output<typeof headerSchema> | undefined {
  try {
    return headerSchema.safeParse(decodeProtectedHeader(token)).data;
  } catch {
    return undefined;
  }
}

/** In one word, without anything of the token. Whatever is not about the token is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim;
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEError) return 'not a token';
  throw error;
}
