import { LOCALES } from '../../services/domain/person.ts';
import type { Concept } from './concepts.ts';
import { conceptsOf, isFiller } from './lexicon.ts';
import { fold } from './words.ts';

/** What there can be something about. */
const OF =
  /^(?:\w*projekt\w*|projects?|\w*ansok\w*|ansokt|sokt?|application\w*|applied|\w*aktivitet\w*|activit\w*|\w*seminari\w*|seminars?|\w*konferens\w*|conferences?|\w*studie(?:besok|res)\w*|visits?|\w*resor|\w*resa|trips?|\w*utbyten?|exchanges?|\w*partner\w*|samarbet\w*|cooperat\w*|\w*vanort\w*|\w*natverk\w*|networks?|events?|pengar|bidrag|medel|money|funding|nagot|nat|allt|something|anything|hander|happen|happens|happening)$/;
const OF_FUND = /^(?:\w*fond(?:er|en|erna)?|program|programme[nt]?|programmen|funds?|programmes?|programs?)$/;
const ABOUT = /^(?:om|inom|kring|rorande|gallande|avseande|about|on|regarding|concerning|within)$/;
const FOR = /^(?:for|till|passar|suits?|fits?|to)$/;
const BESIDE = /^(?:med|till|fran|mot|hos|i|pa|av|with|to|from|in|by|at)$/;
const TIME =
  /^(?:\d+|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|hosten?|varen?|sommar(?:en)?|vinter[ns]?|autumn|spring|summer|winter|year|ar|aret|arets|fjol|manad\w*|months?|vecka\w*|weeks?|terminen?|halvar\w*|forsta|andra|fas|tid|dag|dagar|snart|soon|finansiar\w*|funders?|framat|framtiden)$/;
/** Whoever says these asks of the round, of a date or of a sum: they are no subject. */
const NO_SUBJECT: ReadonlySet<Concept> = new Set([
  'money',
  'cost',
  'date',
  'deadline',
  'time',
  'quarter',
  'onPlan',
  'delayed',
  'risk',
  'report',
  'decide',
]);

/** The words of a country's name in either language; none where no country is said. */
const countryWords = (code: string): ReadonlySet<string> =>
  new Set(
    code === ''
      ? []
      : LOCALES.flatMap((locale) => fold(new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code).split(/[^a-z0-9]+/)),
  );

interface Word {
  written: string;
  folded: string;
}

const wordsOf = (plain: string): Word[] =>
  (plain.replaceAll(/['’´`]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((written) => ({ written, folded: fold(written) }));

const isSubject = ({ folded }: Word): boolean => !isFiller(folded) && !TIME.test(folded) && !BESIDE.test(folded) && !ABOUT.test(folded);

/** Says nothing to us: a name, or a word of somebody's own subject. */
const isStrange = (word: Word): boolean => isSubject(word) && conceptsOf(word.folded).length === 0;

const said = (words: readonly Word[]): string | undefined =>
  words.length === 0 ? undefined : words.map(({ written }) => written).join(' ');

/** What comes after `om`, as it stands; undefined where nothing of it is a subject. */
function about(rest: readonly Word[]): string | undefined {
  const words = rest.filter(isSubject);
  return words.some(({ folded }) => conceptsOf(folded).some((concept) => NO_SUBJECT.has(concept))) ? undefined : said(words);
}

/**
 * The subject or the name something of the register is asked for by: `projekt om klimat`, `samarbete med Tartu`, `fonder för integration`.
 * `taken`: words that name something else; where they stand nothing but what comes after `om` is a subject.
 */
export function topicSaid(plain: string, { taken, country }: { taken: ReadonlySet<string>; country: string }): string | undefined {
  const ofCountry = countryWords(country);
  const words = wordsOf(plain).filter(({ folded }) => !ofCountry.has(folded));
  const at = words.findIndex(({ folded }) => OF.test(folded) || OF_FUND.test(folded));
  if (at < 0) return undefined;
  const after = words.slice(at + 1);
  const isFund = OF_FUND.test(words[at]?.folded ?? '');
  const isAbout = ({ folded }: Word): boolean => ABOUT.test(folded) || (isFund && FOR.test(folded));
  const aboutAt = after.findIndex(isAbout);
  if (aboutAt >= 0) return about(after.slice(aboutAt + 1));
  const besideAt = after.findIndex(({ folded }) => BESIDE.test(folded));
  return besideAt < 0 ? undefined : said(after.slice(besideAt + 1).filter((word) => isStrange(word) && !taken.has(word.folded)));
}
