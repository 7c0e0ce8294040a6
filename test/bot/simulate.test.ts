import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../bot/simulate.ts', import.meta.url));
const JANUARY = ['--from', '2027-01-01', '--to', '2027-01-20'];

function simulate(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

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
    expect(JSON.parse(out)).toMatchObject({ owed: expect.any(Number), sent: expect.any(Number), seconds: expect.any(Number) });
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
});
