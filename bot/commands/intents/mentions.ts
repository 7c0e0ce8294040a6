import { answerCard } from '../../../cards/answers/answer-card.ts';
import { plainRow, projectRow, shortList } from '../../../cards/answers/project-rows.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { DescribedEntry, Entry } from '../../../services/domain/report.ts';
import { namedRecord } from '../../turns/named-record.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { entriesOf, lastLines, reportedTo, sources, whereAndWhen } from '../reported.ts';
import { textsOf } from '../register-answers.ts';
import { tokensOf } from '../words.ts';

/** Whether one of these texts holds the word, or its genitive. */
const holds = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => tokensOf(text).some((token) => token === word || token === `${word}s`));

const namesIn = ({ names = [] }: DescribedEntry): string[] => names.map(({ name }) => name);

function textsIn(entry: Entry): string[] {
  switch (entry.type) {
    case 'application':
      return [entry.title, entry.programme, ...namesIn(entry)];
    case 'activity':
      return [entry.title, entry.place, ...namesIn(entry)];
    case 'effect':
      return [entry.title];
    default:
      return entry satisfies never;
  }
}

/** The word with the capitals it was written with. */
const asSaid = ({ plain }: Heard, word: string): string =>
  plain.match(/[\p{L}\p{M}\d]+/gu)?.find((written) => tokensOf(written)[0] === word) ?? word;

/** What the city has to do with a place, a partner or a programme: projects, and what has been reported. */
async function about(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const named = await namedRecord(turn, heard.plain);
  if (named !== undefined) return { card: named };
  const [word = ''] = heard.mentions;
  const reported = await reportedTo(turn, heard);
  const lines = lastLines(reported);
  const projects = reported.projects.filter(({ title, programme, partners }) => holds([title, programme, ...partners], word));
  const entries = (['application', 'activity', 'effect'] as const)
    .flatMap((type) => entriesOf(reported, type))
    .filter((entry) => holds(textsIn(entry), word));
  const rows = [
    ...projects.map((project) => projectRow(ctx, project, lines.get(project.id))),
    ...entries.map((entry) => plainRow(entry.title, [ctx.t.entryType[entry.type], ...whereAndWhen(ctx, entry)])),
  ];
  const { mentioned } = ctx.t.answers.found;
  return {
    card: answerCard(ctx, {
      title: mentioned(rows.length, asWritten(asSaid(heard, word))),
      items: shortList(ctx, rows),
      hints: sources(turn, reported, 'sourceBoth'),
      actions: [press(textsOf(turn).search.button, 'record.search', { words: word })],
    }),
  };
}

export const MENTIONS = [
  intent({
    id: 'mentions',
    says: [
      ':mention',
      'which|what|have|show project :mention',
      'partner :mention',
      'have :mention',
      'who :mention',
      'what :mention',
      'we :mention',
      'project :mention',
      'application :mention :asks',
    ],
    examples: ['har vi något projekt med Riga?', 'vad gör vi i Gent', 'projects with Tartu'],
    answer: about,
  }),
];
