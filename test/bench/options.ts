export const PARTS = ['answering', 'sending', 'ticking', 'register'] as const;

/** answering: how fast the bot answers and starts; sending: how a large city's messages go out; ticking: what its ticks take, with history and without; register: finding and asking in a large register. */
export type Part = (typeof PARTS)[number];

export const HELP = `Measures the product in processes of its own on this machine.

  npm run bench -- [options]

  --only answering   durable submissions a second beside the same stack doing nothing, and time to the first answer
  --only sending     roll-out, nudge and a round's opening of 300 administrations through a connector
                     that takes 400 ms an answer, or more or less, and permits what Teams permits
  --only ticking     a tick, and the opening of a round, in a city of 300 administrations without history,
                     with one year of it and with ten, and in one of 50
  --only register    a search, a question and a list in a register of 35,000 records: time, memory, readiness after
                     a start, and what each asks of Cosmos DB
  --json             one line of JSON instead of tables
  --help             this text

Without --only all are measured: about six minutes on an idle machine.
Ends with 0 when every bound is met, otherwise with 1; with 2 when the options are wrong.`;

export type ReadOptions = { ok: true; help: boolean; json: boolean; parts: readonly Part[] } | { ok: false; faults: string[] };

const isPart = (text: string): text is Part => PARTS.some((part) => part === text);

/** The options on the command line; everything wrong with them is named at once. */
export function readOptions(args: readonly string[]): ReadOptions {
  const faults: string[] = [];
  const parts = new Set<Part>();
  const flags = new Set<string>();
  const left = args.flatMap((arg) => (arg.startsWith('--only=') ? ['--only', arg.slice('--only='.length)] : [arg]));
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--json' || arg === '--help') flags.add(arg);
    else if (arg === '--only') {
      const part = left[0]?.startsWith('--') === true ? '' : (left.shift() ?? '');
      if (isPart(part)) parts.add(part);
      else faults.push(`--only: "${part}" is no part of the bench; write one of ${PARTS.join(', ')} after it`);
    } else faults.push(`${arg}: there is no such option; see --help`);
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, help: flags.has('--help'), json: flags.has('--json'), parts: parts.size === 0 ? PARTS : [...parts] };
}
