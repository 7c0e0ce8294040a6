import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../../services/simulation/options.ts';

const faultsOf = (...args: string[]): string[] => {
  const read = readOptions(args);
  return read.ok ? [] : read.faults;
};

describe('options of the simulation', () => {
  it('runs 2027 with seed 1 and no faults when nothing is asked for', () => {
    expect(readOptions([])).toEqual({
      ok: true,
      help: false,
      json: false,
      year: { from: '2027-01-01', to: '2027-12-31', seed: 1, faults: false },
    });
  });

  it('reads values after a space or an equals sign', () => {
    expect(readOptions(['--from', '2028-02-29', '--to=2028-03-01', '--seed', '7', '--faults', '--json'])).toEqual({
      ok: true,
      help: false,
      json: true,
      year: { from: '2028-02-29', to: '2028-03-01', seed: 7, faults: true },
    });
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf('--from', '2027-02-30', '--to', 'x', '--seed', '-4', '--bogus', 'foo', '--json=1')).toEqual([
      '--bogus: there is no such option; see --help',
      'foo: there is no such option; see --help',
      '--json: takes no value',
      '--from: "2027-02-30" is not a day; write it as 2027-01-01',
      '--to: "x" is not a day; write it as 2027-12-31',
      '--seed: "-4" is not a whole number from 0 to 4294967295',
    ]);
  });

  it('says when a value is missing', () => {
    expect(faultsOf('--from', '--to', '2027-03-01', '--seed=')).toEqual([
      '--from: a value is needed after it',
      '--seed: a value is needed after it',
    ]);
  });

  it('refuses a span that ends before it begins, or has no end', () => {
    const before = '--to: 2026-12-31 is before the first day, 2027-01-01';
    expect(faultsOf('--from', '2027-01-01', '--to', '2026-12-31')).toEqual([before]);
    expect(faultsOf('--from', '2027-01-01', '--to', '2099-01-01')).toEqual(['--to: at most ten years can be run at a time']);
  });

  it.each([
    [['--from', '2028-02-01'], '2028-02-01', '2028-12-31'],
    [['--to', '2028-02-01'], '2028-01-01', '2028-02-01'],
    [['--from', '2100-01-01'], '2100-01-01', '2100-12-31'],
    [['--to', '2000-12-31'], '2000-01-01', '2000-12-31'],
  ])('takes the other end of the year when told only %j', (args, from, to) => {
    expect(readOptions(args)).toMatchObject({ ok: true, year: { from, to } });
  });

  it.each(['0001-01-01', '1000-01-01', '1969-07-01', '1999-12-31', '2101-01-01', '9999-12-31'])('refuses %s, at either end', (day) => {
    const range = `${day} cannot be run; choose a day from 2000-01-01 to 2100-12-31`;
    expect(faultsOf('--from', day)).toEqual([`--from: ${range}`]);
    expect(faultsOf('--to', day)).toEqual([`--to: ${range}`]);
  });
});
