import { isNativeError } from 'node:util/types';

const SENTENCES: { [code: string]: (port: string, address: string) => string } = {
  EADDRINUSE: (port) =>
    `PORT: port ${port} is taken, by another program that listens there or by a connection of the last minute; stop that program or wait, or choose another port`,
  EACCES: (port) => `PORT: the system does not let this account listen on port ${port}; choose one above 1023 that it has not set aside`,
  EADDRNOTAVAIL: (_port, address) => `HOST: this machine has no address ${address}; choose one it has, or 0.0.0.0 for all of them`,
  ENOTFOUND: (_port, address) => `HOST: there is no host ${address}; choose an address of this machine, or 0.0.0.0 for all of them`,
};

const told = (error: Error, key: string): string => String(Reflect.get(error, key) ?? '');

/** What a person can do about a server that could not listen, with the setting that moves it; undefined for every other error. */
export function listenFault(error: unknown): string | undefined {
  if (!isNativeError(error) || !('code' in error) || !('syscall' in error)) return undefined;
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') return undefined;
  const sentence = SENTENCES[String(error.code)];
  return sentence?.(told(error, 'port'), told(error, error.syscall === 'listen' ? 'address' : 'hostname'));
}
