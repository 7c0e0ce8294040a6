import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Voice } from './replies.ts';

export interface Spoken extends Voice {
  /** What came of the last thing said; nothing when nothing was. */
  last(): SendOutcome | undefined;
  /** Whether what was said last may have come, though nobody knows. */
  mayBeHeard(): boolean;
}

/** The voice, remembering what came of what it said. */
export function remembering(voice: Voice): Spoken {
  let last: SendOutcome | undefined;
  let underWay = 0;
  const note = async (saying: Promise<SendOutcome>): Promise<SendOutcome> => {
    underWay += 1;
    try {
      last = await saying;
      return last;
    } finally {
      underWay -= 1;
    }
  };
  return {
    card: (card, inPlaceOf) => note(voice.card(card, inPlaceOf)),
    text: (text) => note(voice.text(text)),
    last: () => last,
    mayBeHeard: () => underWay > 0 || (last?.kind === 'retry' && last.uncertain),
  };
}
