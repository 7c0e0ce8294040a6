import { describe, expect, it } from '@jest/globals';
import { createCrashInjector, type CrashPoint } from '../../../../services/simulation/faults/crash-injector.ts';

/** What of three steps is taken, and what of them is learnt of, by a process that is to crash there. */
async function run(crashPoint: CrashPoint | undefined): Promise<{ outcome: string; taken: string[]; learnt: string[] }> {
  const crashes = createCrashInjector(() => undefined);
  const [taken, learnt]: [string[], string[]] = [[], []];
  const step = async (name: 'read' | 'send' | 'write'): Promise<void> => {
    await crashes.step(name === 'send' ? 'send' : 'store', async () => taken.push(name));
    learnt.push(name);
  };
  crashes.crashAt(crashPoint);
  const outcome = await crashes.run(async () => {
    for (const name of ['read', 'send', 'write'] as const) await step(name);
    return 'finished';
  });
  await crashes.settled();
  return { outcome, taken, learnt };
}

describe('a process under the crash injector', () => {
  it('goes on to the end when nothing is in the way', async () => {
    expect(await run(undefined)).toEqual({ outcome: 'finished', taken: ['read', 'send', 'write'], learnt: ['read', 'send', 'write'] });
  });

  it('can crash before a send', async () => {
    expect(await run({ places: 1, among: 'sends' })).toEqual({ outcome: 'crashed', taken: ['read'], learnt: ['read'] });
  });

  it('can crash after a send, with nobody to learn of it', async () => {
    expect(await run({ places: 2, among: 'sends' })).toEqual({ outcome: 'crashed', taken: ['read', 'send'], learnt: ['read'] });
  });

  it('can crash at any step on the store', async () => {
    expect(await run({ places: 6, among: 'steps' })).toEqual({
      outcome: 'crashed',
      taken: ['read', 'send', 'write'],
      learnt: ['read', 'send'],
    });
  });
});
