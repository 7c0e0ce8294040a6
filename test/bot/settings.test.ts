import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../bot/settings.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';

const production = {
  MODE: 'production',
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: 'hemligt',
  ALLOWED_TENANTS: `${TENANT}, ${APP}`,
  CITY_FILE: '/etc/solna.json',
};

/** The names of the settings at fault; fails when the settings are accepted. */
function faultsOf(env: { [name: string]: string }, args: string[] = []): string[] {
  const read = readSettings(env, args);
  return read.ok ? ['nothing at fault'] : read.faults.map((fault) => fault.slice(0, fault.indexOf(':')));
}

const settingsOf = (env: { [name: string]: string }, args: string[] = []) => {
  const read = readSettings(env, args);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.settings;
};

describe('with nothing set', () => {
  it('it runs the sample city on this machine alone, with its windows', () => {
    expect(settingsOf({})).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      tenant: '501a0000-0000-4000-8000-000000000000',
      store: { engine: 'sqlite', file: 'data/local.sqlite' },
      dataFolder: 'data',
      fresh: false,
      windows: true,
      firstWindowPort: 3979,
      logLevel: 'warn',
    });
  });

  it("every port it listens on is below those that systems lend to outgoing connections, and is nobody else's of its own", () => {
    const settings = settingsOf({});
    const windows = settings.mode === 'local' ? [0, 1, 2].map((n) => settings.firstWindowPort + n) : [];
    const ports = [settings.port, ...windows];
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('a setting left empty is not set', () => {
    expect(settingsOf({ MODE: '', PORT: ' ', HOST: '', CITY_FILE: '\t', LOG_LEVEL: '', STORE: '', DATA_FOLDER: '' })).toEqual(
      settingsOf({}),
    );
  });

  it('what is set for other programs is left alone', () => {
    expect(settingsOf({ PATH: '/usr/bin', HOME: '/root', NODE_ENV: 'x' })).toEqual(settingsOf({}));
  });
});

describe('every fault is named at once', () => {
  it('of single settings', () => {
    expect(
      faultsOf(
        {
          MODE: 'test',
          PORT: 'abc',
          WINDOWS_PORT: '0',
          LOG_LEVEL: 'all',
          STORE: 'files',
          COSMOS_ENDPOINT: 'http://db.example.org',
          MICROSOFT_APP_ID: 'x',
          MICROSOFT_APP_TYPE: 'MultiTenant',
          MICROSOFT_APP_TENANT_ID: 'y',
          ALLOWED_TENANTS: 'z',
        },
        ['--quick'],
      ),
    ).toEqual([
      'MODE',
      'PORT',
      'WINDOWS_PORT',
      'LOG_LEVEL',
      'STORE',
      'COSMOS_ENDPOINT',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TYPE',
      'MICROSOFT_APP_TENANT_ID',
      'ALLOWED_TENANTS',
      '--quick',
    ]);
  });

  it('of single settings, and of what is missing beside them', () => {
    expect(faultsOf({ MODE: 'production', PORT: '70000', MICROSOFT_APP_ID: 'x', STORE: 'cosmos' }, ['--fresh', '--no-window'])).toEqual([
      'PORT',
      'MICROSOFT_APP_ID',
      'COSMOS_ENDPOINT',
      'MICROSOFT_APP_TENANT_ID',
      'ALLOWED_TENANTS',
      'CITY_FILE',
      'MICROSOFT_APP_PASSWORD',
      '--fresh',
      '--no-window',
    ]);
  });

  it('of local mode', () => {
    expect(faultsOf({ HOST: '0.0.0.0', PORT: '-1', STORE: 'cosmos', COSMOS_ENDPOINT: 'https://db.example.org' }, ['--fresh'])).toEqual([
      'PORT',
      'HOST',
      '--fresh',
    ]);
  });

  it.each(['-1', '65536', '3978.5', 'http', '0x', '٣'])('a port that is none: %s', (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT']);
  });

  it("a port for the bot among its windows' ports, unless there are no windows", () => {
    expect(faultsOf({ PORT: '3981' })).toEqual(['PORT']);
    expect(faultsOf({ PORT: '3981' }, ['--no-windows'])).toEqual(['nothing at fault']);
  });

  it.each(['3976', '3978'])("windows' ports among which is the bot's own, though that one is not set: from %s", (WINDOWS_PORT) => {
    expect(faultsOf({ WINDOWS_PORT })).toEqual(['WINDOWS_PORT']);
    expect(faultsOf({ WINDOWS_PORT }, ['--no-windows'])).toEqual(['nothing at fault']);
  });

  it('tells no secret', () => {
    const read = readSettings({ ...production, PORT: 'abc', MICROSOFT_APP_PASSWORD: 'hemligt', COSMOS_KEY: 'nyckel' }, ['--x']);
    expect(JSON.stringify(read)).not.toMatch(/hemligt|nyckel/);
  });
});

it('refuses when npm has kept an option to itself, rather than go on without it', () => {
  expect(faultsOf({ npm_config_fresh: 'true', npm_config_windows: '' })).toEqual(['--fresh', '--no-windows']);
});

describe('local mode asks nobody who they are', () => {
  it.each(['0.0.0.0', '::', '::1', '192.168.1.10', 'solna.example.org', '127.0.0.1.example.org'])(
    'so it refuses to listen on %s',
    (HOST) => {
      expect(faultsOf({ HOST })).toEqual(['HOST']);
    },
  );

  it.each(['127.0.0.1', 'localhost'])('and listens where the chat windows look for it: %s', (HOST) => {
    expect(settingsOf({ HOST }).host).toBe('127.0.0.1');
  });
});

describe('production', () => {
  it('takes its tenants, identity and city file, and listens to all', () => {
    expect(settingsOf(production)).toEqual({
      mode: 'production',
      host: '0.0.0.0',
      port: 3978,
      cityFile: '/etc/solna.json',
      tenant: TENANT,
      identity: { type: 'SingleTenant', appId: APP, password: 'hemligt', tenant: TENANT },
      allowedTenants: [TENANT, APP],
      store: { engine: 'sqlite', file: 'data/solna.sqlite' },
      logLevel: 'warn',
    });
  });

  it('needs no password with a managed identity', () => {
    const { MICROSOFT_APP_PASSWORD: _none, ...rest } = production;
    expect(settingsOf({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toMatchObject({
      identity: { type: 'UserAssignedMSI', appId: APP, tenant: TENANT },
    });
  });

  it.each(['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'ALLOWED_TENANTS', 'CITY_FILE'])(
    'refuses to start without %s',
    (name) => {
      expect(faultsOf({ ...production, [name]: '' })).toEqual([name]);
    },
  );

  it('refuses a list of tenants that names none', () => {
    expect(faultsOf({ ...production, ALLOWED_TENANTS: ' , ,' })).toEqual(['ALLOWED_TENANTS']);
  });

  it('compares tenants in lower case', () => {
    expect(settingsOf({ ...production, ALLOWED_TENANTS: 'ABCDEF00-0000-4000-8000-000000000000' })).toMatchObject({
      allowedTenants: ['abcdef00-0000-4000-8000-000000000000'],
    });
  });

  it('keeps its records in Cosmos DB by its own identity, or by a key', () => {
    const cosmos = { ...production, STORE: 'cosmos', COSMOS_ENDPOINT: 'https://db.example.org/' };
    const store = { engine: 'cosmos', endpoint: 'https://db.example.org/', database: 'solna-i-varlden', container: 'records' };
    expect(settingsOf(cosmos).store).toEqual({ ...store, credential: { kind: 'entra' } });
    expect(settingsOf({ ...cosmos, COSMOS_KEY: 'nyckel' }).store).toEqual({ ...store, credential: { kind: 'key', key: 'nyckel' } });
  });
});
