import type { City } from '../../city.ts';
import type { Agenda } from './event-queue.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Oracle } from '../checks/oracle.ts';
import type { Product } from './product.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { TimeSpan } from '../faults/time-span.ts';

/** The product gathers what happens together before it looks. */
const GATHER_MS = 20;
/** It looks at least once a minute. Those looks are left out while nothing but itself has touched the store: they would see what the last one saw. */
const LONGEST_MS = 60_000;

/** Keeps the product running: its looks when they are due, its restarts when it has crashed. The oracle sees before and after each. */
export interface Operations {
  isUp(): boolean;
  /** When the product has asked to look again; never while it is down. */
  nextLook(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
  look(options?: { present: string }): Promise<void>;
  /** A sitting and the look that follows from it. */
  act(deed: (city: City) => Promise<void>): Promise<'done' | 'crashed'>;
  /** When the product stood still. */
  stops(): TimeSpan[];
}

interface OperationsDeps {
  agenda: Agenda;
  clock: VirtualClock;
  product: Product;
  oracle: Oracle;
  faultPlan: FaultPlan;
}

export function createOperations({ agenda, clock, product, oracle, faultPlan }: OperationsDeps): Operations {
  const stops: TimeSpan[] = [];
  let nextLook = Number.POSITIVE_INFINITY;

  const isHeldDown = (): boolean => faultPlan.downtimes.some(({ from, until }) => from <= clock.now() && clock.now() < until);

  const start = async (): Promise<void> => {
    if (product.isUp() || isHeldDown()) return;
    await product.start();
    const last = stops.at(-1);
    if (last !== undefined) last.until = clock.now();
    await look();
  };

  const down = async (): Promise<void> => {
    nextLook = Number.POSITIVE_INFINITY;
    stops.push({ from: clock.now(), until: Number.POSITIVE_INFINITY });
    await oracle.see();
  };

  const crashed = async (): Promise<void> => {
    await down();
    agenda.add(clock.now() + faultPlan.restartDelayMs(), start);
  };

  const look = async (options?: { present: string }): Promise<void> => {
    if (!product.isUp()) return;
    await oracle.see();
    const isHandOver = options === undefined && faultPlan.isHandOver();
    const looked = isHandOver ? await product.handOver() : await product.look(options);
    if (looked === 'crashed') return crashed();
    await oracle.see();
    const latest = isHandOver ? clock.now() + LONGEST_MS : Number.POSITIVE_INFINITY;
    nextLook = Math.min(Math.max(looked.nextAt, clock.now() + GATHER_MS), latest);
  };

  return {
    isUp: () => product.isUp(),
    nextLook: () => nextLook,
    start,
    async stop() {
      if (!product.isUp()) return;
      await product.stop();
      await down();
    },
    look,
    async act(deed) {
      const outcome = await product.act(deed);
      clock.pass(GATHER_MS);
      await (outcome === 'crashed' ? crashed() : look());
      return outcome;
    },
    stops: () => stops,
  };
}
