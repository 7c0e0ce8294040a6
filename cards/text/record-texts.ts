import type { Area, Purpose } from '../../services/domain/classification.ts';
import type { KINDS } from '../../services/domain/register/kinds.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';

type Kinds = typeof KINDS;
type FieldsOf<K extends RegisteredKind> = Kinds[K]['description'];

/** The choices a field has words for; the policy's areas and purposes are named by the city. */
type ChoicesOf<F> = F extends { of: readonly (infer V extends string)[] } ? Exclude<V, Area | Purpose> : never;

/** What a field is called, and what its choices are called where it has any. */
type FieldText<F> = {
  label: string;
  /** What is meant, or an example, in the empty field. */
  hint?: string;
  /** How it is said in a list, where it would not be understood without its label. */
  inList?: (value: string) => string;
  /** Of which records it is asked, where it is not of all. */
  when?: string;
} & ([ChoicesOf<F>] extends [never] ? object : { choices: Record<ChoicesOf<F>, string> });

type GroupOf<F> = F extends { group: infer G extends string } ? G : never;
type StepOf<T> = T extends readonly (infer S extends string)[] ? S : never;

/** The words for one kind of record; a field, a group, a state or a step without its words does not compile. */
interface KindText<K extends RegisteredKind> {
  one: string;
  many: string;
  /** Asks for a new one. */
  create: string;
  none: string;
  fields: { [N in keyof FieldsOf<K>]: FieldText<FieldsOf<K>[N]> };
  groups: Record<GroupOf<FieldsOf<K>[keyof FieldsOf<K>]>, string>;
  states: Record<Kinds[K]['states'][number], string>;
  /** What the button says that moves it to a state. */
  steps: Record<StepOf<Kinds[K]['transitions'][keyof Kinds[K]['transitions']]>, string>;
  /** The same where it was over and is taken up or corrected, if it is called otherwise then. */
  again?: Partial<Record<StepOf<Kinds[K]['transitions'][keyof Kinds[K]['transitions']]>, string>>;
}

export type KindTexts = { [K in RegisteredKind]: KindText<K> };

/** The same, as code that knows no kind reads it. */
export interface AnyKindText {
  one: string;
  many: string;
  create: string;
  none: string;
  fields: {
    readonly [field: string]: {
      label: string;
      hint?: string;
      inList?: (value: string) => string;
      when?: string;
      choices?: { readonly [choice: string]: string };
    };
  };
  groups: { readonly [group: string]: string };
  states: { readonly [state: string]: string };
  steps: { readonly [state: string]: string };
  again?: { readonly [state: string]: string };
}
