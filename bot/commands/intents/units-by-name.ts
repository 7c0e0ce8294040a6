import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../../cards/answers/people.ts';
import { plainRow } from '../../../cards/answers/project-rows.ts';
import { inList, quarterName, unitName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { roundRefusal } from '../../../cards/round/round-refusal.ts';
import { hasRole, ownUnits, reportsFor } from '../../../services/domain/person.ts';
import { reportId } from '../../../services/domain/report.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { whyNotNudged } from '../../../services/domain/round-nudge.ts';
import type { UnitRow } from '../../../services/domain/round-status.ts';
import type { Round } from '../../../services/domain/round.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { askedQuarter } from '../reported.ts';
import { withNote } from '../with-note.ts';

const MOST_OFFERED = 5;

interface Standing {
  round: Round;
  row: UnitRow;
}

/** Where a unit stands in a round, for those who may see it. */
async function standing(turn: Turn, unit: string, heard: Heard): Promise<Standing | undefined> {
  const { use, actor } = turn;
  if (!seesWholeRound(actor) && !reportsFor(actor, unit)) return undefined;
  const quarter = (await askedQuarter(heard, turn)) ?? (await use.rounds.latest())?.quarter;
  const found = quarter === undefined ? undefined : await use.rounds.withReports(quarter);
  const row = found === undefined ? undefined : (await use.rounds.status(found)).rows.find((r) => r.unit === unit);
  return found === undefined || row === undefined ? undefined : { round: found.round, row };
}

function buttons({ ctx, actor }: Turn, unit: string, at: Standing | undefined): Element[] {
  const { t } = ctx;
  const status = press(t.command['round-status'], 'round-status', {});
  if (at === undefined) return [status];
  const report = reportId(unit, at.round.quarter);
  if (reportsFor(actor, unit)) return [press(t.answers.thing.openReport, 'report.show', { report }), status];
  const isThere = at.row.status === 'submitted' || at.row.status === 'approved';
  return [...(hasRole(actor, 'secretariat') && isThere ? [press(t.answers.thing.openReport, 'review.show', { report })] : []), status];
}

async function show(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const [named, another] = heard.units;
  if (named === undefined || another !== undefined) {
    const rows = heard.units.slice(0, MOST_OFFERED).map(({ id }) => plainRow(unitName(ctx, id), []));
    return { card: answerCard(ctx, { title: ctx.t.answers.thing.several(heard.units.length), items: rows }) };
  }
  const unit = named.id;
  const at = await standing(turn, unit, heard);
  const { thing, who } = ctx.t.answers;
  const projects = (await use.questions.projects(actor)).filter((project) => project.unit === unit);
  const boards = (ctx.city.units.get(unit)?.boards ?? []).map((id) => ctx.city.boards.get(id) ?? id);
  return {
    card: answerCard(ctx, {
      title: unitName(ctx, unit),
      lines: [
        ...(at === undefined ? [] : [thing.standing(ctx.t.round.unit[at.row.status].toLowerCase(), quarterName(ctx, at.round.quarter))]),
        ...(projects.length === 0 ? [] : [thing.projects(projects.length)]),
        ...(boards.length === 0 ? [] : [thing.boards(inList(ctx, boards))]),
      ],
      items: peopleRows(ctx, [...peopleInRole(ctx, 'contact', [unit]), ...peopleInRole(ctx, 'deputy', [unit])]),
      hints: named.isSure ? [] : [who.guessed],
      actions: buttons(turn, unit, at),
    }),
  };
}

/** The administrations that the people who are named report for. */
const unitsOf = ({ people }: Heard, { ctx }: Turn): Heard['units'] =>
  people.flatMap(({ id }) => {
    const person = ctx.city.people.get(id);
    return person === undefined ? [] : ownUnits(person).map((unit) => ({ id: unit, isSure: true, at: [] }));
  });

/** The administration that was named, or that somebody who was named reports for. */
async function showNamed(heard: Heard, turn: Turn): Promise<Answer> {
  const units = heard.units.length > 0 ? heard.units : unitsOf(heard, turn);
  return units.length > 0 ? show({ ...heard, units }, turn) : ofNobody(turn);
}

/** Somebody was named who reports for no administration. */
async function ofNobody(turn: Turn): Promise<Answer> {
  const card = await ACTIONS['round-status']({}, turn);
  return { card: withNote(card, turn.ctx.t.answers.thing.reportsForNone) };
}

/** The form of a reminder to the one that was named; where none is needed or can be sent, the state of the collecting. */
async function nudge(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { thing, act } = ctx.t.answers;
  const units = heard.units.length > 0 ? heard.units : unitsOf(heard, turn);
  const [only, another] = units;
  const byThemselves = `${act.nudges}. ${act.nudgesText}`;
  const isSecretariat = hasRole(actor, 'secretariat');
  if (only === undefined) return ofNobody(turn);
  const shown = await show({ ...heard, units, quarter: undefined }, turn);
  if (!isSecretariat) return 'card' in shown ? { card: withNote(shown.card, byThemselves) } : shown;
  const at = another === undefined ? await standing(turn, only.id, { ...heard, quarter: undefined }) : undefined;
  if (at === undefined) return shown;
  const { round, row } = at;
  const failure = whyNotNudged(round, row, ctx.today);
  const status = ctx.t.round.unit[row.status].toLowerCase();
  if (failure === undefined) {
    const form = await ACTIONS['round.nudge-form']({ quarter: round.quarter, unit: row.unit }, turn);
    return { card: withNote(form, thing.nudgeHere(unitName(ctx, row.unit), status, ctx.t.round.nudgeSend)) };
  }
  const isDone = failure.code === 'answered-already';
  const why = isDone ? thing.noNeed(unitName(ctx, row.unit), status) : roundRefusal(ctx, round, failure).text;
  return { card: withNote(await ACTIONS['round-status']({}, turn), why) };
}

/** The administration's report, for those who may read it. */
async function readReport(heard: Heard, turn: Turn): Promise<Answer> {
  const { actor, use } = turn;
  const [named, another] = heard.units;
  const mayRead = named !== undefined && another === undefined && (hasRole(actor, 'secretariat') || reportsFor(actor, named.id));
  const quarter = (await askedQuarter(heard, turn)) ?? (await use.rounds.latest())?.quarter;
  if (!mayRead || quarter === undefined) return show(heard, turn);
  const id = reportId(named.id, quarter);
  const found = await use.reports.read(actor, id);
  if (!found.ok) return show(heard, turn);
  return { card: await ACTIONS['report.show']({ report: id, page: 0 }, turn) };
}

export const UNITS_BY_NAME = [
  intent({
    id: 'unit-by-name',
    says: [
      ':unit',
      ':anyUnit =',
      'show :anyUnit',
      'how go :anyUnit',
      'status :anyUnit',
      ':unit answered',
      ':anyUnit answered',
      ':anyUnit submitted :asks',
      ':anyUnit submit :asks',
      ':anyUnit finished :asks',
      ':anyUnit overdue :asks',
      ':person submit|submitted|answered|overdue|finished :asks',
      'how :anyUnit',
    ],
    examples: ['socialförvaltningen', 'hur går det för tekniska?', 'har omvårdnadsförvaltningen svarat'],
    answer: (heard, turn) => showNamed(heard, turn),
  }),
  intent({
    id: 'unit-nudge',
    says: [
      'remindVerb :anyUnit',
      'reminder :anyUnit',
      'send reminder :anyUnit',
      'remindVerb reminder :anyUnit',
      'remindVerb :person',
      'reminder send :person',
      'remindVerb reminder :person',
    ],
    examples: ['påminn barn- och utbildning', 'remind tekniska förvaltningen', 'remind Anna Bergqvist'],
    answer: nudge,
  }),
  intent({
    id: 'unit-report',
    says: [
      ':unit report',
      ':anyUnit report',
      'show report :anyUnit',
      'review report :anyUnit',
      'approve report :anyUnit',
      'review :anyUnit',
      'approve :anyUnit',
      ':anyUnit report :quarter',
      'giveBack :anyUnit',
      'what :anyUnit report',
      'what :anyUnit submitted',
    ],
    examples: ['visa socialförvaltningens rapport', 'granska tekniska förvaltningens rapport'],
    answer: readReport,
  }),
];
