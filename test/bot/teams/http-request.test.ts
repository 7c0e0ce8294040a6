import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttpClient, type HttpAttempt } from '../../../bot/teams/http-request.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../helpers/certificate.ts';

let servers: Server[];

beforeEach(() => {
  servers = [];
});

afterEach(() => {
  for (const server of servers) server.close();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const plain = (listener: RequestListener): Promise<number> => listening(createServer(listener));
const secure = (listener: RequestListener): Promise<number> =>
  listening(createSecureServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, listener));

/** A proxy that lets everything through, all of it to one port of this machine. */
async function tunnelTo(port: number): Promise<number> {
  const proxy = createServer();
  proxy.on('connect', (_request, client) => {
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    for (const end of [client, server]) end.on('error', () => undefined).on('close', () => [client, server].forEach((s) => s.destroy()));
  });
  return listening(proxy);
}

const post = (url: string, proxy?: number): Promise<HttpAttempt> =>
  createHttpClient(proxy === undefined ? undefined : { HTTPS_PROXY: `http://127.0.0.1:${proxy}`, NO_PROXY: '' })(
    { method: 'POST', url: new URL(url), headers: {}, body: '{}' },
    new AbortController().signal,
  );

/** Takes all of the request, and breaks the connection. */
const takesAndBreaks: RequestListener = (request) => {
  request.resume().on('end', () => request.socket.destroy());
};

/** This process believes the tests' certificate while `act` goes on. */
async function believing<V>(act: () => Promise<V>): Promise<V> {
  const before = getCACertificates();
  setDefaultCACertificates([TEST_CERTIFICATE]);
  try {
    return await act();
  } finally {
    setDefaultCACertificates(before);
  }
}

describe('a connection that breaks', () => {
  const afterSending = { kind: 'broken', wasSent: true, error: 'no answer ECONNRESET' };

  it('after it was sent: the other side may have it', async () => {
    expect(await post(`http://127.0.0.1:${await plain(takesAndBreaks)}/`)).toEqual(afterSending);
  });

  it('after it was sent, encrypted', async () => {
    const port = await secure(takesAndBreaks);
    expect(await believing(() => post(`https://localhost:${port}/`))).toEqual(afterSending);
  });

  it('after it was sent, encrypted, through a proxy', async () => {
    const proxy = await tunnelTo(await secure(takesAndBreaks));
    expect(await believing(() => post('https://smba.example/', proxy))).toEqual(afterSending);
  });

  it('as it is not encrypted by whom it should be: nothing has left', async () => {
    const port = await secure(takesAndBreaks);
    expect([await post(`https://localhost:${port}/`), await post('https://smba.example/', await tunnelTo(port))]).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'broken', wasSent: false, error: 'no answer DEPTH_ZERO_SELF_SIGNED_CERT' })),
    );
  });

  it('before it came to be', async () => {
    expect(await post('http://127.0.0.1:9/')).toEqual({ kind: 'broken', wasSent: false, error: 'no answer ECONNREFUSED' });
  });

  it('on the kept connection, from the second request on', async () => {
    let asked = 0;
    const port = await plain((request, response) => {
      asked += 1;
      if (asked > 1) return takesAndBreaks(request, response);
      request.resume();
      response.end('{}');
    });
    const client = createHttpClient(undefined);
    const request = { method: 'POST', url: new URL(`http://127.0.0.1:${port}/`), headers: {}, body: '{}' } as const;
    expect(await client(request, new AbortController().signal)).toMatchObject({ kind: 'answered' });
    expect(await client(request, new AbortController().signal)).toEqual(afterSending);
  });
});

describe('an answer', () => {
  it('is known by its status though the rest of it never comes', async () => {
    const port = await plain((request, response) => {
      response.writeHead(201, { 'content-length': '100' });
      response.write('{"id":');
      setImmediate(() => request.socket.destroy());
    });
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'answered', status: 201, headers: expect.anything() });
  });

  it('that never ends is not read to its end', async () => {
    const port = await plain((_request, response) => {
      response.writeHead(403);
      const more = (): void => {
        while (response.write('<p>forbidden</p>'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'answered', status: 403, headers: expect.anything() });
  });
});
