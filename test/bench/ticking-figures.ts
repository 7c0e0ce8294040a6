import { boundLines, type Bound } from './bound.ts';
import { line, round } from './table.ts';

/** What ticks took in a city. */
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
  young: CityTicks;
  old: CityTicks;
}

/** What other programs on the machine may make of two equal times. */
const NOISE = 1.3;

function times(what: string, took: number, reference: number, most: number): Bound {
  const ratio = took / reference;
  return { text: `${what}: ${ratio.toFixed(2)} times as long; at most ${most.toFixed(1)}`, holds: ratio <= most };
}

export function tickingBounds({ small, young, old }: TickingFigures): Bound[] {
  const size = young.administrations / small.administrations;
  return [
    times('a tick after ten years', old.tickMs, young.tickMs, NOISE),
    times('the opening of a round after ten years', old.openingMs, young.openingMs, NOISE),
    times(`a tick in ${size} times the city`, young.tickMs, small.tickMs, size * NOISE),
    times(`the opening of a round in ${size} times the city`, young.openingMs, small.openingMs, size * NOISE),
  ];
}

const cityJson = ({ openingMs, tickMs, ...rest }: CityTicks): object => ({
  ...rest,
  openingMs: round(openingMs, 1),
  tickMs: round(tickMs, 1),
});

export const tickingJson = ({ small, young, old }: TickingFigures): object => ({
  small: cityJson(small),
  young: cityJson(young),
  old: cityJson(old),
});

export const tickingTable = ({ small, young, old }: TickingFigures, bounds: readonly Bound[]): string =>
  [
    line('ticks', ['tick ms', 'opening ms', 'operations']),
    ...[small, young, old].map(({ administrations, quarters, tickMs, openingMs, tickOperations }) =>
      line(`${administrations} administrations, ${quarters} quarters over`, [tickMs.toFixed(1), openingMs.toFixed(1), tickOperations]),
    ),
    '',
    ...boundLines(bounds),
  ].join('\n');
