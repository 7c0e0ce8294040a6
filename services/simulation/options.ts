import { daysBetween, isCivilDate, type CivilDate } from '../domain/civil-date.ts';
import type { YearOptions } from './year.ts';

const DEFAULTS = { from: '2027-01-01', to: '2027-12-31', seed: '1' } as const;
const LONGEST_DAYS = 3_660;
const SEEDS = 2 ** 32;

export const HELP = `Runs the product through a year on a clock of its own, among simulated people in a simulated Teams,
and counts what was owed, sent, missed, sent twice and late.

  npm run simulate -- [options]

  --from YYYY-MM-DD   the first day (${DEFAULTS.from})
  --to YYYY-MM-DD     the last day (${DEFAULTS.to})
  --seed N            the same number gives the same year (${DEFAULTS.seed})
  --faults            Teams fails now and then, people block the bot, and the process dies and stands still
  --json              one line of JSON instead of the calendar
  --help              this text

Ends with 0 when nothing was missed, sent twice, late or misplaced, otherwise with 1; with 2 when the options are wrong.`;

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
  const text = (name: Value): string => values.get(name) ?? DEFAULTS[name];
  const [from, to, seed] = [dayOf(text('from')), dayOf(text('to')), seedOf(text('seed'))];
  const wrong = [
    ...faults,
    ...(from === undefined ? [`--from: "${text('from')}" is not a day; write it as ${DEFAULTS.from}`] : []),
    ...(to === undefined ? [`--to: "${text('to')}" is not a day; write it as ${DEFAULTS.to}`] : []),
    ...(seed === undefined ? [`--seed: "${text('seed')}" is not a whole number from 0 to ${SEEDS - 1}`] : []),
    ...(faults.length > 0 || from === undefined || to === undefined ? [] : spanFaults(from, to)),
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

const dayOf = (text: string): CivilDate | undefined => (isCivilDate(text) ? text : undefined);

const seedOf = (text: string): number | undefined => (/^\d+$/.test(text) && Number(text) < SEEDS ? Number(text) : undefined);

function spanFaults(from: CivilDate, to: CivilDate): string[] {
  if (to < from) return [`--to: ${to} is before the first day, ${from}`];
  return daysBetween(from, to) > LONGEST_DAYS ? ['--to: at most ten years can be run at a time'] : [];
}
