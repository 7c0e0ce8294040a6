const DEFAULT_OUT = 'manifest/build/solna-i-varlden.zip';

export const HELP = `Writes the app package that an administrator uploads to Teams.

  npm run package -- [options]

  --out FILE   where to (${DEFAULT_OUT})
  --help       this text

Settings, from the environment:

  MICROSOFT_APP_ID   the bot's application (client) id in Entra; needed
  PUBLIC_URL         the bot's own https address; needed
  CITY_FILE          the city's file, whose name the texts bear (the sample city)
  APP_NAME           the app's name in Teams, at most 30 characters (Solna i världen)
  APP_VERSION        three numbers, higher at each upload (the product's version)
  DEVELOPER_NAME     who publishes it, at most 32 characters (the city's name)
  WEBSITE_URL        what it is and where to get help (PUBLIC_URL/)
  PRIVACY_URL        what is kept of people (PUBLIC_URL/privacy)
  TERMS_URL          the terms of use (PUBLIC_URL/terms)

Ends with 0 when the package is written, with 1 when it is not valid or cannot be written, with 2 when options or settings are wrong.`;

export type ReadOptions = { ok: true; help: boolean; out: string } | { ok: false; faults: string[] };

type Env = { [name: string]: string | undefined };

/** The options on the command line; everything wrong with them is named at once. `--out FILE` and `--out=FILE`. */
export function readOptions(args: readonly string[], env: Env): ReadOptions {
  const left = [...args];
  const faults: string[] = [];
  let out: string | undefined;
  let help = false;
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--help') help = true;
    else if (arg === '--out' || arg.startsWith('--out=')) {
      const value = arg === '--out' ? (left[0]?.startsWith('--') === true ? undefined : left.shift()) : arg.slice('--out='.length);
      if (value === undefined || value.trim() === '') faults.push('--out: a file name is needed after it');
      else out = value;
    } else faults.push(`${arg}: there is no such option; see --help`);
  }
  faults.push(...(out === undefined ? keptByNpm(env) : []));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, help, out: out ?? DEFAULT_OUT };
}

/** `npm run package --out FILE` gives the option to npm, which leaves it out without a word. */
const keptByNpm = (env: Env): string[] =>
  env['npm_config_out'] === undefined ? [] : ['--out: npm has taken it for an option of its own; write "npm run package -- --out FILE"'];
