import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, secretariatRows, type Placed } from '../../../cards/answers/people.ts';
import { inList } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { paragraph } from '../../../cards/kit/elements.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import { hasRole, ownUnits, type Person } from '../../../services/domain/person.ts';
import type { Round } from '../../../services/domain/round.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';

/** Who can do it in somebody's place: the deputies of their administrations, else whoever has the same role. */
function standIns({ ctx, actor }: Turn): Placed[] {
  const units = ownUnits(actor);
  const others = (placed: readonly Placed[]): Placed[] => placed.filter(({ person }) => person.id !== actor.id);
  if (units.length > 0) {
    const deputies = others(peopleInRole(ctx, 'deputy', units));
    return deputies.length > 0 ? deputies : others([...peopleInRole(ctx, 'contact', units), ...peopleInRole(ctx, 'head', units)]);
  }
  return others(actor.assignments.flatMap(({ role }) => peopleInRole(ctx, role)));
}

const names = (people: readonly Placed[]): Person['name'][] => [...new Set(people.map(({ person }) => person.name))];

function whoStepsIn(turn: Turn): string[] {
  const { ctx, actor } = turn;
  const { absence } = ctx.t.answers;
  const people = standIns(turn);
  if (ownUnits(actor).length === 0) return [people.length > 0 ? absence.colleagues : absence.nobodyElse];
  const deputies = people.filter(({ assignment }) => assignment.role === 'deputy');
  const step = ctx.city.policy.duties['quarterly-report'].steps.find(({ to }) => to.includes('deputy'))?.when;
  const reminded = step !== undefined && 'workingDaysAfter' in step ? [absence.reminded(step.workingDaysAfter)] : [];
  return deputies.length > 0 ? [absence.stepsIn(inList(ctx, names(deputies))), ...reminded] : [absence.noDeputy];
}

const ways = ({ ctx }: Turn): Element[] => [
  ...(hasUnit(ctx) ? [press(ctx.t.command['my-report'], 'my-report', {})] : []),
  press(ctx.t.command.waiting, 'waiting', {}),
];

async function absent(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { absence } = ctx.t.answers;
  const items = [...peopleRows(ctx, standIns(turn)), paragraph(absence.tell), ...secretariatRows(ctx)];
  const [next = ''] = await nextDates(turn);
  return { card: answerCard(ctx, { title: absence.title, lines: whoStepsIn(turn), items, hints: [next], actions: ways(turn) }) };
}

async function leaving(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { absence } = ctx.t.answers;
  return {
    card: answerCard(ctx, { title: absence.titleLeaving, lines: [absence.leaving], items: secretariatRows(ctx), actions: ways(turn) }),
  };
}

/** The secretariat asks for others: what the calendar leaves room for, since no day is moved for one of them. */
function othersTime({ ctx }: Turn, round: Round | undefined): Answer {
  const { absence, register } = ctx.t.answers;
  const open = round?.state === 'collecting' ? [absence.stillTakes(ctx.dates.day(round.closesOn))] : [];
  return {
    card: answerCard(ctx, {
      title: absence.titleOthers,
      lines: [...open, register.dates],
      actions: [press(ctx.t.command['round-status'], 'round-status', {})],
    }),
  };
}

async function moreTime(turn: Turn): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const { absence } = ctx.t.answers;
  const round = await use.rounds.latest();
  if (hasRole(actor, 'secretariat')) return othersTime(turn, round);
  const lines = [
    ...(await nextDates(turn)).slice(0, 1),
    ...(round?.state === 'collecting' ? [absence.stillTakes(ctx.dates.day(round.closesOn))] : []),
    ...whoStepsIn(turn).slice(0, 1),
    absence.time,
  ];
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
    answer: (_heard, turn) => absent(turn),
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
    answer: (_heard, turn) => moreTime(turn),
  }),
];
