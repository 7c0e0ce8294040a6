import type { SendOutcome } from './messenger.ts';

/** The sends that Teams has not answered. */
export interface UnderWay {
  /** The outcome of a send, or an unknown one when it is given up first. */
  outcome(sending: Promise<SendOutcome>): Promise<SendOutcome>;
  /** Waits for none of them any longer: each may have come. */
  giveUp(): void;
}

const GIVEN_UP: SendOutcome = { kind: 'retry', uncertain: true, error: 'stopped before there was an answer' };

export function createUnderWay(): UnderWay {
  const waiting = new Set<(outcome: SendOutcome) => void>();
  return {
    outcome(sending) {
      const { promise, resolve, reject } = Promise.withResolvers<SendOutcome>();
      waiting.add(resolve);
      sending.then(resolve, reject);
      return promise.finally(() => waiting.delete(resolve));
    },
    giveUp() {
      for (const resolve of waiting) resolve(GIVEN_UP);
    },
  };
}
