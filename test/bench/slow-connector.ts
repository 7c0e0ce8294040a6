import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { respond, sentIn, type Sent } from '../helpers/connector.ts';
import { contentOf, type Arrival } from './arrival.ts';
import { monotonicMs } from './monotonic.ts';
import { createTeamsLimits } from './teams-limits.ts';

/** A connector that takes so long an answer as Teams does, permits what Teams permits, and never answers in some chats: `<ms an answer> <silent chats as JSON>`. Tells its parent of every request. */
const [latency = '', silentChats = '[]'] = process.argv.slice(2);

const silent = new Set<unknown>(JSON.parse(silentChats));
const WARM_UP_REQUESTS = 200;

let limits = createTeamsLimits();
let accepted = 0;
let tell = (_arrival: Arrival): void => undefined;

const outcomeOf = (chat: string, at: number): Arrival['outcome'] => {
  if (!limits.admits(chat, at)) return 'throttled';
  return silent.has(chat) ? 'silence' : 'accepted';
};

function answer(response: ServerResponse, { method }: Sent, outcome: Exclude<Arrival['outcome'], 'silence'>): void {
  if (outcome === 'throttled') {
    return respond(response, 429, { error: { code: 'TooManyRequests', message: 'one too many' } }, { 'retry-after': '1' });
  }
  accepted += 1;
  respond(response, method === 'POST' ? 201 : 200, { id: `activity-${accepted}` });
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = monotonicMs();
  const sent = await sentIn(request);
  if (sent === undefined) return respond(response, 404, { error: { code: 'NotFound', message: 'no such address' } });
  const chat = sent.conversation;
  const arrived = { chat, at, outcome: outcomeOf(chat, at), ...contentOf(sent.activity) };
  const { outcome } = arrived;
  if (outcome === 'silence') return tell(arrived);
  await sleep(Number(latency));
  answer(response, sent, outcome);
  tell({ ...arrived, answeredAt: monotonicMs() });
}

const server = createServer((request, response) => {
  receive(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
/** The first requests of a process take long, and those after them would then come closer together than they were sent. */
async function warmUp(port: number): Promise<void> {
  const body = JSON.stringify({ type: 'message', text: 'warm-up' });
  const answers: Promise<Response>[] = [];
  for (let i = 0; i < WARM_UP_REQUESTS; i += 1) {
    const url = `http://127.0.0.1:${port}/_connector/v3/conversations/warm-up-${i}/activities`;
    answers.push(fetch(url, { method: 'POST', body }));
    await sleep(1);
  }
  await Promise.all(answers);
  limits = createTeamsLimits();
  tell = (arrival) => void process.send?.(arrival);
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit(0));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the connector has no port');
await warmUp(address.port);
process.send?.({ port: address.port });
