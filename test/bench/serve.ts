interface Served {
  start: () => Promise<{ port: number }>;
  /** How often the store has been called, by who called what. */
  calls: () => Record<string, number>;
}

/** Tells the parent the port, and what has been counted whenever it asks; ends when it hangs up. */
export function serve({ start, calls }: Served): void {
  process.on('message', () => process.send?.({ calls: calls(), cpuUs: process.cpuUsage() }));
  process.on('disconnect', () => process.exit(0));
  start().then(
    ({ port }) => process.send?.({ port }),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}
