/** Epoch ms; the end is not in it. */
export interface TimeSpan {
  from: number;
  until: number;
}
