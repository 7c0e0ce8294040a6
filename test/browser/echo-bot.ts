import { once } from 'node:events';
import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext, type ConversationReference } from 'botbuilder';
import { createServer, plugins } from 'restify';

export interface EchoBot {
  url: string;
  /** The value of every card action it has received, oldest first. */
  presses: unknown[];
  /** Sends unasked to everybody who has installed the bot. */
  tell(text: string): Promise<void>;
  stop(): Promise<void>;
}

const card = (...body: object[]): object => ({ type: 'AdaptiveCard', version: '1.5', body });
const text = (words: string): object => ({ type: 'TextBlock', text: words, wrap: true });
const choices = (...titles: string[]): object[] => titles.map((title) => ({ title, value: title.toLowerCase() }));

const form = {
  ...card(
    text('Tell me'),
    { type: 'Input.Text', id: 'name', label: 'Name', isRequired: true, errorMessage: 'Write a name' },
    { type: 'Input.Text', id: 'story', placeholder: 'Your story', isMultiline: true },
    {
      type: 'Input.ChoiceSet',
      id: 'aim',
      label: 'Aim',
      style: 'expanded',
      isRequired: true,
      errorMessage: 'Choose an aim',
      choices: choices('Learn', 'Teach'),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'areas',
      label: 'Areas',
      style: 'expanded',
      isMultiSelect: true,
      choices: choices('Climate', 'School', 'Trade'),
    },
    { type: 'Input.ChoiceSet', id: 'unit', label: 'Unit', choices: choices('Culture', 'Culture and sport') },
    { type: 'Input.ChoiceSet', id: 'countries', label: 'Countries', isMultiSelect: true, choices: choices('Finland', 'Norway') },
    { type: 'Input.Date', id: 'date', label: 'Date' },
    { type: 'Input.Number', id: 'number', label: 'Number' },
    { type: 'Input.Toggle', id: 'sure', label: 'Sure?', title: 'Yes' },
  ),
  actions: [{ type: 'Action.Execute', title: 'Save', verb: 'save', data: { id: 'form-1' } }],
};

async function answer(context: TurnContext, presses: unknown[]): Promise<void> {
  const { type, text: said, value } = context.activity;
  if (type === 'message') {
    await context.sendActivity(said === 'form' ? { attachments: [CardFactory.adaptiveCard(form)] } : `You said: ${said}`);
  }
  if (type !== 'invoke') return;
  presses.push(value);
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card(text('Saved')) };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** A bot that repeats what it is told, and on "form" sends a card with every kind of input. */
export async function startEchoBot(): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' }));
  const people = new Map<string, Partial<ConversationReference>>();
  const presses: unknown[] = [];
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async ({ body, headers }, res) => {
    await adapter.process({ body, headers, method: 'POST' }, res, async (context) => {
      people.set(context.activity.from.id, TurnContext.getConversationReference(context.activity));
      await answer(context, presses);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${server.url}/api/messages`,
    presses,
    async tell(words) {
      for (const person of people.values()) {
        await adapter.continueConversationAsync('', person, async (context) => void (await context.sendActivity(words)));
      }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
