import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { pager } from '../../cards/kit/pager.ts';
import { recordListCard } from '../../cards/record/record-list.ts';
import type { Payload } from '../../cards/verbs.ts';
import { mayCreateFor } from '../../services/domain/register/rights.ts';
import { viewOf } from './present-record.ts';
import type { Turn } from './turn.ts';

const RECORDS_A_PAGE = 8;

/** One page of a kind's records that the reader may see. */
export async function recordList(turn: Turn, filter: Payload<'record.list'>): Promise<AdaptiveCard> {
  const { kind, state, unit, page } = filter;
  const wanted = { kind, state: state || undefined, unit: unit || undefined };
  const view = await viewOf(turn, kind);
  const { records, total } = await turn.use.catalogue.page(turn.actor, wanted, page * RECORDS_A_PAGE, RECORDS_A_PAGE);
  const may = mayCreateFor(turn.actor, kind);
  const pages = Math.max(1, Math.ceil(total / RECORDS_A_PAGE));
  return recordListCard(view, {
    heading: view.text.many,
    records,
    total,
    pages: pager(turn.ctx, { page, pages }, 'record.list', { kind, state, unit }),
    create: may === 'all' || may.length > 0 ? [press(view.text.create, 'record.new', { kind }, { style: 'positive' })] : [],
  });
}
