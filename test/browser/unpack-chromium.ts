import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

// The package unpacks into the temporary directory, so this runs as a process of its own whose temporary directory is the target.

/** The font in the package first, so that a picture looks the same on a machine with fonts as on one without. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

await chromium.executablePath();
// Libraries that a desktop has and a bare Linux lacks; the package itself unpacks them only in Amazon's cloud.
await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
await writeFile(join(tmpdir(), 'fonts.conf'), FONTS_CONF);
