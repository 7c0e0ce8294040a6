/** What a person can ask for in words, in the order in which equals are suggested. */
export const COMMANDS = [
  'waiting',
  'my-report',
  'my-projects',
  'register',
  'round-status',
  'help',
  'language',
  'language-sv',
  'language-en',
] as const;

/**
 * waiting: what waits for the person; round-status: how far the quarter's round has come;
 * language: they want to change it, without saying to which.
 */
export type Command = (typeof COMMANDS)[number];

/**
 * How much a phrase says. 1: said in passing. 2: enough where nothing else is said. 3: a request, unless something more definite is named.
 * 4: names the thing. 5: names it past mistake.
 */
export type Weight = 1 | 2 | 3 | 4 | 5;

/** Those a question about the round is about. */
const VEM = 'vem|vilka|alla|många';
const WHO = 'who|whos|which|all|many|any|anyone|everyone|everybody';

type Phrases = Partial<Record<Weight, readonly string[]>>;

/**
 * What people type. All words of a phrase must be there, in any order; `*` stands for any beginning or end of a word,
 * and of words joined by `|` any will do. A word a line would make a page a command.
 */
// prettier-ignore
export const VOCABULARY: Record<Command, { sv: Phrases; en: Phrases }> = {
  waiting: {
    sv: {
      2: [
        'något|nåt kvar|nytt|nya', 'något|nåt för|till|åt mig', 'min tur', 'försenad', 'försenat', 'vad|något|nåt på gång', 'händer nu',
        'jag|vi glömt|missat|sen|sena', 'lång tid', 'min lista', 'bekräfta', 'kvittera', 'rösta',
      ],
      3: [
        'att|ska|måste|behöver|bör göra', 'vad kvar', 'ligger hos mig', 'när dags', 'skicka|sänd tillbaka', 'nästa steg', 'deadline', 'förfaller',
        'tidsfrist', 'sista dag|dagen|datum', 'när inne', 'dagar kvar', 'granska|granskar|granskning',
        'godkänn|godkänna|godkänner|godkännande', 'fastställ|fastställa|fastställer|fastställande',
        'återremiss|återremittera|återremitterar', 'återsänd|återsända|återsänder', 'besluta',
      ],
      4: [
        'vänta*', 'väntar', 'ärende*', 'uppgift*', 'inkorg*', 'påminnelse*', 'brådskande', 'mitt bord',
        'fatta|fattas|ta beslut', 'bekräfta mottagande|mottagandet',
      ],
      5: [
        'vad väntar', 'väntar *rapport*', 'inte gjort', 'påminn|påminna mig', 'granska|godkänn|godkänna|fastställ|fastställa *rapport*',
        'återremittera|återsänd|återsända|tillbaka *rapport*',
      ],
    },
    en: {
      2: ['anything for|new|left', 'my turn', 'i|we late', 'my list', 'confirm', 'acknowledge', 'vote'],
      3: [
        'to|should|must|need do', 'what|whats next', 'send|sent back', 'next step', 'deadline', 'due', 'review', 'approve', 'adopt',
        'refer back', 'decide',
      ],
      4: [
        'waiting', 'waits', 'awaiting', 'awaits', 'task', 'tasks', 'todo', 'todos', 'pending', 'overdue', 'outstanding', 'inbox',
        'reminder*', 'need from me', 'on my plate', 'make|take decision', 'confirm receipt',
      ],
      5: ['what waiting', 'not done', 'remind me', 'review|approve|adopt|return|back *report*'],
    },
  },
  'my-report': {
    sv: {
      2: ['lämna', 'svara', 'rätta', 'gå igenom', 'lägg till', 'jag|vi klar|klara|färdig|färdiga|svarat|rapporterat', 'inget|inte hänt'],
      3: [
        'fyll|fylla|fyller i', 'skicka|skickat|skickas in', 'lämna|lämnat|lämnas in', 'inlämning*', 'redovisa', 'redovisning',
        'komplettera', 'utkast', 'oförändrat', 'oförändrad', 'inget|inga|inte nytt|nya|ändringar|ändrat|förändringar',
        'inget|inga|inte rapportera|redovisa', 'jag|vi inte|ej svarat|lämnat|skickat|rapporterat',
        'ny|nytt|nya|lägg|registrera aktivitet*|ansökan|ansökningar|effekt*|studiebesök', 'ta|tar|tagit tillbaka',
      ],
      4: ['*rapport*', 'kvartalsrapport', 'lägesrapport', 'statusrapport', 'rapportera', 'rapportering', 'rapporterat'],
      5: ['hitta|hittar|ser inte *rapport*'],
    },
    en: {
      2: ['answer', 'go through', 'im|we done|finished|ready', 'i|we answered|submitted|responded'],
      3: [
        'fill in', 'fill out', 'hand|handed in', 'submit', 'submission', 'draft', 'nothing new|report|change|changed',
        'no change|changes|news', 'i|we not|havent|didnt answered|answer|submitted|reported|responded',
        'add|new activity|activities|application|applications|effect|effects|visit',
      ],
      4: ['*report*', 'reporting', 'reported'],
      5: ['find|see not|cant *report*'],
    },
  },
  'my-projects': {
    sv: { 4: ['*projekt*', 'insatser', 'satsningar'] },
    en: { 4: ['*project*'] },
  },
  register: {
    sv: { 4: ['registret', 'register'] },
    en: { 4: ['register', 'registry'] },
  },
  'round-status': {
    sv: {
      2: [
        'kvartal', 'samtliga', 'förvaltningar', 'förvaltningarna', `${VEM} sen|sena|klar|klara|färdig|färdiga|lämnat|kvar|efter`,
        'hur ser ut', 'inte|ej svarat|lämnat|skickat|hört',
      ],
      3: [
        'uppföljning*', 'beslut', 'beslutat', 'beslutade', 'fastställt|fastställd|återremitterat|återremitterad', 'puffa', 'hur ligger till',
        'långt kommit', `${VEM} svarat|hört|fattas|återstår`,
        `${VEM} inte|ej svarat|lämnat|skickat|rapporterat|hört|fått|sen|sena|klar|klara|färdig|färdiga`,
      ],
      4: [
        'läget', 'lägesrapport', 'statusrapport', 'lägesbild', 'status', 'hur går det', 'omgång', 'rundan', 'översikt*',
        'sammanställning', 'sammanfattning', 'statistik', 'saknas', 'insamling*', 'svarsfrekvens', 'svarsläget', 'påminn|påminna',
        'fattat|tagit beslut', `${VEM} lämnat|skickat|kommit in`,
      ],
      5: [
        'alla|inkomna|sena rapporter', `${VEM} rapporterat|försenad|försenade`, `${VEM}|skicka påminnelse*`, `${VEM} vi väntar`,
        `${VEM} *rapport* lämnat|skickat|kommit|svarat|saknas|godkänd|godkända|klara|sena`, 'rapportläget', 'rapporteringsläget',
        'läget|status|går|ligger rapporteringen', 'status omgången',
      ],
    },
    en: {
      2: [
        'quarter', 'everyone', 'everybody', 'administrations', 'departments', `${WHO} late|behind|done|finished|ready|left`, 'where we',
        'not|havent|hasnt answered|responded|replied|submitted',
      ],
      3: [
        'decision', 'decided', 'adopted', 'remind', 'nudge', 'chase', 'where stand', 'how we doing',
        `${WHO} answered|responded|replied|submitted|heard`,
        `${WHO} not answered|responded|replied|submitted|heard|reported|handed|late|done|finished|ready`,
      ],
      4: [
        'status', 'round', 'how is going', 'hows going', 'how far', 'progress', 'overview', 'summary', 'dashboard', 'statistics',
        'missing', `${WHO} handed in`,
      ],
      5: [
        'all|late reports', 'many reports in', 'who needs|still *report*', 'who we waiting', `${WHO} reported|overdue`,
        `${WHO} *report* submitted|answered|handed|sent|missing|late|approved`, `${WHO}|send reminder*`, 'status|going reporting',
        'status round',
      ],
    },
  },
  help: {
    sv: {
      1: [
        'hej', 'hejsan', 'hejhej', 'hejdå', 'hallå', 'halloj', 'tja', 'tjo', 'tjena', 'tjenare', 'tjabba', 'tjosan', 'morsning', 'morgon',
        'godmorgon', 'goddag', 'god|goder dag|kväll|eftermiddag|natt|jul', 'bra|trevlig dag|kväll|helg', 'glad påsk', 'gott nytt år',
        'bra', 'jättebra', 'super', 'kanon', 'hur mår du', 'hur är det', 'tack', 'tackar', 'tusen tack', 'ok', 'okej', 'toppen',
        'perfekt',
      ],
      2: [
        'vad är detta|här', 'vad gör här|man', 'där någon', 'avbryt', 'avbryta', 'sluta', 'avsluta', 'stopp', 'tillbaka', 'börja',
        'starta', 'kontakt', 'kontakta', 'alternativ', 'ångra', 'fel', 'fungerar|funkar inte', 'hittar inte', 'hur gör jag|man',
        'var är jag', 'vem är det', 'vad betyder',
      ],
      3: [
        'hjälp*', 'kommando*', '*meny*', 'instruktion*', 'handledning', 'info', 'information', 'fråga', 'undrar', 'förstår|fattar inte',
        'vad kan du|jag|man|boten', 'vad gör du|boten', 'vad är du', 'vem är du', 'hur funkar|fungerar|använder|används', 'kom igång',
        'komma igång',
      ],
    },
    en: {
      1: [
        '?', 'hello', 'hi', 'hey', 'hiya', 'morning', 'good day|afternoon|evening', 'greetings', 'bye', 'goodbye', 'how are you', 'thank',
        'thanks', 'thanx', 'thx', 'okay', 'great', 'perfect',
      ],
      2: [
        'what is this', 'whats this', 'are you there', 'cancel', 'stop', 'exit', 'quit', 'back', 'start', 'restart', 'contact', 'options',
        'test*', 'how do i', 'not working', 'wrong', 'error', 'stuck', 'where am i',
      ],
      3: [
        'help', 'support', 'assist*', 'command', 'menu', 'instructions', 'manual', 'question', 'dont understand', 'not understand',
        'confused', 'what can you|i', 'what do you do', 'what are you', 'who are you', 'how does work', 'get started',
      ],
    },
  },
  language: {
    sv: { 4: ['språk', 'språkval', 'språkinställning'], 5: ['inte svenska|engelska'] },
    en: { 4: ['language'], 5: ['not swedish|english'] },
  },
  'language-sv': {
    sv: { 2: ['svenska', 'svensk'], 4: ['på|prata|tala svenska'], 5: ['byt|byta|ändra|språk svenska'] },
    en: { 2: ['swedish'], 4: ['in|speak swedish'], 5: ['switch|change|language swedish'] },
  },
  'language-en': {
    sv: { 2: ['engelska', 'engelsk'], 4: ['på|prata|tala engelska'], 5: ['byt|byta|ändra|språk engelska'] },
    en: { 2: ['english', 'eng'], 4: ['in|speak english'], 5: ['switch|change|language english'] },
  },
};

/** Words that make a request whole or polite and name nothing. */
export const FILLERS = {
  sv: `alla allt aktuella att av bara behöver berätta bli blir bot boten bra bör de dem den denna dessa det detta dig din ditt dina du då
    e där efter eller en er ett fick finns fint från få får för ge gillar gå går gärna gör göra ha hade har han hela helt henne hit hon
    honom hos hur här hämta i idag igen imorgon in inför ja jag jaha jo kan kolla kommande kunde kvar lista lite lämna man med men mig min
    mitt mina jättemycket mycket måste nej ni ny nya nytt nu nån nånting någonting nåt när någon något några och ok okej om oss på på sak
    se sen senaste ser sig sin sina sitt ska skall skicka skriv skriva skulle snart snälla solna som stad stort så säg ta tack till tills
    titta under upp ut va vad var vara varför varit varsågod veckan vem vi vilka vilken vilket vill ville visa visar vore vår vårt våra
    vänligen världen åt än ännu är öppna över`,
  en: `a about again all also am an and any are around as ask at be been bot bring but by can check could current did display do does done
    find for from get give go going got had has hasnt have havent he her here hers him his how i id if ill im in into is isnt it its just
    kind kindly know latest let lets like list look lot many may me might mine much must my need new no not now of off ok okay on open or
    our ours out over please pls plz pull really right shall she should show so some still take talk tell than thank thanks thanx that the
    their them then there these they thing things this those to today up us use view want was we were what whats when where which who whos
    whose why will with would write yes yet you your yours`,
};

/** Words of their own that a slip of the pen would otherwise make ours. */
export const LOOKALIKES = {
  sv: `division fest franska hjälm kraft krafter kvarter kvarteret laga lagen lager lagret mena menar möte möten mötet nest omfång process
    produkt produkter prospekt protest protester påsk påsken sammanhållning slovenska sommar sommaren spanska spark stark starka starkt
    stat stor svarar svart svarta svår tåg tågen tåget vant vända översatt översätt`,
  en: `adapt adapter asks best case cases comment comments company connect constant contain contains content context contract contrast
    decade decode deny ending exist exists found greater ground headline held hell install installing lack lending mask mission note notes
    pack pest phase pound process product products programs prospect protect protest quartet resort rest sending smart sound spending
    stack star stars state states statue summit suppose tank text texts think tick treat walking wanting warning washing west writing`,
};

/** They turn a request into its opposite, unless its phrase holds one. */
export const NEGATIONS = 'inte ej icke aldrig ingen inget inga not dont doesnt didnt cant cannot wont never none';
