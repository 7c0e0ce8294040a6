import { Server } from 'node:net';
import { LOOPBACK } from '../loopback.ts';

// Preloaded into a program that would listen on every network interface, without asking who calls: binds it to this machine.

function onLoopback([where, ...rest]: unknown[]): unknown[] {
  if (typeof where === 'number') return [where, LOOPBACK, ...rest.filter((arg) => typeof arg !== 'string')];
  if (typeof where === 'object' && where !== null && 'port' in where) return [{ ...where, host: LOOPBACK }, ...rest];
  return [where, ...rest];
}

// oxlint-disable-next-line typescript/unbound-method -- the proxy calls it with the server it was called on
Server.prototype.listen = new Proxy(Server.prototype.listen, {
  apply: (listen, server, args) => Reflect.apply(listen, server, onLoopback(args)),
});
