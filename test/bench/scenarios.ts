import { installed, pressed } from '../helpers/activities.ts';
import type { Arrival } from './arrival.ts';
import type { LargeCity } from './large-city.ts';
import { BEFORE_SENDING_HOURS, QUARTER, ROUND_OPENS, WITH_ROUND_OPEN } from './starting-state.ts';
import type { Scene } from './scene.ts';
import type { Scenario } from './storm.ts';

/** So many installations are under way at once: the next comes when one has its greeting and its answer. */
export const INSTALLING = 150;
export const SILENT_CHATS = 20;

/** What Teams takes to answer, and what it takes on a bad day. */
const USUAL_MS = 400;
const SLOW_MS = 2_000;

const isNotice = ({ about }: Arrival): boolean => about.length > 0;
const isGreeting = (arrival: Arrival): boolean => !isNotice(arrival);

async function rollOut({ city, chat, post, wait, mayAsk }: Scene): Promise<void> {
  const [contacts, heads] = [new Set(city.contacts), new Set(city.heads)];
  const noticed: Promise<void>[] = [];
  const people = city.everybody.values();
  const worker = async (): Promise<void> => {
    for (const person of people) {
      if (contacts.has(person)) noticed.push(wait(person, 'notice', isNotice));
      await Promise.all([wait(person, 'greeting', isGreeting), post(installed(chat(person)))]);
      if (heads.has(person)) mayAsk(person);
    }
  };
  await Promise.all(Array.from({ length: INSTALLING }, worker));
  await Promise.all(noticed);
}

/** Everybody who is owed a card about their report gets it, but for those in silent chats. */
async function allNoticed({ city, wait, mayAsk }: Scene, silent: readonly string[]): Promise<void> {
  city.heads.forEach(mayAsk);
  await Promise.all(city.contacts.filter((p) => !silent.includes(p)).map((person) => wait(person, 'notice', isNotice)));
}

async function nudge(scene: Scene, silent: readonly string[]): Promise<void> {
  const { city, chat, post } = scene;
  const press = pressed(chat(city.secretary), 'round.nudge', { quarter: QUARTER });
  await Promise.all([allNoticed(scene, silent), post(press)]);
}

/**
 * rollOut: the app comes to everybody at once, with the round open; nudge: the secretariat presses *Påminn* with no report in;
 * opening: the program starts as the round opens; silentChats: the same nudge, with chats that never answer;
 * slowTeams: the same nudge, each answer taking two seconds; quickTeams: the same opening, answered at once.
 */
export const SCENARIO_NAMES = ['rollOut', 'nudge', 'opening', 'silentChats', 'slowTeams', 'quickTeams'] as const;

export type ScenarioName = (typeof SCENARIO_NAMES)[number];

/** What the sending is measured at. */
export function scenariosOf({ contacts, everybody }: LargeCity): Record<ScenarioName, Scenario> {
  const silent = contacts.filter((_, i) => i % (contacts.length / SILENT_CHATS) === 0);
  // Before sending hours the nudge alone goes.
  const beforeHours = { at: BEFORE_SENDING_HOURS, installed: true, roundOpen: true };
  const usual = { latencyMs: USUAL_MS, silent: [], owed: contacts.length };
  const nudged: Scenario = { ...usual, startingState: beforeHours, run: (scene) => nudge(scene, []) };
  const opened: Scenario = {
    ...usual,
    startingState: { at: ROUND_OPENS, installed: true, roundOpen: false },
    run: (scene) => allNoticed(scene, []),
  };
  return {
    rollOut: {
      ...usual,
      owed: everybody.length + contacts.length,
      startingState: { at: WITH_ROUND_OPEN, installed: false, roundOpen: true },
      run: rollOut,
    },
    nudge: nudged,
    opening: opened,
    silentChats: { ...nudged, silent, owed: contacts.length - silent.length, run: (scene) => nudge(scene, silent) },
    slowTeams: { ...nudged, latencyMs: SLOW_MS },
    quickTeams: { ...opened, latencyMs: 0 },
  };
}
