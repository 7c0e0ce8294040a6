import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswering } from './answering.ts';
import { broken, type Bound } from './bound.ts';
import { asJson, asTable, bounds } from './figures.ts';
import { HELP, readOptions, type Part } from './options.ts';
import { registerBounds, registerJson, registerTable } from './register-figures.ts';
import { measureRegister } from './register.ts';
import { sendingBounds } from './sending-bounds.ts';
import { sendingJson, sendingTable } from './sending-figures.ts';
import { measureSending } from './sending.ts';
import { pinSelf } from './server-process.ts';
import { measureTicking } from './ticking.ts';
import { tickingBounds, tickingJson, tickingTable } from './ticking-figures.ts';

/** A part of the bench that has been measured. */
interface Measured {
  json: object;
  table: string;
  bounds: readonly Bound[];
}

/** Each measures in a folder of its own. */
const MEASURES: Record<Part, (folder: string, pinned: boolean) => Promise<Measured>> = {
  async answering(folder, pinned) {
    const figures = await measureAnswering(folder, pinned);
    return { json: asJson(figures), table: asTable(figures), bounds: bounds(figures) };
  },
  async sending(folder, pinned) {
    const figures = await measureSending(folder, pinned);
    const must = sendingBounds(figures);
    return { json: { sending: sendingJson(figures) }, table: sendingTable(figures, must), bounds: must };
  },
  async register(folder, pinned) {
    const figures = await measureRegister(folder, pinned);
    const must = registerBounds(figures);
    return { json: { register: registerJson(figures) }, table: registerTable(figures, must), bounds: must };
  },
  async ticking(folder) {
    const figures = await measureTicking(folder);
    const must = tickingBounds(figures);
    return { json: { ticking: tickingJson(figures) }, table: tickingTable(figures, must), bounds: must };
  },
};

async function measure(parts: readonly Part[], folder: string): Promise<Measured[]> {
  const pinned = availableParallelism() > 1 && pinSelf();
  const measured: Measured[] = [];
  for (const part of parts) measured.push(await MEASURES[part](folder, pinned));
  return measured;
}

async function run(parts: readonly Part[], json: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'solna-bench-'));
  try {
    const measured = await measure(parts, folder);
    const pass = broken(measured.flatMap((m) => m.bounds)).length === 0;
    const line = JSON.stringify(Object.assign({}, ...measured.map((m) => m.json), { pass }));
    process.stdout.write(`${json ? line : measured.map((m) => m.table).join('\n\n')}\n`);
    if (!pass) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) {
  process.stderr.write(`${read.faults.join('\n')}\n`);
  process.exitCode = 2;
} else if (read.help) process.stdout.write(`${HELP}\n`);
else await run(read.parts, read.json);
