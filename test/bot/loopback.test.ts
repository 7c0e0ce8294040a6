import { describe, expect, it } from '@jest/globals';
import { isLoopback } from '../../bot/loopback.ts';
import { LOOPBACK_HOSTS, OTHER_HOSTS } from '../helpers/loopback-hosts.ts';

const hostOf = (url: string): string => new URL(url).hostname;

describe('this machine and no other', () => {
  it.each(LOOPBACK_HOSTS)('is %s', (host) => {
    expect([isLoopback(host), isLoopback(hostOf(`http://${host}:3978/`))]).toEqual([true, true]);
  });

  it.each(['::1', 'LOCALHOST', 'localhost.'])('is %s, however it is written', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['http://127.1/', 'http://[::ffff:127.0.0.1]/', 'http://2130706433/', 'http://0x7f.0.0.1/'])(
    'is %s, once the address is read',
    (url) => {
      expect(isLoopback(hostOf(url))).toBe(true);
    },
  );

  it.each([...OTHER_HOSTS, '', '127.0.0.1:3978', '[127.0.0.1', '::'])('is not "%s"', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
