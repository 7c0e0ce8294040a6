import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** A key pair as Teams' are: the public half is served, the private one signs. */
export interface SigningPair {
  kid: string;
  jwk: JWK & { endorsements?: string[] };
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

/** `silence` leaves requests without an answer. */
type Answers = 'keys' | 'silence' | number;

/** Serves OpenID metadata and keys, as login.botframework.com does. */
export interface KeyServer {
  /** Where the metadata is. */
  openIdMetadata: string;
  /** The keys it serves from now on. */
  serves(...pairs: SigningPair[]): void;
  answers(how: Answers): void;
  /** How often the keys have been fetched. */
  fetches(): number;
  close(): Promise<void>;
}

export async function createSigningPair(kid: string, endorsements: string[] | undefined = ['webchat', 'msteams']): Promise<SigningPair> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', x5t: kid, ...(endorsements === undefined ? {} : { endorsements }) };
  return { kid, jwk, publicKey, privateKey };
}

/** Signed as Teams signs. */
export const signed = ({ kid, privateKey }: SigningPair, claims: object): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid }).sign(privateKey);

export async function startKeyServer(...pairs: SigningPair[]): Promise<KeyServer> {
  let serving = pairs;
  let how: Answers = 'keys';
  let fetches = 0;
  const server = createServer((request, response) => {
    if (request.url === '/keys') fetches += 1;
    if (how === 'silence') return;
    response.writeHead(how === 'keys' ? 200 : how, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys: serving.map(({ jwk }) => jwk) } : { jwks_uri: `${base}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The key server has no port.');
  const base = `http://127.0.0.1:${address.port}`;
  return {
    openIdMetadata: `${base}/metadata`,
    serves(...now) {
      serving = now;
    },
    answers(now) {
      how = now;
    },
    fetches: () => fetches,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
