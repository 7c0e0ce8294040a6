import { createCity, type City, type Platform } from '../services/city.ts';
import type { Messenger } from '../services/delivery/messenger.ts';
import { isoAt } from '../services/clock.ts';
import { localTime } from '../services/policy/city-clock.ts';
import type { Kinds } from '../services/domain/register/kinds.ts';
import type { CityFile } from '../services/policy/city-file.ts';
import { personAgainstFile, unitAgainstFile } from '../services/domain/roster/file-and-chat.ts';
import { loadCity } from '../services/register/load-city.ts';
import { loadProgrammes } from '../services/register/programmes.ts';
import { adviceOn, openStore, StoreUnavailable } from '../services/store/open-store.ts';
import { createStoreCondition } from '../services/store/store-condition.ts';
import type { Store } from '../services/store/store.ts';
import { createCardContexts } from './card-contexts.ts';
import { healthOf } from './http/health.ts';
import { createHttpServer } from './http/server.ts';
import { createLog, type Log } from './log.ts';
import { isLoopback } from './loopback.ts';
import { reachedThrough } from './proxy.ts';
import type { Settings } from './settings.ts';
import { createAuthentication, type Authenticate } from './teams/authentication/authenticate.ts';
import { isServiceOf } from './teams/clouds.ts';
import { createChatVoice } from './teams/chat-voice.ts';
import { createConnector } from './teams/connector.ts';
import type { Gate } from './teams/incoming.ts';
import { createTeamsMessenger } from './teams/messenger.ts';
import { onActivity } from './teams/on-activity.ts';
import { pacedConnector } from './teams/paced-connector.ts';
import { trustedOnly } from './teams/trusted-only.ts';
import { orTooLate } from '../services/time-limit.ts';
import { createTurnHost } from './turn-host.ts';

/** How long ticks, sends and turns are waited for; whoever has started the program waits ten seconds for all of it. */
const STOP_WITHIN_MS = 8_000;

/** What a test puts in place of the real thing. */
export interface Overrides {
  store?: Store;
  messenger?: Messenger;
  log?: Log;
  kinds?: Kinds;
}

export interface App {
  city: City;
  /** Listens; gives the port. Rejects when the address is taken. */
  start(): Promise<{ port: number }>;
  stop(): Promise<void>;
}

/** The whole product, put together. Nothing runs until `start`. */
export async function createApp(settings: Settings, file: CityFile, platform: Platform, overrides: Overrides = {}): Promise<App> {
  const { tenant } = settings;
  const log = overrides.log ?? createLog(settings.logLevel);
  const condition = createStoreCondition({ log, advice: (error) => adviceOn(settings.store, error), schedule: platform.schedule });
  const gate = gateOf(settings);
  const reached = reachedThrough(settings.proxy, settings.store);
  const store = condition.listenTo(
    overrides.store ?? (await openStore(reached, tenant, { watch: condition.watch, schedule: platform.schedule })),
  );
  const ours = settings.mode === 'production' ? { identity: settings.identity, cloud: settings.cloud } : { identity: undefined };
  const connector = createConnector({ ...ours, proxy: settings.proxy, clock: platform.clock, schedule: platform.schedule });
  const contextFor = createCardContexts(file, () => city, platform);
  const messenger = overrides.messenger ?? trustedOnly(createTeamsMessenger({ connector, contextFor, schedule: platform.schedule }), gate);
  const city: City = createCity({ store, tenant, file, kinds: overrides.kinds, messenger, platform, log });
  const host = createTurnHost({ city, contextFor, gate, log, platform });
  const server = createHttpServer({
    host: settings.host,
    port: settings.port,
    voiceIn: (chat) => createChatVoice({ connector: pacedConnector(connector, city.pacer), schedule: platform.schedule }, chat),
    authenticate: authenticationOf(settings, platform),
    log,
    cityName: file.name,
    schedule: platform.schedule,
    health: () => healthOf({ store: condition, ticking: () => city.health() }),
    turn: (activity, say) => onActivity(host, activity, say),
  });
  await load({ settings, store, file, city, platform });
  return {
    city,
    async start() {
      const listening = await server.listen();
      city.scheduler.soon();
      // No first turn needs these.
      await loadProgrammes({ store, city: tenant, file, at: isoAt(platform.clock()) });
      await tellOfDifferences(city, log);
      return listening;
    },
    async stop() {
      // Whatever is still under way after this is left as it is: the store keeps what has been told as saved.
      await orTooLate(platform.schedule, STOP_WITHIN_MS, Promise.all([server.close(), city.stop()])).catch((error: unknown) =>
        log.warn('stop.cut-short', { error }),
      );
      await store.close();
    },
  };
}

interface Loading {
  settings: Settings;
  store: Store;
  file: CityFile;
  city: City;
  platform: Platform;
}

/** What was changed in the chat stands, whatever the file says; that the two differ is told. */
async function tellOfDifferences(city: City, log: Log): Promise<void> {
  const { units, people } = await city.roster.view();
  const differing = [
    ...[...units.values()].map((unit) => ({ kind: unit.kind, id: unit.id, found: unitAgainstFile(unit) })),
    ...[...people.values()].map((person) => ({ kind: person.kind, id: person.id, found: personAgainstFile(person) })),
  ];
  for (const { kind, id, found } of differing) {
    if (found.length > 0) log.warn('roster.differs-from-file', { kind, id, fields: found.map(({ field }) => field) });
  }
}

/** Rejects with `StoreUnavailable` where somebody can do something about it: this is the first that is written. */
async function load({ settings, store, file, city, platform }: Loading): Promise<void> {
  const { tenant } = settings;
  try {
    await loadCity({ store, city: tenant, file, at: isoAt(platform.clock()) });
    if (settings.mode === 'local' && settings.cityFile === undefined) await loadSampleOnce(store, tenant, file, city, platform);
  } catch (cause) {
    const advice = adviceOn(settings.store, cause);
    throw advice === undefined ? cause : new StoreUnavailable(advice, { cause });
  }
}

/** The sample brings the calendar with it, so it is only loaded when there is nothing yet. */
async function loadSampleOnce(store: Store, tenant: string, file: CityFile, city: City, { clock }: Platform): Promise<void> {
  const { items } = await store.list('round', { limit: 1 });
  if (items.length > 0) return;
  const [{ loadSample }, { calendar }] = await Promise.all([import('../services/register/sample/load-sample.ts'), city.rules()]);
  const now = clock();
  await loadSample({ store, file, city: tenant, today: localTime(now).date, at: isoAt(now), calendar });
}

/** In local mode nobody is asked who they are. */
function authenticationOf(settings: Settings, { clock, monotonic, schedule }: Platform): Authenticate | undefined {
  if (settings.mode === 'local') return undefined;
  const { cloud, identity, proxy } = settings;
  return createAuthentication({ cloud, appId: identity.appId, proxy, clock, monotonic, schedule });
}

/** Local mode listens to this machine and answers to it; production to Teams alone. */
function gateOf(settings: Settings): Gate {
  if (settings.mode === 'local') {
    return {
      tenants: [settings.tenant],
      trusts: ({ hostname }) => isLoopback(hostname),
    };
  }
  return { tenants: settings.allowedTenants, trusts: (serviceUrl) => isServiceOf(settings.cloud, serviceUrl) };
}
