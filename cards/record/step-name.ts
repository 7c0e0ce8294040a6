import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import type { RecordView } from './record-view.ts';

/** What the button says that moves a record to a state; from a state in which it was over it may be called otherwise. */
export const stepName = (
  { text, rules }: Pick<RecordView, 'text' | 'rules'>,
  { state }: Pick<AnyRegistered, 'state'>,
  to: string,
): string => (rules.closed.includes(state) ? text.again?.[to] : undefined) ?? text.steps[to] ?? to;
