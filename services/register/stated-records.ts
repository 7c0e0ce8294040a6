import type { CivilDate } from '../domain/civil-date.ts';
import { recordOfEntry, recordTakenOut, statedId, type Stated } from '../domain/register/from-report.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';
import { lastEvent, type Report } from '../domain/report.ts';
import { isRecordId } from '../store/storable.ts';
import { listAll, type Store } from '../store/store.ts';

const TRIES = 8;
const KINDS = ['application', 'activity'] as const;
type StatedKind = (typeof KINDS)[number];

/**
 * Writes a handed-in report's applications and activities into the register: each once, by an id of its own, and again when a correction says otherwise.
 * Looks at how things stand, so that what was cut short is made good the next time the report is handed in or approved.
 */
export type StateInRegister = (report: Report) => Promise<void>;

interface Deps {
  store: Store;
  today: () => CivilDate;
  /** Told when records have changed. */
  changed: () => void;
}

export function createStateInRegister({ store, today, changed }: Deps): StateInRegister {
  return async (report) => {
    const handedIn = lastEvent(report, 'submitted');
    if (handedIn === undefined) return;
    const { by, at } = handedIn;
    const programmeOf = await programmesByName(store, report);
    const stating = { report, by, at, today: today(), programmeOf };
    const stated = report.entries.flatMap((entry) =>
      entry.type === 'effect'
        ? []
        : [write(store, entry.type, statedId(report.id, entry.id), (existing) => recordOfEntry(existing, { ...stating, entry }))],
    );
    const takenOut = (report.removed ?? []).flatMap((entry) =>
      KINDS.map((kind) => write(store, kind, statedId(report.id, entry), (existing) => existing && recordTakenOut(existing, { by, at }))),
    );
    const written = await Promise.all([...stated, ...takenOut]);
    if (written.includes(true)) changed();
  };
}

async function programmesByName(store: Store, { entries }: Report): Promise<Stated['programmeOf']> {
  if (!entries.some(({ type }) => type === 'application')) return () => undefined;
  const programmes = await listAll(store, 'programme');
  const byName = new Map(programmes.map(({ record }) => [record.values.title.toLowerCase(), record.id]));
  return (name) => byName.get(name.trim().toLowerCase());
}

type Decide = (existing: AnyRegistered | undefined) => AnyRegistered | undefined;

/** True when there was something to write. */
async function write(store: Store, kind: StatedKind, id: string, decide: Decide): Promise<boolean> {
  if (!isRecordId(id)) return false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await store.get(kind, id);
    const next = decide(found?.record);
    if (next === undefined) return false;
    const written = await (found === undefined ? store.create(next) : store.replace(next, found.etag));
    if (written.ok) return true;
    // One that is set aside is in the way of its own, and of nothing else.
    if (found === undefined && (await store.get(kind, id)) === undefined) return false;
  }
  throw new Error(`the register's ${kind} ${id} could not be written: it changed ${TRIES} times meanwhile`);
}
