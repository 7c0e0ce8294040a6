/** Several choices; none of ours holds any of these. */
const BETWEEN = /[\s,;|"'[\]]+/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isListed = (value: unknown): value is { value: unknown } => typeof value === 'object' && value !== null && 'value' in value;

/**
 * The choices that were made, in whatever way a client has joined them: a text with something between, a list, a list as JSON text.
 * Undefined when it is nothing of the kind.
 */
export function readChoices(made: unknown): string[] | undefined {
  if (made === undefined || made === null) return [];
  if (typeof made === 'string') {
    const list = made.trimStart().startsWith('[') ? parsed(made) : undefined;
    return Array.isArray(list) ? readList(list) : made.split(BETWEEN).filter((choice) => choice !== '');
  }
  return Array.isArray(made) ? readList(made) : undefined;
}

/** A list of values, or of choices with their titles. */
function readList(list: readonly unknown[]): string[] | undefined {
  const read = list.map((item) => {
    const value = isListed(item) ? item.value : item;
    return typeof value === 'string' ? value.split(BETWEEN).filter((choice) => choice !== '') : undefined;
  });
  return read.includes(undefined) ? undefined : read.flatMap((choices) => choices ?? []);
}
