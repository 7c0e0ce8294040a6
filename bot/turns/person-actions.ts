import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { helpCard } from '../../cards/person/help-card.ts';
import { languageCard, languageChangedCard } from '../../cards/person/language-card.ts';
import { projectsCard, type ProjectView } from '../../cards/person/projects-card.ts';
import { emptyCard } from '../../cards/person/text-card.ts';
import { waitingCard } from '../../cards/person/waiting-card.ts';
import { finishedRows } from '../../cards/record/finished-offer.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { hasRole, ownUnits, unitsOf } from '../../services/domain/person.ts';
import { isEditable, type Report } from '../../services/domain/report.ts';
import { openReport, presentReport } from './present-report.ts';
import { recordList } from './record-list.ts';
import { latestStatus } from './round-actions.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** The latest round's reports of the units this person reports for. */
async function ownReports({ use }: Turn, units: readonly string[]): Promise<Report[]> {
  const latest = await use.rounds.latest();
  return latest === undefined ? [] : use.rounds.reportsOf(latest.quarter, units);
}

/** The report that is asked for, whichever quarter; the latest round's when none is. */
async function myReport(turn: Turn): Reply {
  const { ctx, actor, use } = turn;
  const units = ownUnits(actor);
  if (units.length === 0) return emptyCard(ctx, ctx.t.report.notReporting, await use.rounds.whatNext(actor));
  const asked = (await use.waitingFor(actor.id)).filter(({ kind }) => kind === 'quarterly-report' || kind === 'correction');
  if (asked.length > 1) return waitingCard(ctx, asked);
  const [only] = asked;
  if (only !== undefined) return openReport(turn, only.subject.id);
  const reports = await ownReports(turn, units);
  const report = reports.find(isEditable) ?? reports[0];
  if (report !== undefined) return presentReport(turn, report);
  const next = await use.rounds.whatNext(actor);
  return emptyCard(ctx, next.unreadable === undefined ? ctx.t.report.closed : ctx.t.failure.unreadable, next);
}

/** Whoever has no administration of their own and may read others' gets all projects there are. */
async function othersProjects(turn: Turn): Reply {
  const { ctx, actor, use } = turn;
  const seen = await use.catalogue.list(actor, { kind: 'project' });
  return seen.length > 0 ? recordList(turn, { kind: 'project' }) : emptyCard(ctx, ctx.t.projects.noUnit, await use.rounds.whatNext(actor));
}

async function myProjects(turn: Turn, page: number): Reply {
  const { ctx, actor, use } = turn;
  const units = ownUnits(actor);
  if (units.length === 0) return othersProjects(turn);
  const [projects, reports] = await Promise.all([use.projectsOf(units), ownReports(turn, units)]);
  const lines = new Map(reports.flatMap((r) => r.lines).map((line) => [line.project, line.answer ?? line.previous]));
  const views: ProjectView[] = projects.map((project) => ({ project, last: lines.get(project.id) }));
  return projectsCard(ctx, { projects: views, page });
}

/** What is owed by somebody, and the projects of those whose register they keep that are to be completed in it. */
async function whatWaits({ ctx, actor, use }: Turn): Reply {
  const [waiting, finished] = await Promise.all([use.waitingFor(actor.id), use.finished.in(unitsOf(actor, ['contact', 'deputy']))]);
  const further = finishedRows(ctx, finished);
  if (waiting.length > 0 && !hasRole(actor, 'secretariat')) return waitingCard(ctx, waiting, undefined, further);
  const next = await use.rounds.whatNext(actor);
  if (waiting.length > 0) return waitingCard(ctx, waiting, next, further);
  return next.unreadable === undefined ? waitingCard(ctx, waiting, next, further) : emptyCard(ctx, ctx.t.failure.unreadable, next);
}

export const personActions = {
  help: async (_payload, { ctx }) => helpCard(ctx),
  waiting: (_payload, turn) => whatWaits(turn),
  'my-report': (_payload, turn) => myReport(turn),
  'my-projects': ({ page }, turn) => myProjects(turn, page),
  'round-status': (_payload, turn) => latestStatus(turn),
  'language-choice': async (_payload, { ctx }) => languageCard(ctx),
  language: async ({ locale }, { actor, use }) => languageChangedCard(await use.changeLanguage(actor, locale)),
} satisfies Partial<Handlers<Turn, Reply>>;
