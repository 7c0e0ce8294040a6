import { openConnection, type Answer } from './connection.ts';

export const CONCURRENT = 32;

/** One burst of requests and what it came to. */
export interface Burst {
  /** In the order of the requests. */
  answers: Answer[];
  /** What each request took, in milliseconds. */
  latencies: number[];
  ms: number;
  /** Processor time this process used for it, in milliseconds. */
  loadCpuMs: number;
}

/** Posts every body, 32 at a time over kept-alive connections. */
export async function burst(port: number, bodies: readonly string[]): Promise<Burst> {
  const connections = await Promise.all(Array.from({ length: CONCURRENT }, () => openConnection(port)));
  const answers: Answer[] = [];
  const latencies: number[] = [];
  const queue = bodies.entries();
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (const [i, body] of queue) {
        const asked = performance.now();
        answers[i] = await connection.post(body);
        latencies.push(performance.now() - asked);
      }
    }),
  );
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.close();
  return { answers, latencies, ms, loadCpuMs: (user + system) / 1000 };
}
