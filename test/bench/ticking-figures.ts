import { boundLines, type Bound } from './bound.ts';
import { line, round } from './table.ts';

/** What ticks took in a city; processor time, which other programs on the machine disturb least. */
export interface CityTicks {
  administrations: number;
  /** That are over. */
  quarters: number;
  /** The tick in which a round opens, with a report and a notice for each administration. */
  openingMs: number;
  /** One in which nothing has happened. */
  tickMs: number;
  /** What such a one asks of the store. */
  tickOperations: number;
}

export interface TickingFigures {
  small: CityTicks;
  /** Without history: nothing of an earlier quarter is carried into its reports. */
  young: CityTicks;
  settled: CityTicks;
  old: CityTicks;
}

/** What other programs on the machine may make of two equal times. */
const NOISE = 1.3;

function times(what: string, took: number, reference: number, most: number): Bound {
  const ratio = took / reference;
  return { text: `${what}: ${ratio.toFixed(2)} times as long; at most ${most.toFixed(1)}`, holds: ratio <= most };
}

export function tickingBounds({ small, young, settled, old }: TickingFigures): Bound[] {
  const size = young.administrations / small.administrations;
  return [
    times('a tick after ten years, beside one', old.tickMs, settled.tickMs, NOISE),
    times('the opening of a round after ten years, beside one', old.openingMs, settled.openingMs, NOISE),
    times(`a tick in ${size} times the city`, young.tickMs, small.tickMs, size * NOISE),
    times(`the opening of a round in ${size} times the city`, young.openingMs, small.openingMs, size * NOISE),
    {
      text: `a tick after ten years: ${old.tickOperations} store operations; ${settled.tickOperations} after one`,
      holds: old.tickOperations === settled.tickOperations,
    },
  ];
}

const cityJson = ({ openingMs, tickMs, ...rest }: CityTicks): object => ({
  ...rest,
  openingMs: round(openingMs, 1),
  tickMs: round(tickMs, 1),
});

export const tickingJson = ({ small, young, settled, old }: TickingFigures): object => ({
  small: cityJson(small),
  young: cityJson(young),
  settled: cityJson(settled),
  old: cityJson(old),
});

export const tickingTable = ({ small, young, settled, old }: TickingFigures, bounds: readonly Bound[]): string =>
  [
    line('processor time', ['tick ms', 'opening ms', 'operations']),
    ...[small, young, settled, old].map(({ administrations, quarters, tickMs, openingMs, tickOperations }) =>
      line(`${administrations} administrations, ${quarters} quarters over`, [tickMs.toFixed(1), openingMs.toFixed(1), tickOperations]),
    ),
    '',
    ...boundLines(bounds),
  ].join('\n');
