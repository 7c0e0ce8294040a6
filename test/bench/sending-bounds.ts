import type { Bound } from './bound.ts';
import { ADMINISTRATIONS } from './large-city.ts';
import { INSTALLING } from './scenarios.ts';
import type { SendingFigures } from './sending-figures.ts';
import type { StormFigures, Waits } from './storm-figures.ts';
import { PERMITTED_A_SECOND } from './teams-limits.ts';

const LEAST_SHARE = 0.95;
/** What the product itself may take of somebody's time. */
const PATIENCE_MS = 2_000;

/** The least the rate lets so many people wait who come at once, if they are all there is to send to. */
const turnMs = (people: number): number => (people / PERMITTED_A_SECOND) * 1_000;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const paced = (name: string, { share }: StormFigures): Bound => ({
  text: `${name}: sends at ${share.toFixed(2)} of the permitted rate; at least ${LEAST_SHARE}`,
  holds: share >= LEAST_SHARE,
});

const none = (name: string, count: number, what: string): Bound => ({ text: `${name}: ${count} ${what}; none`, holds: count === 0 });

function within(what: string, { p99Ms }: Waits, latencyMs: number, people = 0): Bound {
  const most = latencyMs + PATIENCE_MS + turnMs(people);
  return { text: `${what}: p99 is ${seconds(p99Ms)}; under ${seconds(most)}`, holds: p99Ms < most };
}

const always = (name: string, figures: StormFigures): Bound[] => [
  none(name, figures.doubles, 'messages twice in a chat'),
  none(name, figures.throttled, 'answers of 429'),
  none(name, figures.missing, 'of what people were owed not there in time'),
  none(name, figures.lateAnswers, 'requests answered with a fault or after 15 s'),
  within(`${name}: “vad väntar på mig” meanwhile`, figures.answers, figures.latencyMs),
];

/** What must hold of the sending, at any latency that Teams has. */
export const sendingBounds = ({ rollOut, nudge, opening, silentChats, slowTeams, quickTeams }: SendingFigures): Bound[] => [
  ...always('roll-out', rollOut),
  within('roll-out: a greeting', rollOut.greetings, rollOut.latencyMs, INSTALLING),
  ...always('nudge', nudge),
  paced('nudge', nudge),
  ...always('opening', opening),
  paced('opening', opening),
  ...always('silent chats', silentChats),
  within('silent chats: a nudge to the others', silentChats.notices, silentChats.latencyMs, ADMINISTRATIONS),
  ...always('slow Teams', slowTeams),
  paced('slow Teams', slowTeams),
  ...always('quick Teams', quickTeams),
  paced('quick Teams', quickTeams),
];
