import { nameIn } from '../../services/domain/entry/entry-names.ts';
import { statedAmount } from '../../services/domain/money.ts';
import { isAsBefore } from '../../services/domain/progress.ts';
import {
  takesRole,
  type DescribedEntry,
  type Entry,
  type LastSaid,
  type ProjectLine,
  type ProjectStatus,
  type ReportContent,
} from '../../services/domain/report.ts';
import { areaName, purposeName, quarterName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, heading, hint, listRow, marked, paragraph, standing, subheading, subtle, toned } from '../kit/elements.ts';
import { moneyText } from '../money-text.ts';
import { labelOf } from '../record/record-view.ts';
import { valueText } from '../record/value-text.ts';
import { entryView } from './entry-view.ts';
import { entryCorrection, lineCorrection, removedBlock } from './correction-marks.ts';
import { changeButton, changeEntryButton, entryNames, lineNames } from './change-buttons.ts';

export const STATUS_TONE: Record<ProjectStatus, 'good' | 'warning' | 'attention' | 'accent'> = {
  'on-plan': 'good',
  'at-risk': 'warning',
  delayed: 'attention',
  finished: 'accent',
};

interface ContentOptions {
  /** The report whose rows can be changed here; each then gets a button straight to its form. */
  changeIn?: string;
  /** The report as it was sent back; what has been corrected since is marked. */
  since?: ReportContent | undefined;
}

/** What stands on one page: a heading is never parted from what it is the heading of. */
export type Block = readonly Element[];

/** A report as it is read, block by block: the same to the contact person, the secretariat and the committee. Changes since last quarter are marked. */
export function contentBlocks(ctx: CardContext, content: ReportContent, { changeIn, since }: ContentOptions = {}): Block[] {
  const { t } = ctx;
  const { lines, entries } = content;
  const ofType = (type: Entry['type']): Element[] =>
    entries.flatMap((e, at) => {
      if (e.type !== type) return [];
      const change = changeIn === undefined ? [] : [changeEntryButton(ctx, changeIn, e, additionNames[at] ?? '')];
      return [entryBlock(ctx, e, { marks: entryCorrection(ctx, since, e), change })];
    });
  const projectNames = lineNames(lines);
  const additionNames = entryNames(ctx, entries);
  const tellsEffects = lines.some(({ answer }) => answer !== undefined && answer.effects !== '');
  const projects = lines.map((line, at) => {
    const change = changeIn === undefined ? [] : [changeButton(ctx, changeIn, at, projectNames[at] ?? '')];
    return lineBlock(ctx, line, { marks: lineCorrection(ctx, since, line), change });
  });
  return [
    ...section(t.content.projects, projects.length === 0 ? [paragraph(t.content.noProjects)] : projects),
    ...section(t.content.applications, ofType('application')),
    ...section(t.content.activities, ofType('activity')),
    // Those of the projects stand under the projects.
    ...section(tellsEffects ? t.content.moreEffects : t.content.effects, ofType('effect')),
    ...(entries.length === 0 ? [[hint(t.content.nothingAdded)]] : []),
    ...removedBlock(ctx, since, content),
  ];
}

/** An empty section is left out. */
function section(title: string, [first, ...rest]: Element[]): Block[] {
  return first === undefined ? [] : [[heading(title), first], ...rest.map((element) => [element])];
}

const inSentences = (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

/** Facts in a row; those not known are left out. */
export const inRow = (facts: readonly string[]): string => facts.filter((fact) => fact !== '').join(' · ');

const small = (text: string): Element[] => (text === '' ? [] : [subtle(text)]);

/** The priority areas and purposes something serves (S1–S4, P1–P4). */
const classified = (ctx: CardContext, { areas, purposes }: Pick<Entry, 'areas' | 'purposes'>): Element[] =>
  small(inRow([areas.map((area) => areaName(ctx, area)).join(', '), purposes.map((purpose) => purposeName(ctx, purpose)).join(', ')]));

const labelled = (label: string, text: string): Element[] => (text === '' ? [] : [paragraph(`**${label}:** ${asWritten(text)}`)]);

/** What a row has beside its content: marks of what was corrected, and the button straight to its form. */
interface Extras {
  marks: Element[];
  change: Element[];
}

function lineBlock(ctx: CardContext, line: ProjectLine, { marks, change }: Extras): Element {
  const { t } = ctx;
  const { answer } = line;
  const status = answer?.status;
  const said = status === undefined ? standing(t.content.noStatus, 'attention') : standing(t.status[status], STATUS_TONE[status]);
  return listRow([
    subheading(asWritten(line.title)),
    said,
    subtle(inRow([t.projectType[line.type], asWritten(line.programme)])),
    ...classified(ctx, line),
    ...changeMark(ctx, line),
    ...marks,
    ...happened(ctx, line),
    ...labelled(t.content.effect, answer?.effects ?? ''),
    // F4: a project without a stated effect at its end is a finding.
    ...(status === 'finished' && answer?.effects === '' ? [toned(t.content.noEffect, 'warning')] : []),
    ...change,
  ]);
}

/** `förra kvartalet`, or the quarter itself where it is known: what has been nothing new for long was said long ago. */
export const lastSaidIn = (ctx: CardContext, { saidIn }: LastSaid): string =>
  saidIn === undefined ? ctx.t.content.lastQuarter : quarterName(ctx, saidIn);

/** What has happened; where nothing is new, that, and what was last told and when. */
function happened(ctx: CardContext, { answer, previous }: ProjectLine): Element[] {
  const { t } = ctx;
  if (answer?.nothingNew !== true) return labelled(t.content.happened, answer?.happened ?? '');
  const last =
    previous === undefined || previous.happened === '' ? '' : t.content.lastTold(lastSaidIn(ctx, previous), asWritten(previous.happened));
  return [paragraph(`**${t.content.happened}:** ${inSentences([t.content.nothingNew, last])}`)];
}

function changeMark({ t }: CardContext, line: ProjectLine): Element[] {
  const { answer, previous } = line;
  if (previous === undefined) return [marked(t.content.new)];
  // What says so itself needs no mark.
  if (answer === undefined || (isAsBefore(line) && answer.nothingNew === true)) return [];
  if (isAsBefore(line)) return [subtle(t.content.nothingNew)];
  if (answer.status !== previous.status && previous.status !== undefined) return [marked(t.content.changedFrom(t.status[previous.status]))];
  return [marked(answer.nothingNew === true ? t.content.effectsChanged : t.content.textChanged)];
}

function entryBlock(ctx: CardContext, entry: Entry, { marks, change }: Extras): Element {
  const { t } = ctx;
  return listRow([
    subheading(asWritten(entry.title) || t.entries.untitled),
    ...small(inRow(entryFacts(ctx, entry))),
    ...classified(ctx, entry),
    ...marks,
    ...entryTexts(ctx, entry),
    ...change,
  ]);
}

/** What is known of an entry beside its title; nothing where there is nothing to say. */
export function entryFacts(ctx: CardContext, entry: Entry): string[] {
  const { t, dates } = ctx;
  switch (entry.type) {
    case 'application': {
      const amount = statedAmount(entry);
      return [
        asWritten(nameIn(entry)('programme', entry.programme)),
        ...(entry.submittedOn === undefined ? [] : [t.content.submittedOn(dates.short(entry.submittedOn))]),
        ...(amount === undefined ? [] : [moneyText(ctx, amount)]),
      ];
    }
    case 'activity':
      return [
        ...(entry.activity === undefined ? [] : [t.activity[entry.activity]]),
        ...(entry.heldOn === undefined ? [] : [dates.short(entry.heldOn)]),
        asWritten(entry.place),
        ...(entry.activity !== undefined && takesRole(entry.activity) && entry.role !== undefined ? [t.seminarRole[entry.role]] : []),
      ];
    case 'effect':
      return [];
    default:
      return entry satisfies never;
  }
}

/** What is said in the fields that only some have filled in, each under the register's name for it. */
function detailTexts(ctx: CardContext, entry: DescribedEntry): Element[] {
  const view = entryView(ctx, entry);
  return Object.entries(view.rules.description).flatMap(([name, field]) =>
    labelled(labelOf(view, name), valueText(view, name, field, entry.details?.[name])),
  );
}

function entryTexts(ctx: CardContext, entry: Entry): Element[] {
  const { t } = ctx;
  switch (entry.type) {
    case 'application':
      return detailTexts(ctx, entry);
    case 'activity':
      return [...labelled(t.content.goal, entry.goal), ...labelled(t.content.outcome, entry.outcome), ...detailTexts(ctx, entry)];
    case 'effect':
      return entry.description === '' ? [] : [paragraph(asWritten(entry.description))];
    default:
      return entry satisfies never;
  }
}
