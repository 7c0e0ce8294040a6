import type { City } from '../../city.ts';
import { quarterIn, type OwedNotice } from '../../domain/notice.ts';
import type { Person } from '../../domain/person.ts';
import type { Quarter } from '../../domain/quarter.ts';
import { reportId } from '../../domain/report.ts';
import type { Decision, Round } from '../../domain/round.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { answerMoreTime, confirmReceipt, decide, handIn, nudge, review, rework, takeBack, takeBackRound } from './actions.ts';
import { responseDays, RESPONSE_PROFILES, type ResponseProfile } from './response-times.ts';
import { reminderStepOf, type ReminderStep } from './reminder-step.ts';
import type { Random } from '../driver/seeded-random.ts';
import type { Delivery } from '../teams/transport.ts';

/** What somebody does with the bot in one session. */
export type Action = (city: City, actor: Person) => Promise<void>;

/** People who do what they are asked, sooner or later or never. They know what stands in their chats and nothing else. */
export interface Actors {
  notified(delivery: Delivery): void;
}

interface ActorDeps {
  file: CityFile;
  random: Random;
  /** Puts an action in somebody's calendar, so many working days from now. */
  plan: (workingDays: number, person: string, action: Action) => void;
}

export function createActors({ file, random, plan }: ActorDeps): Actors {
  const profileOf = remembered((_key: string): ResponseProfile => random.pick(RESPONSE_PROFILES));
  const choose = createChoice(random);
  const started = new Set<Quarter>();
  const holders = (role: string): string[] => file.people.filter((p) => p.roles.some((r) => r.role === role)).map((p) => p.id);

  /** In most rounds the secretariat presses the button once on its own initiative. */
  const begin = (quarter: Quarter): void => {
    if (started.has(quarter)) return;
    started.add(quarter);
    if (random.chance(0.7)) plan(random.whole(6, 16), random.pick(holders('secretariat')), (city, actor) => nudge(city, actor, quarter));
  };

  /** Some have second thoughts the day after. */
  const mayTakeBack = (person: string, id: string, days: number): void => {
    if (!random.chance(0.12)) return;
    plan(days + 1, person, (city, actor) => takeBack(city, actor, id));
    plan(days + 3, person, (city, actor) => handIn(city, actor, id, random));
  };

  /** Now and then the secretariat takes a quarter back before anybody has voted. */
  const mayRegret = (quarter: Quarter): void => {
    if (random.chance(0.2)) plan(0, random.pick(holders('secretariat')), (city, actor) => takeBackRound(city, actor, quarter));
  };

  return {
    notified({ notice, person }) {
      const quarter = quarterIn(notice);
      if (quarter === undefined) return;
      const reminder = reminderStepOf(file.policy, notice);
      if (notice.duty === 'quarterly-report') begin(quarter);
      if (notice.duty === 'committee-decision' && reminder.kind === 'open') mayRegret(quarter);
      const days = responseDays(notice.duty, reminder, profileOf(`${notice.unit ?? ''}:${quarter}`), random);
      const action = days === undefined ? undefined : actionFor({ ...notice, quarter }, reminder, { random, choose });
      if (days === undefined || action === undefined) return;
      if (notice.duty === 'quarterly-report' && notice.unit !== undefined) mayTakeBack(person, reportId(notice.unit, quarter), days);
      const isForTheChair = notice.duty === 'committee-decision' && reminder.kind === 'after';
      plan(days, isForTheChair ? random.pick(holders('committee-chair')) : person, action);
    },
  };
}

type Chooses = (round: Round) => Decision;

/** What a notice makes somebody do; news asks for nothing. */
function actionFor(
  { duty, quarter, unit = '' }: OwedNotice & { quarter: Quarter },
  reminder: ReminderStep,
  { random, choose }: { random: Random; choose: Chooses },
): Action | undefined {
  const id = reportId(unit, quarter);
  switch (duty) {
    case 'quarterly-report':
      return unit === '' ? (city, actor) => nudge(city, actor, quarter) : (city, actor) => handIn(city, actor, id, random);
    case 'correction':
      return (city, actor) => handIn(city, actor, id, random);
    case 'review': {
      const does = random.chance(0.2) ? 'return' : 'approve';
      return (city, actor) => review(city, actor, id, does);
    }
    case 'committee-decision':
      return (city, actor) => decide(city, actor, quarter, choose);
    case 'rework':
      return (city, actor) => rework(city, actor, quarter, { isLastDay: reminder.kind === 'due', random });
    case 'information':
      return (city, actor) => confirmReceipt(city, actor, quarter, unit);
    case 'missed-quarter': {
      const decision = random.chance(0.5) ? 'open' : 'leave-out';
      return async (city, actor) => {
        await city.rounds.decideMissed(actor, quarter, decision);
      };
    }
    case 'more-time': {
      const isGranted = random.chance(0.7);
      return (city, actor) => answerMoreTime(city, actor, { quarter, unit, isGranted });
    }
    case 'decision-news':
    case 'more-time-answer':
    case 'stand-in':
      return undefined;
    default:
      return duty satisfies never;
  }
}

function remembered<V>(draw: (key: string) => V): (key: string) => V {
  const drawn = new Map<string, V>();
  return (key) => {
    const known = drawn.get(key) ?? draw(key);
    drawn.set(key, known);
    return known;
  };
}

/** The chair refers one of the first three rounds back, and now and then another; one that comes back from that is adopted. */
function createChoice(random: Random): Chooses {
  const referred = random.whole(0, 2);
  let rounds = 0;
  const first = remembered((_quarter: string): Decision => {
    rounds += 1;
    return rounds - 1 === referred || random.chance(0.1) ? 'refer-back' : 'adopt';
  });
  return ({ quarter, history }) => (history.some((e) => e.what === 'referred-back') ? 'adopt' : first(quarter));
}
