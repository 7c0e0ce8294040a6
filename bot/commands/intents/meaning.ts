import { answerCard } from '../../../cards/answers/answer-card.ts';
import { areaName, inList, purposeName, type CardContext } from '../../../cards/context.ts';
import { AREAS, PURPOSES, type Area, type Purpose } from '../../../services/domain/classification.ts';
import type { TermId } from '../../../cards/text/glossary-sv.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import type { SaidTerm } from '../terms.ts';

const ASKED_MOST: readonly TermId[] = ['effect', 'statuses', 'purpose', 'area', 'referBack', 'conflict'];

const isPurpose = (term: SaidTerm): term is Purpose => PURPOSES.some((known) => known === term);
const isArea = (term: SaidTerm): term is Area => AREAS.some((known) => known === term);

/** A word or number of the policy, with two sentences on it. */
function explained(ctx: CardContext, term: SaidTerm): { title: string; lines: string[] } {
  const { t } = ctx;
  const { meaning } = t.answers;
  if (isPurpose(term)) return { title: `${term} – ${purposeName(ctx, term)}`, lines: [meaning.purpose(term, purposeName(ctx, term))] };
  if (isArea(term)) return { title: `${term} – ${areaName(ctx, term)}`, lines: [meaning.area(term, areaName(ctx, term))] };
  const { name, text, example } = t.glossary[term];
  const all = {
    purpose: [
      meaning.all(
        inList(
          ctx,
          PURPOSES.map((p) => `${p} ${purposeName(ctx, p)}`),
        ),
      ),
    ],
    area: [
      meaning.all(
        inList(
          ctx,
          AREAS.map((a) => `${a} ${areaName(ctx, a)}`),
        ),
      ),
    ],
  };
  const names = term === 'purpose' || term === 'area' ? all[term] : [];
  return { title: name, lines: [text, ...names, meaning.example(example)] };
}

/** A word in a question about another: "vad är ett syfte i policyn" is about the purpose. */
const mostDefinite = (terms: readonly SaidTerm[]): SaidTerm | undefined =>
  terms.find((term) => term !== 'policy' && term !== 'quarter' && term !== 'committee') ?? terms[0];

async function explain({ terms }: Heard, { ctx }: Turn): Promise<Answer> {
  const term = mostDefinite(terms);
  if (term !== undefined) return { card: answerCard(ctx, explained(ctx, term)) };
  const { unknown, known } = ctx.t.answers.meaning;
  const words = inList(
    ctx,
    ASKED_MOST.map((id) => ctx.t.glossary[id].name.toLowerCase()),
  );
  return { card: answerCard(ctx, { title: unknown, lines: [known(words)] }) };
}

export const MEANING = [
  intent({
    id: 'meaning',
    says: [
      'mean :term',
      'what mean :term',
      'what :term am a',
      'what am :term !show !i !when !application !deadline !status !next !who',
      'what :term !quarter !quarterWord !committee =',
      'mean',
      'what mean',
      'mean conflict|adopt|referBack|approve|committee|quarter',
      ':term !i !quarter !quarterWord !committee !secretariat !contactPerson !report !summary =',
      'policy',
      'what policy',
      'policy about',
      'what am conflict',
      'what am adopt',
      'what am effect a',
      'what am application a',
      'what am project eu',
      'what am a quarter',
      'what am committee|secretariat|contactPerson',
    ],
    examples: [
      'vad är en effekt?',
      'vad betyder återremittera',
      'what does at risk mean?',
      'förklara P3',
      'vad står S2 för',
      'vad säger policyn',
    ],
    answer: explain,
  }),
];
