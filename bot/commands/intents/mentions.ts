import type { RegisteredKind } from '../../../services/domain/register/registered.ts';
import { bareName } from '../../turns/bare-name.ts';
import { namedRecord, showRecord } from '../../turns/named-record.ts';
import { searchResults } from '../../turns/register-actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Concept } from '../concepts.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { partners, partnerTypeSaid } from './partners.ts';
import { answerFromList, saidFilter } from '../register-answers.ts';
import { tokensOf } from '../words.ts';

/** The words with the capitals they were written with. */
const asSaid = ({ plain, mentions }: Heard): string =>
  (plain.match(/[\p{L}\p{M}\d]+/gu) ?? []).filter((written) => mentions.includes(tokensOf(written)[0] ?? '')).join(' ');

const KINDS: readonly (readonly [Concept, RegisteredKind])[] = [
  ['application', 'application'],
  ['project', 'project'],
  ['activity', 'activity'],
  ['seminar', 'activity'],
  ['visit', 'activity'],
  ['trip', 'activity'],
  ['exchange', 'activity'],
  ['programme', 'programme'],
];

async function ofAnyKind(heard: Heard, turn: Turn, words: string): Promise<Answer> {
  const named = await namedRecord(turn, heard.plain);
  if (named !== undefined) return { card: named };
  if (heard.concepts.has('partner') && heard.topic === undefined && partnerTypeSaid(heard) !== undefined) return partners(heard, turn);
  // Where nothing else is said, every word is part of what is looked for.
  return { card: await searchResults(turn, heard.concepts.size === 0 ? bareName(heard.plain) : words) };
}

/** What the register has on a place, a partner, a programme or a subject: of the kind that is named, else of every kind. */
async function about(heard: Heard, turn: Turn): Promise<Answer> {
  const words = heard.topic ?? asSaid(heard);
  const kind = KINDS.find(([concept]) => heard.concepts.has(concept))?.[1];
  if (kind === undefined) return ofAnyKind(heard, turn, words);
  const filter = { kind, ...saidFilter(turn, heard), words };
  const [only, another] = heard.concepts.has('mean') ? await turn.use.catalogue.list(turn.actor, filter) : [];
  if (only !== undefined && another === undefined) return { card: await showRecord(turn, only) };
  return answerFromList(turn, filter, () => ({}));
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
      'mean seminar :mention',
      ':topic',
      'partner :topic',
      'we partner :topic',
      'have question :topic',
      'what we :topic',
    ],
    examples: ['har vi något projekt med Riga?', 'vad gör vi i Gent', 'samarbete med Tartu', 'finns det något om klimat?'],
    answer: about,
  }),
];
