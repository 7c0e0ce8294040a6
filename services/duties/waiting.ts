import type { Duty } from './duty.ts';

/** What waits for one person: the duties that rest on them and are not met, the earliest due first. News asks for nothing. */
export const waitingFor = (all: readonly Duty[], person: string): Duty[] =>
  all.filter((duty) => !duty.met && duty.kind !== 'decision-news' && duty.owners.includes(person)).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
