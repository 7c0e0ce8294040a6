import { isFilled, type AnyValues, type Description } from './field.ts';

/** The fields a record may not be without in `state` and is, in the description's order. */
export const gapsIn = (description: Description, values: AnyValues, state: string): string[] =>
  Object.entries(description).flatMap(([name, { requiredIn }]) =>
    requiredIn?.includes(state) === true && !isFilled(values[name]) ? [name] : [],
  );
