import type { Clock } from '../clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { hasRole, ownUnits, type Person } from '../domain/person.ts';
import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import { reportId, type Report } from '../domain/report.ts';
import { roundStatus } from '../domain/round-status.ts';
import type { Round } from '../domain/round.ts';
import type { WhatNext } from '../domain/what-next.ts';
import type { Rules } from '../duties/duty.ts';
import { openingDay } from '../duties/round-dates.ts';
import { listAll, type Store } from '../store/store.ts';
import { firstQuarter } from './first-quarter.ts';

interface WhatNextDeps {
  store: Store;
  rules: () => Promise<Rules>;
  clock: Clock;
}

export async function latestRound(store: Store): Promise<Round | undefined> {
  const { items } = await store.list('round', { order: 'descending', limit: 1 });
  return items[0]?.record;
}

/** The day the next round opens. */
export async function nextOpening({ store, rules, clock }: WhatNextDeps): Promise<CivilDate> {
  const current = await rules();
  const { calendar } = current;
  const quarter = quarterOf(calendar.dateAt(clock()));
  const opening = openingDay({ calendar }, addQuarters(quarter, -1));
  const next = clock() < calendar.sendingOpens(opening) ? addQuarters(quarter, -1) : quarter;
  const first = (await firstQuarter(store, current)) ?? next;
  return openingDay({ calendar }, next < first ? first : next);
}

/** The quarter being reported on, where its round is there but cannot be read. */
export async function unreadableQuarter({ store, rules, clock }: WhatNextDeps): Promise<Quarter | undefined> {
  const quarter = addQuarters(quarterOf((await rules()).calendar.dateAt(clock())), -1);
  if ((await store.get('round', quarter)) !== undefined) return undefined;
  return (await store.has('round', quarter)) ? quarter : undefined;
}

/** What comes next for one person. Only for the secretariat, which follows them all, does what it costs grow with the city. */
export async function whatNext(deps: WhatNextDeps, reader: Person): Promise<WhatNext> {
  const [latest, opensOn, unreadable, { calendar }] = await Promise.all([
    latestRound(deps.store),
    nextOpening(deps),
    unreadableQuarter(deps),
    deps.rules(),
  ]);
  if (unreadable !== undefined) return { opensOn, unreadable };
  if (latest === undefined) return { opensOn };
  const followsAll = hasRole(reader, 'secretariat');
  const round = followsAll ? latest : { ...latest, units: latest.units.filter((unit) => ownUnits(reader).includes(unit)) };
  const reports = followsAll
    ? (await listAll(deps.store, 'report', { quarter: round.quarter })).map((r) => r.record)
    : await ownReports(deps, round);
  return { latest: { round, rows: roundStatus(round, reports, [], calendar.dateAt(deps.clock())) }, opensOn };
}

async function ownReports({ store }: WhatNextDeps, { quarter, units }: Round): Promise<Report[]> {
  const found = await Promise.all(units.map((unit) => store.get('report', reportId(unit, quarter))));
  return found.flatMap((stored) => (stored === undefined ? [] : [stored.record]));
}
