import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { loadCityFile } from '../bot/load-city-file.ts';
import { buildAppPackage } from './app-package.ts';
import { HELP, readOptions } from './options.ts';
import { readPackageSettings } from './settings.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function giveUp(faults: readonly string[], code: number): void {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = code;
}

/** The version in package.json. */
async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** As among the bot's settings, one left empty is not set. */
function cityFile(): string | undefined {
  const path = process.env['CITY_FILE'];
  return path === undefined || path.trim() === '' ? undefined : path;
}

async function writePackage(out: string, optionFaults: readonly string[]): Promise<void> {
  const loaded = await loadCityFile(cityFile());
  const cityName = loaded.ok ? loaded.file.name : '';
  const read = readPackageSettings(process.env, { version: await productVersion(), cityName });
  const faults = [...optionFaults, ...(read.ok ? [] : read.faults), ...(loaded.ok ? [] : loaded.faults)];
  if (!read.ok || faults.length > 0) return giveUp(faults, 2);
  const built = await buildAppPackage(read.settings);
  if (!built.ok) return giveUp(built.faults, 1);
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, built.bytes);
  } catch (error) {
    return giveUp([`--out: ${out} cannot be written (${error instanceof Error ? error.message : String(error)}); choose another file`], 1);
  }
  const { appName, version } = read.settings;
  say(`${out}: ${appName} ${version}. Upload it in the Teams admin centre, under Teams apps, Manage apps; see README.`);
}

const options = readOptions(process.argv.slice(2), process.env);
if (options.ok && options.help) say(HELP);
else await writePackage(options.ok ? options.out : '', options.ok ? [] : options.faults);
