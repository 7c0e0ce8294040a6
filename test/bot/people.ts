const id = (n: number): string => `501a0000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Who is who in the sample city. Its one report still to be written is the education administration's. */
export const CONTACT = id(201);
export const DEPUTY = id(202);
export const HEAD = id(203);
export const OTHER_CONTACT = id(601);
export const SECRETARY = id(801);
export const CHAIR = id(901);
export const MEMBER = id(902);
export const ADMINISTRATOR = id(1001);
export const STRANGER = id(9999);

export const UNIT = 'barn-och-utbildning';
export const QUARTER = '2026-Q3';
export const REPORT = `${UNIT}:${QUARTER}`;
export const OTHER_REPORT = `social:${QUARTER}`;
