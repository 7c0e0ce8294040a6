import { peakMemory } from './peak-memory.ts';

interface Served {
  start: () => Promise<{ port: number }>;
  /** How often the store has been called, by who called what. */
  calls: () => Record<string, number>;
  /** Makes everything as it was before anybody asked for anything. */
  putBack: () => Promise<void>;
}

/** Tells the parent the port, and answers what it asks: what has been counted, or to put everything back. Ends when it hangs up, or at a fault. */
export function serve({ start, calls, putBack }: Served): void {
  const answerTo = async (question: unknown): Promise<object> => {
    if (question === 'put-back') await putBack();
    return { calls: calls(), cpuUs: process.cpuUsage(), peakBytes: peakMemory() };
  };
  process.on('message', (question) => tell(answerTo(question)));
  process.on('disconnect', () => process.exit(0));
  tell(start());
}

function tell(work: Promise<object>): void {
  work.then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}
