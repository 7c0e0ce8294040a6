/** What something from outside is, for the log: of which kind and how long, and nothing of what it says. */
export function kindAndLength(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (typeof value === 'string') return `a text of ${value.length}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? `an object of ${Object.keys(value).length}` : `a ${typeof value}`;
}
