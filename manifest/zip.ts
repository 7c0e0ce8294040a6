import { zipSync } from 'fflate';

/** A zip keeps local time, so this one is the same wherever it is made; it is the earliest a zip knows. */
const ALWAYS = new Date(1980, 0, 1);

/** The same files, in the same order, give the same bytes. */
export const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { mtime: ALWAYS, level: 9 });
