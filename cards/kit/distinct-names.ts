/** Characters of a name that a button on a narrow card has room for beside its own word. */
const ROOM = 26;

export const shortened = (name: string, room = ROOM): string => (name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`);

/** For each thing in a list the first of its names that no other thing has; without one, the first of them with a number. */
export function firstDistinct(things: readonly (readonly string[])[]): string[] {
  const isOwn = (name: string, at: number): boolean => things.every((others, i) => i === at || !others.includes(name));
  const seen = new Map<string, number>();
  return things.map((names, at) => {
    const own = names.find((name) => isOwn(name, at));
    if (own !== undefined) return own;
    const [name = ''] = names;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Names of what stands in a list as they fit on its buttons; those that would come out alike are left whole. */
export const distinctNames = (names: readonly string[]): string[] => firstDistinct(names.map((name) => [shortened(name), name]));
