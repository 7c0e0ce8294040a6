import type { PayloadIn, Verb } from '../verbs.ts';
import type { Element, Json } from './card.ts';
import { isolated } from './isolated.ts';

interface Button {
  style?: 'positive' | 'destructive';
  /** Sends no inputs along: for a way out of a form. */
  withoutInputs?: boolean;
  /** What the button is about, where several on a card do the same: a screen reader reads what is written on a button and nothing else. */
  about?: string;
}

/** The part of a payload that the card itself carries; the inputs bring the rest. */
type Carried<V extends Verb> = Partial<PayloadIn<V>> & { [key: string]: Json };

/** A button. Clients without Universal Actions get the fallback, with the verb in its data. */
export function press<V extends Verb>(
  title: string,
  verb: V,
  data: Carried<V>,
  { style, withoutInputs = false, about }: Button = {},
): Element {
  const common = {
    title: about === undefined ? title : `${title}: ${isolated(about)}`,
    ...(style === undefined ? {} : { style }),
    ...(withoutInputs ? { associatedInputs: 'none' } : {}),
  };
  return {
    type: 'Action.Execute',
    verb,
    data,
    ...common,
    fallback: { type: 'Action.Submit', data: { ...data, verb }, ...common },
  };
}
