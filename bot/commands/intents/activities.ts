import { answerCard } from '../../../cards/answers/answer-card.ts';
import { plainRow, shortList } from '../../../cards/answers/project-rows.ts';
import { inList } from '../../../cards/context.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import type { ActivityEntry, ActivityKind } from '../../../services/domain/report.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Concept } from '../concepts.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { entriesOf, lastLines, reportedTo, sources, whereAndWhen, type Told } from '../reported.ts';

const KINDS: readonly (readonly [Concept, ActivityKind])[] = [
  ['seminar', 'seminar'],
  ['visit', 'study-visit'],
  ['trip', 'work-trip'],
  ['exchange', 'exchange'],
  ['network', 'network'],
];
const KIND = 'seminar|visit|trip|exchange|network|activity';

/** The kind of activity a text is about, where it says one. */
export const kindIn = ({ concepts }: Heard): ActivityKind | undefined => KINDS.find(([concept]) => concepts.has(concept))?.[1];

const counts = ({ role }: ActivityEntry): boolean => role === 'organiser' || role === 'co-organiser';

async function activities(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { t, dates } = ctx;
  const kind = kindIn(heard);
  const reported = await reportedTo(turn, heard);
  const entries: Told<ActivityEntry>[] = entriesOf(reported, 'activity').filter(({ activity }) => kind === undefined || activity === kind);
  const rows = entries.map((entry) =>
    plainRow(entry.title, [
      entry.activity === undefined ? '' : t.activity[entry.activity],
      asWritten(entry.place),
      entry.heldOn === undefined ? '' : dates.short(entry.heldOn),
      ...whereAndWhen(ctx, entry),
    ]),
  );
  const title = kind === undefined ? t.answers.found.activities(entries.length) : t.answers.found.kind[kind](entries.length);
  const lines = kind === 'seminar' ? [t.answers.found.seminarCounts(entries.filter(counts).length)] : [];
  return { card: answerCard(ctx, { title, lines, items: shortList(ctx, rows), hints: sources(turn, reported) }) };
}

async function effects(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const reported = await reportedTo(turn, heard);
  const added = entriesOf(reported, 'effect').map((entry) => plainRow(entry.title, whereAndWhen(ctx, entry)));
  const beside = [...lastLines(reported).values()].filter(({ answer }) => (answer?.effects ?? '') !== '');
  const rows = [...added, ...beside.map(({ title, answer }) => plainRow(answer?.effects ?? '', [asWritten(title)]))];
  return {
    card: answerCard(ctx, { title: ctx.t.answers.found.effects(rows.length), items: shortList(ctx, rows), hints: sources(turn, reported) }),
  };
}

async function partners(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { projects } = await reportedTo(turn, heard);
  const byPartner = new Map<string, string[]>();
  for (const { partners: named, title } of projects) for (const name of named) byPartner.set(name, [...(byPartner.get(name) ?? []), title]);
  const rows = [...byPartner]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([name, titles]) => plainRow(name, [asWritten(inList(ctx, titles))]));
  const { found } = ctx.t.answers;
  return {
    card: answerCard(ctx, {
      title: found.partners(rows.length),
      items: shortList(ctx, rows),
      hints: [found.sourceProjects, found.partnersNote],
    }),
  };
}

export const ACTIVITIES = [
  intent({
    id: 'activities',
    says: [
      `which|many|show|all ${KIND} !add !new !want !mean`,
      `have we ${KIND} :asks !add`,
      `have question ${KIND}`,
      `${KIND} :asks !add !new !mean !want !how !when !i`,
      `what ${KIND} have`,
      `seminar =`,
      `${KIND} :quarter`,
      `previous ${KIND}`,
      `${KIND} year !want`,
    ],
    examples: ['har vi haft något seminarium i år?', 'vilka aktiviteter har vi haft', 'which study visits have been made?'],
    answer: activities,
  }),
  intent({
    id: 'effects',
    says: [
      'which|many|show|all effect !mean',
      'have question effect',
      'what effect have',
      'what effect we',
      'effect :quarter',
      'effect :asks we',
      'what effect project',
      'show effect',
    ],
    examples: ['vilka effekter har vi sett?', 'show the effects'],
    answer: effects,
  }),
  intent({
    id: 'partners',
    says: [
      'which|many|show|what|all|have partner !mean',
      'partner =',
      'who partner',
      'partner :asks !mean',
      'who we partner',
      'which town',
      'which town partner',
      'partner town',
      'have partner question',
    ],
    examples: ['vilka partner har vi?', 'which twin towns do we have?'],
    answer: partners,
  }),
];
