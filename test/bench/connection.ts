import { once } from 'node:events';
import { connect } from 'node:net';

export interface Answer {
  status: number;
  body: string;
}

export interface Connection {
  /** One request at a time. Rejects when the server hangs up. */
  post(body: string): Promise<Answer>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';
/** An answer without a body comes as one empty chunk. */
const NO_CHUNKS = '0\r\n\r\n';

const head = (port: number, body: string): string =>
  `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}${HEAD_END}`;

/** The answer in `bytes`, once all of it is there. */
function parse(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const headers = bytes.toString('latin1', 0, end);
  const length = /^content-length: (\d+)$/im.exec(headers)?.[1];
  if (length === undefined) return parseEmpty(headers, bytes.toString('utf8', end + HEAD_END.length));
  const start = end + HEAD_END.length;
  if (bytes.length < start + Number(length)) return undefined;
  return { status: Number(headers.slice(9, 12)), body: bytes.toString('utf8', start) };
}

function parseEmpty(headers: string, rest: string): Answer | undefined {
  const isChunked = /^transfer-encoding: chunked$/im.test(headers);
  if (!isChunked || !NO_CHUNKS.startsWith(rest)) throw new Error(`an answer without a length: ${headers}`);
  return rest === NO_CHUNKS ? { status: Number(headers.slice(9, 12)), body: '' } : undefined;
}

/** A kept-alive connection that does no more than it must, so that the server and not the client is what is measured. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let received: Buffer[] = [];
  let waiting: PromiseWithResolvers<Answer> | undefined;
  const settle = (act: (asked: PromiseWithResolvers<Answer>) => void): void => {
    const asked = waiting;
    waiting = undefined;
    received = [];
    if (asked !== undefined) act(asked);
  };
  socket.on('data', (chunk) => {
    received.push(chunk);
    const answer = parse(received.length === 1 ? chunk : Buffer.concat(received));
    if (answer !== undefined) settle(({ resolve }) => resolve(answer));
  });
  socket.on('error', (error) => settle(({ reject }) => reject(error)));
  socket.on('close', () => settle(({ reject }) => reject(new Error('the server hung up'))));
  return {
    post(body) {
      waiting = Promise.withResolvers<Answer>();
      socket.write(head(port, body) + body);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
