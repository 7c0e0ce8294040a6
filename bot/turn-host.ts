import type { City, Platform } from '../services/city.ts';
import { isoAt } from '../services/clock.ts';
import type { Person } from '../services/domain/person.ts';
import { isKnownIn } from '../services/register/arrivals.ts';
import { waitAtMost } from '../services/time-limit.ts';
import type { ContextFor } from './card-contexts.ts';
import type { Log } from './log.ts';
import { createNames } from './commands/create-names.ts';
import type { Gate, Incoming } from './teams/incoming.ts';
import type { TurnHost } from './teams/on-activity.ts';
import type { UseCases } from './turns/turn.ts';

/** A greeting that waits longer for its turn, as when everybody gets the bot at once, comes when the turn is over. */
const GREETING_MS = 5_000;

interface TurnHostDeps {
  city: City;
  contextFor: ContextFor;
  gate: Gate;
  log: Log;
  platform: Platform;
}

/** The city as the turns meet it. */
export function createTurnHost({ city, contextFor, gate, log, platform }: TurnHostDeps): TurnHost {
  const { roster, arrivals, reach, reports, rounds, scheduler, audit } = city;
  const names = createNames(() => city.questions.allProjects());
  const use: UseCases = {
    reports,
    rounds,
    records: city.records,
    people: city.people,
    roster: () => roster.view(),
    moreTime: city.moreTime,
    catalogue: city.catalogue,
    makeProject: city.makeProject,
    finished: city.finished,
    audit,
    waitingFor: (person) => city.waitingFor(person),
    projectsOf: (units) => city.projectsOf(units),
    changeLanguage: async (person, locale) =>
      contextFor((await roster.update(person.id, (p) => ({ ...p, locale }))) ?? { ...person, locale }),
    questions: city.questions,
    names,
    async askAbout(person, locale) {
      let isFirst = false;
      await roster.update(person.id, (p) => {
        isFirst = p.askedAbout?.includes(locale) !== true;
        return isFirst ? { ...p, askedAbout: [...(p.askedAbout ?? []), locale] } : p;
      });
      return isFirst;
    },
    newId: platform.newId,
    now: () => isoAt(platform.clock()),
  };

  /** Remembers where the person's chat is; whoever writes can be written to again. */
  const here = async (person: Person, { conversation, did, at }: Incoming): Promise<Person> => {
    // The roster may be half a minute behind what another instance has recorded: a press can wait for it, somebody who writes is asked about.
    if (did.kind === 'installed' || (did.kind === 'pressed' && isKnownIn(person, conversation))) return person;
    const { person: now, isBack } = await arrivals.seen(person.id, conversation, did.kind === 'joined' ? at : undefined);
    if (isBack) scheduler.soon();
    return now ?? person;
  };

  return {
    gate,
    log,
    clock: platform.clock,
    schedule: platform.schedule,
    noteShown: (person, message, isForm) => city.openForms.shows(person, message, isForm),
    newReference: () => platform.newId().slice(0, 8),
    async recognise(incoming) {
      const person = (await roster.view()).people.get(incoming.person);
      if (person === undefined || !person.active) return undefined;
      // A search may come from any chat; only a person's own is where they are written to.
      const actor = incoming.did.kind === 'searched' ? person : await here(person, incoming);
      return actor.active ? { actor, ctx: await contextFor(actor), use } : undefined;
    },
    async forget(person, at) {
      await arrivals.removed(person, at ?? platform.clock());
    },
    async refused(chat, why) {
      await reach.refused(chat, why);
    },
    async welcome({ actor }, conversation, at) {
      const { isNew } = await arrivals.installed(actor.id, conversation, at ?? platform.clock());
      if (!isNew) return scheduler.soon();
      const greeted = city.greet(actor.id);
      scheduler.arrived(actor.id);
      await waitAtMost(platform.schedule, GREETING_MS, greeted);
    },
  };
}
