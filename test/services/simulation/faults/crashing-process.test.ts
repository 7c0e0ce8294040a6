import { describe, expect, it } from '@jest/globals';
import { createLife, type Doom } from '../../../../services/simulation/faults/crashing-process.ts';

/** What of three steps is taken, and what of them is learnt of, by a process doomed so. */
async function lived(doom: Doom | undefined): Promise<{ outcome: string; taken: string[]; learnt: string[] }> {
  const life = createLife(() => undefined);
  const [taken, learnt]: [string[], string[]] = [[], []];
  const step = async (name: 'read' | 'send' | 'write'): Promise<void> => {
    await life.step(name === 'send' ? 'send' : 'store', async () => taken.push(name));
    learnt.push(name);
  };
  life.doom(doom);
  const outcome = await life.outlive(async () => {
    for (const name of ['read', 'send', 'write'] as const) await step(name);
    return 'finished';
  });
  await life.settled();
  return { outcome, taken, learnt };
}

describe('life', () => {
  it('goes on to the end when nothing is in the way', async () => {
    expect(await lived(undefined)).toEqual({ outcome: 'finished', taken: ['read', 'send', 'write'], learnt: ['read', 'send', 'write'] });
  });

  it('can end before a send', async () => {
    expect(await lived({ places: 1, among: 'sends' })).toEqual({ outcome: 'died', taken: ['read'], learnt: ['read'] });
  });

  it('can end after a send, with nobody to learn of it', async () => {
    expect(await lived({ places: 2, among: 'sends' })).toEqual({ outcome: 'died', taken: ['read', 'send'], learnt: ['read'] });
  });

  it('can end at any step on the store', async () => {
    expect(await lived({ places: 6, among: 'steps' })).toEqual({
      outcome: 'died',
      taken: ['read', 'send', 'write'],
      learnt: ['read', 'send'],
    });
  });
});
