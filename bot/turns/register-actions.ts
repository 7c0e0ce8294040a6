import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { pager } from '../../cards/kit/pager.ts';
import { registerCard } from '../../cards/record/register-card.ts';
import { searchCard } from '../../cards/record/search-card.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { REGISTERED_KINDS, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { mayCreate, recordList } from './record-list.ts';
import { recordNames } from './record-names.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

const FOUND_A_PAGE = 8;

/** How many of each kind somebody may see. */
async function countsFor({ actor, use }: Turn): Promise<Record<RegisteredKind, number>> {
  const count = async (kind: RegisteredKind): Promise<number> => (await use.catalogue.list(actor, { kind })).length;
  const [project, application, activity, partner, programme] = await Promise.all([
    count('project'),
    count('application'),
    count('activity'),
    count('partner'),
    count('programme'),
  ]);
  return { project, application, activity, partner, programme };
}

/** One page of what somebody may see that holds the words. */
export async function searchResults(turn: Turn, words: string, page = 0, heading?: string): Reply {
  const { ctx, actor, use } = turn;
  const found = words === '' ? { records: [], total: 0 } : await use.catalogue.search(actor, words, page * FOUND_A_PAGE, FOUND_A_PAGE);
  const pages = Math.ceil(found.total / FOUND_A_PAGE);
  return searchCard(ctx, {
    words,
    ...found,
    pages: pager(ctx, { page, pages }, 'record.search', { words }),
    nameOf: await recordNames(turn),
    ...(heading === undefined ? {} : { heading }),
  });
}

export const registerActions = {
  register: async (_payload, turn) =>
    registerCard(turn.ctx, {
      counts: await countsFor(turn),
      mayCreate: REGISTERED_KINDS.filter((kind) => mayCreate(turn.actor, kind)),
    }),
  'record.list': (asked, turn) => recordList(turn, asked),
  'record.search': ({ words, page }, turn) => searchResults(turn, words, page),
} satisfies Partial<Handlers<Turn, Reply>>;
