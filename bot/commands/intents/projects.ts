import { answerCard } from '../../../cards/answers/answer-card.ts';
import { projectRow, shortList } from '../../../cards/answers/project-rows.ts';
import { unitName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import { unitsSeenBy } from '../../../services/domain/approved-content.ts';
import type { ListedRecord } from '../../../services/domain/register/record-filter.ts';
import { isReportable, type Project } from '../../../services/domain/project.ts';
import type { ProjectLine, ProjectStatus } from '../../../services/domain/report.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { projectsAsked } from '../projects-asked.ts';
import { answerFromList, textsOf } from '../register-answers.ts';
import { lastLines, reportedTo, sources, type Reported } from '../reported.ts';

const ways = ({ ctx }: Turn): Element[] => [
  ...(hasUnit(ctx) ? [press(ctx.t.command['my-projects'], 'my-projects', {})] : []),
  press(ctx.t.answers.found.ask, 'round-status', {}),
];

const ORDER: Record<ProjectStatus, number> = { delayed: 0, 'at-risk': 1, 'on-plan': 2, finished: 3 };

const urgency = (line: ProjectLine | undefined): number => (line?.answer?.status === undefined ? 4 : ORDER[line.answer.status]);

function list(turn: Turn, reported: Reported, projects: readonly Project[], said: readonly string[], more: Element[] = []): Answer {
  const { ctx } = turn;
  const lines = lastLines(reported);
  const [title = '', ...rest] = said;
  const sorted = [...projects].sort((a, b) => urgency(lines.get(a.id)) - urgency(lines.get(b.id)));
  const rows = sorted.map((project) => projectRow(ctx, project, lines.get(project.id)));
  return {
    card: answerCard(ctx, {
      title,
      lines: rest,
      items: shortList(ctx, rows),
      hints: sources(turn, reported, 'sourceBoth'),
      actions: [...more, ...ways(turn)],
    }),
  };
}

/** How many each administration has, the most first; also those that have none, where the reader sees them all. */
function byUnit({ ctx, actor }: Turn, records: readonly ListedRecord[]): string {
  const seen = unitsSeenBy(actor);
  const units = [...ctx.city.units.values()].filter(({ active, id }) => active && (seen === 'all' || seen.includes(id)));
  const counts = units.map(({ id }) => ({ id, n: records.filter(({ unit }) => unit === id).length })).sort((a, b) => b.n - a.n);
  return `${counts.map(({ id, n }) => `${unitName(ctx, id)}: ${n}`).join('. ')}.`;
}

/** From the register, as it stands now. */
function all(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  const { filter, turning } = projectsAsked(turn, heard);
  return answerFromList(turn, filter, (records) => {
    if (turning !== undefined) return { heading: ask[turning.point](records.length, turning.year) };
    if (records.length === 0) return { heading: ask.noProjects };
    const eu = records.filter(({ values }) => values['type'] === 'eu').length;
    const ongoing = records.filter(({ state }) => state === 'ongoing').length;
    return {
      heading: heard.concepts.has('eu') ? ask.euProjects(eu) : ask.projects(records.length, eu),
      lines: [
        filter.state === '' ? ask.ongoing(ongoing, records.length) : '',
        ...(heard.concepts.has('unitWord') && !filter.unit ? [byUnit(turn, records)] : []),
      ],
    };
  });
}

/** The live ones with one of these statuses the last time something was approved about them. */
function withStatus(reported: Reported, ...statuses: ProjectStatus[]): Project[] {
  const lines = lastLines(reported);
  return reported.projects.filter(
    (project) => isReportable(project) && statuses.some((status) => lines.get(project.id)?.answer?.status === status),
  );
}

async function offTrack(heard: Heard, turn: Turn): Promise<Answer> {
  const { found } = turn.ctx.t.answers;
  const reported = await reportedTo(turn, heard);
  const delayed = withStatus(reported, 'delayed');
  const risky = withStatus(reported, 'at-risk');
  // What goes slowly stands in the reports alone; what should have ended, in the register.
  const filter = { kind: 'project', only: 'late' } as const;
  const late = (await turn.use.catalogue.list(turn.actor, filter)).length;
  const { ask } = textsOf(turn);
  return list(
    turn,
    reported,
    [...delayed, ...risky],
    [found.delayed(delayed.length), found.atRisk(risky.length), ask.late(late)],
    late > 0 ? [press(ask.lateButton(late), 'record.list', filter)] : [],
  );
}

async function health(heard: Heard, turn: Turn): Promise<Answer> {
  const { found } = turn.ctx.t.answers;
  const reported = await reportedTo(turn, heard);
  const [delayed, risky, fine] = [withStatus(reported, 'delayed'), withStatus(reported, 'at-risk'), withStatus(reported, 'on-plan')];
  const told = delayed.length + risky.length + fine.length;
  return list(
    turn,
    reported,
    [...delayed, ...risky],
    [found.health(fine.length, told), found.delayed(delayed.length), found.atRisk(risky.length)],
  );
}

export const PROJECTS = [
  intent({
    id: 'projects',
    says: [
      'project :year !quarter !add !i !report',
      'project opens :year !add',
      'project opens :alone !add !i',
      'which unitWord have project !report',
      'project :topic !add !new !remove !change',
      'which|what|show|have project :topic !add !new',
      'project :country !add !new',
      'which|what|show|have project :country !add !new',
      'project :state :asks !i !delayed !report',
      'project :state :alone !add !new !i',
      'which|show|many|all project finished|opens|closes|quit !add !i',
      'project finished|quit :asks !add !i !when',
      'how many project',
      'how many project have',
      'many project',
      'many eu',
      'which|what|show|all|have project !i !delayed !risk !finished !add !change !remove !mean !new',
      'eu project !mean !add !new !remove !change',
      'eu =',
      'project :unit !add !new',
      'project :anyUnit which',
      'which|show|many eu !mean',
      'all project',
      'project now :asks',
      'project now !i',
      'many project now',
    ],
    examples: [
      'projects with Tartu',
      'vilka projekt avslutas i år',
      'vilka projekt är avslutade',
      'projekt om klimat',
      'hur många EU-projekt har staden?',
      'how many projects do we have?',
      'lista alla projekt',
      'visa projekt',
      'vilka projekt har tekniska förvaltningen',
    ],
    answer: all,
  }),
  intent({
    id: 'projects-off-track',
    says: [
      'have delayed !i !report',
      'delayed !i !report !who !we !unitWord|quarterWord !:anyUnit :asks',
      'delayed project',
      'which|show|many|what|have delayed project',
      'project risk',
      'which|show|many risk !vote',
      'go project risk',
      'delayed project :asks',
      'project not go',
      'project not onPlan',
      'not onPlan',
      'which project risk',
    ],
    examples: ['vilka projekt är försenade?', 'visa försenade projekt', 'which projects are at risk?', 'finns det projekt som går dåligt'],
    answer: offTrack,
  }),
  intent({
    id: 'projects-health',
    says: [
      'how go project !many !cost',
      'how project !many !cost',
      'how project doing !many',
      'go good project',

      'good project :asks',

      'project status',
      'project onPlan :asks',

      'go project',
      'what project status',
      'go good =',
      'project onPlan go',
      'go project onPlan',
    ],
    examples: ['går det bra för projekten?', 'hur går det för projekten', 'how are the projects doing?'],
    answer: health,
  }),
];
