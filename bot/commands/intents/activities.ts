import { answerCard } from '../../../cards/answers/answer-card.ts';
import { plainRow, shortList } from '../../../cards/answers/project-rows.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import { isCivilDate, type CivilDate } from '../../../services/domain/civil-date.ts';
import type { ListedRecord } from '../../../services/domain/register/record-filter.ts';
import { titleOf } from '../../../services/domain/register/registered.ts';
import type { ActivityKind } from '../../../services/domain/report.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Concept } from '../concepts.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, saidFilter, textsOf } from '../register-answers.ts';
import { monthSaid } from '../month-said.ts';
import { statesSaid } from '../states-said.ts';
import { entriesOf, lastLines, reportedTo, sources, whereAndWhen } from '../reported.ts';

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

const SAYS_CONFERENCE = /konferens|conference/;

/** The type of activity a text is about, as the register has them. */
const typeIn = (heard: Heard): string => (heard.words.some((word) => SAYS_CONFERENCE.test(word)) ? 'conference' : (kindIn(heard) ?? ''));

/** Whether there has been a seminar this year, and whether it is the one the policy asks for. */
function seminars(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  const { ask } = textsOf(turn);
  const { unit, year: said } = saidFilter(turn, heard);
  const year = said || ctx.today.slice(0, 4);
  const asked = { kind: 'activity', unit, year } as const;
  return answerFromList(turn, { ...asked, state: 'held', only: 'type:seminar' }, async (held) => {
    const counted = (await use.catalogue.list(actor, { ...asked, only: 'counts' })).length;
    const planned = (await use.catalogue.list(actor, { ...asked, state: 'planned', only: 'type:seminar' })).length;
    return {
      heading: ask.seminars(held.length, year),
      lines: [ask.seminarsCount(counted, held.length), planned > 0 ? ask.planned(planned, held.length) : ''],
    };
  });
}

function activities(heard: Heard, turn: Turn): Promise<Answer> {
  const type = typeIn(heard);
  const state = statesSaid(heard, 'activity');
  const isNarrowed = heard.country !== '' || heard.topic !== undefined || monthSaid(heard.words, turn.ctx.today, '') !== '';
  if (type === 'seminar' && !isNarrowed && (state === '' || state === 'held')) return seminars(heard, turn);
  const { year, ...said } = saidFilter(turn, heard);
  const month = monthSaid(heard.words, turn.ctx.today, year);
  const only = [...(type === '' ? [] : [`type:${type}`]), ...(month === '' ? [] : [`startsOn:${month}`])].join(';');
  return answerFromList(turn, { kind: 'activity', ...said, year: month === '' ? year : '', state, only }, () => ({}));
}

const startOf = ({ values: { startsOn } }: ListedRecord): CivilDate | undefined =>
  typeof startsOn === 'string' && isCivilDate(startsOn) ? startsOn : undefined;

/** What comes next, over the list of all that is planned. */
function next(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  const type = typeIn(heard);
  const asked = { kind: 'activity', ...saidFilter(turn, heard), state: 'planned', only: type === '' ? '' : `type:${type}` } as const;
  return answerFromList(turn, asked, (records) => {
    const coming = records.flatMap((record) => {
      const on = startOf(record);
      return on !== undefined && on >= turn.ctx.today ? [{ on, title: titleOf(record) }] : [];
    });
    const [first] = coming.sort((a, b) => (a.on < b.on ? -1 : 1));
    return { heading: first === undefined ? ask.nextNone : ask.next(asWritten(first.title), turn.ctx.dates.short(first.on)) };
  });
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

export const ACTIVITIES = [
  intent({
    id: 'next-activity',
    says: [`when ${KIND} !report !i !add !new`, `when next ${KIND} !report !i`, `next ${KIND} !report !add !new !which|show|all|many`],
    examples: ['när är nästa seminarium?', 'nästa studiebesök', 'when is the next seminar?'],
    answer: next,
  }),
  intent({
    id: 'activities',
    says: [
      `which|many|show|all ${KIND} !add !new !want !mean`,
      `have we ${KIND} :asks !add`,
      `have question ${KIND}`,
      `${KIND} :asks !add !new !mean !want !how !when !i`,
      `what ${KIND} have`,
      `${KIND} =`,
      `${KIND} :alone :ask0 !add !new !want !report !mean !i !we !next`,
      `${KIND} :quarter`,
      `previous ${KIND}`,
      `${KIND} year !want`,
      `${KIND} :topic !add !new !want !i !we !report !when`,
      `which|show|have ${KIND} :topic :asks !add !new !want !when`,
      `show ${KIND} :topic`,
      `${KIND} :country :asks !add !new !want !when`,
      `${KIND} :state !add !new !want !i !report !mean !when !next`,
      'next activity',
    ],
    examples: [
      'har vi haft något seminarium i år?',
      'har vi haft något seminarium',
      'visa aktiviteter',
      'vilka aktiviteter har vi haft',
      'which study visits have been made?',
    ],
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
];
