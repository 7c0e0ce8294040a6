import type { Description } from '../../services/domain/description/field.ts';
import type { KindRules } from '../../services/domain/register/kind-rules.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import type { CardContext } from '../context.ts';
import type { AnyKindText } from '../text/record-texts.ts';
import { kindText, recordUi } from '../text/record-texts-in.ts';
import type { RecordUi } from '../text/record-ui-sv.ts';

/** What a card of a record needs beside the record: its kind's rules and words, and the names of what it refers to. */
export interface RecordView {
  ctx: CardContext;
  kind: RegisteredKind;
  rules: KindRules;
  text: AnyKindText;
  ui: RecordUi;
  /** The name of another record, by kind and id; the id itself where there is no such record. */
  nameOf: (kind: string, id: string) => string;
}

export type NameOf = RecordView['nameOf'];

export const recordView = (ctx: CardContext, kind: RegisteredKind, nameOf: NameOf): RecordView => ({
  ctx,
  kind,
  rules: ctx.city.kinds[kind],
  text: kindText(ctx.reader.locale, kind),
  ui: recordUi(ctx.reader.locale),
  nameOf,
});

export { titleOf } from '../../services/domain/register/registered.ts';

/** The fields of a description by their groups, in its order. */
export function groupsOf(description: Description): { group: string; fields: string[] }[] {
  const groups = Map.groupBy(Object.keys(description), (name) => description[name]?.group ?? '');
  return [...groups].map(([group, fields]) => ({ group, fields }));
}

export const labelOf = ({ text }: Pick<RecordView, 'text'>, field: string): string => text.fields[field]?.label ?? field;
