import type { City } from '../city.ts';
import type { Person } from '../domain/person.ts';
import { openRequest } from '../domain/more-time.ts';
import { gapsInLine } from '../domain/report-completeness.ts';
import type { ReportCommand } from '../domain/report-decisions.ts';
import { isEditable, type Progress, type ProjectLine, type Report } from '../domain/report.ts';
import type { Quarter } from '../domain/quarter.ts';
import { isComplete } from '../domain/round-sending.ts';
import type { Decision, Round } from '../domain/round.ts';
import type { Changed } from '../store/change.ts';
import type { Random } from './random.ts';

type Reports = Pick<City, 'reports'>;
type Rounds = Pick<City, 'rounds'>;

const TEXT = 'Arbetet går framåt enligt planen för kvartalet.';

function progressOf(line: ProjectLine, random: Random): Progress {
  const status = random.pick(['on-plan', 'on-plan', 'on-plan', 'at-risk', 'delayed'] as const);
  return {
    status,
    happened: TEXT,
    effects: random.chance(0.3) ? 'En metod har tagits i bruk i verksamheten.' : (line.previous?.effects ?? ''),
  };
}

const settled = (done: Changed<Report>): Report | undefined => (done.ok ? done.value : done.current);

/** Writes what is missing in a unit's report and hands it in; what stands there already is left, and what is handed in stays so. */
export async function handIn({ reports }: Reports, actor: Person, id: string, random: Random): Promise<void> {
  const act = (command: ReportCommand): Promise<Changed<Report>> => reports.act(actor, id, command);
  const read = await reports.read(actor, id);
  if (!read.ok || !isEditable(read.value)) return;
  let report = settled(await act({ do: 'confirm-unchanged' })) ?? read.value;
  for (const line of report.lines.filter((l) => gapsInLine(l).length > 0)) {
    report =
      settled(await act({ do: 'save-line', project: line.project, seenRev: line.rev, progress: progressOf(line, random) })) ?? report;
  }
  if (random.chance(0.3)) {
    const entry = {
      type: 'effect',
      id: `${id}:effect`,
      title: 'Ny metod i bruk',
      description: '',
      areas: [random.pick(['P1', 'P2', 'P3', 'P4'] as const)],
      purposes: ['S1'],
    } as const;
    report =
      settled(await act({ do: 'save-entry', entry: { ...entry, areas: [...entry.areas], purposes: [...entry.purposes] } })) ?? report;
  }
  await act({ do: 'submit', rev: report.rev });
  // A second press on the same button.
  if (random.chance(0.1)) await act({ do: 'submit', rev: report.rev });
}

export async function takeBack({ reports }: Reports, actor: Person, id: string): Promise<void> {
  const read = await reports.read(actor, id);
  if (read.ok && read.value.state === 'submitted') await reports.act(actor, id, { do: 'take-back', rev: read.value.rev });
}

const RETURN_COMMENT = 'Skriv vad projektet har lett till i verksamheten.';

/** Approves what has been handed in, or returns it; a round that was referred back goes to the committee again when nothing in it waits. */
export async function review(city: Reports & Rounds, actor: Person, id: string, does: 'approve' | 'return'): Promise<void> {
  const read = await city.reports.read(actor, id);
  if (!read.ok || read.value.state !== 'submitted') return;
  const { rev, quarter } = read.value;
  await city.reports.act(actor, id, does === 'approve' ? { do: 'approve', rev } : { do: 'return', rev, comment: RETURN_COMMENT });
  await send(city, actor, quarter);
}

/** Sends the round when nothing in it waits; `evenUnfinished`: one that has come back as it stands. */
async function send({ rounds }: Rounds, actor: Person, quarter: Quarter, { evenUnfinished = false } = {}): Promise<void> {
  const found = await rounds.withReports(quarter);
  if (found === undefined) return;
  const { round, reports } = found;
  const isFinished = round.state === 'referred-back' ? !reports.some(isUnderWay) : isComplete(round, reports);
  const isHere = round.state === 'referred-back' || round.state === 'collecting';
  if (isHere && (evenUnfinished || isFinished)) await rounds.send(actor, quarter, round.rev);
}

const isUnderWay = ({ state }: Report): boolean => state === 'submitted' || state === 'returned';

/** Second thoughts about a round that has just been sent; it goes again the next working days. */
export async function takeBackRound({ rounds }: Rounds, actor: Person, quarter: Quarter): Promise<void> {
  const round = await rounds.get(quarter);
  if (round?.state === 'with-committee') await rounds.takeBack(actor, quarter, round.sending);
}

/** The secretariat has one report corrected before the round goes back, or sends the round as it stands. */
export async function rework(
  city: Reports & Rounds,
  actor: Person,
  quarter: Quarter,
  { isLastDay, random }: { isLastDay: boolean; random: Random },
): Promise<void> {
  const found = await city.rounds.withReports(quarter);
  if (found?.round.state === 'collecting') return send(city, actor, quarter, { evenUnfinished: true });
  if (found?.round.state !== 'referred-back') return;
  const approved = found.reports.filter((r) => r.state === 'approved');
  const isBegun = found.reports.some(isUnderWay);
  if (isLastDay || (approved.length === 0 && !isBegun)) return send(city, actor, quarter, { evenUnfinished: true });
  if (isBegun || approved.length === 0) return;
  const { id, rev } = random.pick(approved);
  await city.reports.act(actor, id, { do: 'reopen', rev, comment: 'Kommittén vill ha effekterna förtydligade.' });
}

export async function decide({ rounds }: Rounds, actor: Person, quarter: Quarter, choose: (round: Round) => Decision): Promise<void> {
  const round = await rounds.get(quarter);
  if (round?.state !== 'with-committee') return;
  const decision = choose(round);
  await rounds.vote(actor, quarter, {
    decision,
    sending: round.sending,
    comment: decision === 'adopt' ? '' : 'Effekterna behöver förtydligas.',
  });
}

export const confirmReceipt = async ({ rounds }: Rounds, actor: Person, quarter: Quarter, unit: string): Promise<void> => {
  await rounds.confirmReceipt(actor, quarter, unit);
};

export const nudge = async ({ rounds }: Rounds, actor: Person, quarter: Quarter): Promise<void> => {
  await rounds.nudge(actor, quarter);
};

/** Grants what was asked for, or says no. */
export async function answerMoreTime(
  { rounds, moreTime }: Pick<City, 'rounds' | 'moreTime'>,
  actor: Person,
  { quarter, unit, isGranted }: { quarter: Quarter; unit: string; isGranted: boolean },
): Promise<void> {
  const round = await rounds.get(quarter);
  const request = round && openRequest(round, unit);
  if (request === undefined) return;
  const answer = isGranted ? { granted: request.until, comment: '' } : { comment: 'Kommittén väntar på rapporten.' };
  await moreTime.answer(actor, quarter, { unit, asked: request.at, ...answer });
}
