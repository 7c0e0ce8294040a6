import type { Clock } from '../clock.ts';
import { isoAt } from '../clock.ts';
import type { Person } from '../domain/person.ts';
import { decideReport, mayDo, mayRead, type ReportCommand } from '../domain/report-decisions.ts';
import type { Report } from '../domain/report.ts';
import { fail, ok, type Failure, type Result } from '../domain/result.ts';
import { withShown, type PressedIn } from '../domain/shown-card.ts';
import { reviewStanding } from '../duties/kinds/review.ts';
import { standingOf } from '../duties/standing.ts';
import { outcomeOfChange, type Audit } from '../audit.ts';
import { change, type Changed } from '../store/change.ts';
import type { Store } from '../store/store.ts';

/** What people do with reports. A command is one read and one write; what is handed in is written into the register after it. */
export interface Reports {
  read(actor: Person, id: string): Promise<Result<Report>>;
  /** When it fails, `current` is given only to those who may read the report. */
  act(actor: Person, id: string, command: ReportCommand, pressedIn?: PressedIn): Promise<Changed<Report>>;
}

interface ReportsDeps {
  store: Store;
  clock: Clock;
  audit: Audit;
}

export function createReports({ store, clock, audit }: ReportsDeps): Reports {
  const unread = (actor: Person, about: string, failure: Failure): Result<never> => {
    audit({ person: actor.id, did: 'read', about }, failure.code);
    return fail(failure);
  };
  const carryOut = async (actor: Person, id: string, command: ReportCommand, pressedIn: PressedIn): Promise<Changed<Report>> => {
    const locked = command.do === 'reopen' ? await lockedBy(store, actor, id) : undefined;
    if (locked !== undefined) return locked;
    const at = isoAt(clock());
    const done = await change(store, 'report', id, (report) => {
      const decided = decideReport(report, command, actor, at);
      return decided.ok ? ok(shownAfter(report, decided.value, { do: command.do, person: actor.id, at, message: pressedIn })) : decided;
    });
    return done.ok || done.current === undefined || mayRead(actor, done.current) ? done : fail({ code: 'not-allowed' });
  };
  return {
    async read(actor, id) {
      const found = await store.get('report', id);
      if (found === undefined) return unread(actor, id, { code: (await store.has('report', id)) ? 'unreadable' : 'not-found' });
      return mayRead(actor, found.record) ? ok(found.record) : unread(actor, id, { code: 'not-allowed' });
    },
    async act(actor, id, command, pressedIn) {
      const done = await carryOut(actor, id, command, pressedIn);
      audit({ person: actor.id, did: command.do, about: id }, outcomeOfChange(done));
      return done;
    },
  };
}

interface Press {
  do: ReportCommand['do'];
  person: string;
  at: string;
  message: PressedIn;
}

/** What a step has put in the place of what was pressed, kept in the same write: a receipt waits to be approved, an approval for its quarter to go; from everything else its reader goes on. */
function shownAfter(before: Report, after: Report, { do: step, message, ...who }: Press): Report {
  if (message === undefined || after.history.length === before.history.length) return after;
  const duty = step === 'submit' || step === 'take-back' ? 'quarterly-report' : 'review';
  const standing = standingAfter(step, after);
  return withShown(after, { message, ...who, duty, ...(standing === undefined ? {} : { standing }) });
}

function standingAfter(step: ReportCommand['do'], report: Report): string | undefined {
  if (step === 'submit') return standingOf({ duty: 'quarterly-report', unit: report.unit }, { report });
  return step === 'approve' ? reviewStanding(report) : undefined;
}

/** What the committee is deciding on, or has adopted, is not corrected; it is referred back first. */
async function lockedBy(store: Store, actor: Person, id: string): Promise<Changed<Report> | undefined> {
  const report = (await store.get('report', id))?.record;
  if (report === undefined || !mayDo(actor, report, 'reopen')) return undefined;
  const state = (await store.get('round', report.quarter))?.record.state;
  const isSetAside = state === undefined && (await store.has('round', report.quarter));
  if (isSetAside) return { ok: false, failure: { code: 'unreadable' }, current: report };
  return state === 'with-committee' || state === 'adopted'
    ? { ok: false, failure: { code: 'wrong-state', state }, current: report }
    : undefined;
}
