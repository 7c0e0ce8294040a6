import { daysBetween, isCivilDate, type CivilDate } from '../domain/civil-date.ts';
import type { YearOptions } from './simulate-year.ts';

const DEFAULTS = { from: '2027-01-01', to: '2027-12-31', seed: '1' } as const;
/** Measured, nothing at all is sent before 1970, and a year of 1000 or 9999 cannot be reckoned with: a century is enough. */
const FIRST_DAY: CivilDate = '2000-01-01';
const LAST_DAY: CivilDate = '2100-12-31';
const LONGEST_DAYS = 3_660;
const SEEDS = 2 ** 32;

export const HELP = `Runs the product through a year on a clock of its own, among simulated people in a simulated Teams,
and counts what was owed, sent, missed, sent twice and late.

  npm run simulate -- [options]

  --from YYYY-MM-DD   the first day (that of the last day's year, or ${DEFAULTS.from})
  --to YYYY-MM-DD     the last day (that of the first day's year, or ${DEFAULTS.to})
  --seed N            the same number gives the same year (${DEFAULTS.seed})
  --faults            Teams fails now and then, people block the bot, and the process dies and stands still
  --json              one line of JSON instead of the calendar
  --help              this text

Days lie between ${FIRST_DAY} and ${LAST_DAY}. CITY_FILE in the environment names the city's file; the sample city without it.

Ends with 0 when nothing was missed, sent twice, late or misplaced, otherwise with 1, also when nothing at all was sent;
with 2 when the options or the city file are wrong.`;

export type ReadOptions = { ok: true; help: boolean; json: boolean; year: YearOptions } | { ok: false; faults: string[] };

const FLAGS = ['faults', 'json', 'help'] as const;
const VALUES = ['from', 'to', 'seed'] as const;

type Flag = (typeof FLAGS)[number];
type Value = (typeof VALUES)[number];

interface Words {
  flags: Set<Flag>;
  values: Map<Value, string>;
  faults: string[];
}

/** The options on the command line; everything wrong with them is named at once. */
export function readOptions(args: readonly string[]): ReadOptions {
  const { flags, values, faults } = wordsOf(args);
  const text = textsOf(values);
  const [from, to, seed] = [dayOf(text.from), dayOf(text.to), seedOf(text.seed)];
  const dayFaults = [
    ...(values.has('from') ? faultsOfDay('from', text.from) : []),
    ...(values.has('to') ? faultsOfDay('to', text.to) : []),
  ];
  const wrong = [
    ...faults,
    ...dayFaults,
    ...(seed === undefined ? [`--seed: "${text.seed}" is not a whole number from 0 to ${SEEDS - 1}`] : []),
    ...(faults.length + dayFaults.length > 0 || from === undefined || to === undefined ? [] : spanFaults(from, to)),
  ];
  if (wrong.length > 0 || from === undefined || to === undefined || seed === undefined) return { ok: false, faults: wrong };
  return { ok: true, help: flags.has('help'), json: flags.has('json'), year: { from, to, seed, faults: flags.has('faults') } };
}

/** `--name value` and `--name=value`. */
function wordsOf(args: readonly string[]): Words {
  const words: Words = { flags: new Set(), values: new Map(), faults: [] };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [, name = '', given] = /^--([^=]*)(?:=(.*))?$/.exec(arg) ?? [];
    const flag = FLAGS.find((f) => f === name);
    const option = VALUES.find((v) => v === name);
    if (flag !== undefined && given === undefined) words.flags.add(flag);
    else if (flag !== undefined) words.faults.push(`--${name}: takes no value`);
    else if (option === undefined) words.faults.push(`${arg}: there is no such option; see --help`);
    else {
      const value = given ?? (left[0]?.startsWith('--') === true ? undefined : left.shift());
      if (value === undefined || value === '') words.faults.push(`--${name}: a value is needed after it`);
      else words.values.set(option, value);
    }
  }
  return words;
}

/** A year is what is run where only one of its ends is told. */
function textsOf(values: ReadonlyMap<Value, string>): Record<Value, string> {
  const [from, to] = [values.get('from'), values.get('to')];
  return {
    from: from ?? (to === undefined ? DEFAULTS.from : `${to.slice(0, 4)}-01-01`),
    to: to ?? (from === undefined ? DEFAULTS.to : `${from.slice(0, 4)}-12-31`),
    seed: values.get('seed') ?? DEFAULTS.seed,
  };
}

function faultsOfDay(name: 'from' | 'to', text: string): string[] {
  const day = dayOf(text);
  if (day === undefined) return [`--${name}: "${text}" is not a day; write it as ${DEFAULTS[name]}`];
  return day < FIRST_DAY || day > LAST_DAY ? [`--${name}: ${day} cannot be run; choose a day from ${FIRST_DAY} to ${LAST_DAY}`] : [];
}

const dayOf = (text: string): CivilDate | undefined => (isCivilDate(text) ? text : undefined);

const seedOf = (text: string): number | undefined => (/^\d+$/.test(text) && Number(text) < SEEDS ? Number(text) : undefined);

function spanFaults(from: CivilDate, to: CivilDate): string[] {
  if (to < from) return [`--to: ${to} is before the first day, ${from}`];
  return daysBetween(from, to) > LONGEST_DAYS ? ['--to: at most ten years can be run at a time'] : [];
}
