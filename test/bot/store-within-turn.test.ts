import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, it } from '@jest/globals';
import { ErrorResponse } from '@azure/cosmos';
import { ACT_WITHIN_MS } from '../../bot/teams/turn-time.ts';
import { createPatience } from '../../services/store/cosmos-patience.ts';
import { createGroupTransaction } from '../../services/store/group-transaction.ts';
import { createVirtualClock, type VirtualClock } from '../helpers/virtual-clock.ts';

let clock: VirtualClock;

beforeEach(() => {
  clock = createVirtualClock(0);
});

const never = (): Promise<never> => new Promise(() => undefined);

function passes(): Promise<never> {
  return Promise.reject(Object.assign(new ErrorResponse('For a while.'), { code: 503 }));
}

const inCosmos = (attempt: () => Promise<never>) => {
  const patiently = createPatience({ schedule: clock.schedule, random: () => 0.99 });
  return { read: () => patiently(attempt), write: () => patiently(attempt) };
};

const locked = (): never => {
  throw Object.assign(new Error('database is locked'), { errcode: 5 });
};

function inSqlite() {
  const db = new DatabaseSync(':memory:');
  const reads = createGroupTransaction(db, { begin: 'begin', schedule: clock.schedule });
  const writes = createGroupTransaction(db, { begin: 'begin immediate', schedule: clock.schedule });
  return { read: () => reads.within(locked), write: () => writes.within(locked) };
}

it.each([
  ['Cosmos DB, which does not answer', () => inCosmos(never)],
  ['Cosmos DB, whose answers pass', () => inCosmos(passes)],
  ['SQLite, whose lock another program holds', inSqlite],
])('a read and a write that take their longest come to nothing before their turn is given up: %s', async (_what, store) => {
  const { read, write } = store();
  let endedAt = Number.POSITIVE_INFINITY;
  const noteEnd = (): void => {
    endedAt = clock.monotonic();
  };
  const ended = read().catch(write).catch(noteEnd);
  while (endedAt === Number.POSITIVE_INFINITY && clock.monotonic() < ACT_WITHIN_MS) await clock.pass(20);
  await ended;
  expect(endedAt).toBeGreaterThan(4_000);
  expect(endedAt).toBeLessThan(ACT_WITHIN_MS);
});
