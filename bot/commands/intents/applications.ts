import { inList } from '../../../cards/context.ts';
import { moneyText } from '../../../cards/money-text.ts';
import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { plainRow, shortList } from '../../../cards/answers/project-rows.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import type { ApplicationEntry, Report } from '../../../services/domain/report.ts';
import { isEditable, reportId } from '../../../services/domain/report.ts';
import { statedAmount, sumsOf } from '../../../services/domain/money.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { entriesOf, reportedQuarter, reportedTo, sources, whereAndWhen, type Told } from '../reported.ts';

function applicationRow({ ctx }: Turn, entry: Told<ApplicationEntry>): Element {
  const { t, dates } = ctx;
  const stated = statedAmount(entry);
  const amount = stated === undefined ? '' : moneyText(ctx, stated);
  const on = entry.submittedOn === undefined ? '' : t.content.submittedOn(dates.short(entry.submittedOn));
  return plainRow(entry.title, [asWritten(entry.programme), amount, on, ...whereAndWhen(ctx, entry)]);
}

/** The reports somebody is writing. */
async function drafts(turn: Turn): Promise<Report[]> {
  const { actor, use } = turn;
  const quarter = await reportedQuarter(turn);
  const read = await Promise.all(ownUnits(actor).map((unit) => use.reports.read(actor, reportId(unit, quarter))));
  return read.flatMap((found) => (found.ok && isEditable(found.value) ? [found.value] : []));
}

const addButton = ({ ctx }: Turn, open: readonly Report[]): Element[] =>
  open.slice(0, 1).map(({ id }) => press(ctx.t.answers.found.add, 'report.entry-form', { report: id, type: 'application' }));

/** What stands in a draft is nobody's word yet, and is not counted. */
function notCounted({ ctx }: Turn, open: readonly Report[]): string[] {
  const count = open.flatMap(({ entries }) => entries).filter(({ type }) => type === 'application').length;
  return count === 0 ? [] : [ctx.t.answers.found.inDraft(count)];
}

async function list(
  turn: Turn,
  title: (entries: readonly Told<ApplicationEntry>[]) => string[],
  heard: Parameters<typeof reportedTo>[1],
): Promise<Answer> {
  const { ctx } = turn;
  const reported = await reportedTo(turn, heard);
  const entries = entriesOf(reported, 'application');
  const open = await drafts(turn);
  const [first = '', ...lines] = title(entries);
  return {
    card: answerCard(ctx, {
      title: first,
      lines: [...lines, ...notCounted(turn, open)],
      items: shortList(
        ctx,
        entries.map((entry) => applicationRow(turn, entry)),
      ),
      hints: [...sources(turn, reported), ctx.t.answers.found.noOutcome],
      actions: [...addButton(turn, open), press(ctx.t.answers.found.ask, 'round-status', {})],
    }),
  };
}

/** A report tells of an application when it goes in; what came of it has no place there. */
async function outcome(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { outcomeTitle, outcomeText, outcomeAdd } = ctx.t.answers.found;
  const open = await drafts(turn);
  return {
    card: answerCard(ctx, {
      title: outcomeTitle,
      lines: [outcomeText],
      items: secretariatRows(ctx),
      hints: open.length === 0 ? [] : [outcomeAdd],
      actions: [...(hasUnit(ctx) ? [press(ctx.t.command['my-report'], 'my-report', {})] : []), ...addButton(turn, open)],
    }),
  };
}

export const APPLICATIONS = [
  intent({
    id: 'application-outcome',
    says: [
      'outcome application :ask0',
      'outcome application how|where|doing',
      'outcome application report',
      'outcome report how|where',
      'outcome money :ask0',
      'outcome i|we :ask0',
    ],
    examples: [
      'vi har fått avslag på ansökan, hur rapporterar jag det?',
      'our application was rejected',
      'ansökan är beviljad, vad gör jag nu?',
    ],
    answer: (_heard, turn) => outcome(turn),
  }),
  intent({
    id: 'money',
    says: [
      'much money',
      'money application',
      'cost project',
      'money :asks',
      'much application',
      'show money',
      'what money',
      'money have',
      'money =',
      'how much application',
      'money project',
      'many money',
      'money we',
      'how money',
      'money',
      'much we application',
      'how much we application',
      'how much application have we',
    ],
    examples: ['hur mycket pengar har vi sökt?', 'how much money have we applied for?', 'vilken summa är sökt'],
    answer: (heard, turn) => {
      const { ctx } = turn;
      const { money, moneyOf, moneyWithout, noBudget } = ctx.t.answers.found;
      return list(
        turn,
        (entries) => {
          const amounts = entries.flatMap((entry) => statedAmount(entry) ?? []);
          const without = entries.length - amounts.length;
          // Two currencies are never added.
          const sums = sumsOf(amounts.length === 0 ? [{ amount: 0, currency: 'SEK' }] : amounts);
          return [
            money(
              inList(
                ctx,
                sums.map((sum) => moneyText(ctx, sum)),
              ),
            ),
            moneyOf(entries.length),
            without > 0 ? moneyWithout(without) : '',
            noBudget,
          ];
        },
        heard,
      );
    },
  }),
  intent({
    id: 'applications',
    says: [
      'many application submit',
      'which application submit',
      'all application submit',
      'which|what|show|many|all|have application !add !new !when !mean',
      'application :asks !add !new !when !mean',
      'application status',
      'application go',
      'application =',
      'we application have',
      'application :quarter',
      'application :unit',
      'where application',
      'how application go',
      'application approve',
      'application now',
      'application submitted !i :asks',
      'all application submitted',
      'show application submitted',
    ],
    examples: ['vilka ansökningar har vi inne?', 'which applications are pending?', 'hur många ansökningar har vi', 'ansökningarna'],
    answer: (heard, turn) => list(turn, (entries) => [turn.ctx.t.answers.found.applications(entries.length)], heard),
  }),
];
