import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { isNativeError } from 'node:util/types';
import { LOOPBACK } from '../loopback.ts';

export interface NeededPort {
  port: number;
  /** What needs it, as it reads after "for": "the bot", "Anna Berg's chat window". */
  purpose: string;
  /** Which setting chooses it. */
  setting: 'PORT' | 'WINDOWS_PORT';
}

/** listened-on: by another program; in-use: a connection to somewhere else has it, or had it a minute ago; not-allowed: for this account. */
type Hindrance = 'listened-on' | 'in-use' | 'not-allowed';

export type UnusablePort = NeededPort & { why: Hindrance };

const listed = new Intl.ListFormat('en-GB');

const namesOf = (ports: readonly NeededPort[]): string => listed.format(ports.map(({ port, purpose }) => `port ${port} for ${purpose}`));

const otherPorts = (ports: readonly NeededPort[]): string =>
  `${ports.length === 1 ? 'another port' : 'other ports'} with ${listed.format(new Set(ports.map(({ setting }) => setting)))}`;

const SENTENCES: Record<Hindrance, (ports: readonly NeededPort[]) => string> = {
  'listened-on': (ports) =>
    `Another program listens on ${LOOPBACK} where this one needs ${namesOf(ports)}: stop that program, or choose ${otherPorts(ports)}.`,
  'in-use': (ports) =>
    `A connection of another program uses, or has just used, ${namesOf(ports)}: wait a minute and start again, or choose ${otherPorts(ports)}.`,
  'not-allowed': (ports) =>
    `The system does not let this account listen on ${namesOf(ports)}: choose ${otherPorts(ports)}, above 1023 and not set aside by the system.`,
};

/** Names every port that cannot be had, and the setting that moves it; a line for each reason. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';

  constructor(ports: readonly UnusablePort[]) {
    super([...Map.groupBy(ports, ({ why }) => why)].map(([why, own]) => SENTENCES[why](own)).join('\n'));
  }
}

const codeOf = (error: unknown): unknown => (isNativeError(error) && 'code' in error ? error.code : undefined);

/** Asks by connecting, since some systems let two programs listen on the same port. */
async function isListenedOn(port: number): Promise<boolean> {
  const socket = connect({ host: LOOPBACK, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if (codeOf(error) === 'ECONNREFUSED') return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

/** Tries it: a port may be refused though nobody listens there. */
async function refusal(port: number): Promise<Hindrance | undefined> {
  const server = createServer();
  try {
    await once(server.listen(port, LOOPBACK), 'listening');
    await once(server.close(), 'close');
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return 'in-use';
    if (codeOf(error) === 'EACCES') return 'not-allowed';
    throw error;
  }
}

async function unusable(needed: NeededPort): Promise<UnusablePort[]> {
  const { port } = needed;
  // Zero asks the system for any that is free.
  if (port === 0) return [];
  const why = (await isListenedOn(port)) ? 'listened-on' : await refusal(port);
  return why === undefined ? [] : [{ ...needed, why }];
}

/** Throws `PortTakenError`, naming every port that cannot be listened on. */
export async function ensurePortsFree(ports: readonly NeededPort[]): Promise<void> {
  const found = (await Promise.all(ports.map(unusable))).flat();
  if (found.length > 0) throw new PortTakenError(found);
}
