import type { CivilDate } from '../civil-date.ts';
import { differences } from '../description/differences.ts';
import { emptyValues, isFilled, type AnyValues } from '../description/field.ts';
import { entryValues, STATED_AS } from '../entry/entry-values.ts';
import type { DescribedEntry, Entry, Report } from '../report.ts';
import type { KindRules } from './kind-rules.ts';
import { KINDS } from './kinds.ts';
import { REMOVED, type AnyRegistered, type RecordEvent } from './registered.ts';

/** A handed-in report's addition, as it was handed in. */
export interface Stated {
  report: Pick<Report, 'city' | 'id' | 'unit'>;
  entry: Entry;
  /** Who handed the report in, and when: an ISO instant. */
  by: string;
  at: string;
  today: CivilDate;
  /** The programme of a name; undefined where the register has none. */
  programmeOf: (name: string) => string | undefined;
}

/** What the register has of a report's addition goes under an id of both, so that however often it is written it is one record. */
export const statedId = (report: string, entry: string): string => `${report}:${entry}`;

/** What the entry says; a programme that was written as text is the register's where it has one of that name. */
function valuesOf(entry: DescribedEntry, { programmeOf }: Stated): AnyValues {
  const said = entryValues(entry);
  const { programme } = said;
  const values = typeof programme === 'string' ? { ...said, programme: programmeOf(programme) ?? programme } : said;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
}

interface Wanted {
  rules: KindRules;
  state: string;
  values: AnyValues;
}

function wantedBy(stated: Stated): Wanted | undefined {
  const { entry, today } = stated;
  switch (entry.type) {
    case 'application':
      return { rules: KINDS.application, state: STATED_AS.application, values: valuesOf(entry, stated) };
    case 'activity': {
      const isHeld = entry.heldOn !== undefined && entry.heldOn <= today;
      return { rules: KINDS.activity, state: isHeld ? STATED_AS.activity : 'planned', values: valuesOf(entry, stated) };
    }
    case 'effect':
      return undefined;
    default:
      return entry satisfies never;
  }
}

/** The register has taken over a record once anybody has done something with it there. */
const isOfReport = ({ state, history }: AnyRegistered): boolean => state !== REMOVED && history.every(({ via }) => via === 'report');

/**
 * The register's record of a report's addition, new or brought up to what has been handed in since; undefined where there is nothing to write.
 * What the report did not ask is a gap, as in a record from before the register.
 */
export function recordOfEntry(existing: AnyRegistered | undefined, stated: Stated): AnyRegistered | undefined {
  const wanted = wantedBy(stated);
  if (wanted === undefined || (existing !== undefined && !isOfReport(existing))) return undefined;
  const { rules, state } = wanted;
  const { report, entry, by, at } = stated;
  const empty = emptyValues(rules.description);
  const before = existing?.values ?? empty;
  // All that is there came from the report, so what it no longer says is gone.
  const values = { ...empty, ...wanted.values };
  const changes = differences(rules.description, before, values);
  if (existing === undefined) {
    const { city, unit } = report;
    const history: RecordEvent[] = [{ at, by, what: 'created', to: state, via: 'report', changes }];
    return { kind: rules.kind, city, id: statedId(report.id, entry.id), unit, state, rev: 0, values, history };
  }
  if (changes.length === 0 && existing.state === state) return undefined;
  const moved = existing.state === state ? {} : { from: existing.state, to: state };
  const event: RecordEvent = { at, by, what: 'changed', via: 'report', changes, ...moved };
  return { ...existing, state, values, rev: existing.rev + 1, history: [...existing.history, event] };
}

/** The record of an addition that has been taken out of the report; undefined where there is nothing to write. */
export function recordTakenOut(existing: AnyRegistered, { by, at }: Pick<Stated, 'by' | 'at'>): AnyRegistered | undefined {
  if (!isOfReport(existing)) return undefined;
  const event: RecordEvent = { at, by, what: 'undone', from: existing.state, to: REMOVED, via: 'report', changes: [] };
  return { ...existing, state: REMOVED, rev: existing.rev + 1, history: [...existing.history, event] };
}
