import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AdaptiveCard, Element, Json } from '../../cards/kit/card.ts';

export const GOLDENS = new URL('./goldens/', import.meta.url);

const WIDTH = 140;

/** JSON that a person can read: what fits on a line stands on one. */
function pretty(value: Json, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length + indent.length <= WIDTH) return line;
  const deeper = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => pretty(item, deeper))
    : Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [`${JSON.stringify(key)}: ${pretty(item, deeper)}`]));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}

const isAction = (value: { [key: string]: Json }): boolean => value['type'] === 'Action.Execute';

/** A button's fallback only repeats the button, which a test of its own sees to. */
function withoutFallbacks(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutFallbacks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'fallback' && isAction(value) ? [] : [[key, withoutFallbacks(inner)]])),
  );
}

const asElement = ({ fallbackText, body, actions }: AdaptiveCard): Element => ({ type: 'AdaptiveCard', fallbackText, body, actions });

/** The golden of that name and the card as it is now; a golden that is not there is written, to be read before it is kept. */
export function golden(name: string, card: AdaptiveCard): { kept: string; now: string } {
  const file = new URL(`${name}.json`, GOLDENS);
  const now = `${pretty(withoutFallbacks(asElement(card)))}\n`;
  if (!existsSync(file)) {
    writeFileSync(file, now);
    throw new Error(`there was no golden "${name}"; it has been written: read it, and run again`);
  }
  return { kept: readFileSync(file, 'utf8'), now };
}
