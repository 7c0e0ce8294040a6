import type { ListedRecord } from '../domain/register/record-filter.ts';
import { REGISTERED_KINDS, REMOVED, type AnyRegistered, type RegisteredKind } from '../domain/register/registered.ts';
import type { AnyValues } from '../domain/description/field.ts';
import type { Kinds } from '../domain/register/kinds.ts';
import type { Stored } from '../store/store.ts';

export const titleIn = ({ values }: Pick<AnyRegistered, 'values'>): string => (typeof values['title'] === 'string' ? values['title'] : '');

/** What a record is held under. */
export const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

interface Held {
  record: ListedRecord;
  etag: string;
}

/** The register in memory: each kind by title. Histories and long texts are left in the store: they are the larger part, and nobody lists them. */
export interface HeldRecords {
  of(kind: RegisteredKind): readonly ListedRecord[];
  get(kind: string, id: string): ListedRecord | undefined;
  /** Takes in records as they stand now; gives those that were not known so already, and what stood there before. */
  take(stored: readonly Stored<AnyRegistered>[]): { now: AnyRegistered; before: ListedRecord | undefined }[];
}

type LongTexts = Readonly<Record<RegisteredKind, ReadonlySet<string>>>;

const longTexts = (kinds: Kinds): LongTexts => {
  const of = (kind: RegisteredKind): ReadonlySet<string> =>
    new Set(Object.entries(kinds[kind].description).flatMap(([name, { type, listed }]) => (type === 'long-text' && !listed ? [name] : [])));
  return {
    project: of('project'),
    application: of('application'),
    activity: of('activity'),
    partner: of('partner'),
    programme: of('programme'),
  };
};

const short = (values: AnyValues, isLong: ReadonlySet<string>): AnyValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isLong.has(name)));

export function createHeldRecords(kinds: Kinds): HeldRecords {
  const isLong = longTexts(kinds);
  const { compare } = new Intl.Collator('sv');
  const byTitle = (a: ListedRecord, b: ListedRecord): number => compare(titleIn(a), titleIn(b)) || (a.id < b.id ? -1 : 1);
  const lists = new Map<RegisteredKind, ListedRecord[]>(REGISTERED_KINDS.map((kind) => [kind, []]));
  const held = new Map<string, Held>();
  const listOf = (kind: RegisteredKind): ListedRecord[] => lists.get(kind) ?? [];

  const isNews = ({ record, etag }: Stored<AnyRegistered>): boolean => {
    const known = held.get(keyOf(record.kind, record.id));
    return known === undefined || (known.etag !== etag && known.record.rev <= record.rev);
  };
  return {
    of: listOf,
    get: (kind, id) => held.get(keyOf(kind, id))?.record,
    take(stored) {
      const news = stored.filter(isNews);
      const taken = news.map(({ record: now, etag }) => {
        const key = keyOf(now.kind, now.id);
        const before = held.get(key)?.record;
        const { history: _history, ...rest } = now;
        const record = { ...rest, values: short(now.values, isLong[now.kind]) };
        held.set(key, { record, etag });
        return { now, record, before };
      });
      for (const [kind, changed] of Map.groupBy(taken, ({ now }) => now.kind)) {
        const gone = new Set(changed.map(({ before }) => before));
        const kept = listOf(kind).filter((record) => !gone.has(record));
        const come = changed.map(({ record }) => record).filter(({ state }) => state !== REMOVED);
        lists.set(kind, merged(kept, come.sort(byTitle), byTitle));
      }
      return taken;
    },
  };
}

/** Two sorted lists as one: sorting all anew for one change would cost, at twenty thousand, a tenth of a second. */
function merged<T>(kept: readonly T[], come: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (kept.length === 0) return [...come];
  const result = [...kept];
  for (const one of come) result.splice(placeIn(result, one, compare), 0, one);
  return result;
}

function placeIn<T>(sorted: readonly T[], one: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
