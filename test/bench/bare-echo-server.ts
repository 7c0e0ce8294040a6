import { readFileSync } from 'node:fs';
import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import restify from 'restify';
import { serve } from './serve.ts';

/** The least a bot on this stack can be: botbuilder and restify as they come, answering every message with one card through the connector. `<card file>` */
const [cardFile = ''] = process.argv.slice(2);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
const card = JSON.parse(readFileSync(cardFile, 'utf8'));

server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process({ body: request.body, headers: request.headers, method: 'POST' }, response, async (context) => {
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
  });
});

const start = (): Promise<{ port: number }> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port })));
serve({ start, calls: () => ({}), putBack: async () => undefined });
