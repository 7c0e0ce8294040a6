import { cardContext, type CardContext } from '../../cards/context.ts';
import type { Turn } from './turn.ts';

/** What cards need to speak, with the city's people and administrations as they are after a change. */
export async function withPeople({ ctx, use }: Turn): Promise<CardContext> {
  const { units, people } = await use.roster();
  return cardContext({ ...ctx.city, units, people }, ctx.reader, ctx.today);
}
