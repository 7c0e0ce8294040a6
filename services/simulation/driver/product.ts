import { createCity, type City, type Platform } from '../../city.ts';
import { isoAt } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Ticked } from '../../tick/tick.ts';
import type { Messenger } from '../../delivery/messenger.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { loadCity } from '../../register/load-city.ts';
import type { Store } from '../../store/store.ts';
import { createCrashInjector, crashingStore, type CrashPoint, type CrashInjector } from '../faults/crash-injector.ts';
import type { Random } from './seeded-random.ts';
import type { Delivery } from '../teams/transport.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The product in operation: started, stopped, replaced, and crashing now and then. */
export interface Product {
  isUp(): boolean;
  /** When a process last crashed. */
  lastCrash(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
  tick(options?: { present?: string }): Promise<Ticked | 'crashed'>;
  /** A new process takes over: both tick at once, then the old one stops. */
  handOver(): Promise<Ticked | 'crashed'>;
  /** What somebody does with it in one session. */
  act(action: (city: City) => Promise<void>): Promise<'done' | 'crashed'>;
}

export interface ProductDeps {
  store: Store;
  teams: Pick<SimulatedTeams, 'deliveries'>;
  messenger: Messenger;
  tenant: string;
  file: CityFile;
  clock: VirtualClock;
  random: Random;
  log: Log;
  /** Whether, and where, the process crashes in the tick or the session to come. */
  crashPoint: () => CrashPoint | undefined;
  /** Told when all that a crashed process had begun has happened. */
  onCrash: (process: string) => void;
}

interface Process {
  name: string;
  crashes: CrashInjector;
  city: City;
}

export function createProduct(deps: ProductDeps): Product {
  let running: Process | undefined;
  let started = 0;
  let lastCrash = Number.NEGATIVE_INFINITY;

  const boot = async (): Promise<Process> => {
    started += 1;
    const booted = createProcess(deps, `process-${started}`);
    await loadCity({ store: deps.store, city: deps.tenant, file: deps.file, at: isoAt(deps.clock.now()) });
    return booted;
  };

  const runUntilCrash = async <T>(process: Process, work: (city: City) => Promise<T>): Promise<T | 'crashed'> => {
    process.crashes.crashAt(deps.crashPoint());
    const outcome = await process.crashes.run(() => work(process.city));
    process.crashes.crashAt(undefined);
    if (!process.crashes.hasCrashed()) return outcome;
    await process.crashes.settled();
    lastCrash = deps.clock.now();
    deps.onCrash(process.name);
    if (running === process) running = undefined;
    return 'crashed';
  };

  const up = (): Process => {
    if (running === undefined) throw new Error('the product is down');
    return running;
  };

  return {
    isUp: () => running !== undefined,
    lastCrash: () => lastCrash,
    async start() {
      running ??= await boot();
    },
    async stop() {
      await running?.city.stop();
      running = undefined;
    },
    tick: async ({ present } = {}) =>
      runUntilCrash(up(), (city) => {
        if (present !== undefined) city.scheduler.arrived(present);
        return city.catchUp();
      }),
    async handOver() {
      const [old, next] = [up(), await boot()];
      const [, ticked] = await Promise.all([runUntilCrash(old, (city) => city.catchUp()), next.city.catchUp()]);
      running = next;
      return ticked;
    },
    async act(action) {
      return (await runUntilCrash(up(), action)) === 'crashed' ? 'crashed' : 'done';
    },
  };
}

function createProcess({ store, teams, messenger, tenant, file, clock, random, log }: ProductDeps, name: string): Process {
  /** Delivered, and not yet written down. */
  const unwritten = new Map<string, Delivery>();
  const crashes = createCrashInjector(() => {
    for (const delivery of unwritten.values()) delivery.isUnsure = true;
  });
  const noting: Store = {
    ...store,
    replace(record, etag) {
      unwritten.delete(record.id);
      // No two writes at one instant, so that histories can be told in order.
      clock.pass(1);
      return store.replace(record, etag);
    },
  };
  const send: Messenger['send'] = async (to, message) => {
    const outcome = await messenger.send(to, message);
    if (message.notice === undefined) return outcome;
    const delivery = outcome.kind === 'delivered' ? teams.deliveries.findLast((d) => d.notice.id === message.notice.id) : undefined;
    if (delivery !== undefined && crashes.hasCrashed()) delivery.isUnsure = true;
    else if (delivery !== undefined) unwritten.set(message.notice.id, delivery);
    return outcome;
  };
  const platform: Platform = {
    clock: clock.now,
    monotonic: clock.now,
    random: () => random.next(),
    newId: () => name,
    schedule: () => ({ cancel: () => undefined }),
  };
  const crashingMessenger: Messenger = { send: (to, message) => crashes.step('send', () => send(to, message)) };
  return {
    name,
    crashes,
    city: createCity({ store: crashingStore(noting, crashes), tenant, file, messenger: crashingMessenger, platform, log }),
  };
}
