import type { Element } from '../kit/card.ts';
import { factSet, strong } from '../kit/elements.ts';

interface Slice {
  label: string;
  value: number;
  color: string;
}

/** Teams draws charts in 1.5 cards; a client that cannot shows the same figures as text. */
const chart = (type: 'Chart.Donut' | 'Chart.HorizontalBar', title: string, data: Element[string], slices: Slice[]): Element => ({
  type,
  title,
  data,
  fallback: { type: 'Container', items: [strong(title), factSet(slices.map(({ label, value }) => [label, String(value)]))] },
});

export const donut = (title: string, slices: Slice[]): Element =>
  chart('Chart.Donut', title, slices.map(({ label, value, color }) => ({ legend: label, value, color })), slices);

export const bars = (title: string, slices: Slice[]): Element =>
  chart('Chart.HorizontalBar', title, slices.map(({ label, value, color }) => ({ x: label, y: value, color })), slices);
