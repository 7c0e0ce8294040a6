import type { Element } from '../kit/card.ts';
import { factSet } from '../kit/elements.ts';

interface Slice {
  label: string;
  value: number;
  color: string;
}

/**
 * Bars with what they count and how many it is: no legend, which would hide what it has no room for, and no axis, which
 * would count in fractions. Teams draws charts in 1.5 cards; a client that cannot shows the same figures as text.
 */
export const bars = (slices: Slice[]): Element => ({
  type: 'Chart.HorizontalBar',
  displayMode: 'AbsoluteNoAxis',
  data: slices.map(({ label, value, color }) => ({ x: `${label} (${value})`, y: value, color })),
  fallback: factSet(slices.map(({ label, value }) => [label, String(value)])),
});
