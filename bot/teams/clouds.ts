/** One of Microsoft's clouds, as far as a bot in Teams meets it. */
export interface Cloud {
  /** Says where the keys are that Teams signs its tokens with. */
  openIdMetadata: string;
  /** Who issues Teams' tokens to bots. */
  tokenIssuer: string;
  /** The hosts Teams takes a bot's messages at; the bot's own credentials go nowhere else. */
  serviceHosts: readonly string[];
  /** Where the bot gets its own tokens, and what they are for. */
  login: string;
  scope: string;
}

/**
 * Microsoft's published values: authentication with the Bot Connector API, and the Teams SDK's cloud presets with their service hosts.
 * Hosts are whole names: anybody can have a name under trafficmanager.net.
 */
export const CLOUDS = {
  public: {
    openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.com',
    serviceHosts: ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
    login: 'https://login.microsoftonline.com',
    scope: 'https://api.botframework.com',
  },
  usgov: {
    openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.us',
    serviceHosts: ['smba.infra.gov.teams.microsoft.us'],
    login: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us',
  },
  usgovdod: {
    openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.us',
    serviceHosts: ['smba.infra.dod.teams.microsoft.us'],
    login: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us',
  },
  china: {
    openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.azure.cn',
    serviceHosts: ['frontend.botapi.msg.infra.teams.microsoftonline.cn'],
    login: 'https://login.partner.microsoftonline.cn',
    scope: 'https://api.botframework.azure.cn',
  },
} as const satisfies { [name: string]: Cloud };

/** True for an address Teams takes messages at: one of the cloud's hosts, encrypted, on the usual port, with nothing that leads elsewhere. */
export const isServiceOf = ({ serviceHosts }: Cloud, { protocol, hostname, port, username, password, search, hash }: URL): boolean =>
  protocol === 'https:' && serviceHosts.includes(hostname) && port === '' && `${username}${password}${search}${hash}` === '';
