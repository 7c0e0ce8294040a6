import { describe, expect, it } from '@jest/globals';
import { kindText } from '../../cards/text/record-texts-in.ts';
import type { Field } from '../../services/domain/description/field.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS } from '../../services/domain/register/registered.ts';

/** Characters an input of one line shows on the narrowest card. */
const ROOM = 34;
const ONE_LINE: ReadonlySet<Field['type']> = new Set(['text', 'amount', 'dates']);

describe.each(LOCALES)('the words for the register’s records, in %s', (locale) => {
  const fields = REGISTERED_KINDS.flatMap((kind) => {
    const texts = kindText(locale, kind).fields;
    return Object.entries<Field>(KINDS[kind].description).map(([name, { type }]) => ({ name: `${kind}.${name}`, type, ...texts[name] }));
  });

  it('name a field so that it can stand in a sentence of what is missing', () => {
    expect(fields.filter(({ label = '' }) => /[?!.:]/.test(label)).map(({ name }) => name)).toEqual([]);
  });

  it('give no example that is cut in a narrow input', () => {
    expect(fields.filter(({ type, hint = '' }) => ONE_LINE.has(type) && hint.length > ROOM).map(({ name }) => name)).toEqual([]);
  });

  it('call every step from one state otherwise', () => {
    const alike = REGISTERED_KINDS.flatMap((kind) => {
      const { steps, again = {} } = kindText(locale, kind);
      return Object.entries<readonly string[]>(KINDS[kind].transitions).flatMap(([from, to]) => {
        const isOver = [...KINDS[kind].closed].some((state) => state === from);
        const names = to.map((step) => (isOver ? again[step] : undefined) ?? steps[step]);
        return new Set(names).size === names.length ? [] : [`${kind} ${from}`];
      });
    });
    expect(alike).toEqual([]);
  });
});
