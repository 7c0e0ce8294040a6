import type { Element } from '../kit/card.ts';
import { factSet } from '../kit/elements.ts';

interface Slice {
  label: string;
  value: number;
  color: string;
}

/** Teams draws charts in 1.5 cards, without the figures, so these stand in the labels; a client that cannot shows the same figures as text. */
const chart = (type: 'Chart.Donut' | 'Chart.HorizontalBar', data: Element[string], slices: Slice[]): Element => ({
  type,
  data,
  fallback: factSet(slices.map(({ label, value }) => [label, String(value)])),
});

export const donut = (slices: Slice[]): Element =>
  chart(
    'Chart.Donut',
    slices.map(({ label, value, color }) => ({ legend: `${label} (${value})`, value, color })),
    slices,
  );

export const bars = (slices: Slice[]): Element =>
  chart(
    'Chart.HorizontalBar',
    slices.map(({ label, value, color }) => ({ x: `${label} (${value})`, y: value, color })),
    slices,
  );
