import { cardContext, type CardContext, type CityView } from '../cards/context.ts';
import type { AdaptiveCard } from '../cards/kit/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { waitingCard } from '../cards/person/waiting-card.ts';
import type { City, Platform } from '../services/city.ts';
import { isoAt } from '../services/clock.ts';
import type { OwedNotice } from '../services/domain/notice.ts';
import type { Conversation, Person } from '../services/domain/person.ts';
import { messageFor } from '../services/duties/message.ts';
import { notices } from '../services/duties/notices.ts';
import { waitingFor } from '../services/duties/waiting.ts';
import { localTime } from '../services/policy/city-clock.ts';
import type { CityFile } from '../services/policy/city-file.ts';
import type { Log } from './log.ts';
import type { Gate, Incoming } from './teams/incoming.ts';
import type { TurnHost } from './teams/on-activity.ts';
import type { UseCases } from './turns/turn.ts';

/** More than this at once is a wall: one card lists what waits instead. */
const MOST_CARDS = 3;
/** Teams tells of an arrival twice at once, and the first may already have brought what is owed. */
const JUST_NOW_MS = 2_000;

export type Speak = (person: Person) => Promise<CardContext>;

/** Gives what cards need to speak to somebody in this city. */
export function createSpeak(file: CityFile, city: () => City, { clock }: Pick<Platform, 'clock'>): Speak {
  const boards = new Map(file.boards.map((b) => [b.id, b.name]));
  return async (person) => {
    const { units, people } = await city().roster.view();
    const view: CityView = { name: file.name, policy: file.policy, boards, units, people };
    return cardContext(view, person, localTime(clock()).date);
  };
}

interface HostDeps {
  city: City;
  speak: Speak;
  gate: Gate;
  log: Log;
  platform: Platform;
}

const sameChat = (a: Conversation | undefined, b: Conversation): boolean =>
  a !== undefined && a.id === b.id && a.serviceUrl === b.serviceUrl && a.botId === b.botId && a.userId === b.userId;

/** The city as the turns meet it. */
export function createHost({ city, speak, gate, log, platform }: HostDeps): TurnHost {
  const { roster, reports, rounds, runner, acted } = city;
  const use: UseCases = {
    reports,
    rounds,
    records: city.records,
    catalogue: city.catalogue,
    acted,
    waitingFor: (person) => city.waitingFor(person),
    projectsOf: (units) => city.projectsOf(units),
    speak: async (person, locale) => speak((await roster.update(person.id, (p) => ({ ...p, locale }))) ?? { ...person, locale }),
    newId: platform.newId,
  };

  /** Remembers where the person's chat is; whoever writes can be written to again. */
  const here = async (person: Person, { conversation, did }: Incoming): Promise<Person> => {
    const isKnown = ({ conversation: known, refused }: Person): boolean => sameChat(known, conversation) && refused === undefined;
    // The roster may be half a minute behind what another instance has recorded: a press can wait for it, somebody who writes or installs is asked about.
    if (did.kind === 'pressed' && isKnown(person)) return person;
    const present = ({ refused: _refused, ...rest }: Person): Person => ({ ...rest, conversation });
    let isBack = false;
    const now = await roster.update(person.id, (stored) => {
      isBack = did.kind === 'installed' || !isKnown(stored);
      return isBack ? present(stored) : stored;
    });
    if (isBack) runner.soon();
    return now ?? person;
  };

  return {
    gate,
    log,
    newReference: () => platform.newId().slice(0, 8),
    async recognise(incoming) {
      const person = (await roster.view()).people.get(incoming.person);
      if (person === undefined || !person.active) return undefined;
      const actor = await here(person, incoming);
      return actor.active ? { actor, ctx: await speak(actor), use } : undefined;
    },
    async forget(person) {
      await roster.update(person, (p) => ({ ...p, refused: { why: 'not-installed', at: isoAt(platform.clock()) } }));
    },
    async welcome({ actor, ctx }) {
      const [looked, rules] = await Promise.all([runner.now({ present: actor.id }), city.rules()]);
      const arrived = platform.clock() - JUST_NOW_MS;
      const sentEarlier = (sentAt: string | undefined): boolean => sentAt !== undefined && Date.parse(sentAt) < arrived;
      const owed = notices(rules, looked.snapshot, looked.duties, platform.clock());
      const again = owed.filter((n) => n.person === actor.id && n.duty !== 'decision-news' && sentEarlier(looked.sentBefore.get(n.id)));
      const card = (notice: OwedNotice): AdaptiveCard => noticeCard(ctx, messageFor(notice, looked.snapshot));
      if (again.length <= MOST_CARDS) return again.map(card);
      const waiting = waitingFor(looked.duties, owed, actor.id);
      // What is told rather than asked, of late reports or a late decision, is in no list of duties.
      const unlisted = again.filter((n) => !waiting.some((d) => d.kind === n.duty && d.quarter === n.quarter && d.unit === n.unit));
      return [...unlisted.slice(0, MOST_CARDS - 1).map(card), waitingCard(ctx, waiting)];
    },
  };
}
