import type { NameOf } from '../../cards/record/record-view.ts';
import { conversionTexts } from '../../cards/text/conversion-texts.ts';
import type { Turn } from './turn.ts';

/** The names of what records refer to, for whoever is here. What nothing answers to was written as text before there was a register, and stands as it was written. */
export async function recordNames({ ctx, use }: Turn): Promise<NameOf> {
  const titles = await use.catalogue.titles();
  const { removedName } = conversionTexts(ctx.reader.locale);
  return (kind, id) => {
    if (kind === 'board') return ctx.city.boards.get(id) ?? id;
    const found = titles(kind, id);
    if (found === undefined) return id;
    return found.isRemoved ? removedName(found.title) : found.title;
  };
}
