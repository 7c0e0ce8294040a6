import { isoAt } from '../clock.ts';
import type { MissedDecision, MissedQuarter, MissedQuarterRecord } from '../domain/missed-quarter.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import { fail, ok, type Failure, type Result } from '../domain/result.ts';
import type { Rules } from '../duties/duty.ts';
import type { Changed } from '../store/change.ts';
import { listAll, type Store } from '../store/store.ts';
import { firstQuarter } from './first-quarter.ts';

/** So many quarters back it asks: a tick reads no more, however long the city was away. */
export const MOST_BACK = 8;

/** The quarters before the one whose round the calendar opens now, back to the city's first. */
function passed({ calendar }: Rules, first: Quarter, now: number): Quarter[] {
  const current = addQuarters(quarterOf(calendar.dateAt(now)), -1);
  return Array.from({ length: MOST_BACK }, (_, i) => addQuarters(current, i - MOST_BACK)).filter((quarter) => quarter >= first);
}

/** Every quarter that passed without a round of its own accord, the earliest first, each with what was decided of it. */
export async function missedQuarters(store: Store, rules: Rules, now: number): Promise<MissedQuarter[]> {
  const first = await firstQuarter(store, rules);
  const quarters = first === undefined ? [] : passed(rules, first, now);
  if (quarters.length === 0) return [];
  const rounds = await listAll(store, 'round', { quarter: quarters });
  return missedAmong({ store, rules, now }, first, new Set(rounds.map(({ record }) => record.quarter)));
}

/** The same, where the city's first quarter and the quarters that have had a round are known. */
export async function missedAmong(
  { store, rules, now }: Pick<Deciding, 'store' | 'rules' | 'now'>,
  first: Quarter | undefined,
  opened: ReadonlySet<Quarter>,
): Promise<MissedQuarter[]> {
  const quarters = first === undefined ? [] : passed(rules, first, now);
  if (quarters.length === 0) return [];
  const decisions = await listAll(store, 'missed-quarter', { quarter: quarters });
  const decided = new Map(decisions.map(({ record }) => [record.quarter, record]));
  const unopened = quarters.filter((quarter) => !opened.has(quarter) && !decided.has(quarter));
  // One whose round cannot be read has been opened, and one whose decision cannot be read has been decided: nobody is asked.
  const unreadable = new Set(await keep(unopened, async (q) => (await store.has('round', q)) || store.has('missed-quarter', q)));
  return quarters.flatMap((quarter) => {
    const decision = decided.get(quarter);
    if (decision !== undefined) return [{ quarter, decided: decision }];
    return opened.has(quarter) || unreadable.has(quarter) ? [] : [{ quarter }];
  });
}

/** One of them; `unreadable` when what was decided of it cannot be read. */
export async function missedQuarter(store: Store, rules: Rules, now: number, quarter: Quarter): Promise<Result<MissedQuarter>> {
  const missed = (await missedQuarters(store, rules, now)).find((m) => m.quarter === quarter);
  return missed === undefined ? fail(await nothingOf(store, quarter, 'not-found')) : ok(missed);
}

const nothingOf = async (store: Store, quarter: Quarter, otherwise: 'not-found' | 'busy'): Promise<Failure> => ({
  code: (await store.has('missed-quarter', quarter)) ? 'unreadable' : otherwise,
});

async function keep<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(test));
  return items.filter((_, i) => kept[i]);
}

interface Deciding {
  store: Store;
  city: string;
  rules: Rules;
  now: number;
}

/** Records what the secretariat decides. The first decision stands: to whoever comes after, it is given back unchanged. */
export async function decideMissed(
  { store, city, rules, now }: Deciding,
  actor: Person,
  quarter: Quarter,
  decision: MissedDecision,
): Promise<Changed<MissedQuarterRecord>> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  const missed = await missedQuarter(store, rules, now, quarter);
  if (!missed.ok) return missed;
  const record: MissedQuarterRecord = { kind: 'missed-quarter', city, id: quarter, quarter, decision, by: actor.id, at: isoAt(now) };
  const written = await store.create(record);
  if (written.ok) return { ok: true, value: record };
  const standing = await store.get('missed-quarter', quarter);
  return standing === undefined ? fail(await nothingOf(store, quarter, 'busy')) : { ok: true, value: standing.record, unchanged: true };
}
