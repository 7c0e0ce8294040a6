import { once } from 'node:events';
import { z } from 'zod';
import { arrivalSchema, type Arrival } from './arrival.ts';
import { endProcess, spawnNode } from './server-process.ts';

export interface SlowConnector {
  serviceUrl: string;
  /** Every request so far, in the order in which they were answered. */
  arrivals: readonly Arrival[];
  /** Resolves with the next request in a chat that is accepted and matches. */
  next(chat: string, matches: (arrival: Arrival) => boolean): Promise<Arrival>;
  stop(): Promise<void>;
}

interface Waiting {
  chat: string;
  matches: (arrival: Arrival) => boolean;
  resolve: (arrival: Arrival) => void;
}

/** Starts the slow connector in a process of its own, so that it is on time however busy the bot and the load are. */
export async function startSlowConnector(latencyMs: number, silentChats: readonly string[]): Promise<SlowConnector> {
  const script = new URL('slow-connector.ts', import.meta.url);
  const child = spawnNode({ script, args: [String(latencyMs), JSON.stringify(silentChats)], pinned: false });
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('no connector')))]);
  const { port } = z.object({ port: z.number() }).parse(said);
  const arrivals: Arrival[] = [];
  const waiting = new Set<Waiting>();
  child.on('message', (message) => {
    const arrival = arrivalSchema.parse(message);
    arrivals.push(arrival);
    for (const asked of waiting) {
      if (arrival.outcome === 'accepted' && asked.chat === arrival.chat && asked.matches(arrival)) {
        waiting.delete(asked);
        asked.resolve(arrival);
      }
    }
  });
  return {
    serviceUrl: `http://127.0.0.1:${port}/_connector`,
    arrivals,
    next(chat, matches) {
      const { promise, resolve } = Promise.withResolvers<Arrival>();
      waiting.add({ chat, matches, resolve });
      return promise;
    },
    stop: () => endProcess(child),
  };
}
