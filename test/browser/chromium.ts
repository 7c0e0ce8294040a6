import { once } from 'node:events';
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('@sparticuz/chromium has no version');
}

async function unpackInto(directory: string): Promise<void> {
  const unpack = fork(fileURLToPath(new URL('unpack-chromium.ts', import.meta.url)), { env: { TMPDIR: directory }, execArgv: [] });
  const [code] = await once(unpack, 'exit');
  if (code !== 0) throw new Error(`unpacking Chromium into ${directory} failed with exit code ${String(code)}`);
}

/** Unpacked beside and moved into place whole, so that an interrupted run leaves nothing half done and two at once do no harm. */
async function unpacked(): Promise<string> {
  const cache = join(modules, '.cache');
  const directory = join(cache, `chromium-${packageVersion()}`);
  if (existsSync(directory)) return directory;
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(`${directory}-`);
  try {
    await unpackInto(beside);
    await rename(beside, directory);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

/** Headless Chromium out of node_modules; nothing needs to be installed on the machine. It reaches this machine only. */
export async function launchChromium(): Promise<Browser> {
  const directory = await unpacked();
  return chromium.launch({
    executablePath: join(directory, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    env: {
      HOME: directory,
      TZ: 'Europe/Stockholm',
      LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  });
}
