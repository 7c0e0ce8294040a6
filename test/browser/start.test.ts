import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startMain, type MainProcess } from '../bot/main-process.ts';
import { freePortsInARow } from './free-ports.ts';

const PATIENCE_MS = 60_000;
const PACKAGE = new URL('../../package.json', import.meta.url);

const statusOf = (url: string): Promise<number | undefined> =>
  fetch(url).then(
    ({ status }) => status,
    () => undefined,
  );

const statusesOf = (urls: string[]): Promise<(number | undefined)[]> => Promise.all(urls.map(statusOf));

/** Each address printed, with what is printed below it. */
const addressesIn = (text: string): string[][] =>
  [...text.matchAll(/^ +(http:\S+)\n +(.+)$/gm)].map(([, url = '', what = '']) => [url, what]);

describe('npm start', () => {
  let folder: string;
  let main: MainProcess;
  let bot: string;
  let windows: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solna-start-'));
    const first = await freePortsInARow(4);
    const { scripts } = JSON.parse(await readFile(PACKAGE, 'utf8'));
    const [, ...entry] = scripts.start.split(' ');
    const env = { PORT: String(first), WINDOWS_PORT: String(first + 1), DATA_FOLDER: join(folder, 'data') };
    main = startMain({ command: [process.execPath, ...entry], args: [], env, group: true });
    bot = `http://127.0.0.1:${first}/health`;
    windows = [1, 2, 3].map((n) => `http://127.0.0.1:${first + n}`);
  });

  afterEach(async () => {
    main.killGroup('SIGKILL');
    await main.ended;
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['told to', 'kill'],
    ['Ctrl-C is pressed, which tells the windows too', 'killGroup'],
  ] as const)(
    'opens three chat windows, says what to do in each, and ends with all of them when %s',
    async (_when, kill) => {
      const { input: said } = await main.says(/Ctrl-C/);
      const [contact, secretariat, chair] = windows;
      expect(addressesIn(said)).toEqual([
        [contact, expect.stringMatching(/^Kontaktpersonen: [^.]+\.$/)],
        [secretariat, expect.stringMatching(/^Sekretariatet: [^.]+\.$/)],
        [chair, expect.stringMatching(/^Kommitténs ordförande: [^.]+\.$/)],
      ]);
      expect(said).toContain('Fönster som är öppna när boten startas om svarar först när de har laddats om.');
      expect(await statusesOf([bot, ...windows])).toEqual([200, 200, 200, 200]);

      main[kill]('SIGINT');
      expect(await main.ended).toMatchObject({ code: 0, stderr: '' });
      expect(await statusesOf([bot, ...windows])).toEqual([undefined, undefined, undefined, undefined]);
      expect(main.killGroup('SIGKILL')).toBe(false);
    },
    PATIENCE_MS,
  );
});
