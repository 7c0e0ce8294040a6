import { readFileSync } from 'node:fs';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { serve } from './serve.ts';

/** The least a bot on this stack can be: botbuilder and restify as they come, answering every invoke with one card and doing nothing. `<port> <card file>` */
const [port, cardFile = ''] = process.argv.slice(2);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: JSON.parse(readFileSync(cardFile, 'utf8')) };

server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process({ body: request.body, headers: request.headers, method: 'POST' }, response, async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});

const start = (): Promise<{ port: number }> =>
  new Promise((resolve) => server.listen(Number(port), '127.0.0.1', () => resolve({ port: server.address().port })));
serve({ start, calls: () => ({}), putBack: async () => undefined });
