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
const limits = createTeamsLimits(monotonicMs);
let accepted = 0;

const outcomeOf = (chat: string): Arrival['outcome'] => {
  if (!limits.admits(chat)) return 'throttled';
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
  const sent = await sentIn(request);
  if (sent === undefined) return respond(response, 404, { error: { code: 'NotFound', message: 'no such address' } });
  const chat = sent.conversation;
  const arrived = { chat, at: monotonicMs(), outcome: outcomeOf(chat), ...contentOf(sent.activity) };
  const { outcome } = arrived;
  if (outcome === 'silence') return void process.send?.(arrived);
  await sleep(Number(latency));
  answer(response, sent, outcome);
  process.send?.({ ...arrived, answeredAt: monotonicMs() });
}

const server = createServer((request, response) => {
  receive(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit(0));
const address = server.address();
process.send?.({ port: address === null || typeof address === 'string' ? undefined : address.port });
