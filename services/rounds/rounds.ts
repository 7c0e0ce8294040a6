import { isoAt, type Clock } from '../clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Person } from '../domain/person.ts';
import type { MissedDecision, MissedQuarter, MissedQuarterRecord } from '../domain/missed-quarter.ts';
import type { Quarter } from '../domain/quarter.ts';
import { reportId, type Report } from '../domain/report.ts';
import { ok, type Result } from '../domain/result.ts';
import { nudge, nudgeOne } from '../domain/round-nudge.ts';
import { confirmReceipt, mayDecide, vote, type Ballot } from '../domain/round-decisions.ts';
import { isUpdate } from '../domain/notice.ts';
import { sendRound, takeBackRound } from '../domain/round-sending.ts';
import { refusedOthers, roundStatus, type UnitRow, type Unreached } from '../domain/round-status.ts';
import type { Round } from '../domain/round.ts';
import { withShown, type PressedIn } from '../domain/shown-card.ts';
import type { WhatNext } from '../domain/what-next.ts';
import type { Rules } from '../duties/duty.ts';
import { reportDueOn } from '../duties/duties.ts';
import { standingOf } from '../duties/standing.ts';
import type { Roster } from '../register/roster.ts';
import { outcomeOfChange, type Audit, type AuditedActionKind } from '../audit.ts';
import { change, type Changed } from '../store/change.ts';
import { listAll, type Store } from '../store/store.ts';
import { decisionDue } from './advance.ts';
import { decideMissed, missedQuarter, missedQuarters } from './missed-quarters.ts';
import { latestRound, nextOpening, unreadableQuarter, whatNext } from './what-next.ts';

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
  /** The quarter being reported on, where its round is there but cannot be read. */
  unreadable(): Promise<Quarter | undefined>;
  /** What comes next for this person. */
  whatNext(reader: Person): Promise<WhatNext>;
  vote(actor: Person, quarter: Quarter, ballot: Ballot, pressedIn?: PressedIn): Promise<Changed<Round>>;
  /** `answer`: what is said to a committee that has referred it back. */
  send(actor: Person, quarter: Quarter, rev: number, answer?: string, pressedIn?: PressedIn): Promise<Changed<Round>>;
  /** `sending` is the one that was seen. */
  takeBack(actor: Person, quarter: Quarter, sending: number, pressedIn?: PressedIn): Promise<Changed<Round>>;
  confirmReceipt(actor: Person, quarter: Quarter, unit: string): Promise<Changed<Round>>;
  nudge(actor: Person, quarter: Quarter): Promise<Changed<Round>>;
  /** The quarters that passed without a round, with what was decided of each. */
  missed(): Promise<MissedQuarter[]>;
  /** One of them: `not-found` when it is none, `unreadable` when what was decided cannot be read. */
  missedQuarter(quarter: Quarter): Promise<Result<MissedQuarter>>;
  decideMissed(actor: Person, quarter: Quarter, decision: MissedDecision): Promise<Changed<MissedQuarterRecord>>;
  /** `text`: a sentence of the secretariat's own, which may be empty. */
  nudgeOne(actor: Person, quarter: Quarter, unit: string, text: string): Promise<Changed<Round>>;
}

interface RoundsDeps {
  store: Store;
  /** The Entra tenant. */
  city: string;
  clock: Clock;
  rules: () => Promise<Rules>;
  roster: Roster;
  audit: Audit;
}

export const createRounds = (deps: RoundsDeps): Rounds => ({ ...createReads(deps), ...createRoundActions(deps) });

type Reads = Pick<
  Rounds,
  | 'get'
  | 'latest'
  | 'reportDueOn'
  | 'reportsOf'
  | 'withReports'
  | 'status'
  | 'nextOpening'
  | 'unreadable'
  | 'whatNext'
  | 'missed'
  | 'missedQuarter'
>;

const reportsIn = async (store: Store, quarter: Quarter): Promise<Report[]> =>
  (await listAll(store, 'report', { period: quarter })).map((r) => r.record);

function createReads({ store, clock, rules, roster }: RoundsDeps): Reads {
  const get = async (quarter: Quarter): Promise<Round | undefined> => (await store.get('round', quarter))?.record;
  return {
    get,
    latest: () => latestRound(store),
    async reportDueOn(report) {
      const [current, round] = await Promise.all([rules(), get(report.quarter)]);
      return round && reportDueOn(current, current.calendar.dateAt(clock()), round, report);
    },
    async reportsOf(quarter, units) {
      const found = await Promise.all(units.map((unit) => store.get('report', reportId(unit, quarter))));
      return found.flatMap((stored) => (stored === undefined ? [] : [stored.record]));
    },
    async withReports(quarter) {
      const [round, reports] = await Promise.all([get(quarter), reportsIn(store, quarter)]);
      return round === undefined ? undefined : { round, reports };
    },
    async status({ round, reports }) {
      const [{ people }, current, missed, stuck] = await Promise.all([
        roster.view(),
        rules(),
        rules().then((loaded) => missedQuarters(store, loaded, clock())),
        listAll(store, 'notice', { period: round.quarter, state: ['failed', 'unconfirmed'] }),
      ]);
      const news = stuck.filter(({ record }) => !isUpdate(record));
      const failed = news.filter(({ record }) => record.state === 'failed').length;
      const everybody = [...people.values()];
      const today = current.calendar.dateAt(clock());
      const rows = withDays(current, today, { round, reports }, roundStatus(round, reports, everybody, today));
      return { rows, others: refusedOthers(rows, everybody), failed, unconfirmed: news.length - failed, missed };
    },
    nextOpening: () => nextOpening({ store, rules, clock }),
    unreadable: () => unreadableQuarter({ store, rules, clock }),
    whatNext: (reader) => whatNext({ store, rules, clock }, reader),
    missed: async () => missedQuarters(store, await rules(), clock()),
    missedQuarter: async (quarter) => missedQuarter(store, await rules(), clock(), quarter),
  };
}

function createRoundActions({ store, city, clock, rules, roster, audit }: RoundsDeps): Omit<Rounds, keyof Reads> {
  const act = async (
    did: AuditedActionKind,
    actor: Person,
    quarter: Quarter,
    decide: (round: Round, at: string) => Result<Round>,
    pressedIn?: PressedIn,
  ): Promise<Changed<Round>> => {
    const at = isoAt(clock());
    const done = await change(store, 'round', quarter, (round) => {
      const decided = decide(round, at);
      const isChanged = decided.ok && decided.value !== round;
      return isChanged ? ok(shownAfter(decided.value, { did, person: actor.id, at, message: pressedIn })) : decided;
    });
    audit({ person: actor.id, did, about: quarter }, outcomeOfChange(done));
    return done;
  };
  return {
    async vote(actor, quarter, ballot, pressedIn) {
      const [{ policy, calendar }, { people }] = await Promise.all([rules(), roster.view()]);
      const deciders = policy.committee;
      const mayVote = (id: string): boolean => {
        const person = people.get(id);
        return person !== undefined && person.active && mayDecide(person, deciders);
      };
      const { boardsInformedWithinWorkingDays: days } = policy;
      const boardsDueOn = calendar.addWorkingDays(calendar.dateAt(clock()), days);
      const decide = (round: Round, at: string): Result<Round> => {
        const done = vote(round, ballot, actor, { deciders, mayVote }, at);
        return done.ok && done.value !== round && done.value.state === 'adopted' ? ok({ ...done.value, boardsDueOn }) : done;
      };
      return act(ballot.decision, actor, quarter, decide, pressedIn);
    },
    async send(actor, quarter, rev, answer, pressedIn) {
      const [current, reports] = await Promise.all([rules(), reportsIn(store, quarter)]);
      const sending = {
        reports,
        rev,
        ...(answer === undefined ? {} : { answer }),
        goes: current.policy.completeRoundGoes,
        decisionDueOn: decisionDue(current, clock()),
      };
      return act('send-round', actor, quarter, (round, at) => sendRound(round, sending, actor, at), pressedIn);
    },
    takeBack: (actor, quarter, sending, pressedIn) =>
      act('take-back-round', actor, quarter, (round, at) => takeBackRound(round, sending, actor, at), pressedIn),
    confirmReceipt: (actor, quarter, unit) => act('confirm-receipt', actor, quarter, (round, at) => confirmReceipt(round, unit, actor, at)),
    async decideMissed(actor, quarter, decision) {
      const done = await decideMissed({ store, city, rules: await rules(), now: clock() }, actor, quarter, decision);
      audit({ person: actor.id, did: `${decision}-missed`, about: quarter }, outcomeOfChange(done));
      return done;
    },
    async nudge(actor, quarter) {
      const [{ calendar }, found, { people }] = await Promise.all([rules(), reportsIn(store, quarter), roster.view()]);
      const today = calendar.dateAt(clock());
      return act('nudge', actor, quarter, (round, at) =>
        nudge(round, roundStatus(round, found, [...people.values()], today), actor, today, at),
      );
    },
    async nudgeOne(actor, quarter, unit, text) {
      const [{ calendar }, found, { people }] = await Promise.all([rules(), reportsIn(store, quarter), roster.view()]);
      const today = calendar.dateAt(clock());
      return act('nudge', actor, quarter, (round, at) => {
        const row = roundStatus(round, found, [...people.values()], today).find((r) => r.unit === unit);
        return nudgeOne(round, row, { text, today, at }, actor);
      });
    },
  };
}

const isOut = ({ status }: UnitRow): boolean => status !== 'submitted' && status !== 'approved';

/** The rows with the day each report that is out, or is being corrected, is to be in. */
function withDays(rules: Rules, today: CivilDate, { round, reports }: RoundWithReports, rows: readonly UnitRow[]): UnitRow[] {
  const byUnit = new Map(reports.map((report) => [report.unit, report]));
  return rows.map((row) => {
    const report = byUnit.get(row.unit);
    return report === undefined || !isOut(row) ? row : { ...row, dueOn: reportDueOn(rules, today, round, report) };
  });
}

interface Press {
  did: AuditedActionKind;
  person: string;
  at: string;
  message: PressedIn;
}

/** What an action has put in the place of what was pressed, kept in the same write: a vote shows how the votes stand; from everything else its reader goes on. */
function shownAfter(round: Round, { did, message, ...who }: Press): Round {
  if (message === undefined) return round;
  const duty = did === 'adopt' || did === 'refer-back' ? 'committee-decision' : 'rework';
  const standing = duty === 'committee-decision' ? standingOf({ duty }, { round }) : undefined;
  return withShown(round, { message, ...who, duty, ...(standing === undefined ? {} : { standing }) });
}
