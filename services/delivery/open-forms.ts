import type { Clock } from '../clock.ts';

/** Somebody with a form before them is given so long to write. */
const OPEN_FOR_MS = 15 * 60_000;

/** The messages in which people of this process have a form open: what is being written there is not to be lost. */
export interface OpenForms {
  /** What a message shows since its reader's last press. */
  shows(person: string, message: string, isForm: boolean): void;
  /** Until when a message is left alone; epoch ms. */
  until(person: string, message: string | undefined): number;
}

const NEVER = Number.NEGATIVE_INFINITY;

const key = (person: string, message: string): string => `${person} ${message}`;

export function createOpenForms(clock: Clock): OpenForms {
  const until = new Map<string, number>();
  return {
    shows(person, message, isForm) {
      for (const [known, ends] of until) if (ends <= clock()) until.delete(known);
      if (isForm) until.set(key(person, message), clock() + OPEN_FOR_MS);
      else until.delete(key(person, message));
    },
    until: (person, message) => (message === undefined ? NEVER : (until.get(key(person, message)) ?? NEVER)),
  };
}
