/** A line of a table: a name, and figures to the right. */
export const line = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(39)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));
