import { isoAt, type Clock } from '../clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Person } from '../domain/person.ts';
import type { MissedDecision, MissedQuarter, MissedQuarterRecord } from '../domain/missed-quarter.ts';
import type { Quarter } from '../domain/quarter.ts';
import { reportId, type Report } from '../domain/report.ts';
import type { Result } from '../domain/result.ts';
import { confirmReceipt, mayDecide, nudge, sendAgain, vote } from '../domain/round-decisions.ts';
import { refusedOthers, roundStatus, type UnitRow, type Unreached } from '../domain/round-status.ts';
import type { Decision, Round } from '../domain/round.ts';
import type { Rules } from '../duties/duty.ts';
import { reportDueOn } from '../duties/duties.ts';
import { openingDay } from '../duties/round-dates.ts';
import { addQuarters, quarterOf } from '../domain/quarter.ts';
import type { Roster } from '../register/roster.ts';
import { outcomeOfChange, type Acted, type DeedKind } from '../acted.ts';
import { change, type Changed } from '../store/change.ts';
import { listAll, type Store } from '../store/store.ts';
import { decisionDue } from './advance.ts';
import { firstQuarter } from './first-quarter.ts';
import { decideMissed, missedQuarters } from './missed-quarters.ts';

export interface RoundWithReports {
  round: Round;
  reports: Report[];
}

/** Where a round stands. `failed`: notices that could not be sent because of a fault of ours; `unconfirmed`: that may have come, and are tried no more. */
export interface RoundStanding {
  rows: UnitRow[];
  others: Unreached[];
  failed: number;
  unconfirmed: number;
  missed: MissedQuarter[];
}

/** What people do with rounds. Who may see what is decided by the caller's card; who may do what is decided here. */
export interface Rounds {
  latest(): Promise<Round | undefined>;
  get(quarter: Quarter): Promise<Round | undefined>;
  /** The day a report is to be in; undefined when it is in no round. */
  reportDueOn(report: Report): Promise<CivilDate | undefined>;
  /** The reports of some units in a quarter. */
  reportsOf(quarter: Quarter, units: readonly string[]): Promise<Report[]>;
  withReports(quarter: Quarter): Promise<RoundWithReports | undefined>;
  status(found: RoundWithReports): Promise<RoundStanding>;
  /** The day the next round opens. */
  nextOpening(): Promise<CivilDate>;
  vote(actor: Person, quarter: Quarter, ballot: { decision: Decision; sending: number; comment: string }): Promise<Changed<Round>>;
  sendAgain(actor: Person, quarter: Quarter, rev: number): Promise<Changed<Round>>;
  confirmReceipt(actor: Person, quarter: Quarter, unit: string): Promise<Changed<Round>>;
  nudge(actor: Person, quarter: Quarter): Promise<Changed<Round>>;
  /** The quarters that passed without a round, with what was decided of each. */
  missed(): Promise<MissedQuarter[]>;
  decideMissed(actor: Person, quarter: Quarter, decision: MissedDecision): Promise<Changed<MissedQuarterRecord>>;
}

interface RoundsDeps {
  store: Store;
  /** The Entra tenant. */
  city: string;
  clock: Clock;
  rules: () => Promise<Rules>;
  roster: Roster;
  acted: Acted;
}

export function createRounds(deps: RoundsDeps): Rounds {
  const { store, clock, rules, roster } = deps;
  const act = async (
    did: DeedKind,
    actor: Person,
    quarter: Quarter,
    decide: (round: Round, at: string) => Result<Round>,
  ): Promise<Changed<Round>> => {
    const at = isoAt(clock());
    const done = await change(store, 'round', quarter, (round) => decide(round, at));
    deps.acted({ person: actor.id, did, about: quarter }, outcomeOfChange(done));
    return done;
  };
  const allReports = async (quarter: Quarter): Promise<Report[]> => (await listAll(store, 'report', { quarter })).map((r) => r.record);
  const get = async (quarter: Quarter): Promise<Round | undefined> => (await store.get('round', quarter))?.record;
  return {
    get,
    async latest() {
      const { items } = await store.list('round', { order: 'descending', limit: 1 });
      return items[0]?.record;
    },
    async reportDueOn(report) {
      const [current, round] = await Promise.all([rules(), get(report.quarter)]);
      return round && reportDueOn(current, current.calendar.dateAt(clock()), round, report);
    },
    async reportsOf(quarter, units) {
      const found = await Promise.all(units.map((unit) => store.get('report', reportId(unit, quarter))));
      return found.flatMap((stored) => (stored === undefined ? [] : [stored.record]));
    },
    async withReports(quarter) {
      const [round, reports] = await Promise.all([get(quarter), allReports(quarter)]);
      return round === undefined ? undefined : { round, reports };
    },
    async status({ round, reports }) {
      const [{ people }, current, missed, stuck] = await Promise.all([
        roster.view(),
        rules(),
        rules().then((loaded) => missedQuarters(store, loaded, clock())),
        listAll(store, 'notice', { quarter: round.quarter, state: ['failed', 'unconfirmed'] }),
      ]);
      const failed = stuck.filter(({ record }) => record.state === 'failed').length;
      const everybody = [...people.values()];
      const rows = roundStatus(round, reports, everybody, current.calendar.dateAt(clock()));
      return { rows, others: refusedOthers(rows, everybody), failed, unconfirmed: stuck.length - failed, missed };
    },
    async nextOpening() {
      const current = await rules();
      const { calendar } = current;
      const quarter = quarterOf(calendar.dateAt(clock()));
      const opening = openingDay({ calendar }, addQuarters(quarter, -1));
      const next = clock() < calendar.sendingOpens(opening) ? addQuarters(quarter, -1) : quarter;
      const first = (await firstQuarter(store, current)) ?? next;
      return openingDay({ calendar }, next < first ? first : next);
    },
    async vote(actor, quarter, ballot) {
      const [{ policy }, { people }] = await Promise.all([rules(), roster.view()]);
      const deciders = policy.committee;
      const mayVote = (id: string): boolean => {
        const person = people.get(id);
        return person !== undefined && person.active && mayDecide(person, deciders);
      };
      return act(ballot.decision, actor, quarter, (round, at) => vote(round, ballot, actor, { deciders, mayVote }, at));
    },
    async sendAgain(actor, quarter, rev) {
      const [dueOn, reports] = await Promise.all([rules().then((r) => decisionDue(r, clock())), allReports(quarter)]);
      return act('send-again', actor, quarter, (round, at) => sendAgain(round, reports, rev, actor, dueOn, at));
    },
    confirmReceipt: (actor, quarter, unit) => act('confirm-receipt', actor, quarter, (round, at) => confirmReceipt(round, unit, actor, at)),
    missed: async () => missedQuarters(store, await rules(), clock()),
    async decideMissed(actor, quarter, decision) {
      const done = await decideMissed({ store, city: deps.city, rules: await rules(), now: clock() }, actor, quarter, decision);
      deps.acted({ person: actor.id, did: `${decision}-missed`, about: quarter }, outcomeOfChange(done));
      return done;
    },
    async nudge(actor, quarter) {
      const [{ calendar }, found, { people }] = await Promise.all([rules(), allReports(quarter), roster.view()]);
      const today = calendar.dateAt(clock());
      return act('nudge', actor, quarter, (round, at) =>
        nudge(round, roundStatus(round, found, [...people.values()], today), actor, today, at),
      );
    },
  };
}
