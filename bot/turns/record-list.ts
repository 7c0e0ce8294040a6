import type { CardContext } from '../../cards/context.ts';
import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { pager } from '../../cards/kit/pager.ts';
import { filterInputs, filterText, isNarrowed } from '../../cards/record/list-filter.ts';
import { recordListCard } from '../../cards/record/record-list.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import { hasRole, type Person } from '../../services/domain/person.ts';
import type { RecordFilter, ListedRecord } from '../../services/domain/register/record-filter.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import { isShared, mayCreateFor, rightTo } from '../../services/domain/register/rights.ts';
import { viewOf } from './present-record.ts';
import type { Turn } from './turn.ts';

const RECORDS_A_PAGE = 8;

/** What is said of a list beside what it holds. */
export interface SaidOfList {
  heading?: string;
  lines?: readonly string[];
  hints?: readonly string[];
  actions?: Element[];
}

export const mayCreate = (person: Person, kind: RegisteredKind): boolean => mayCreateFor(person, kind).length > 0;

/** The administrations of which somebody may see records of a kind. */
const unitsSeen = ({ city }: CardContext, reader: Person, kind: RegisteredKind): string[] =>
  [...city.units.values()].filter(({ active, id }) => active && rightTo(reader, { kind, unit: id }) !== 'none').map(({ id }) => id);

/** True where somebody sees their own administration's records only. */
const seesOwnOnly = (reader: Person, kind: RegisteredKind): boolean =>
  !isShared(kind) && !(['secretariat', 'committee-chair', 'committee-member'] as const).some((role) => hasRole(reader, role));

/** One page of the records asked for that the reader may see: how many there are, whose, and where the rest is. */
export async function recordList(turn: Turn, asked: RecordFilter & { page?: number }, said: SaidOfList = {}): Promise<AdaptiveCard> {
  const { page = 0, ...filter } = asked;
  return listed(turn, filter, await turn.use.catalogue.list(turn.actor, filter), page, said);
}

/** The same of records that have been found already. */
export async function listed(
  turn: Turn,
  filter: RecordFilter,
  records: readonly ListedRecord[],
  wanted: number,
  { heading, lines = [], hints = [], actions = [] }: SaidOfList = {},
): Promise<AdaptiveCard> {
  const { ctx, actor, use } = turn;
  const { kind } = filter;
  const view = await viewOf(turn, kind);
  const pages = Math.max(1, Math.ceil(records.length / RECORDS_A_PAGE));
  const page = Math.min(wanted, pages - 1);
  const narrowed = isNarrowed(filter);
  const isLong = pages > 1 || narrowed;
  const t = registerTexts(ctx.reader.locale);
  return recordListCard(view, {
    heading: heading ?? view.text.many,
    lines,
    records: records.slice(page * RECORDS_A_PAGE, (page + 1) * RECORDS_A_PAGE),
    total: records.length,
    isNarrowed: narrowed,
    hints: [filterText(view, filter), ...hints, seesOwnOnly(actor, kind) ? t.ownUnits : ''],
    pages: pager(ctx, { page, pages }, 'record.list', { ...filter }),
    filter: isLong ? filterInputs(view, filter, { units: unitsSeen(ctx, actor, kind), years: await use.catalogue.years(actor, kind) }) : [],
    create: [
      ...(mayCreate(actor, kind) ? [press(view.text.create, 'record.new', { kind }, { style: 'positive', withoutInputs: true })] : []),
      ...actions,
    ],
  });
}
