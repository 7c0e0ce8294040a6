import type { AdaptiveCard, Json } from './card.ts';

function hasInput(part: Json): boolean {
  if (Array.isArray(part)) return part.some(hasInput);
  if (typeof part !== 'object' || part === null) return false;
  const { type } = part;
  return (typeof type === 'string' && type.startsWith('Input.')) || Object.values(part).some(hasInput);
}

/** Whether there is something to write or choose in a card. */
export const isForm = ({ body }: AdaptiveCard): boolean => hasInput(body);
