import type { Project } from '../domain/project.ts';
import type { Kinds } from '../domain/register/kinds.ts';
import { REGISTERED_KINDS, type AnyRegistered, type RegisteredKind } from '../domain/register/registered.ts';
import { fewAtOnce } from '../few-at-once.ts';
import type { Store, Stored } from '../store/store.ts';
import { createHeldRecords, titleIn, type HeldRecords } from './held-records.ts';
import { reportable } from './reportable.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** Measured: with larger pages, reading thirty thousand records in takes no less time and more memory. */
const A_PAGE = 250;

/** What others refer to by name comes first. */
const REFERRED_TO: readonly RegisteredKind[] = ['partner', 'programme'];
const ORDER = [...REFERRED_TO, ...REGISTERED_KINDS.filter((kind) => !REFERRED_TO.includes(kind))];

/** The register as it was when the store was last asked. */
export interface HeldRegister {
  records: HeldRecords;
  index: SearchIndex;
  projects(): readonly Project[];
  /** The same, brought up to date by what has changed. */
  refreshed(): Promise<HeldRegister>;
}

type Source = Pick<Store, 'get' | 'list' | 'changedSince'>;

/** Reads the register page by page: between two pages others are answered. */
async function readAll(store: Source, take: (stored: readonly Stored<AnyRegistered>[]) => Promise<void>): Promise<void> {
  for (const kind of ORDER) {
    let after: string | undefined;
    do {
      const page = await store.list(kind, { limit: A_PAGE, ...(after === undefined ? {} : { after }) });
      await take(page.items);
      after = page.next;
    } while (after !== undefined);
  }
}

export async function createHeldRegister(store: Source, kinds: Kinds): Promise<HeldRegister> {
  // The mark first: what changes while the rest is read comes again.
  let { mark } = await store.changedSince();
  const records = createHeldRecords(kinds);
  const nameOf = (kind: string, id: string): string => {
    const record = records.get(kind, id);
    return record === undefined ? id : titleIn(record);
  };
  const index = createSearchIndex(nameOf, kinds);
  let projects: readonly Project[] | undefined;

  const takeChanges = async (stored: readonly Stored<AnyRegistered>[]): Promise<void> => {
    const taken = records.take(stored);
    for (const { now } of taken) index.add(now);
    const renamed = taken.filter(({ now, before }) => before !== undefined && titleIn(before) !== titleIn(now));
    const referring = referringTo(records, new Set(renamed.map(({ now }) => now.id)));
    // Their long texts are in the store alone.
    const whole = await fewAtOnce(referring, ({ kind, id }) => store.get(kind, id));
    for (const found of whole) if (found !== undefined) index.add(found.record);
    if (taken.some(({ now: { kind } }) => kind === 'project' || REFERRED_TO.includes(kind))) projects = undefined;
  };

  await readAll(store, takeChanges);
  const register: HeldRegister = {
    records,
    index,
    projects: () => (projects ??= records.of('project').flatMap((record) => reportable(record, nameOf) ?? [])),
    async refreshed() {
      const changes = await store.changedSince(mark);
      if (!changes.isAll) await readAll(store, takeChanges);
      else await takeChanges(changes.records);
      ({ mark } = changes);
      return register;
    },
  };
  return register;
}

/** The records that refer to one of these: their names are part of what is looked for. */
function referringTo(records: HeldRecords, ids: ReadonlySet<string>) {
  if (ids.size === 0) return [];
  const refers = (value: unknown): boolean =>
    typeof value === 'string' ? ids.has(value) : Array.isArray(value) && value.some((one) => ids.has(String(one)));
  return REGISTERED_KINDS.flatMap((kind) => records.of(kind)).filter(({ values }) => Object.values(values).some(refers));
}
