import type { AnyRegistered, RecordEvent } from './registered.ts';

/** What is older has been read and reported by others. */
const UNDOABLE_MS = 24 * 60 * 60 * 1000;

/** Who looks, and when: an ISO instant. */
interface Looking {
  actor: string;
  at: string;
}

/** The last change where it is one's own and can still be undone. */
export function undoableChange({ history }: Pick<AnyRegistered, 'history'>, { actor, at }: Looking): RecordEvent | undefined {
  const last = history.at(-1);
  if (last === undefined || last.by !== actor || last.what === 'undone') return undefined;
  return Date.parse(at) - Date.parse(last.at) <= UNDOABLE_MS ? last : undefined;
}
