import type { City } from '../../city.ts';
import type { EventQueue } from './event-queue.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Oracle } from '../checks/oracle.ts';
import type { Product } from './product.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { TimeSpan } from '../faults/time-span.ts';

/** The product gathers what happens together before it ticks. */
const GATHER_MS = 20;
/** It ticks at least once a minute. Those ticks are left out while nothing but itself has touched the store: they would see what the last one saw. */
const LONGEST_MS = 60_000;

/** Keeps the product running: its ticks when they are due, its restarts when it has crashed. The oracle sees before and after each. */
export interface Supervisor {
  isUp(): boolean;
  /** When the product has asked to tick again; never while it is down. */
  nextTick(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
  tick(options?: { present: string }): Promise<void>;
  /** A session and the tick that follows from it. */
  act(action: (city: City) => Promise<void>): Promise<'done' | 'crashed'>;
  /** When the product stood still. */
  stops(): TimeSpan[];
}

interface SupervisorDeps {
  queue: EventQueue;
  clock: VirtualClock;
  product: Product;
  oracle: Oracle;
  faultPlan: FaultPlan;
}

export function createSupervisor({ queue, clock, product, oracle, faultPlan }: SupervisorDeps): Supervisor {
  const stops: TimeSpan[] = [];
  let nextTick = Number.POSITIVE_INFINITY;

  const isHeldDown = (): boolean => faultPlan.downtimes.some(({ from, until }) => from <= clock.now() && clock.now() < until);

  const start = async (): Promise<void> => {
    if (product.isUp() || isHeldDown()) return;
    await product.start();
    const last = stops.at(-1);
    if (last !== undefined) last.until = clock.now();
    await tick();
  };

  const down = async (): Promise<void> => {
    nextTick = Number.POSITIVE_INFINITY;
    stops.push({ from: clock.now(), until: Number.POSITIVE_INFINITY });
    await oracle.observe();
  };

  const crashed = async (): Promise<void> => {
    await down();
    queue.add(clock.now() + faultPlan.restartDelayMs(), start);
  };

  const tick = async (options?: { present: string }): Promise<void> => {
    if (!product.isUp()) return;
    await oracle.observe();
    const isHandOver = options === undefined && faultPlan.isHandOver();
    const ticked = isHandOver ? await product.handOver() : await product.tick(options);
    if (ticked === 'crashed') return crashed();
    await oracle.observe();
    const latest = isHandOver ? clock.now() + LONGEST_MS : Number.POSITIVE_INFINITY;
    nextTick = Math.min(Math.max(ticked.nextAt, clock.now() + GATHER_MS), latest);
  };

  return {
    isUp: () => product.isUp(),
    nextTick: () => nextTick,
    start,
    async stop() {
      if (!product.isUp()) return;
      await product.stop();
      await down();
    },
    tick,
    async act(action) {
      const outcome = await product.act(action);
      clock.pass(GATHER_MS);
      await (outcome === 'crashed' ? crashed() : tick());
      return outcome;
    },
    stops: () => stops,
  };
}
