import { z } from 'zod';

export type Json = z.infer<ReturnType<typeof z.json>>;

const schema = z.json();

export const parseJson = (text: string): Json => schema.parse(JSON.parse(text));

/** As a file in the package: to be read by people too. */
export const jsonText = (value: Json): string => `${JSON.stringify(value, undefined, 2)}\n`;
