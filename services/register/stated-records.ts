import type { CivilDate } from '../domain/civil-date.ts';
import { recordOfEntry, recordTakenOut, statedId, type Stated } from '../domain/register/from-report.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';
import type { Report, ReportEvent } from '../domain/report.ts';
import { ok } from '../domain/result.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { change } from '../store/change.ts';
import { isRecordId } from '../store/storable.ts';
import { listAll, type Store } from '../store/store.ts';

const TRIES = 8;
const KINDS = ['application', 'activity'] as const;
type StatedKind = (typeof KINDS)[number];

/**
 * Writes the applications and activities of those of the reports that have been handed in into the register: each once, by an id of its own,
 * and again when a correction says otherwise. A report says what the register has of it, so that one that is there already costs nothing,
 * and what was cut short is made good by the next tick.
 */
export type StateInRegister = (reports: readonly Report[]) => Promise<void>;

/** When that was handed in which the register does not have yet; undefined where there is nothing to write. */
function toState({ history, entries, removed = [], stated }: Report): ReportEvent | undefined {
  const handedIn = history.findLast(({ what }) => what === 'submitted');
  const isEmpty = entries.every(({ type }) => type === 'effect') && removed.length === 0;
  return handedIn === undefined || isEmpty || handedIn.at === stated ? undefined : handedIn;
}

interface Deps {
  store: Store;
  today: () => CivilDate;
  /** Told when records have changed. */
  changed: () => void;
}

export function createStateInRegister({ store, today, changed }: Deps): StateInRegister {
  const state = async (report: Report, { by, at }: ReportEvent, programmeOf: Stated['programmeOf']): Promise<void> => {
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
    // What is handed in again meanwhile is stated by the next tick.
    await change(store, 'report', report.id, (now) => ok(now.stated === at ? now : { ...now, stated: at }));
  };
  return async (reports) => {
    const left = reports.flatMap((report) => {
      const event = report.state === 'submitted' || report.state === 'approved' ? toState(report) : undefined;
      return event === undefined ? [] : [{ report, event }];
    });
    if (left.length === 0) return;
    const programmeOf = await programmesByName(store);
    await fewAtOnce(left, ({ report, event }) => state(report, event, programmeOf));
  };
}

async function programmesByName(store: Store): Promise<Stated['programmeOf']> {
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
