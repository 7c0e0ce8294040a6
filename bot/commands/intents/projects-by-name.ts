import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../../cards/answers/people.ts';
import { projectAnswer } from '../../../cards/answers/project-card.ts';
import { plainRow } from '../../../cards/answers/project-rows.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import { unitName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { recordUi } from '../../../cards/text/record-texts-in.ts';
import { lineForm } from '../../../cards/report/line-form.ts';
import { hasRole, reportersOn, reportsFor } from '../../../services/domain/person.ts';
import { rightTo } from '../../../services/domain/register/rights.ts';
import { unitsSeenBy } from '../../../services/domain/approved-content.ts';
import type { Project } from '../../../services/domain/project.ts';
import { isEditable, reportId, type Report } from '../../../services/domain/report.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { withNote } from '../with-note.ts';
import { reportedQuarter, reportedTo } from '../reported.ts';

const MOST_OFFERED = 4;

async function named({ projects }: Heard, { use }: Turn): Promise<Project[]> {
  const all = await use.questions.allProjects();
  return projects.flatMap(({ id }) => all.find((project) => project.id === id) ?? []);
}

/** Two projects may have the same words in their names. */
function several({ ctx }: Turn, projects: readonly Project[]): Answer {
  const rows = projects.slice(0, MOST_OFFERED).map((project) => plainRow(project.title, [unitName(ctx, project.unit)]));
  return { card: answerCard(ctx, { title: ctx.t.answers.thing.several(projects.length), items: rows }) };
}

/** The report somebody of the unit is writing, where the project stands in it. */
async function reportOn({ actor, use, ...turn }: Turn, project: Project): Promise<{ report: Report; line: number } | undefined> {
  const read = await use.reports.read(actor, reportId(project.unit, await reportedQuarter({ actor, use, ...turn })));
  if (!read.ok) return undefined;
  const line = read.value.lines.findIndex((l) => l.project === project.id);
  return line < 0 ? undefined : { report: read.value, line };
}

/** The way to the project's own card, and to changing it. */
function inRegister({ actor, ctx }: Turn, project: Project): Element[] {
  const right = rightTo(actor, project);
  const ui = recordUi(ctx.reader.locale);
  const data = { kind: project.kind, id: project.id };
  const about = { about: project.title };
  return [
    ...(right === 'none' ? [] : [press(ui.show, 'record.show', data, about)]),
    ...(right === 'write' ? [press(ui.edit, 'record.edit', data, about)] : []),
  ];
}

async function buttons(turn: Turn, project: Project): Promise<Element[]> {
  const { ctx, actor } = turn;
  const { thing } = ctx.t.answers;
  const mine = reportsFor(actor, project.unit);
  if (!mine && !hasRole(actor, 'secretariat')) return [];
  const found = await reportOn(turn, project);
  if (found === undefined) return [];
  const { report, line } = found;
  if (mine && isEditable(report)) return [press(thing.reportOn, 'report.line', { report: report.id, line }, { style: 'positive' })];
  return [
    mine ? press(thing.openReport, 'report.show', { report: report.id }) : press(thing.openReport, 'review.show', { report: report.id }),
  ];
}

async function show(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const [project, another] = await named(heard, turn);
  if (project === undefined) return several(turn, []);
  if (another !== undefined) return several(turn, await named(heard, turn));
  const seen = unitsSeenBy(actor);
  const isSeen = seen === 'all' || seen.includes(project.unit);
  const { contents } = await reportedTo(turn, { ...heard, units: [], quarter: undefined });
  const last = contents.flatMap(({ quarter, lines }) =>
    lines.filter((l) => l.project === project.id).map((line) => ({ line, quarter })),
  )[0];
  const people = reportersOn([...ctx.city.people.values()], project.unit, ctx.today);
  const contact = peopleInRole(ctx, 'contact', [project.unit]).filter(({ person }) => people.includes(person) && person.id !== actor.id);
  return {
    card: projectAnswer(ctx, {
      project,
      last,
      isSeen,
      items: peopleRows(ctx, contact),
      actions: [...(await buttons(turn, project)), ...inRegister(turn, project)],
    }),
  };
}

/** What stands of it in the register: its money, its partners, its aims. */
async function facts(heard: Heard, turn: Turn): Promise<Answer> {
  const [project, another] = await named(heard, turn);
  if (project === undefined || another !== undefined || rightTo(turn.actor, project) === 'none') return show(heard, turn);
  return { card: await ACTIONS['record.show']({ kind: project.kind, id: project.id }, turn) };
}

/** What is changed in the register; how a project goes is told in the report. */
const OF_REGISTER = ['remove', 'exit', 'add', 'opens', 'deadline', 'date', 'money', 'cost', 'partner', 'programme', 'unitWord'] as const;

/** Somebody who tells how a project goes is led to where that is written; nothing is changed by saying it. */
async function tell(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  if (OF_REGISTER.some((concept) => heard.concepts.has(concept))) return facts(heard, turn);
  const [project, another] = await named(heard, turn);
  if (project === undefined || another !== undefined || heard.asks || !reportsFor(actor, project.unit)) return show(heard, turn);
  const found = await reportOn(turn, project);
  if (found === undefined || !isEditable(found.report)) return show(heard, turn);
  return { card: lineForm(ctx, { ...found, note: { tone: 'accent', text: ctx.t.answers.thing.notChanged } }) };
}

/** When it starts and ends, above what else is known of it. */
async function dates(heard: Heard, turn: Turn): Promise<Answer> {
  const answer = await show(heard, turn);
  const [project, another] = await named(heard, turn);
  const seen = unitsSeenBy(turn.actor);
  if (project === undefined || another !== undefined || !('card' in answer)) return answer;
  if (seen !== 'all' && !seen.includes(project.unit)) return answer;
  const { thing } = turn.ctx.t.answers;
  const { dates: calendar } = turn.ctx;
  return {
    card: withNote(answer.card, thing.lasts(asWritten(project.title), calendar.short(project.startsOn), calendar.short(project.endsOn))),
  };
}

export const PROJECTS_BY_NAME = [
  intent({
    id: 'project-dates',
    says: [
      'when :project',
      'when opens|closes|quit|finished|exit :project',
      'when project :project',
      'how long :project',
      'how long project :project',
      'what date :project',
      'when deadline :project',
      'when go :project',
    ],
    examples: [
      'när slutar Språk som bro',
      'när börjar projektet Svalare gator?',
      'when does Vägen in end?',
      'hur länge pågår Språk som bro',
    ],
    answer: dates,
  }),
  intent({
    id: 'project-told',
    says: [
      ':project delayed',
      ':project risk',
      ':project finished',
      ':project onPlan',
      ':project change',
      ':project report',
      ':project good !how',
      ':project remove',
      ':project add',
      ':project go not',
      ':project closes',
      ':project exit',
    ],
    examples: ['projektet Språk som bro är försenat', 'Språk som bro är klart', 'report on Språk som bro'],
    answer: tell,
  }),
  intent({
    id: 'project-facts',
    says: [
      'money|cost :project',
      'much money|cost :project',
      'how money|cost :project !many',
      'how much cost :project',
      'what cost|money :project',
      'partner :project',
      'which|what|who partner :project',
      'who partner project :project',
      'financed :project',
      'who financed :project',
      'programme :project',
      'which programme :project',
    ],
    examples: ['vad kostar Språk som bro', 'hur stor är budgeten för Vägen in', 'vilka är partner i Vägen in', 'who finances Vägen in?'],
    answer: facts,
  }),
  intent({
    id: 'project-by-name',
    says: [
      ':project',
      'how go :project',
      'show :project',
      'status :project',
      'what :project',
      ':project mean',
      'how go project :project',
      'what go :project',
      'effect :project',
      'what have effect :project',
      'which have effect :project',
      'which effect :project',
    ],
    examples: ['hur går det för Språk som bro?', 'Svalare gator', 'tell me about Vägen in'],
    answer: show,
  }),
];
