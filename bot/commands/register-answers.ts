import { answerCard } from '../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../cards/answers/people.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import type { RegisterTexts } from '../../cards/text/register-sv.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { ownUnits } from '../../services/domain/person.ts';
import type { ListedRecord, RecordFilter } from '../../services/domain/register/record-filter.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import { newForm } from '../turns/record-forms.ts';
import { listed, mayCreate, type SaidOfList } from '../turns/record-list.ts';
import type { Turn } from '../turns/turn.ts';
import type { Heard } from './hear.ts';
import type { Answer } from './intent.ts';
import { yearSaid } from './year.ts';

export const textsOf = ({ ctx }: Turn): RegisterTexts => registerTexts(ctx.reader.locale);

/** The administration and the year a text names, as a list is narrowed to them. */
export function saidFilter({ ctx }: Turn, heard: Heard): { unit: string; year: string } {
  const unit = heard.units.find(({ isSure }) => isSure);
  return { unit: unit?.id ?? '', year: yearSaid(heard, ctx.today) };
}

/** A question's answer: what `say` makes of the records, over the list of exactly those records. */
export async function answerFromList(
  turn: Turn,
  filter: RecordFilter,
  say: (records: readonly ListedRecord[]) => SaidOfList | Promise<SaidOfList>,
): Promise<Answer> {
  const records = await turn.use.catalogue.list(turn.actor, filter);
  const said = await say(records);
  return { card: await listed(turn, filter, records, 0, { ...said, hints: [...(said.hints ?? []), textsOf(turn).fromRegister] }) };
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
      lines: kind === 'programme' ? [t.programmesAreKept] : [t.mayNotText],
      items: peopleRows(ctx, kind === 'programme' ? peopleInRole(ctx, 'secretariat') : people),
    }),
  };
}
