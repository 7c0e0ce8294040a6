import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { asWritten } from '../../cards/kit/elements.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { VERBS } from '../../cards/verbs.ts';
import { withoutInvisible } from '../../cards/written/invisible.ts';
import { cardsShowing } from './cards-showing.ts';
import { everything, inputs } from './reading.ts';

const OVERRIDE = '\u202e';
const HEBREW = 'שלום 12';
const [FSI, PDI] = ['\u2068', '\u2069'];

describe('what nobody sees in a text', () => {
  it.each([
    ['an override of direction', `kr 100${OVERRIDE}000\u202c`, 'kr 100000'],
    ['an isolate left open', '\u2067abc', 'abc'],
    ['a mark of direction', 'a\u200eb\u061c', 'ab'],
    ['a byte order mark and a zero-width space', '\ufeffa\u200bb', 'ab'],
    ['a soft hyphen', 'an\u00adsökan', 'ansökan'],
    ['hidden tags', 'Hej\u{e0041}\u{e0042}', 'Hej'],
    ['a blank letter', '\u3164', ''],
    ['a joiner between Latin letters', 'a\u200db\u200cc', 'abc'],
  ])('falls away: %s', (_what, written, kept) => {
    expect(withoutInvisible(written)).toBe(kept);
  });

  it.each([
    ['a family', '👩🏽‍🏫 👨‍👩‍👧'],
    ['a heart on fire', '❤️‍🔥'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian', 'می\u200cخواهم'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Swedish and signs', 'Åäö – ”citat” … 20 °C'],
  ])('stays where it is part of what is seen: %s', (_what, written) => {
    expect(withoutInvisible(written)).toBe(written);
  });

  it('falls away from every text that comes from a form', () => {
    const written = `Rubrik${OVERRIDE}\u200b`;
    const form = { report: 'r', entry: 'e', title: written, description: written };
    expect(VERBS['report.save-effect'].parse(form)).toMatchObject({ title: 'Rubrik', description: 'Rubrik' });
    expect(VERBS['review.return'].parse({ report: 'r', rev: 1, comment: written }).comment).toBe('Rubrik');
  });
});

describe('a text written from right to left', () => {
  it('is isolated line by line, and any other stands as it is', () => {
    expect([isolated(`${HEBREW}\nLatin`), isolated('Latin 12')]).toEqual([`${FSI}${HEBREW}${PDI}\nLatin`, 'Latin 12']);
  });

  it('stays isolated within a sentence that quotes it', () => {
    expect(asWritten(`Sparat: ${isolated(HEBREW)}. Klart.`)).toBe(`${FSI}Sparat: ${FSI}${HEBREW}${PDI}. Klart.${PDI}`);
    expect(asWritten(isolated(HEBREW))).toBe(`${FSI}${HEBREW}${PDI}`);
  });

  const part = fc.constantFrom('a', '1', ' ', 'ש', 'م', '\n', OVERRIDE, '\u2066', FSI, PDI, '\u200f');

  it('opens and closes its isolate in every line, whatever somebody writes, and turns nothing outside', () => {
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          for (const line of asWritten(text).split('\n')) {
            const marks = line.replaceAll(/[^\u2068\u2069]/g, '');
            expect(marks.replaceAll(`${FSI}${PDI}`, '').replaceAll(`${FSI}${PDI}`, '')).toBe('');
            expect(line).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f]/);
          }
        },
      ),
    );
  });
});

/** Everything a card shows that people may have written, paragraph by paragraph. */
const shown = (card: AdaptiveCard): string[] =>
  everything(card)
    .flatMap((e) => [e['text'], e['title'], ...(e.type === 'FactSet' ? [JSON.stringify(e['facts'])] : [])])
    .flatMap((text) => (typeof text === 'string' ? text.split('\n') : []));

describe.each(Object.entries(cardsShowing(`${OVERRIDE}${HEBREW}`)))('on the %s card', (_name, card) => {
  it('no text that somebody has written turns another', () => {
    const texts = shown(card).filter((text) => text.includes('שלום'));
    expect(texts.filter((text) => !new RegExp(`${FSI}[^${FSI}${PDI}]*שלום 12[^${FSI}${PDI}]*${PDI}`, 'u').test(text))).toEqual([]);
    const filled = inputs(card).filter(({ value }) => typeof value === 'string' && value.includes('שלום'));
    expect(texts.length + filled.length).toBeGreaterThan(0);
    expect(shown(card).join('')).not.toContain(OVERRIDE);
  });
});
