import { once } from 'node:events';
import { connect } from 'node:net';
import { isNativeError } from 'node:util/types';

export interface NeededPort {
  port: number;
  /** What needs it, as it reads after "for": "the bot", "Anna Berg's chat window". */
  purpose: string;
  /** Which setting chooses it. */
  setting: 'PORT' | 'WINDOWS_PORT';
}

const listed = new Intl.ListFormat('en-GB');

const otherPorts = (taken: NeededPort[]): string =>
  `${taken.length === 1 ? 'another port' : 'other ports'} with ${listed.format(new Set(taken.map(({ setting }) => setting)))}`;

export class PortTakenError extends Error {
  override name = 'PortTakenError';

  constructor(taken: NeededPort[]) {
    const ports = listed.format(taken.map(({ port, purpose }) => `port ${port} for ${purpose}`));
    super(`Another program listens on 127.0.0.1 where this one needs ${ports}: stop that program, or choose ${otherPorts(taken)}.`);
  }
}

/** Asks by connecting, since some systems let two programs bind the same port. */
async function isTaken({ port }: NeededPort): Promise<boolean> {
  // Zero asks the system for any that is free.
  if (port === 0) return false;
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === 'ECONNREFUSED') return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

/** Throws `PortTakenError`, naming every port that something listens on already. */
export async function ensurePortsFree(ports: NeededPort[]): Promise<void> {
  const answers = await Promise.all(ports.map(async (needed) => ((await isTaken(needed)) ? [needed] : [])));
  const taken = answers.flat();
  if (taken.length > 0) throw new PortTakenError(taken);
}
