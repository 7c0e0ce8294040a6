import { isOfWholeCity } from '../../services/domain/register/rights.ts';
import { answerCard } from '../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../cards/answers/people.ts';
import { areaName, inLanguage } from '../../cards/context.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { kindText } from '../../cards/text/record-texts-in.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import type { RegisterTexts } from '../../cards/text/register-sv.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { AREAS } from '../../services/domain/classification.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { LOCALES, ownUnits } from '../../services/domain/person.ts';
import type { ListedRecord, RecordFilter } from '../../services/domain/register/record-filter.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import { newForm } from '../turns/record-forms.ts';
import { listed, mayCreate, type SaidOfList } from '../turns/record-list.ts';
import { searchResults } from '../turns/register-actions.ts';
import type { Turn } from '../turns/turn.ts';
import type { Heard } from './hear.ts';
import type { Answer } from './intent.ts';
import { nameSaid } from './name-said.ts';
import { tokensOf } from './words.ts';
import { yearSaid } from './year.ts';

export const textsOf = ({ ctx }: Turn): RegisterTexts => registerTexts(ctx.reader.locale);

const BEFORE_A_UNIT = /^(?:har|hos|pa|fran|driver|of|at|from)$/;
const AFTER_A_UNIT = /^(?:har|driver|have|has|run|runs)$/;

/** An administration by an ordinary word is meant where it has something, or something is at it: `projekt på tekniska`. */
const isPlaced = ({ words, topic }: Heard, at: readonly number[]): boolean =>
  topic === undefined && at.some((i) => BEFORE_A_UNIT.test(words[i - 1] ?? '') || AFTER_A_UNIT.test(words[i + 1] ?? ''));

/** What a text says of which records it asks for: whose, when, where and about what. */
export function saidFilter({ ctx }: Turn, heard: Heard): Required<Pick<RecordFilter, 'unit' | 'year' | 'country' | 'words'>> {
  const unit = heard.units.find(({ isSure, at }) => isSure || isPlaced(heard, at));
  return { unit: unit?.id ?? '', year: yearSaid(heard, ctx.today), country: heard.country, words: heard.topic ?? '' };
}

/** Nothing of the kind holds the words: so said, over what else does. */
function otherwiseFound(turn: Turn, kind: RegisteredKind, words: string): Promise<AdaptiveCard> {
  const { one, many } = kindText(turn.ctx.reader.locale, kind);
  return searchResults(turn, words, 0, textsOf(turn).search.noneFor(one === many ? one.toLowerCase() : many.toLowerCase(), words));
}

/** The words of a subject as one of the policy's areas, where they name one. */
function byArea({ ctx }: Turn, { words = '', ...filter }: RecordFilter): RecordFilter {
  const wanted = tokensOf(words).filter((word) => word.length > 2);
  const area = AREAS.find((one) => {
    const named = new Set(LOCALES.flatMap((locale) => tokensOf(areaName(inLanguage(ctx, locale), one))));
    return wanted.length > 0 && wanted.every((word) => named.has(word));
  });
  if (area === undefined || !Object.hasOwn(KINDS[filter.kind].description, 'areas')) return { ...filter, words };
  return { ...filter, only: [filter.only ?? '', `areas:${area}`].filter((one) => one !== '').join(';') };
}

/** A question's answer: what `say` makes of the records, over the list of exactly those records. */
export async function answerFromList(
  turn: Turn,
  asked: RecordFilter,
  say: (records: readonly ListedRecord[]) => SaidOfList | Promise<SaidOfList>,
): Promise<Answer> {
  const filter = byArea(turn, asked);
  const records = await turn.use.catalogue.list(turn.actor, filter);
  if (records.length === 0 && filter.words) return { card: await otherwiseFound(turn, filter.kind, filter.words) };
  const said = await say(records);
  return { card: await listed(turn, filter, records, 0, { ...said, hints: [...(said.hints ?? []), textsOf(turn).fromRegister] }) };
}

/** A new record's title, where the text says it. */
export function titled(plain: string): FilledIn {
  const title = nameSaid(plain);
  return title === '' ? {} : { title };
}

/** A new record's form for whoever may make one, with what was said of it filled in; the others are told who does. */
export async function newRecord(turn: Turn, kind: RegisteredKind, typed: FilledIn = {}, unit = ''): Promise<Answer> {
  const { ctx, actor, use } = turn;
  if (mayCreate(actor, kind)) return { card: await newForm(turn, kind, { id: use.newId(), unit }, { typed }) };
  const t = textsOf(turn);
  const people = [...peopleInRole(ctx, 'contact', ownUnits(actor)), ...peopleInRole(ctx, 'secretariat')];
  return {
    card: answerCard(ctx, {
      title: t.mayNot,
      lines: isOfWholeCity(kind) ? [t.programmesAreKept] : [t.mayNotText],
      items: peopleRows(ctx, isOfWholeCity(kind) ? peopleInRole(ctx, 'secretariat') : people),
    }),
  };
}
