import type { SqliteFault } from '../../services/store/sqlite-fault.ts';

interface HealthDeps {
  store: { setAside(): number; faults(): SqliteFault[] };
  /** Since when (ISO instant) every tick has failed; absent when the last one did not. */
  ticking: () => { failingSince?: string };
}

export const REASONS = [
  'ticks-failing',
  'disk-full',
  'disk-failed',
  'database-locked',
  'database-read-only',
  'database-damaged',
  'database-unusable',
] as const;

type Reason = (typeof REASONS)[number];

/** What is answered at `/health`: for machines, with nothing of the inside. */
export interface Health {
  status: 200 | 503;
  body: { status: 'ok' | 'not-ok'; reasons?: Reason[]; setAside?: number };
}

const OF_FAULT: Record<SqliteFault, Reason> = {
  locked: 'database-locked',
  'read-only': 'database-read-only',
  'disk-failed': 'disk-failed',
  damaged: 'database-damaged',
  'disk-full': 'disk-full',
  'cannot-open': 'database-unusable',
  'not-a-database': 'database-damaged',
};

/** How the product is, told from what it has met: nothing is waited for. Records that are set aside are counted, and the rest is well. */
export function healthOf({ store, ticking }: HealthDeps): Health {
  const reasons = [
    ...store.faults().map((fault) => OF_FAULT[fault]),
    ...(ticking().failingSince === undefined ? [] : ['ticks-failing' as const]),
  ];
  const setAside = store.setAside();
  const counted = setAside === 0 ? {} : { setAside };
  if (reasons.length === 0) return { status: 200, body: { status: 'ok', ...counted } };
  return { status: 503, body: { status: 'not-ok', reasons: [...new Set(reasons)], ...counted } };
}
