import type { RecordEvent } from '../../services/domain/register/registered.ts';
import { personName } from '../context.ts';
import type { Note } from '../report/frame.ts';
import { changeText } from './change-text.ts';
import type { RecordView } from './record-view.ts';

/** For somebody whose form is older than the record: who has changed what since. */
export function staleNote(view: RecordView, since: readonly RecordEvent[]): Note {
  const { ctx, ui } = view;
  const lines = since.flatMap(({ by, changes }) => changes.map((change) => ui.changedSince(changeText(view, change), personName(ctx, by))));
  return { tone: 'warning', text: [ui.stale, ...lines, ui.staleSave].join('\n') };
}
