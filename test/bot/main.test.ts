import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { freePortsInARow } from '../browser/free-ports.ts';
import { button, inputsOf, type Card } from './answer.ts';
import { startMain, type MainProcess } from './main-process.ts';
import { CONTACT } from './people.ts';
import { seatAt, type Seat } from './running-bot.ts';

/** Local mode's. */
const TENANT = '501a0000-0000-4000-8000-000000000000';
const SAMPLE = new URL('../../services/policy/sample/solna.json', import.meta.url);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solna-main-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);

/** What a start that cannot be says, line by line. */
async function refusal(
  env: { [name: string]: string },
  args = ['--no-windows'],
): Promise<{ code: number | null; said: string[]; stdout: string }> {
  const { code, stderr, stdout } = await startMain({ env: { DATA_FOLDER: inFolder('unused'), ...env }, args }).ended;
  return {
    code,
    said: stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.trim()),
    stdout,
  };
}

const GUID = '00000000-0000-4000-8000-00000000000a';
const PRODUCTION = {
  MODE: 'production',
  HOST: '127.0.0.1',
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'x',
  ALLOWED_TENANTS: GUID,
  CITY_FILE: fileURLToPath(SAMPLE),
};

// A test starts the program up to four times, which on a busy machine takes five seconds each.
jest.setTimeout(60_000);

const HEAD = 'Solna i världen cannot start:';

describe('a start that cannot be ends with 1 and says why', () => {
  it('settings at fault, all of them', async () => {
    const { code, said } = await refusal({ PORT: 'abc', HOST: '0.0.0.0' }, ['--quick']);
    expect(code).toBe(1);
    expect(said).toEqual([
      HEAD,
      'PORT: must be a port number',
      expect.stringMatching(/^HOST: local mode asks nobody/),
      expect.stringMatching(/^--quick: there is no such option/),
    ]);
  });

  it('production without its settings', async () => {
    const { code, said } = await refusal({ MODE: 'production' }, []);
    const named = said.slice(1).map((line) => line.split(':')[0]);
    expect(code).toBe(1);
    expect(named).toEqual(['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'ALLOWED_TENANTS', 'CITY_FILE', 'MICROSOFT_APP_PASSWORD']);
  });

  it('a port another program listens on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, said } = await refusal({ PORT: String(port) });
    other.close();
    const sentence = expect.stringMatching(`port ${port} for the bot: stop that program, or choose another port with PORT\\.$`);
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
  });

  it('in production too, where it is found only when it listens', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, said } = await refusal({ ...PRODUCTION, DATA_FOLDER: inFolder('busy'), PORT: String(port) }, []);
    other.close();
    const sentence = expect.stringMatching(`^PORT: port ${port} is taken, .+; stop that program or wait, or choose another port$`);
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
  });

  it('an address that is not this machine', async () => {
    const { code, said } = await refusal({ ...PRODUCTION, DATA_FOLDER: inFolder('elsewhere'), HOST: '192.0.2.1' }, []);
    const sentence = 'HOST: this machine has no address 192.0.2.1; choose one it has, or 0.0.0.0 for all of them';
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
  });

  describe.each([
    ['', ['--no-windows']],
    [', when it is to start over', ['--no-windows', '--fresh']],
  ])('a data folder%s', (_when, args) => {
    const advice = 'move the file away, or choose another data folder.';

    it('that is a file', async () => {
      const file = inFolder('a-file');
      await writeFile(file, '');
      const { code, said } = await refusal({ DATA_FOLDER: file }, args);
      expect({ code, said }).toEqual({ code: 1, said: [HEAD, `The data folder ${file} is a file, not a folder: ${advice}`] });
    });

    it('below a file', async () => {
      const file = inFolder('a-file');
      await writeFile(file, '');
      const { code, said } = await refusal({ DATA_FOLDER: `${file}/data` }, args);
      const sentence = `The data folder ${file}/data cannot be made, as ${file} is a file, not a folder: ${advice}`;
      expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
    });

    it('that nobody may write to', async () => {
      const { code, said } = await refusal({ DATA_FOLDER: '/proc/solna' }, args);
      const sentence = expect.stringMatching(/^The data folder \/proc\/solna cannot be written to: give the account the bot runs as write/);
      expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
    });
  });

  it.each([
    [
      'is a file',
      (windows: string) => writeFile(windows, ''),
      'cannot be made, as \\S+/windows is a file, not a folder: move the file away',
    ],
    ['cannot be written to', (windows: string) => symlink('/proc', windows), 'cannot be written to: give the account the bot runs as'],
  ])("a chat windows' folder that %s, in one sentence", async (_what, make, sentence) => {
    const data = await mkdtemp(inFolder('data-'));
    await make(join(data, 'windows'));
    const first = await freePortsInARow(3);
    const { code, said } = await refusal({ DATA_FOLDER: data, WINDOWS_PORT: String(first) }, []);
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, expect.stringMatching(`^The chat windows' folder \\S+ ${sentence}`)] });
  });

  it('a data file that is no database', async () => {
    await mkdir(inFolder('spoilt'));
    await writeFile(inFolder('spoilt/local.sqlite'), 'not a database, and long enough to be read as one'.repeat(100));
    const { code, said } = await refusal({ DATA_FOLDER: inFolder('spoilt') });
    const sentence = expect.stringMatching(
      /^The data file \S+ is not a SQLite database, or its beginning is damaged: put it back from a backup/,
    );
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
  });

  it('a data folder that has lost its data file, until it is told to start over', async () => {
    const env = { DATA_FOLDER: inFolder('lost') };
    const first = startMain({ env });
    await first.listening;
    first.kill('SIGTERM');
    await first.ended;
    await rm(inFolder('lost/local.sqlite'));
    const { code, said } = await refusal(env);
    const sentence = expect.stringMatching(/^The data file \S+ is missing or empty, though a city's records have been kept in it/);
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
    const again = startMain({ env, args: ['--no-windows', '--fresh'] });
    expect(await again.listening).toBeGreaterThan(0);
    again.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
  });

  it('a city file that is not there', async () => {
    const file = inFolder('ingen.json');
    const { code, said } = await refusal({ CITY_FILE: file });
    const sentence = `CITY_FILE: ${file} cannot be read; see that the file is there and may be read`;
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
  });

  it('a city file at fault, every fault by its place', async () => {
    const file = JSON.parse(await readFile(SAMPLE, 'utf8'));
    file.units[0].boards = ['ingen-namnd'];
    file.people[0].roles = [{ role: 'contact', unit: 'ingen-forvaltning' }];
    file.policy.committee = { by: 'quorum', votes: 9 };
    await writeFile(inFolder('city.json'), JSON.stringify(file));
    const { code, said } = await refusal({ CITY_FILE: inFolder('city.json') });
    expect(code).toBe(1);
    expect(said.slice(1)).toEqual([
      expect.stringContaining('city.json: units[0].boards[0]: '),
      expect.stringContaining('city.json: people[0].roles[0].unit: '),
      expect.stringContaining('city.json: policy.committee'),
    ]);
  });

  it('settings and a city file at fault, both at once', async () => {
    const { said } = await refusal({ PORT: 'x', CITY_FILE: inFolder('borta.json') });
    expect(said.slice(1)).toEqual([expect.stringContaining('PORT: '), expect.stringContaining('CITY_FILE: ')]);
  });
});

const OLD_NODES = ['/usr/bin/node', '/usr/local/bin/node'];
const majorOf = (node: string): number =>
  Number(spawnSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).stdout ?? 'none');
/** Where no older Node is installed, this one gives itself out for one. */
const PRETENCE = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})';
const PRETENDING = [process.execPath, '--import', `data:text/javascript,${PRETENCE}`];
const TOO_OLD = /^Solna i världen needs Node 24, and this is Node 2\d\.\d+\.\d+: run "npm ci", which brings it, and then "npm start"\.\n$/;

it('on an older Node it says which one it needs', async () => {
  const old = OLD_NODES.find((node) => majorOf(node) < 24);
  const { code, stderr, stdout } = await startMain({ command: [...(old === undefined ? PRETENDING : [old]), 'bot/launch.mjs'] }).ended;
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(TOO_OLD) });
});

const contactAt = async (main: MainProcess): Promise<Seat> =>
  seatAt(await main.listening, { person: CONTACT, serviceUrl: 'http://127.0.0.1:9/', tenant: TENANT });

const shown = async (seat: Seat, verb: string, data: object = {}): Promise<Card> => {
  const { card, body } = await seat.presses(verb, data);
  if (card === undefined) throw new Error(body);
  return card;
};

/** The form of the first project, as it is filled. */
async function firstProject(seat: Seat): Promise<Card> {
  const { data } = button(await shown(seat, 'my-report'), sv.report.walk);
  return shown(seat, 'report.line', { ...data, line: 0 });
}

describe('what is saved', () => {
  it('is there after the process has been killed outright, and is gone after a fresh start', async () => {
    const env = { DATA_FOLDER: inFolder('kept') };
    const first = startMain({ env });
    const form = await firstProject(await contactAt(first));
    const save = button(form, sv.line.next);
    await (await contactAt(first)).presses(save.verb, { ...save.data, status: 'delayed', happened: 'Skrivet före strömavbrottet.' });
    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ code: null, signal: 'SIGKILL' });

    const second = startMain({ env });
    const kept = inputsOf(await firstProject(await contactAt(second)));
    expect(kept).toMatchObject({ status: 'delayed', happened: 'Skrivet före strömavbrottet.' });
    second.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, stderr: '' });

    const fresh = startMain({ env, args: ['--no-windows', '--fresh'] });
    expect(inputsOf(await firstProject(await contactAt(fresh)))['happened']).not.toContain('strömavbrottet');
    fresh.kill('SIGINT');
    expect(await fresh.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a fresh start while another instance runs on the same data', () => {
  it('is refused and removes nothing, and the other goes on saving', async () => {
    const env = { DATA_FOLDER: inFolder('shared') };
    const other = startMain({ env });
    await other.listening;
    const before = await readdir(env.DATA_FOLDER);
    const { code, said } = await refusal(env, ['--no-windows', '--fresh']);
    const file = join(env.DATA_FOLDER, 'local.sqlite');
    const sentence = `The data file ${file} is in use by another instance, so it cannot be removed to start over: stop that one first, or choose another data folder.`;
    expect({ code, said }).toEqual({ code: 1, said: [HEAD, sentence] });
    expect(await readdir(env.DATA_FOLDER)).toEqual(before);

    const save = button(await firstProject(await contactAt(other)), sv.line.next);
    await (await contactAt(other)).presses(save.verb, { ...save.data, status: 'delayed', happened: 'Skrivet efteråt.' });
    other.kill('SIGKILL');
    await other.ended;
    const next = startMain({ env });
    expect(inputsOf(await firstProject(await contactAt(next)))['happened']).toBe('Skrivet efteråt.');
    next.kill('SIGTERM');
    await next.ended;
  });

  it('is let through after a crash, which leaves a log behind', async () => {
    const env = { DATA_FOLDER: inFolder('crashed') };
    const first = startMain({ env });
    await first.listening;
    first.kill('SIGKILL');
    await first.ended;
    expect(await readdir(env.DATA_FOLDER)).toContain('local.sqlite-wal');
    const fresh = startMain({ env, args: ['--no-windows', '--fresh'] });
    await fresh.listening;
    fresh.kill('SIGTERM');
    expect(await fresh.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('is let through over what is no database', async () => {
    const env = { DATA_FOLDER: inFolder('nonsense') };
    await mkdir(env.DATA_FOLDER);
    await writeFile(join(env.DATA_FOLDER, 'local.sqlite'), 'not a database'.repeat(100));
    const fresh = startMain({ env, args: ['--no-windows', '--fresh'] });
    await fresh.listening;
    fresh.kill('SIGTERM');
    expect(await fresh.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a running process', () => {
  it('prints nothing but what it says and its log, whatever is thrown at it, and ends when told, once or twice', async () => {
    const main = startMain({ env: { DATA_FOLDER: inFolder('loud') } });
    const port = await main.listening;
    const json = { 'content-type': 'application/json' };
    const post = (body: string, headers = {}): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers: { ...json, ...headers }, body });
    await Promise.all([
      post('{}'),
      post('hemlig text'),
      post('hemlig text', { 'content-encoding': 'gzip' }),
      post('{"type":"message","channelId":"msteams","serviceUrl":"hemlig text"}'),
      post('{"type":"invoke","channelId":"msteams","serviceUrl":"http://127.0.0.1/","value":{"action":{"verb":{"toString":1}}}}'),
    ]);
    main.kill('SIGINT');
    main.kill('SIGTERM');
    const { code, stdout, stderr } = await main.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('hemlig');
    const [said, ...log] = stdout.trimEnd().split('\n');
    expect(said).toBe(`Solna i världen listens on http://127.0.0.1:${port}.`);
    expect(log.map((line) => JSON.parse(line).msg)).toEqual(expect.arrayContaining(['activity.refused', 'request.refused']));
    expect(log).toHaveLength(5);
  });
});
