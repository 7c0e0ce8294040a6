import type { PayloadIn, Verb } from '../verbs.ts';
import type { CardContext } from '../context.ts';
import { press } from './actions.ts';
import type { Element, Json } from './card.ts';
import { hint } from './elements.ts';
import type { PageOf } from './paging.ts';

/** Buttons to the neighbouring pages of a long list, and which page this is; nothing where there is one page. */
export function pager<V extends Verb>(
  { t }: CardContext,
  { page, pages }: Pick<PageOf<unknown>, 'page' | 'pages'>,
  verb: V,
  data: Partial<PayloadIn<V>> & { [key: string]: Json },
): { text: Element[]; actions: Element[] } {
  if (pages < 2) return { text: [], actions: [] };
  const to = (title: string, target: number): Element => press<Verb>(title, verb, { ...data, page: target }, { withoutInputs: true });
  return {
    text: [hint(t.page(page + 1, pages))],
    actions: [...(page > 0 ? [to(t.previousPage, page - 1)] : []), ...(page < pages - 1 ? [to(t.nextPage, page + 1)] : [])],
  };
}
