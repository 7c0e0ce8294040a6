import { readFile, writeFile } from 'node:fs/promises';
import { drawIcon, ICONS } from './icons.ts';

/** Draws the icons anew from their sources. */
for (const icon of ICONS) {
  const source = await readFile(new URL(`appPackage/${icon}.svg`, import.meta.url), 'utf8');
  await writeFile(new URL(`appPackage/${icon}.png`, import.meta.url), drawIcon(source));
}
