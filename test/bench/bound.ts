/** What must hold. */
export interface Bound {
  /** With the figure that was measured. */
  text: string;
  holds: boolean;
}

/** What falls short, in words; nothing when every bound holds. */
export const broken = (bounds: readonly Bound[]): string[] => bounds.flatMap(({ text, holds }) => (holds ? [] : [text]));

export const boundLines = (bounds: readonly Bound[]): string[] => bounds.map(({ text, holds }) => `${holds ? 'holds ' : 'BROKEN'} ${text}`);
