import { describe, expect, it } from '@jest/globals';
import { LOOPBACK_HOSTS } from '../helpers/loopback-hosts.ts';
import { readPackageSettings } from '../../manifest/settings.ts';

const DEFAULTS = { version: '0.1.0', cityName: 'Solna stad' };
const needed = { MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111', PUBLIC_URL: 'https://bot.example.se' };

const settingsOf = (env: { [name: string]: string }) => {
  const read = readPackageSettings(env, DEFAULTS);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.settings;
};

const faultsOf = (env: { [name: string]: string }, defaults = DEFAULTS): string[] => {
  const read = readPackageSettings(env, defaults);
  return read.ok ? [] : read.faults;
};

describe('two settings are enough', () => {
  it('the rest follows from them, from the city’s file and from the product', () => {
    expect(settingsOf(needed)).toEqual({
      appId: '11111111-1111-4111-8111-111111111111',
      version: '0.1.0',
      appName: 'Solna i världen',
      cityName: 'Solna stad',
      developerName: 'Solna stad',
      websiteUrl: 'https://bot.example.se/',
      privacyUrl: 'https://bot.example.se/privacy',
      termsUrl: 'https://bot.example.se/terms',
    });
  });

  it('one left empty is not set, and what is set for the bot or others is left alone', () => {
    const others = { APP_NAME: ' ', PRIVACY_URL: '', MICROSOFT_APP_PASSWORD: 'hemligt', PORT: 'x', PATH: '/usr/bin' };
    expect(settingsOf({ ...needed, ...others })).toEqual(settingsOf(needed));
  });

  it('the address may end with slashes and have a path of its own', () => {
    expect(settingsOf({ ...needed, PUBLIC_URL: 'https://www.example.se/bot//' })).toMatchObject({
      websiteUrl: 'https://www.example.se/bot/',
      termsUrl: 'https://www.example.se/bot/terms',
    });
  });
});

it('each can be told otherwise', () => {
  const own = {
    APP_NAME: 'Täby i världen',
    APP_VERSION: '2.0.10',
    DEVELOPER_NAME: 'Täby kommun',
    WEBSITE_URL: 'https://www.example.se/appen',
    PRIVACY_URL: 'https://www.example.se/personuppgifter',
    TERMS_URL: 'https://www.example.se/villkor',
  };
  expect(settingsOf({ ...needed, ...own })).toMatchObject({
    appName: 'Täby i världen',
    version: '2.0.10',
    developerName: 'Täby kommun',
    websiteUrl: 'https://www.example.se/appen',
    privacyUrl: 'https://www.example.se/personuppgifter',
    termsUrl: 'https://www.example.se/villkor',
  });
});

describe('every fault is named at once, with what to write', () => {
  it('of settings that are missing', () => {
    expect(faultsOf({})).toEqual([
      "MICROSOFT_APP_ID: is needed: the bot's application (client) id in Entra, a GUID",
      "PUBLIC_URL: is needed: the bot's own https address as the world reaches it, such as https://solna-i-varlden.example.se",
    ]);
  });

  it('of settings that are wrong', () => {
    expect(
      faultsOf({
        MICROSOFT_APP_ID: 'solna',
        PUBLIC_URL: 'http://bot.example.se',
        APP_NAME: 'Solna i världen och världen i Solna',
        APP_VERSION: 'v1',
        DEVELOPER_NAME: 'Kommunstyrelsens stadsledningsförvaltning',
        WEBSITE_URL: 'www.example.se',
        PRIVACY_URL: 'https://user:secret@example.se',
        TERMS_URL: 'https://example.se/?a=b',
      }),
    ).toEqual([
      "MICROSOFT_APP_ID: must be the bot's application (client) id in Entra, a GUID",
      "PUBLIC_URL: must be the bot's own https address as the world reaches it, such as https://solna-i-varlden.example.se",
      'APP_NAME: "Solna i världen och världen i Solna" is 35 characters, and Teams takes at most 30; write a shorter one',
      'APP_VERSION: must be three numbers with dots between, such as 1.2.0',
      'DEVELOPER_NAME: "Kommunstyrelsens stadsledningsförvaltning" is 41 characters, and Teams takes at most 32; write a shorter one',
      'WEBSITE_URL: must be an https address of a page that anybody can open',
      'PRIVACY_URL: must be an https address of a page that anybody can open',
      'TERMS_URL: must be an https address of a page that anybody can open',
    ]);
  });

  it.each([...LOOPBACK_HOSTS, '0.0.0.0', '[::]', 'localhost:8443'])('of an address that only this machine reaches: %s', (host) => {
    expect(faultsOf({ ...needed, PUBLIC_URL: `https://${host}/bot` })).toEqual([
      "PUBLIC_URL: must be the bot's own https address as the world reaches it, such as https://solna-i-varlden.example.se",
    ]);
  });

  it.each(['1', '1.2', '1.2.3.4', '01.2.3', '1.2.3-beta', '1.2.x'])('of a version that Teams would not take: %s', (APP_VERSION) => {
    expect(faultsOf({ ...needed, APP_VERSION })).toEqual(['APP_VERSION: must be three numbers with dots between, such as 1.2.0']);
  });

  it('of a city whose name is too long to publish under', () => {
    expect(faultsOf(needed, { ...DEFAULTS, cityName: 'Upplands Väsby kommuns internationella enhet' })).toEqual([
      expect.stringMatching(/^DEVELOPER_NAME: .*at most 32/),
    ]);
  });
});
