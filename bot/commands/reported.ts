import { inList, quarterName, unitName, type CardContext } from '../../cards/context.ts';
import { unitsSeenBy, type ApprovedContent } from '../../services/domain/approved-content.ts';
import type { Project } from '../../services/domain/project.ts';
import { addQuarters, quarterOf, type Quarter } from '../../services/domain/quarter.ts';
import type { Entry, ProjectLine } from '../../services/domain/report.ts';
import type { Turn } from '../turns/turn.ts';
import type { Heard } from './hear.ts';
import { quarterMeant } from './quarters.ts';

const A_YEAR = 4;

/** What somebody may see of the city's work: its projects, and what has been approved about the quarters they ask of. */
export interface Reported {
  projects: Project[];
  /** The latest quarter first. */
  contents: ApprovedContent[];
  quarters: Quarter[];
}

/** The quarter that is reported now, or will be next. */
export async function reportedQuarter({ ctx, use }: Turn): Promise<Quarter> {
  return (await use.rounds.latest())?.quarter ?? addQuarters(quarterOf(ctx.today), -1);
}

/** The quarter a text names; undefined when it names none. */
export const askedQuarter = async ({ quarter }: Heard, turn: Turn): Promise<Quarter | undefined> =>
  quarter && quarterMeant(quarter, await reportedQuarter(turn), turn.ctx.today);

/** The quarter that was asked about, else the last four. Of an administration alone where one is named. */
export async function reportedTo(turn: Turn, heard: Heard): Promise<Reported> {
  const { actor, use } = turn;
  const [asked, latest] = await Promise.all([askedQuarter(heard, turn), reportedQuarter(turn)]);
  const quarters = asked === undefined ? Array.from({ length: A_YEAR }, (_, back) => addQuarters(latest, -back)) : [asked];
  const named = heard.units.map(({ id }) => id);
  const isAsked = ({ unit }: { unit: string }): boolean => named.length === 0 || named.includes(unit);
  const [projects, contents] = await Promise.all([use.questions.projects(actor), use.questions.approved(actor, quarters)]);
  const shown = contents.filter(isAsked);
  return { projects: projects.filter(isAsked), contents: shown, quarters: [...new Set(shown.map(({ quarter }) => quarter))] };
}

export type Told<E extends Entry = Entry> = E & { unit: string; quarter: Quarter };

/** Every addition of one kind, with whose it is and when it was reported. */
export const entriesOf = <T extends Entry['type']>({ contents }: Reported, type: T): Told<Extract<Entry, { type: T }>>[] =>
  contents.flatMap(({ unit, quarter, entries }) =>
    entries.filter((entry): entry is Extract<Entry, { type: T }> => entry.type === type).map((entry) => ({ ...entry, unit, quarter })),
  );

/** The latest that was approved about each project, by its id. */
export function lastLines({ contents }: Reported): Map<string, ProjectLine> {
  const lines = new Map<string, ProjectLine>();
  for (const line of contents.flatMap((content) => content.lines)) if (!lines.has(line.project)) lines.set(line.project, line);
  return lines;
}

/** The earliest first. */
const quartersSaid = (ctx: CardContext, { quarters }: Reported): string =>
  inList(ctx, quarters.map((quarter) => quarterName(ctx, quarter)).reverse());

/** Whose work it is that the reader sees, and where the figures come from. */
export function sources({ ctx, actor }: Turn, reported: Reported, from: 'source' | 'sourceBoth' = 'source'): string[] {
  const { found } = ctx.t.answers;
  const seen = unitsSeenBy(actor);
  if (seen !== 'all' && seen.length === 0) return [found.notYours];
  const where = reported.quarters.length === 0 ? found.none : found[from](quartersSaid(ctx, reported));
  return [`${seen === 'all' ? found.wholeCity : found.ownUnits} ${where}`];
}

export const whereAndWhen = (ctx: CardContext, { unit, quarter }: { unit: string; quarter: Quarter }): string[] => [
  unitName(ctx, unit),
  quarterName(ctx, quarter),
];
