import { describe, expect, it } from '@jest/globals';
import { HELP, readOptions } from '../../manifest/options.ts';

const DEFAULT = { ok: true, help: false, out: 'manifest/build/solna-i-varlden.zip' };

describe('the options of npm run package', () => {
  it.each([
    [[], DEFAULT],
    [['--out', 'a b.zip'], { ...DEFAULT, out: 'a b.zip' }],
    [['--out=x.zip'], { ...DEFAULT, out: 'x.zip' }],
    [['--help'], { ...DEFAULT, help: true }],
  ])('%j', (args, read) => {
    expect(readOptions(args, {})).toEqual(read);
  });

  it('every fault is named at once', () => {
    expect(readOptions(['--fast', 'x.zip', '--out', '--help', '--out='], {})).toEqual({
      ok: false,
      faults: [
        '--fast: there is no such option; see --help',
        'x.zip: there is no such option; see --help',
        '--out: a file name is needed after it',
        '--out: a file name is needed after it',
      ],
    });
  });

  it('one that npm has kept to itself is told of', () => {
    expect(readOptions(['x.zip'], { npm_config_out: 'true' })).toEqual({
      ok: false,
      faults: [
        'x.zip: there is no such option; see --help',
        '--out: npm has taken it for an option of its own; write "npm run package -- --out FILE"',
      ],
    });
  });

  it('the help names every setting', () => {
    for (const name of [
      'MICROSOFT_APP_ID',
      'PUBLIC_URL',
      'CITY_FILE',
      'APP_NAME',
      'APP_VERSION',
      'DEVELOPER_NAME',
      'WEBSITE_URL',
      'PRIVACY_URL',
      'TERMS_URL',
    ]) {
      expect(HELP).toContain(name);
    }
  });
});
