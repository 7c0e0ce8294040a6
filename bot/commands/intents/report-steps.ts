import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { AdaptiveCard } from '../../../cards/kit/card.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import { lineForm } from '../../../cards/report/line-form.ts';
import { previewCard } from '../../../cards/report/preview-card.ts';
import { unitName } from '../../../cards/context.ts';
import { emptyEntry } from '../../../services/domain/entry/entry-values.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import { gapsInLine } from '../../../services/domain/report-completeness.ts';
import { isEditable, reportId, type EntryType, type Report } from '../../../services/domain/report.ts';
import { showEntryForm } from '../../turns/entry-form.ts';
import { ACTIONS } from '../../turns/actions.ts';
import { presentReport } from '../../turns/present-report.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { nextOpening } from '../next-dates.ts';
import { newRecord, saidFilter, titled } from '../register-answers.ts';
import { applications, asksForSeveral } from './applications.ts';
import { kindIn } from './activities.ts';

type Step = (turn: Turn, report: Report) => AdaptiveCard | Promise<AdaptiveCard>;

/** Only those of an administration report; the others are told who does. */
export function whoReports({ ctx }: Turn): Answer {
  const { notReporting, whoReports: text } = ctx.t.answers.step;
  return {
    card: answerCard(ctx, {
      title: notReporting,
      lines: [text],
      items: peopleRows(ctx, peopleInRole(ctx, 'contact')),
      actions: [press(ctx.t.command['round-status'], 'round-status', {}), press(ctx.t.command.waiting, 'waiting', {})],
    }),
  };
}

/** The step of the report that was named, where there is one to write in; what is handed in is shown with a word on why not. */
async function atStep(turn: Turn, step: Step): Promise<Answer> {
  const { ctx, actor, use } = turn;
  const { t } = ctx;
  if (ownUnits(actor).length === 0) return whoReports(turn);
  const latest = await use.rounds.latest();
  const read =
    latest === undefined ? [] : await Promise.all(ownUnits(actor).map((unit) => use.reports.read(actor, reportId(unit, latest.quarter))));
  const reports = read.flatMap((found) => (found.ok ? [found.value] : []));
  const open = reports.filter(isEditable);
  const [only, another] = open;
  if (another !== undefined) {
    const choices = open.map(({ id, unit }) => press(unitName(ctx, unit), 'report.show', { report: id }));
    return { card: answerCard(ctx, { title: t.answers.step.which, actions: choices }) };
  }
  if (only !== undefined) return { card: await step(turn, only) };
  const [done] = reports;
  if (done === undefined) return { card: answerCard(ctx, { title: t.answers.step.nothing, lines: [await nextOpening(turn)] }) };
  const text = done.state === 'approved' ? t.answers.step.approved : t.answers.step.handedIn;
  return { card: await presentReport(turn, done, { note: { tone: 'accent', text } }) };
}

const newEntry =
  (type: EntryType, heard?: Heard): Step =>
  (turn, report) => {
    const { ctx, use } = turn;
    const empty = emptyEntry(type, use.newId());
    const kind = heard === undefined ? undefined : kindIn(heard);
    const entry = empty.type === 'activity' && kind !== undefined ? { ...empty, activity: kind } : empty;
    return showEntryForm(turn, { report, entry, note: { tone: 'accent', text: ctx.t.answers.step.fillIn } });
  };

/** The type of activity that was named, as the form's choice. */
const typed = (heard: Heard): { type?: string } => {
  const type = kindIn(heard);
  return type === undefined ? {} : { type };
};

/** The one fund or programme a text names, as the form's choice. */
async function programmeSaid({ mentions, topic }: Heard, { actor, use }: Turn): Promise<{ programme?: string }> {
  const name = topic ?? mentions.join(' ');
  const found = name === '' ? [] : (await use.catalogue.named(actor, name)).filter(({ kind }) => kind === 'programme');
  const [only, another] = found;
  return only === undefined || another !== undefined ? {} : { programme: only.id };
}

const walk: Step = ({ ctx }, report) =>
  lineForm(ctx, {
    report,
    line: Math.max(
      0,
      report.lines.findIndex((line) => gapsInLine(line).length > 0),
    ),
  });

const preview: Step = ({ ctx }, report) => previewCard(ctx, { report });

const KIND = 'seminar|visit|trip|exchange|network|activity';

export const REPORT_STEPS = [
  intent({
    id: 'new-application',
    says: [
      'we have application money :ask0',
      'i have application money :ask0',
      'new application',
      'add application',
      'want report application',
      'report application !which !what',
      'we application :ask0 !show !all',
      'i application :ask0 !show !all',
      'submitted application :ask0 !which !what !many !how !show !all',
      'want application',
    ],
    examples: ['ny ansökan', 'jag vill lägga till en ansökan', 'we have applied for money'],
    answer: async (heard, turn) =>
      asksForSeveral(heard)
        ? applications(heard, turn)
        : heard.concepts.has('report')
          ? atStep(turn, newEntry('application'))
          : newRecord(turn, 'application', { ...titled(heard.plain), ...(await programmeSaid(heard, turn)) }, saidFilter(turn, heard).unit),
  }),
  intent({
    id: 'new-activity',
    says: [
      `we ${KIND} :mention :ask0`,
      `i ${KIND} :mention :ask0`,
      `new ${KIND}`,
      `add ${KIND}`,
      `want report ${KIND}`,
      `want ${KIND}`,
      `report ${KIND} !which !what !many`,
      `we have ${KIND} :ask0`,
      `i ${KIND} :ask0`,
      `we ${KIND} :ask0`,
      `have ${KIND} :ask0`,
      `submitted ${KIND} :ask0`,
    ],
    examples: ['jag vill rapportera en studieresa till Bryssel', 'ny aktivitet', 'vi har varit på studiebesök i Bonn', 'add a seminar'],
    answer: (heard, turn) =>
      heard.concepts.has('report')
        ? atStep(turn, newEntry('activity', heard))
        : newRecord(turn, 'activity', { ...typed(heard), ...titled(heard.plain) }, saidFilter(turn, heard).unit),
  }),
  intent({
    id: 'new-effect',
    says: ['new effect', 'add effect', 'want report effect', 'report effect !which !what !many', 'we have effect :ask0', 'want effect'],
    examples: ['ny effekt', 'lägg till en effekt', 'report an effect'],
    answer: (_heard, turn) => atStep(turn, newEntry('effect')),
  }),
  intent({
    id: 'walk-through',
    says: ['walk', 'walk project', 'walk report', 'want walk report'],
    examples: ['gå igenom', 'jag vill gå igenom projekten', 'go through the report'],
    answer: (_heard, turn) => atStep(turn, walk),
  }),
  intent({
    id: 'submit',
    says: [
      'how submit !many !application',
      'submit !not !when !who !which !all !have !many !how !committee !why !project',
      'submit report !not !when !who !which !all !have !committee',
      'send report !committee !who !all !not',
      'how submit report',
    ],
    examples: ['skicka in', 'hur lämnar jag in rapporten', 'hand in the report'],
    answer: (_heard, turn) => atStep(turn, preview),
  }),
  intent({
    id: 'take-back',
    says: ['takeBack report', 'takeBack submit', 'takeBack submitted', 'i takeBack', 'takeBack send', 'takeBack i submit'],
    examples: ['ta tillbaka rapporten', 'jag råkade skicka in', 'I submitted by mistake'],
    answer: async (_heard, turn) => (hasUnit(turn.ctx) ? { card: await ACTIONS['my-report']({}, turn) } : whoReports(turn)),
  }),
];
