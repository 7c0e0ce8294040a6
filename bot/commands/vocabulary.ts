/** What a person can ask for in words, in the order in which equals are suggested. */
export const COMMANDS = ['waiting', 'my-report', 'my-projects', 'round-status', 'help', 'language', 'language-sv', 'language-en'] as const;

/** waiting: what waits for the person; round-status: how far the quarter's round has come; language: they want to change it, without saying to which. */
export type Command = (typeof COMMANDS)[number];

/**
 * How much a phrase says. 1: said in passing. 2: enough where nothing else is said. 3: a request, unless something more definite is named.
 * 4: names the thing. 5: names it past mistake.
 */
export type Weight = 1 | 2 | 3 | 4 | 5;

type Phrases = Partial<Record<Weight, readonly string[]>>;

/** What people type. All words of a phrase must be there, in any order; `*` stands for any beginning or end of a word. */
export const VOCABULARY: Record<Command, { sv: Phrases; en: Phrases }> = {
  waiting: {
    sv: {
      3: ['att göra', 'ska göra', 'måste göra', 'behöver göra', 'bör göra', 'vad kvar', 'granska', 'godkänna', 'fastställa', 'besluta', 'nästa steg', 'deadline', 'förfaller'],
      4: ['vänta*', 'ärende*', 'uppgift*', 'inkorg*', 'påminn*', 'försenad', 'försenat', 'brådskande'],
      5: ['vad väntar', 'inte gjort'],
    },
    en: {
      3: ['to do', 'should do', 'must do', 'need do', 'review', 'approve', 'decide', 'next step', 'deadline', 'due'],
      4: ['waiting', 'waits', 'awaiting', 'awaits', 'task', 'tasks', 'todo', 'todos', 'pending', 'overdue', 'outstanding', 'inbox', 'remind*', 'on my plate'],
      5: ['what waiting', 'not done'],
    },
  },
  'my-report': {
    sv: {
      3: ['fyll i', 'fylla i', 'skicka in', 'lämna in', 'inlämning', 'redovisa', 'redovisning'],
      4: ['*rapport*', 'kvartalsrapport', 'lägesrapport', 'statusrapport', 'rapportera', 'rapportering', 'rapporterat'],
    },
    en: {
      3: ['fill in', 'fill out', 'hand in', 'submit', 'submission'],
      4: ['*report*', 'reporting', 'reported'],
    },
  },
  'my-projects': {
    sv: { 4: ['*projekt*', 'insatser', 'satsningar'] },
    en: { 4: ['*project*'] },
  },
  'round-status': {
    sv: {
      2: ['kvartal', 'samtliga', 'förvaltningarna'],
      3: ['beslut', 'beslutat'],
      4: ['läget', 'lägesrapport', 'statusrapport', 'lägesbild', 'status', 'hur går det', 'omgång', 'rundan', 'översikt*', 'sammanställning', 'sammanfattning', 'statistik', 'saknas'],
      5: ['alla rapporter', 'vilka rapporterat', 'vem rapporterat', 'alla rapporterat', 'många rapporterat', 'vilka inte rapporterat', 'vem inte rapporterat', 'vilka svarat', 'vem svarat', 'vilka inte svarat', 'rapportläget', 'status omgången'],
    },
    en: {
      2: ['quarter', 'everyone', 'administrations', 'departments'],
      3: ['decision', 'decided'],
      4: ['status', 'round', 'how is going', 'hows going', 'how far', 'progress', 'overview', 'summary', 'dashboard', 'statistics', 'missing'],
      5: ['all reports', 'who reported', 'everyone reported', 'many reported', 'who not reported', 'who hasnt reported', 'who answered', 'who not answered', 'status round'],
    },
  },
  help: {
    sv: {
      1: ['hej', 'hejsan', 'hallå', 'tja', 'tjena', 'tjenare', 'tjabba', 'morsning', 'morgon', 'godmorgon', 'goddag', 'god dag', 'god kväll', 'god eftermiddag', 'hur mår du'],
      3: ['hjälp*', 'kommando*', 'meny', 'menyn', 'instruktion*', 'handledning', 'info', 'information', 'starta', 'fråga', 'undrar', 'förstår inte', 'fattar inte', 'vad kan du', 'vad kan jag', 'vad gör du', 'vad är du', 'vem är du', 'hur funkar', 'hur fungerar', 'hur gör jag', 'hur gör man', 'kom igång', 'komma igång'],
    },
    en: {
      1: ['hello', 'hi', 'hey', 'hiya', 'morning', 'good day', 'good afternoon', 'good evening', 'greetings', 'how are you'],
      3: ['help', 'support', 'assist*', 'command', 'menu', 'instructions', 'manual', 'start', 'question', 'dont understand', 'not understand', 'confused', 'what can you', 'what can i', 'what do you do', 'what are you', 'who are you', 'how does work', 'how do i', 'get started'],
    },
  },
  language: {
    sv: { 4: ['språk', 'språkval', 'språkinställning'], 5: ['inte svenska', 'inte engelska'] },
    en: { 4: ['language'], 5: ['not swedish', 'not english'] },
  },
  'language-sv': {
    sv: { 2: ['svenska', 'svensk'], 4: ['på svenska', 'prata svenska', 'tala svenska'], 5: ['byt svenska', 'byta svenska', 'ändra svenska', 'språk svenska'] },
    en: { 2: ['swedish'], 4: ['in swedish', 'speak swedish'], 5: ['switch swedish', 'change swedish', 'language swedish'] },
  },
  'language-en': {
    sv: { 2: ['engelska', 'engelsk'], 4: ['på engelska', 'prata engelska', 'tala engelska'], 5: ['byt engelska', 'byta engelska', 'ändra engelska', 'språk engelska'] },
    en: { 2: ['english'], 4: ['in english', 'speak english'], 5: ['switch english', 'change english', 'language english'] },
  },
};

/** Words that make a request whole or polite and name nothing. */
export const FILLERS = {
  sv: `alla allt aktuella att av bara behöver berätta bli blir bot boten bra bör de dem den denna dessa det detta dig din ditt dina du där efter eller en er ett fick fint från få får för
    ge gillar gå går gärna gör göra ha hade har han hela helt henne hon honom hos hur här hämta i idag igen imorgon in inför ja jag jaha jo kan kolla kommande kunde kvar lista lite lämna man med men mig min
    mitt mina mycket måste nej ni ny nya nytt nu när något någon några och ok okej om oss på på sak se sen senaste ser ska skall skicka skriv skriva skulle snart snälla solna som stad stort så
    säg ta tack till tills titta under upp ut vad var vara varför varit varsågod vem vi vilka vilken vilket vill ville visa visar vore vår vårt våra vänligen världen åt än är öppna över`,
  en: `a about again all also am an and any are around as ask at be been bot bring but by can check could current did display do does done find for from get give go going got had has have he
    her here hers him his how i id if ill im in into is it its just kind kindly know latest let lets like list look may me might mine must my need new no not now of off ok okay on open or
    our ours out over please pls plz pull really right shall she should show so some still take talk tell than thank thanks thanx that the their them then there these they thing things this
    those to today up us view want was we were what whats when where which who whose why will with would yes yet you your yours`,
};

/** Words of their own that a slip of the pen would otherwise make ours. */
export const LOOKALIKES = {
  sv: `division franska hjälm kvarter kvarteret laga lagen lager lagret mena menar omfång process produkt produkter prospekt protest protester sammanhållning slovenska spanska spark stark starka starkt
    stat svart svarta svår vant vända översatt översätt`,
  en: `comment comments company decade deny ending found ground headline held hell lending mask mission pound process product products programs prospect protect protest quartet resort sending
    smart sound spending star stars state states statue summit suppose tank walking wanting warning
    washing writing`,
};

/** They turn a request into its opposite, unless its phrase holds one. */
export const NEGATIONS = 'inte ej icke aldrig ingen inget inga not dont doesnt didnt cant cannot wont never none';
