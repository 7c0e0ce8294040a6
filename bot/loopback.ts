import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where what only this machine may reach is listened to. */
export const LOOPBACK = '127.0.0.1';

/** RFC 1122, 3.2.1.3, and RFC 4291, 2.5.3; the list knows their IPv4-mapped forms by itself. */
const ADDRESSES = new BlockList();
ADDRESSES.addSubnet('127.0.0.0', 8, 'ipv4');
ADDRESSES.addAddress('::1', 'ipv6');

/** RFC 6761, 6.3: the name, and every name under it. */
const NAMES = /^(?:.+[.])?localhost[.]?$/i;

/** Whether a host is this machine and no other: a name or an address, as a URL's `hostname` has it. */
export function isLoopback(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) === 0) return NAMES.test(hostname);
  return ADDRESSES.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
