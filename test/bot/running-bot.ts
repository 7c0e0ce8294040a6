import { createApp, type App } from '../../bot/app.ts';
import { createLog } from '../../bot/log.ts';
import type { Settings } from '../../bot/settings.ts';
import type { AnyRecord, Kind } from '../../services/domain/record.ts';
import type { Kinds } from '../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS } from '../../services/domain/register/registered.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { openStore, type StoreSettings } from '../../services/store/open-store.ts';
import { listAll, type Store, type Written } from '../../services/store/store.ts';
import { installed, pressed, submitted, wrote, type Chat } from '../helpers/activities.ts';
import { solna, TENANT } from '../helpers/builders.ts';
import { startConnector, type Connector } from '../helpers/connector.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { createVirtualClock, settled, type VirtualClock } from '../helpers/virtual-clock.ts';
import { answerFrom, type Answer } from './answer.ts';

/** A Monday in the middle of the quarter; in the sample city the round is open and one report is still to be written. */
export const NOW = instantAt('2026-11-23', '10:00');

/** One message at Teams' rate. */
const SPREAD_MS = 25;

interface Options {
  store?: Store;
  /** Where the product is to open its own store, in place of `store`. */
  keptIn?: StoreSettings;
  /** A city of its own; the sample city with its records when absent. */
  file?: CityFile;
  /** Kinds of records described otherwise than the product's. */
  kinds?: Kinds;
  /** Epoch ms. */
  now?: number;
  settings?: Partial<Settings>;
}

/** One person at their chat window. */
export interface Seat {
  chat: Chat;
  posts(activity: object): Promise<Answer>;
  /** With what is owed to whoever does. */
  installs(): Promise<Answer>;
  writes(text: string): Promise<Answer>;
  presses(verb: unknown, data?: unknown): Promise<Answer>;
  /** The same press from a client without Universal Actions. */
  submits(verb: unknown, data?: object, cardId?: string): Promise<Answer>;
}

export interface LogLine {
  msg: string;
  [detail: string]: unknown;
}

export interface RunningBot {
  app: App;
  port: number;
  store: Store;
  clock: VirtualClock;
  connector: Connector;
  log: LogLine[];
  /** The log as it is written. */
  rawLog: string[];
  seat(person: string): Seat;
  /** Ticks now, and sends what is owed. */
  tick(): Promise<void>;
  /** How many records the product has written so far. */
  writes(): number;
  /** Every record there is. */
  records(): Promise<AnyRecord[]>;
  stop(): Promise<void>;
}

const KINDS: readonly Kind[] = ['city', 'unit', 'person', ...REGISTERED_KINDS, 'report', 'round', 'missed-quarter', 'notice'];

const recordsIn = async (store: Store): Promise<AnyRecord[]> =>
  (await Promise.all(KINDS.map((kind) => listAll(store, kind)))).flat().map(({ record }) => record);

/** The store as the product gets it, with its writes counted. */
function countingWrites(store: Store): { counted: Store; writes: () => number } {
  let writes = 0;
  const count = (written: Written): Written => {
    if (written.ok) writes += 1;
    return written;
  };
  const counted: Store = {
    get: (kind, id) => store.get(kind, id),
    has: (kind, id) => store.has(kind, id),
    list: (kind, options) => store.list(kind, options),
    changedSince: (mark, most) => store.changedSince(mark, most),
    create: async (record) => count(await store.create(record)),
    replace: async (record, etag) => count(await store.replace(record, etag)),
    close: () => store.close(),
  };
  return { counted, writes: () => writes };
}

/** Counts, so that each id is its own; shaped as a GUID, whose first part is what people are told. */
function countingIds(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${String(made).padStart(8, '0')}-0000-4000-8000-000000000000`;
  };
}

/** The product as the entry point puts it together, on an own port, with a connector of its own and a clock that stands still. */
export async function startBot({ keptIn, file, kinds, now = NOW, settings = {}, ...given }: Options = {}): Promise<RunningBot> {
  const store = given.store ?? (keptIn === undefined ? createMemoryStore() : await openStore(keptIn, TENANT));
  const connector = await startConnector();
  const { counted, writes } = countingWrites(store);
  const clock = createVirtualClock(now);
  const rawLog: string[] = [];
  const log: LogLine[] = [];
  const written = createLog('info', {
    write(line: string) {
      rawLog.push(line);
      log.push(JSON.parse(line));
    },
  });
  const local: Settings = {
    mode: 'local',
    host: '127.0.0.1',
    port: 0,
    tenant: TENANT,
    store: { engine: 'sqlite', file: ':memory:' },
    dataFolder: '',
    fresh: false,
    windows: false,
    firstWindowPort: 1,
    logLevel: 'info',
  };
  const platform = { clock: clock.clock, monotonic: clock.monotonic, schedule: clock.schedule, random: () => 0.5, newId: countingIds() };
  const chosen = Object.assign(
    local,
    settings,
    keptIn === undefined ? {} : { store: keptIn },
    file === undefined ? {} : { cityFile: 'given by the test' },
  );
  const app = await createApp(chosen, file ?? solna(), platform, {
    log: written,
    ...(kinds === undefined ? {} : { kinds }),
    ...(keptIn === undefined ? { store: counted } : {}),
  });
  const { port } = await app.start();
  const { city } = app;
  /** What is sent keeps to Teams' pace, for which the clock has to go. */
  const whileWaiting = async <T>(work: Promise<T>): Promise<T> => {
    const state = { isOver: false };
    const over = work.finally(() => (state.isOver = true));
    while (!state.isOver) {
      await settled();
      if (city.pacer.nextAt() !== Number.POSITIVE_INFINITY) await clock.pass(SPREAD_MS);
    }
    return over;
  };
  const tick = async (): Promise<void> => {
    await city.catchUp();
    while (city.pacer.waiting() > 0) {
      await clock.pass(SPREAD_MS);
      await city.catchUp();
    }
  };
  return {
    app,
    port,
    store,
    clock,
    connector,
    log,
    rawLog,
    seat(person) {
      const seat = seatAt(port, { person, serviceUrl: connector.serviceUrl, tenant: TENANT }, whileWaiting);
      return {
        ...seat,
        async installs() {
          const answer = await seat.installs();
          await tick();
          return answer;
        },
      };
    },
    tick,
    writes,
    records: () => recordsIn(store),
    async stop() {
      await app.stop();
      if (keptIn !== undefined) await store.close();
      await connector.close();
    },
  };
}

export const postTo = (port: number, body: string, headers: { [name: string]: string } = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

export function seatAt(port: number, chat: Chat, waiting: <T>(answer: Promise<T>) => Promise<T> = (answer) => answer): Seat {
  const posts = async (activity: object): Promise<Answer> => answerFrom(await waiting(postTo(port, JSON.stringify(activity))));
  return {
    chat,
    posts,
    installs: () => posts(installed(chat)),
    writes: (text) => posts(wrote(chat, text)),
    presses: (verb, data) => posts(pressed(chat, verb, data)),
    submits: (verb, data, cardId) => posts(submitted(chat, verb, data, cardId)),
  };
}
