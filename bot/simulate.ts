import process from 'node:process';
import { calendarPage, summaryPage } from '../services/simulation/calendar-page.ts';
import { HELP, readOptions } from '../services/simulation/options.ts';
import { isClean } from '../services/simulation/verdict.ts';
import { wording } from '../services/simulation/wording.ts';
import { simulateYear, type YearOptions } from '../services/simulation/year.ts';
import { loadCityFile } from './load-city-file.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function run(options: YearOptions, json: boolean): Promise<void> {
  const loaded = await loadCityFile(undefined);
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  const began = performance.now();
  const year = await simulateYear(loaded.file, options);
  const seconds = Math.round(performance.now() - began) / 1_000;
  const { from, to, seed } = options;
  if (json) say(JSON.stringify({ ...year.verdict, seconds, from, to, seed }));
  else say([calendarPage(year, loaded.file), '', summaryPage(year.verdict, options), wording.seconds(seconds)].join('\n'));
  if (!isClean(year.verdict)) process.exitCode = 1;
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) {
  process.stderr.write(`${read.faults.join('\n')}\n`);
  process.exitCode = 2;
} else if (read.help) say(HELP);
else await run(read.year, read.json);
