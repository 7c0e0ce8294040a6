import { createCity, type City, type Platform } from '../../city.ts';
import { isoAt } from '../../clock.ts';
import type { DeliveryLog } from '../../delivery/delivery-log.ts';
import type { Ticked } from '../../tick/tick.ts';
import type { Messenger } from '../../delivery/messenger.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { loadCity } from '../../register/load-city.ts';
import type { Store } from '../../store/store.ts';
import { createLife, mortalStore, type Doom, type Life } from '../faults/crashing-process.ts';
import type { Random } from './seeded-random.ts';
import type { Delivery } from '../teams/transport.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The product in operation: started, stopped, replaced, and dying now and then. */
export interface Product {
  isUp(): boolean;
  /** When a process last died. */
  lastDeath(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
  look(options?: { present?: string }): Promise<Ticked | 'died'>;
  /** A new process takes over: both look at once, then the old one stops. */
  handOver(): Promise<Ticked | 'died'>;
  /** What somebody does with it in one sitting. */
  act(deed: (city: City) => Promise<void>): Promise<'done' | 'died'>;
}

export interface ProductDeps {
  store: Store;
  teams: Pick<SimulatedTeams, 'deliveries'>;
  messenger: Messenger;
  tenant: string;
  file: CityFile;
  clock: VirtualClock;
  random: Random;
  log: DeliveryLog;
  /** Whether, and where, the process dies in the look or the sitting to come. */
  doom: () => Doom | undefined;
  /** Told when all that a dead process had begun has happened. */
  onDeath: (process: string) => void;
}

interface Process {
  name: string;
  life: Life;
  city: City;
}

export function createProduct(deps: ProductDeps): Product {
  let running: Process | undefined;
  let started = 0;
  let lastDeath = Number.NEGATIVE_INFINITY;

  const boot = async (): Promise<Process> => {
    started += 1;
    const booted = createProcess(deps, `process-${started}`);
    await loadCity({ store: deps.store, city: deps.tenant, file: deps.file, at: isoAt(deps.clock.now()) });
    return booted;
  };

  const living = async <T>(process: Process, work: (city: City) => Promise<T>): Promise<T | 'died'> => {
    process.life.doom(deps.doom());
    const outcome = await process.life.outlive(() => work(process.city));
    process.life.doom(undefined);
    if (!process.life.isOver()) return outcome;
    await process.life.settled();
    lastDeath = deps.clock.now();
    deps.onDeath(process.name);
    if (running === process) running = undefined;
    return 'died';
  };

  const up = (): Process => {
    if (running === undefined) throw new Error('the product is down');
    return running;
  };

  return {
    isUp: () => running !== undefined,
    lastDeath: () => lastDeath,
    async start() {
      running ??= await boot();
    },
    async stop() {
      await running?.city.stop();
      running = undefined;
    },
    look: async ({ present } = {}) =>
      living(up(), (city) => {
        if (present !== undefined) city.scheduler.arrived(present);
        return city.catchUp();
      }),
    async handOver() {
      const [old, next] = [up(), await boot()];
      const [, looked] = await Promise.all([living(old, (city) => city.catchUp()), next.city.catchUp()]);
      running = next;
      return looked;
    },
    async act(deed) {
      return (await living(up(), deed)) === 'died' ? 'died' : 'done';
    },
  };
}

function createProcess({ store, teams, messenger, tenant, file, clock, random, log }: ProductDeps, name: string): Process {
  /** Delivered, and not yet written down. */
  const unwritten = new Map<string, Delivery>();
  const life = createLife(() => {
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
    if (delivery !== undefined && life.isOver()) delivery.isUnsure = true;
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
  const mortalMessenger: Messenger = { send: (to, message) => life.step('send', () => send(to, message)) };
  return { name, life, city: createCity({ store: mortalStore(noting, life), tenant, file, messenger: mortalMessenger, platform, log }) };
}
