import type { Place } from './pacer.ts';
import type { Conversation, Person } from '../domain/person.ts';

/** What came of one try. */
export interface Tried {
  /** `over` leaves what else is owed to the person for later: they cannot be reached. */
  next: 'go-on' | 'over';
  /** When it can be tried again (epoch ms). */
  againAt?: number;
  /** Nothing has been written: what was to be tried can be again, as it is. */
  isUntouched?: boolean;
}

export interface Addressee {
  person: Person;
  conversation: Conversation;
  /** When it was their turn (epoch ms): whatever is answered says nothing of a chat opened since. */
  at: number;
}

/** One message to one person, in one attempt. */
export interface Sendable {
  id: string;
  /** Tried once as it stands; again when it has changed. */
  version: string;
  person: string;
  send(to: Addressee, place: Place): Promise<Tried>;
}

/** What waits to be sent to one person: a greeting, and then one notice after the other. */
export interface Lane {
  greeting?: Sendable;
  /** Told when the greeting has been tried, or left. */
  onGreeted: (() => void)[];
  notices: Sendable[];
  /** Leaves the line it waits in, to stand in another. */
  hurry?: () => void;
}

export const queueOf = (lane: Lane): 'greeting' | 'notice' => (lane.greeting === undefined ? 'notice' : 'greeting');

export const isEmpty = (lane: Lane): boolean => lane.greeting === undefined && lane.notices.length === 0;

/** Takes the next. */
export function shift(lane: Lane): { sendable: Sendable | undefined; greeted: () => void } {
  const { greeting } = lane;
  if (greeting === undefined) return { sendable: lane.notices.shift(), greeted: () => undefined };
  delete lane.greeting;
  const told = lane.onGreeted.splice(0);
  return { sendable: greeting, greeted: () => told.forEach((tell) => tell()) };
}

/** Leaves everything for later. */
export function empty(lane: Lane): void {
  lane.notices = [];
  delete lane.greeting;
  for (const tell of lane.onGreeted.splice(0)) tell();
}
