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
    expect(faultsOf('--to', '2026-12-31')).toEqual(['--to: 2026-12-31 is before the first day, 2027-01-01']);
    expect(faultsOf('--to', '2127-01-01')).toEqual(['--to: at most ten years can be run at a time']);
  });
});
