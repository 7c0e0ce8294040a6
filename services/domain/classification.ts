/** The policy's four purposes (syfte) and four priority areas (prioriterade områden). */
export const PURPOSES = ['S1', 'S2', 'S3', 'S4'] as const;
export const AREAS = ['P1', 'P2', 'P3', 'P4'] as const;

export type Purpose = (typeof PURPOSES)[number];
export type Area = (typeof AREAS)[number];
