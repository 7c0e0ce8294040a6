/** One way to hurt a record: where, how, and what is left. */
export interface Mutilation {
  name: string;
  body: unknown;
}

type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is { [key: string]: unknown } => typeof value === 'object' && value !== null;

/** Every field, at any depth; of a list the first. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (!isBranch(value)) return [];
  const keys = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...pathsIn(value[key], [...at, key])]);
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (parent: { [key: string]: unknown }, key: string) => void): unknown {
  if (key === undefined || !isBranch(value)) return value;
  if (rest.length > 0) value[key] = changedAt(value[key], rest, change);
  else change(value, String(key));
  return value;
}

const WAYS: [string, (parent: { [key: string]: unknown }, key: string) => void][] = [
  ['taken out', (parent, key) => delete parent[key]],
  ['null', (parent, key) => (parent[key] = null)],
  ['a number', (parent, key) => (parent[key] = -17.5)],
  ['a text', (parent, key) => (parent[key] = 'hej')],
  ['a list', (parent, key) => (parent[key] = ['hej'])],
  ['an object', (parent, key) => (parent[key] = { hej: 'hej' })],
];

/** The record with each of its fields taken out or replaced in turn, and what is no record at all. */
export function mutilations(record: object): Mutilation[] {
  const whole: Mutilation[] = ['', '{"kind":', 'null', '17', '"hej"', '[]', '{}'].map((body) => ({ name: `the whole: ${body}`, body }));
  const parts = pathsIn(record).flatMap((path) =>
    WAYS.map(([way, change]) => ({ name: `${path.join('.')}: ${way}`, body: changedAt(structuredClone(record), path, change) })),
  );
  return [...whole, ...parts];
}
