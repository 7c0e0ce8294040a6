import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** The least a bot on this stack can be: what the product's start is measured against. `<port>` */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' };

server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process({ body: request.body, headers: request.headers, method: 'POST' }, response, async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('disconnect', () => process.exit(0));
