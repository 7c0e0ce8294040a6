import type { CardContext } from '../../cards/context.ts';
import type { Chosen } from '../../cards/written/fields.ts';

/** Of several choices those that can be read are kept; where none can, what stands. */
export const readable = <V>({ chosen, isRead }: Chosen<V>, standing: V[] = []): V[] => (isRead || chosen.length > 0 ? chosen : standing);

export const choiceFaults = ({ t }: CardContext, made: Chosen<unknown>, field: string): string[] =>
  made.isRead ? [] : [t.entryForm.badChoice(field)];
