import { upgradeProject } from '../../services/domain/project/upgrade-project.ts';
import { isoAt } from '../../services/clock.ts';
import { loadRules } from '../../services/city.ts';
import type { Project } from '../../services/domain/project.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import { openReport } from '../../services/domain/report.ts';
import { openRound, type Round } from '../../services/domain/round.ts';
import { roundDates } from '../../services/duties/round-dates.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { loadCity } from '../../services/register/load-city.ts';
import type { Store } from '../../services/store/store.ts';
import { BOT_ID, conversationOf } from '../helpers/activities.ts';
import { projects, TENANT } from './city.ts';
import type { LargeCity } from './large-city.ts';

/** How the city stands when a scenario begins. */
export interface StartingState {
  /** Epoch ms. */
  at: number;
  /** Everybody has the app, and a chat with the bot; nobody has otherwise. */
  installed: boolean;
  /** The round is open, and no report is in. */
  roundOpen: boolean;
}

export const QUARTER: Quarter = '2026-Q3';
const OPENING_DAY = '2026-10-01';

/** A Monday in sending hours, days before the first reminder. */
export const WITH_ROUND_OPEN = instantAt('2026-10-05', '10:00');
/** The same day, when nothing goes out but what somebody asks for. */
export const BEFORE_SENDING_HOURS = instantAt('2026-10-05', '07:00');
export const ROUND_OPENS = instantAt(OPENING_DAY, '09:00');

/** The quarter before is over and no news any more: the city is no beginner, and has missed nothing. */
function earlierRound(): Round {
  const decidedAt = isoAt(instantAt('2026-07-30', '10:00'));
  const dates = { opensOn: '2026-07-01', dueOn: '2026-07-22', closesOn: '2026-07-30' } as const;
  return {
    ...openRound(TENANT, '2026-Q2', [], dates, decidedAt),
    state: 'adopted',
    decision: { outcome: 'adopt', at: decidedAt, by: 'clock', comment: '' },
  };
}

/** Writes the city as it stands at `startingState`, with its chats at `serviceUrl`. */
export async function fillStartingState(
  store: Store,
  { file, everybody }: LargeCity,
  startingState: StartingState,
  serviceUrl: string,
): Promise<void> {
  await loadCity({ store, city: TENANT, file, at: isoAt(instantAt('2026-01-12', '09:00')) });
  const registered = file.units.map(({ id }): [string, Project[]] => [id, projects(id)]);
  await Promise.all(registered.flatMap(([, own]) => own).map((project) => store.create(upgradeProject(project))));
  await store.create({ ...earlierRound() });
  if (startingState.installed) await Promise.all(everybody.map((person) => settleIn(store, person, serviceUrl)));
  if (!startingState.roundOpen) return;
  await Promise.all(registered.map(([unit, own]) => store.create(openReport(TENANT, unit, QUARTER, own, undefined))));
  const dates = roundDates(await loadRules(file), OPENING_DAY);
  const units = registered.map(([unit]) => unit);
  await store.create(openRound(TENANT, QUARTER, units, dates, isoAt(instantAt(OPENING_DAY, '09:00'))));
}

/** Their chat is known, as the activities from it say it. */
async function settleIn(store: Store, person: string, serviceUrl: string): Promise<void> {
  const found = await store.get('person', person);
  if (found === undefined) throw new Error(`the city has nobody with the id ${person}`);
  const conversation = { id: conversationOf(person), serviceUrl, tenant: TENANT, botId: BOT_ID, userId: `29:${person}` };
  await store.replace({ ...found.record, conversation }, found.etag);
}
