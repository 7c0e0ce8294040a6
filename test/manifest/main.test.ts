import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { solna } from '../helpers/builders.ts';
import { open } from './package.ts';

const SCRIPT = fileURLToPath(new URL('../../manifest/main.ts', import.meta.url));
const SETTINGS = { MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111', PUBLIC_URL: 'https://bot.example.se' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-package-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(env: { [name: string]: string }, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run package', () => {
  it('writes the same bytes wherever and whenever it is run', () => {
    const hashes = ['America/New_York', 'Pacific/Kiritimati'].map((TZ, i) => {
      const out = join(folder, `new/folder/${i}.zip`);
      expect(run({ ...SETTINGS, TZ }, '--out', out)).toEqual({ code: 0, err: '', out: expect.stringContaining(out) });
      return createHash('sha256').update(readFileSync(out)).digest('hex');
    });
    expect(new Set(hashes).size).toBe(1);
  });

  it('takes the city’s name from its file', () => {
    const [file, out] = [join(folder, 'taby.json'), join(folder, 'taby.zip')];
    writeFileSync(file, JSON.stringify({ ...solna(), name: 'Täby kommun' }));
    expect(run({ ...SETTINGS, CITY_FILE: file, APP_NAME: 'Täby i världen' }, '--out', out).code).toBe(0);
    const { manifest, english } = open(readFileSync(out));
    expect([manifest.name.short, manifest.developer['name']]).toEqual(['Täby i världen', 'Täby kommun']);
    expect([manifest.description.full, english['description.full']].every((text) => text?.includes('Täby kommun'))).toBe(true);
  });

  it('says in one go what is wrong with options, settings and the city’s file, and ends with 2', () => {
    const { code, out, err } = run({ PUBLIC_URL: 'x', CITY_FILE: '/nowhere.json' }, '--fast');
    expect([code, out]).toEqual([2, '']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(':'))),
    ).toEqual(['--fast', 'MICROSOFT_APP_ID', 'PUBLIC_URL', 'CITY_FILE']);
  });

  it('says of a file that cannot be written which, and ends with 1', () => {
    const { code, err } = run(SETTINGS, '--out', folder);
    expect([code, err]).toEqual([1, expect.stringContaining(`--out: ${folder} cannot be written`)]);
  });

  it('explains itself with --help, whatever is set', () => {
    expect(run({}, '--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--out FILE') });
  });
});
