import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { plainRow, shortList } from '../../../cards/answers/project-rows.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { absenceCard } from '../../../cards/person/absence-card.ts';
import type { Note } from '../../../cards/report/frame.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import { askForm, askFormFor } from '../../turns/more-time-actions.ts';
import { mayKeepRoster } from '../../../services/domain/roster/roster-rights.ts';
import { hasRole } from '../../../services/domain/person.ts';
import type { Turn } from '../../turns/turn.ts';
import { dayUntil, daysSaid } from '../days-said.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';
import { noSuchDayText } from '../no-such-day-text.ts';
import type { NoSuchDay } from '../said-day.ts';

const ways = ({ ctx }: Turn): Element[] => [
  ...(hasUnit(ctx) ? [press(ctx.t.command['my-report'], 'my-report', {})] : []),
  press(ctx.t.command.waiting, 'waiting', {}),
];

/** Who is away the days that are said, today where none are: for those who keep the roster. */
function away({ plain }: Heard, { ctx }: Turn): Answer {
  const { today } = ctx;
  const said = daysSaid(plain, today) ?? { from: today, to: today };
  const { absence: words } = ctx.t.people;
  if ('none' in said) return { card: answerCard(ctx, { title: noSuchDayText(ctx, said.none) }) };
  const days = said.to < said.from ? { from: said.to, to: said.from } : said;
  const rows = [...ctx.city.people.values()].flatMap((person) =>
    (person.active ? (person.absences ?? []) : [])
      .filter(({ from, to }) => from <= days.to && to >= days.from)
      .map(({ from, to }) => plainRow(person.name, [words.planned(ctx.dates.short(from), ctx.dates.short(to))])),
  );
  const when = days.from === days.to ? ctx.dates.short(days.from) : `${ctx.dates.short(days.from)}–${ctx.dates.short(days.to)}`;
  return { card: answerCard(ctx, { title: ctx.t.answers.absence.away(rows.length, when), items: shortList(ctx, rows) }) };
}

/** The card that says who steps in, with the days that were said. */
async function absent(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const isOfOthers =
    (heard.concepts.has('who') || heard.concepts.has('which')) && !heard.concepts.has('i') && !heard.concepts.has('replace');
  if (isOfOthers && mayKeepRoster(actor)) return away(heard, turn);
  const said = daysSaid(heard.plain, ctx.today);
  const [next = ''] = await nextDates(turn);
  const hints = next === '' ? [] : [next];
  if (said === undefined) return { card: absenceCard(ctx, { person: actor, hints }) };
  if ('none' in said) return { card: absenceCard(ctx, { person: actor, hints, note: missing(turn, said.none) }) };
  const note: Note | undefined =
    said.to < said.from ? { tone: 'attention', text: ctx.t.people.absence['ends-before-it-starts'] } : undefined;
  return { card: absenceCard(ctx, { person: actor, typed: said, hints, note }) };
}

const missing = ({ ctx }: Turn, none: NoSuchDay): Note => ({ tone: 'attention', text: noSuchDayText(ctx, none) });

async function leaving(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { absence } = ctx.t.answers;
  return {
    card: answerCard(ctx, { title: absence.titleLeaving, lines: [absence.leaving], items: secretariatRows(ctx), actions: ways(turn) }),
  };
}

/** The secretariat asks for others: the administration asks with one press, and the secretariat grants it with another. */
function othersTime({ ctx }: Turn): Answer {
  const { absence } = ctx.t.answers;
  return {
    card: answerCard(ctx, {
      title: absence.titleOthers,
      lines: [absence.othersAsk],
      actions: [press(ctx.t.command['round-status'], 'round-status', {})],
    }),
  };
}

/** The request to the secretariat, where there is a report to ask for. */
async function moreTime(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const round = await use.rounds.latest();
  if (round?.state === 'collecting' && hasUnit(ctx)) {
    const said = dayUntil(heard.plain, ctx.today);
    if (said === undefined) return { card: await askForm(turn, round.quarter) };
    if ('none' in said) return { card: await askForm(turn, round.quarter, { until: '', why: '' }, missing(turn, said.none)) };
    return { card: await askFormFor(turn, round, said.until) };
  }
  if (hasRole(actor, 'secretariat')) return othersTime(turn);
  const { absence } = ctx.t.answers;
  const lines = [...(await nextDates(turn)).slice(0, 1), absence.time];
  return { card: answerCard(ctx, { title: absence.titleTime, lines, items: secretariatRows(ctx), actions: ways(turn) }) };
}

export const ABSENCE = [
  intent({
    id: 'absence',
    says: [
      'who sick',
      'who leave',
      'who go sick',
      'who go leave',
      'sick',
      'i sick',
      'i leave',
      'leave replace',
      'sick replace who',
      'leave who replace',
      'leave',
      'leave next',
      'who replace i',
      'replace i',
      'who doing i leave',
      'not leave',
      'sick =',
    ],
    examples: [
      'jag är sjuk nästa vecka',
      'I am on leave next week, who replaces me?',
      'jag har semester i december',
      'jag är föräldraledig från mars',
    ],
    answer: (heard, turn) => absent(heard, turn),
  }),
  intent({
    id: 'succession',
    says: [
      'i quit',

      'new contactPerson i',
      'i not more contactPerson',
      'quit name',
      'not i contactPerson',
      'i quit contactPerson',
      'replace i new',
      'quit !project !reminder !when !:alone',
      'i want stop !reminder !messages !send',
      'i stop want am',
      'quit replace',
      'takeOver i !who !sick !leave',
      'takeOver :quarter !who !sick !leave',
      'takeOver personWord !who !sick !leave',
      'takeOver :person !who !sick !leave',
      'takeOver report !who !sick !leave',
      'change job',
      'new job',
      'job change i',
      'quit job',
      'have new job',
      'i stop !reminder !messages !send !contact !remindVerb !button =',
    ],
    examples: [
      'jag slutar, min efterträdare heter Anna Berg',
      'jag byter jobb',
      "I'm leaving, who takes over?",
      'min kollega ska ta över nästa kvartal',
    ],
    answer: (_heard, turn) => leaving(turn),
  }),
  intent({
    id: 'more-time',
    says: [
      'moreTime',
      'not manage',
      'manage not report',
      'more time',
      'want moreTime',
      'want more time',
      'can moreTime',
      'more =',
      'can report more',
      'submit more',
      'i not manage',
      'can i more',
      'delayed report i',
      'deadline moreTime',
      'i delayed',
      'report delayed !who !which !project',
      'want moreTime',
      'have moreTime',
      'moreTime :anyUnit',
      'show :anyUnit later',
      'show :anyUnit moreTime',
      'not manage :anyUnit',
    ],
    examples: ['jag hinner inte, kan jag få förlängd tid?', 'can I have an extension?', 'vi behöver mer tid', 'kan jag få anstånd'],
    answer: (heard, turn) => moreTime(heard, turn),
  }),
];
