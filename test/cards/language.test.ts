import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '../../services/domain/person.ts';
import { textsOf } from './reading.ts';
import { scenes } from './scenes/all-scenes.ts';
import { writtenInRegister } from './scenes/register-scenes.ts';

const words = (...list: string[]): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${list.join('|')})(?!\p{L})`, 'iu');

/** Words of the other language that a card in this one would only have by mistake; what the scenes' people write has none of them. */
const OTHERS: Record<Locale, RegExp> = {
  sv: words(
    'the',
    'report',
    'quarter',
    'save',
    'hand in',
    'handed',
    'approved?',
    'returned',
    'due',
    'none',
    'waiting',
    'back',
    'remind',
    'missing',
    'next',
    'previous',
    'decision',
    'adopt',
    'confirm',
    'open',
    'show',
    'page',
    'of',
    'is',
    'your?',
    'by',
    'nothing',
  ),
  en: words(
    'rapporten',
    'kvartal',
    'spara',
    'skicka',
    String.raw`godkän\p{L}*`,
    String.raw`återsän\p{L}*`,
    'senast',
    'inga',
    'väntar',
    'tillbaka',
    'ändra',
    'läget',
    'påminn',
    'utkast',
    'saknas',
    'ansökan',
    'nästa',
    'föregående',
    'beslut',
    String.raw`fastställ\p{L}*`,
    'bekräfta',
    'sida',
    'du',
    'din',
    'är',
    'ska',
  ),
};

/** Written by the scenes' people, or the name of something, or in both languages on purpose. */
const ALLOWED = /Meet and learn|Språk \/ Language|Language \/ Språk|Köerna är tre veckor kortare|Vad blev resultatet|Beloppet är fel/;

/** A text without what the register's people have written in it. */
const ownWords = (text: string): string => writtenInRegister.reduce((left, written) => left.replace(written, ''), text);

const FORGOTTEN = /undefined|\[object|NaN|Invalid Date|\$\{|\bnull\b|=>/;

describe.each(LOCALES)('every card, in %s', (locale) => {
  const texts = scenes.flatMap(({ name, card }) => textsOf(card(locale)).map((text) => ({ name, text: ownWords(text) })));

  it('has no word of the other language', () => {
    expect(texts.filter(({ text }) => !ALLOWED.test(text) && OTHERS[locale].test(text))).toEqual([]);
  });

  it('shows nothing that was forgotten', () => {
    expect(texts.filter(({ text }) => FORGOTTEN.test(text))).toEqual([]);
  });

  it('names everybody and everything by its name, never by its key', () => {
    const keys =
      /\b(barn-och-utbildning|stadsledning|trygga-hem|on-plan|at-risk|co-organiser|study-visit|committee-chair|S[1-4]|P[1-4]|2026-Q3)\b/;
    expect(texts.filter(({ text }) => keys.test(text))).toEqual([]);
  });
});
