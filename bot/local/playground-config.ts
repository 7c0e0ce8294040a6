export interface PlaygroundPerson {
  /** The Entra object id. */
  id: string;
  name: string;
}

export interface PlaygroundBot {
  /** Where the bot takes activities: `http://127.0.0.1:3978/api/messages`. */
  url: string;
  id: string;
  name: string;
}

/** The longest bot name the playground takes. */
const BOT_NAME_LIMIT = 42;
/** The playground wants exactly so many people beside the one who chats. */
const OTHERS = 5;

const user = (id: string, name: string): Record<string, string> => {
  const [givenName = name, ...rest] = name.split(' ');
  const email = `${id}@example.org`;
  return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname: rest.join(' '), email };
};

const bystanders = (): Record<string, string>[] =>
  Array.from({ length: OTHERS }, (_, i) => user(`ffffffff-0000-4000-8000-00000000000${i + 1}`, `Person ${i + 1}`));

/**
 * `.m365agentsplayground.yml` for one person's window (JSON is YAML).
 * A conversation id of its own for each person, as in Teams: the bot tells conversations apart by it alone.
 */
export function playgroundConfig(person: PlaygroundPerson, bot: PlaygroundBot, tenant: string): string {
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId: tenant,
      bot: { id: bot.id, name: bot.name.slice(0, BOT_NAME_LIMIT) },
      currentUser: user(person.id, person.name),
      users: bystanders(),
      personalChat: { id: `personal-chat-${person.id}` },
      groupChat: { id: `group-chat-${person.id}`, name: 'Group chat' },
      team: { id: `team-${person.id}`, name: 'Team', aadGroupId: 'ffffffff-0000-4000-8000-0000000000ff', channels: [] },
    },
    undefined,
    2,
  );
}
