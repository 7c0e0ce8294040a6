import { isoAt } from '../clock.ts';
import type { Installation, Person } from '../domain/person.ts';
import type { WhatNext } from '../domain/what-next.ts';
import { backoff } from './backoff.ts';
import { waitUntil } from './wait-until.ts';
import type { SendOutcome } from './messenger.ts';
import type { Place } from './pacer.ts';
import type { AttemptDeps } from './post.ts';
import type { Addressee, Sendable, Tried } from './lane.ts';

/** A process that is greeting somebody has so long; then another one sees to it. */
export const GREETING_LEASE_MS = 120_000;

interface GreetingDeps extends AttemptDeps {
  whatNext: (person: Person) => Promise<WhatNext>;
  update: (person: string, how: (person: Person) => Person) => Promise<Person | undefined>;
}

/** From when somebody who has installed the bot is to be greeted (epoch ms), by when nobody else is doing it; Infinity when they are not. */
export const greetingDueAt = ({ installed }: Person, now: number): number =>
  installed === undefined || installed.greeted ? Number.POSITIVE_INFINITY : waitUntil(installed.greetBy, installed.waitSetAt, now);

const withInstallation = (person: Person, how: (installed: Installation) => Installation): Person =>
  person.installed === undefined ? person : { ...person, installed: how(person.installed) };

const waiting = (installed: Installation, now: number, until: number): Installation => ({
  ...installed,
  greetBy: isoAt(until),
  waitSetAt: isoAt(now),
});

/** Makes a greeting one that can be sent. `isClaimed`: whoever sends it has written down that they do. */
export function createGreetingAttempts(deps: GreetingDeps): (person: string, isClaimed: boolean) => Sendable {
  return (person, isClaimed) => ({
    id: `greeting:${person}`,
    version: '',
    person,
    send: (to, place) => attempt(deps, to, place, isClaimed),
  });
}

async function attempt(deps: GreetingDeps, to: Addressee, place: Place, isClaimed: boolean): Promise<Tried> {
  const next = await deps.whatNext(to.person);
  const greeted = isClaimed ? to.person.installed?.at : await claim(deps, to.person.id);
  if (greeted === undefined) return { next: 'go-on' };
  const outcome = await deps.post.post(to, { next }, place);
  if (outcome.kind !== 'delivered') note(deps, to.person.id, outcome);
  const tried = (await deps.post.ofPerson(to, outcome)) ?? { next: 'go-on', ...againAfter(deps, outcome) };
  await settle(deps, to.person.id, greeted, tried.againAt);
  return tried;
}

/** The installation (by its `at`) that is now ours to greet; nothing when another process greets it. */
async function claim({ update, clock }: GreetingDeps, id: string): Promise<string | undefined> {
  let isOurs = false;
  const claimed = await update(id, (person) => {
    isOurs = greetingDueAt(person, clock()) <= clock();
    return isOurs ? withInstallation(person, (i) => waiting(i, clock(), clock() + GREETING_LEASE_MS)) : person;
  });
  return isOurs ? claimed?.installed?.at : undefined;
}

const note = ({ log }: GreetingDeps, person: string, outcome: Exclude<SendOutcome, { kind: 'delivered' }>): void =>
  log.warn('greeting.not-sent', { person, why: 'error' in outcome ? outcome.error : outcome.why });

/** Only what certainly did not come, and may the next time, is tried again. So a greeting comes twice only where the process dies between its coming and this being written down. */
const againAfter = ({ clock, random }: GreetingDeps, outcome: SendOutcome): { againAt?: number } =>
  outcome.kind === 'retry' && !outcome.uncertain ? { againAt: clock() + backoff(1, outcome.afterMs, random) } : {};

/** Settles the installation that was greeted, and no later one. `againAt`: when the greeting can be tried again (epoch ms); never when absent. */
async function settle({ update, clock }: GreetingDeps, person: string, greeted: string, againAt: number | undefined): Promise<void> {
  const settled = (i: Installation): Installation => (againAt === undefined ? { ...i, greeted: true } : waiting(i, clock(), againAt));
  await update(person, (stored) => withInstallation(stored, (i) => (i.at === greeted ? settled(i) : i)));
}
