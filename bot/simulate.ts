import process from 'node:process';
import { calendarReport } from '../services/simulation/report/calendar-report.ts';
import { nothingSentWarning, summaryReport } from '../services/simulation/report/summary-report.ts';
import { HELP, readOptions } from '../services/simulation/options.ts';
import { isClean } from '../services/simulation/checks/checker.ts';
import { texts } from '../services/simulation/report/report-texts.ts';
import { simulateYear, type YearOptions } from '../services/simulation/simulate-year.ts';
import { loadCityFile } from './load-city-file.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const complain = (faults: readonly string[]): void => {
  process.stderr.write(`${faults.join('\n')}\n`);
};

function refuse(faults: readonly string[]): void {
  complain(faults);
  process.exitCode = 2;
}

/** As among the bot's settings, one left empty is not set. */
function cityFile(): string | undefined {
  const path = process.env['CITY_FILE'];
  return path === undefined || path.trim() === '' ? undefined : path;
}

async function run(options: YearOptions, json: boolean): Promise<void> {
  const loaded = await loadCityFile(cityFile());
  if (!loaded.ok) return refuse(loaded.faults);
  const began = performance.now();
  const year = await simulateYear(loaded.file, options);
  const seconds = Math.round(performance.now() - began) / 1_000;
  const { from, to, seed } = options;
  if (json) say(JSON.stringify({ ...year.result, seconds, from, to, seed }));
  else say([calendarReport(year, loaded.file), '', summaryReport(year.result, options), texts.seconds(seconds)].join('\n'));
  const warning = nothingSentWarning(year.result);
  if (warning !== undefined) complain([warning]);
  if (warning !== undefined || !isClean(year.result)) process.exitCode = 1;
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) refuse(read.faults);
else if (read.help) say(HELP);
else await run(read.year, read.json);
