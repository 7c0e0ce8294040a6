import { isFilled, type AnyValue } from '../../services/domain/description/field.ts';
import { inList, type CardContext } from '../context.ts';
import { roleKeyText } from './role-text.ts';

/** What a field of the roster is called. */
export const rosterLabel = ({ t }: CardContext, field: string): string =>
  Object.entries(t.people.file.field).find(([name]) => name === field)?.[1] ?? field;

/** A field's value in words. */
export function rosterValue(ctx: CardContext, field: string, value: AnyValue): string {
  const { file } = ctx.t.people;
  if (!isFilled(value)) return file.empty;
  if (field === 'active') return value === 'no' ? file.no : file.yes;
  if (field === 'locale') return value === 'en' ? ctx.t.languageChoice.en : ctx.t.languageChoice.sv;
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? inList(
        ctx,
        value.map((key) => roleKeyText(ctx, String(key))),
      )
    : '';
}
