import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { silence } from '../../services/simulation/calendar-page.ts';
import { wording } from '../../services/simulation/wording.ts';

const SCRIPT = fileURLToPath(new URL('../../bot/simulate.ts', import.meta.url));
const SAMPLE = new URL('../../services/policy/sample/solna.json', import.meta.url);
const JANUARY = ['--from', '2027-01-01', '--to', '2027-01-20'];

const figuresSchema = z.object({ owed: z.number(), sent: z.number(), seconds: z.number() });

interface Run {
  code: number | null;
  out: string;
  err: string;
}

function simulateIn(env: { [name: string]: string }, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

const simulate = (...args: string[]): Run => simulateIn({}, ...args);

describe('npm run simulate', () => {
  it('prints one line of JSON with --json', () => {
    const { code, out, err } = simulate(...JANUARY, '--json');
    expect([code, err, out.trimEnd().split('\n').length]).toEqual([0, '', 1]);
    expect(JSON.parse(out)).toMatchObject({
      missed: 0,
      duplicate: 0,
      late: 0,
      byDuty: { 'quarterly-report': { missed: 0 } },
      seed: 1,
      from: '2027-01-01',
      to: '2027-01-20',
    });
    const { owed, sent, seconds } = figuresSchema.parse(JSON.parse(out));
    expect([sent > 0, owed >= sent, seconds > 0]).toEqual([true, true, true]);
  });

  it('prints a calendar to read without it', () => {
    const { code, out } = simulate(...JANUARY);
    expect(code).toBe(0);
    expect(out).toContain('JANUARI 2027');
    expect(out).toContain('måndag 4 januari');
    expect(out).toContain('Facit 2027-01-01–2027-01-20, frö 1, utan fel');
  });

  it('says in one go what is wrong with its options, and ends with 2', () => {
    const { code, out, err } = simulate('--from', 'yesterday', '--fast');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('--fast: there is no such option; see --help\n--from: "yesterday" is not a day; write it as 2027-01-01\n');
  });

  it('explains itself with --help', () => {
    const { code, out } = simulate('--help');
    expect(code).toBe(0);
    expect(out).toContain('--seed N');
  });

  it('says of a year that cannot be run which ones can, and ends with 2', () => {
    const err = '--from: 9999-01-01 cannot be run; choose a day from 2000-01-01 to 2100-12-31\n';
    expect(simulate('--from', '9999-01-01')).toEqual({ code: 2, out: '', err });
  });
});

describe('the city that is simulated', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'solna-simulate-'));
    path = join(folder, 'city.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is that of CITY_FILE', () => {
    const city = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    for (const person of city.people) person.name = 'Prov Person';
    writeFileSync(path, JSON.stringify(city));
    const { code, out } = simulateIn({ CITY_FILE: path }, ...JANUARY);
    expect(code).toBe(0);
    expect(out).toContain('till Prov Person');
  });

  it('is the sample city where CITY_FILE is empty', () => {
    expect(simulateIn({ CITY_FILE: ' ' }, ...JANUARY).code).toBe(0);
  });

  it('ends with 2 when its file is not there, or at fault', () => {
    const missing = `CITY_FILE: ${path} cannot be read; see that the file is there and may be read\n`;
    expect(simulateIn({ CITY_FILE: path }, ...JANUARY)).toEqual({ code: 2, out: '', err: missing });
    const city = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...city, boards: 1, people: 2 }));
    const faults = [
      `${path}: boards: write a list in [brackets] with at least one entry, not 1`,
      `${path}: people: write a list in [brackets] with at least one entry, not 2`,
    ];
    expect(simulateIn({ CITY_FILE: path }, ...JANUARY)).toEqual({ code: 2, out: '', err: `${faults.join('\n')}\n` });
  });
});

describe('a year in which nothing was sent', () => {
  const counts = { owed: 196, sent: 0, unreachable: 0, waiting: 12 };

  it('is told of though nothing was missed, unless all that was owed still waits', () => {
    expect(silence(counts)).toBe('Ingenting skickades, fast 196 meddelanden skulle ha skickats: något är fel.');
    expect(silence({ ...counts, sent: 1 })).toBeUndefined();
    expect(silence({ ...counts, unreachable: 100, waiting: 96 })).toBeUndefined();
  });
});

it('says what happens in the words of the cards', () => {
  expect(wording.report('returned', 'Socialförvaltningen', '2027-Q1', '')).toBe(
    'Sekretariatet återsänder rapporten för kvartal 1 2027 till Socialförvaltningen',
  );
});
