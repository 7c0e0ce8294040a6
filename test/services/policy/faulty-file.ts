import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseCityFile, type CityFile } from '../../../services/policy/city-file.ts';

export type Path = readonly (string | number)[];

/** What stands at `path` in the file; undefined leaves it out. */
export type Change = [path: Path, value: unknown];

const record = z.record(z.string(), z.unknown());

export const solnaText = readFileSync(new URL('../../../services/policy/sample/solna.json', import.meta.url), 'utf8');

export const solnaJson: unknown = JSON.parse(solnaText);

function withValue(node: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    return z
      .array(z.unknown())
      .parse(node)
      .map((part, i) => (i === key ? withValue(part, rest, value) : part));
  }
  const parts = record.parse(node);
  return { ...parts, [key]: withValue(parts[key], rest, value) };
}

/** The faults of Solna's file with these changes, in order. */
export function faultsOf(...changes: Change[]): string[] {
  const json = changes.reduce((file, [path, value]) => withValue(file, path, value), solnaJson);
  const parsed = parseCityFile(JSON.stringify(json));
  return parsed.ok ? [] : parsed.faults;
}

export function sample(): CityFile {
  const parsed = parseCityFile(solnaText);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}
