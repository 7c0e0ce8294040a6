import type { Locale } from '../../services/domain/person.ts';

/** Words that only one of the two languages has; those both have, or both borrow ("ok", "status", "deadline"), tell nothing. */
const ONLY: Record<Locale, ReadonlySet<string>> = {
  sv: new Set(
    `vad va är ar vem vems när nar hur jag ja min mitt mina det den dig du din och eller som på pa till vilka vilken vilket visa tack hej kan
    ska inte ni vi har av med om att en ett finns går gar gör gor göra bli blir vill hos från fran för mig mej oss vår var vårt våra nu
    nästa nasta förra forra kvartal kvartalet rapport rapporten rapportera projekt projektet projekten läget laget svenska engelska hjälp
    hjalp skicka lämna lamna påminn paminn sluta stoppa kommittén kommitten förvaltningen forvaltningen ordförande ordforande mötet motet
    ansökan ansokan ansökningar ansokningar varför varfor också ocksa bara de dom är'n många manga mycket vore tyvärr tyvarr nej jo`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `the what whats who whos whom when whens how which where why is are was were be been my me you your yours we our us they their it its
    this that these those there do does did have has had can could will would should shall must may might need want please thanks thank
    of to from with about and or not dont doesnt cant im ive id ill let show give tell send report reports reporting project projects
    quarter quarterly application applications pending waiting due committee chair help-me reminders reminder sick leave language change
    any anything everyone everybody good morning afternoon bye goodbye hand meeting decide decision approve adopt add new sorry go back log sign off out
    work works working next last previous sick away vacation replaces replace deputy chair person people which list them under into between me
    hello hey hi yes am im here there again already submit submitted answered approve open opens explain means mean role expected year yet still
    remind late handed vote votes voted decided confirm confirmed take taken took overdue summarise summarize
    upcoming seminar seminars partners twin town towns funds activities activity applied rejected granted ongoing finished ended planned cooperation undo history
    changed registered called named in on for has visits trips`.split(/\s+/),
  ),
};

/** The language a text is written in, where its words tell; `words` are in lower case, accents kept or not. */
export function languageOf(words: readonly string[]): Locale | undefined {
  const count = (locale: Locale): number => words.filter((word) => ONLY[locale].has(word)).length;
  const swedish = count('sv') + words.filter((word) => /[åäö]/.test(word)).length;
  const english = count('en');
  if (swedish === english) return undefined;
  return swedish > english ? 'sv' : 'en';
}
