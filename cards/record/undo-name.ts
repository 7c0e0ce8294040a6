import type { RecordEvent } from '../../services/domain/register/registered.ts';
import { shortened } from '../kit/distinct-names.ts';
import type { RecordView } from './record-view.ts';

/** Characters of a state that a button on a narrow card has room for beside its own words. */
const ROOM_FOR_STATE = 14;

/** What the button says that undoes a change: what it will be again. */
export function undoName({ ui, text }: Pick<RecordView, 'ui' | 'text'>, { what, from }: RecordEvent): string {
  if (what === 'created') return ui.undoMaking;
  return from === undefined ? ui.undoChange : ui.undoStep(shortened(text.states[from] ?? from, ROOM_FOR_STATE));
}
