import { createCity, type City, type Platform } from '../services/city.ts';
import type { Messenger } from '../services/delivery/messenger.ts';
import { isoAt } from '../services/clock.ts';
import { localTime } from '../services/policy/city-clock.ts';
import type { CityFile } from '../services/policy/city-file.ts';
import { loadCity } from '../services/register/load-city.ts';
import { openStore } from '../services/store/open-store.ts';
import type { Store } from '../services/store/store.ts';
import { createHost, createSpeak } from './host.ts';
import { createHttpServer } from './http/server.ts';
import { createLog, type Log } from './log.ts';
import type { Settings } from './settings.ts';
import { createDoor } from './teams/adapter.ts';
import type { Gate } from './teams/incoming.ts';
import { createTeamsMessenger } from './teams/messenger.ts';
import { onActivity } from './teams/on-activity.ts';
import { pacedVoice } from './teams/paced-voice.ts';

/** What a test puts in place of the real thing. */
export interface Overrides {
  store?: Store;
  messenger?: Messenger;
  log?: Log;
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
  const store = overrides.store ?? (await openStore(settings.store, tenant));
  const door = createDoor(settings.mode === 'production' ? settings.identity : undefined);
  const speak = createSpeak(file, () => city, platform);
  const messenger = overrides.messenger ?? createTeamsMessenger({ door, speak, schedule: platform.schedule });
  const city: City = createCity({ store, tenant, file, messenger, platform, log });
  const host = createHost({ city, speak, gate: gateOf(settings), log, platform });
  const server = createHttpServer({
    host: settings.host,
    port: settings.port,
    door,
    log,
    turn: (activity, say) => onActivity(host, activity, pacedVoice(say, city.pacer, activity)),
  });
  await loadCity({ store, city: tenant, file, at: isoAt(platform.clock()) });
  if (settings.mode === 'local' && settings.cityFile === undefined) await loadSampleOnce(store, tenant, file, city, platform);
  return {
    city,
    async start() {
      const listening = await server.listen();
      city.scheduler.soon();
      return listening;
    },
    async stop() {
      await Promise.all([server.close(), city.stop()]);
      await store.close();
    },
  };
}

/** The sample brings the calendar with it, so it is only loaded when there is nothing yet. */
async function loadSampleOnce(store: Store, tenant: string, file: CityFile, city: City, { clock }: Platform): Promise<void> {
  const { items } = await store.list('round', { limit: 1 });
  if (items.length > 0) return;
  const [{ loadSample }, { calendar }] = await Promise.all([import('../services/register/sample/load-sample.ts'), city.rules()]);
  const now = clock();
  await loadSample({ store, file, city: tenant, today: localTime(now).date, at: isoAt(now), calendar });
}

/** Local mode listens to this machine and answers to it; in production the SDK has verified the sender. */
function gateOf(settings: Settings): Gate {
  if (settings.mode === 'local') {
    return {
      tenants: [settings.tenant],
      trusts: ({ hostname }) => hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]',
    };
  }
  return { tenants: settings.allowedTenants, trusts: ({ protocol }) => protocol === 'https:' };
}
