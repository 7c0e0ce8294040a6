import { describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';

/** Every text by its path; one that takes something is said with nothing. */
function everyText(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, undefined, ['', '', '']))]];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => everyText(inner, `${path}.${key}`))
    : [];
}

/** The word to use, and what must not be said in its place. */
type Glossary = readonly (readonly [word: string, others: RegExp])[];

const SWEDISH: Glossary = [
  ['Inget svar', /inte besvarat|obesvara|ej svarat/i],
  ['Inte inskickad', /^saknas$/i],
  ['Inget nytt', /oförändra/i],
  ['uppföljningen', /underlag/i],
  ['aktivitet', /internationellt arbete och|övrigt internationellt|annat internationellt arbete/i],
  ['ansökan', /inlämnad ansökan|inlämnade ansökningar$/i],
  ['skicka in', /\blämna(?:s|t|ts|de)?\b rapport|rapporten? .*\blämnat/i],
  ['Tillbaka', /^föregående$|^till (?:projekten|översikten|läget)$|^avbryt$/i],
  ['Ändra', /^redigera$|^korrigera$/i],
  ['du, din', /\b(?:ni|er|ert|era)\b/i],
];

const ENGLISH: Glossary = [
  ['No answer', /^not answered|unanswered/i],
  ['Not handed in', /\bstill missing\b|^missing$/i],
  ['Nothing new', /unchanged/i],
  ['follow-up', /\bmaterial\b|read everything/i],
  ['activity', /other international work/i],
  ['hand in', /\bsubmit/i],
  ['Back', /^previous$|^to the (?:projects|overview)$|^cancel$/i],
  ['Change', /^edit$/i],
  ['on track', /on plan/i],
];

describe.each([
  ['Swedish', sv, SWEDISH],
  ['English', en, ENGLISH],
] as const)('one thing has one word in %s', (_language, texts, glossary) => {
  it.each(glossary)('%s', (_word, others) => {
    expect(everyText(texts, '').filter(([, text]) => others.test(text))).toEqual([]);
  });
});

const backs = (t: typeof sv) => [t.line.back, t.entries.back, t.preview.back, t.receipt.backToReceipt, t.review.cancel, t.committee.back];

describe('buttons say what they do', () => {
  it('and the way back is called the same in every card', () => {
    expect([new Set(backs(sv)), new Set(backs(en))]).toEqual([new Set(['Tillbaka']), new Set(['Back'])]);
  });

  it('and the way out of a form that has not been saved says so too', () => {
    expect([sv.entryForm.cancel, sv.line.cancel]).toEqual(['Tillbaka utan att spara', 'Tillbaka utan att spara']);
    expect([en.entryForm.cancel, en.line.cancel]).toEqual(['Back without saving', 'Back without saving']);
  });
});
