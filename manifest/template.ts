import type { Json } from './json.ts';

const PLACEHOLDER = /^\$\{\{(\w+)\}\}$/;

/** The template with each `${{NAME}}` replaced by its value. Throws on a name that has none. */
export function fillTemplate(template: Json, values: ReadonlyMap<string, Json>): Json {
  if (typeof template === 'string') return valueOf(template, values);
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, item]) => [key, fillTemplate(item, values)]));
}

function valueOf(text: string, values: ReadonlyMap<string, Json>): Json {
  const name = PLACEHOLDER.exec(text)?.[1];
  if (name === undefined) return text;
  const value = values.get(name);
  if (value === undefined) throw new Error(`the template asks for ${name}, which has no value`);
  return value;
}
