const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const times = (year: string): string => (year === '' ? '' : ` ${year}`);

/** The Swedish words for finding and asking about what stands in the register. */
export const registerSv = {
  title: 'Registret',
  intro: 'Stadens internationella arbete. Öppna en lista, lägg till något nytt eller sök.',
  ownCounts: 'Projekt, ansökningar och aktiviteter är din egen förvaltnings. Samarbetspartner och fonder är hela stadens.',
  open: 'Visa',
  add: 'Ny',
  /** `12 projekt` */
  count: (n: number, one: string, many: string) => plural(n, one.toLowerCase(), many.toLowerCase()),
  filter: { title: 'Visa bara', all: 'Alla', state: 'Läge', unit: 'Förvaltning', year: 'År', apply: 'Visa urvalet', clear: 'Visa alla' },
  holding: (words: string) => `”${words}”`,
  shown: (what: string) => `Urval: ${what}.`,
  unseen: (unit: string) => `Det hör till ${unit}. Där svarar de här för det:`,
  ownUnits: 'Du ser din egen förvaltning.',
  fromRegister: 'Ur registret, som det ser ut nu.',
  only: {
    late: 'förbi sitt slutdatum',
    'handed-in': 'inlämnade, oavsett utfall',
    live: 'det som pågår',
    counts: 'räknas som årets seminarium',
  },
  search: {
    label: 'Sök i registret',
    hint: 'En stad, en fond eller ett ämne',
    button: 'Sök',
    found: (n: number, words: string) => `${plural(n, 'träff', 'träffar')} på ”${words}”`,
    none: (words: string) => `Inget i registret liknar ”${words}”.`,
    noneFor: (many: string, words: string) => `Inga ${many} för ”${words}”`,
    noneHint: 'Pröva ett annat ord, eller öppna en lista.',
    nothing: 'Vad vill du söka efter?',
    meant: 'Menar du något av det här?',
  },
  ask: {
    handedIn: (n: number) => (n === 0 ? 'Ingen ansökan är inne just nu' : plural(n, 'ansökan är inne', 'ansökningar är inne')),
    handedInNote: 'Inlämnade till en finansiär som inte har beslutat än.',
    outcome: 'Svaret skrivs in på ansökan',
    outcomeHow:
      'Öppna ansökan och tryck på det som gäller: beviljad, beviljad med villkor eller avslag. En beviljad ansökan blir ett projekt med ett tryck.',
    outcomeNone: 'Ingen ansökan väntar på svar. Finns den inte i registret än, lägg till den först.',
    sought: (sums: string, year: string) => `${sums} har sökts${times(year)}`,
    soughtNothing: (year: string) => `Inget har sökts${times(year)}`,
    soughtOf: (n: number) =>
      n === 1 ? 'Det är en inlämnad ansökan, oavsett utfall.' : `Summan av ${n} inlämnade ansökningar, oavsett utfall.`,
    withoutAmount: (n: number, of: number) => (of === 1 ? 'Den saknar belopp.' : `${n} av dem saknar belopp.`),
    budgets: (sums: string) => `${sums} i budget`,
    budgetsNone: 'Inget av projekten har någon budget i registret',
    budgetsOf: (n: number, of: number) =>
      n === 1
        ? `Budgeten för ett projekt, av ${of} som planeras eller pågår.`
        : `Summan av ${n} projekt av ${of} som planeras eller pågår.`,
    budgetsGranted: (sums: string) => `Bidrag: ${sums}.`,
    currencies: 'Olika valutor räknas inte ihop.',
    granted: (n: number, of: number, sums: string) =>
      of === 1 ? `Den är beviljad: ${sums}.` : `${n} av dem är ${n === 1 ? 'beviljad' : 'beviljade'}: ${sums}.`,
    seminars: (n: number, year: string) =>
      n === 0
        ? `Nej, inget seminarium är genomfört${times(year)}`
        : `Ja, ${plural(n, 'seminarium är genomfört', 'seminarier är genomförda')}${times(year)}`,
    seminarsCount: (n: number, of: number) => {
      const which = of === 1 ? `Det räknas${n === 0 ? ' inte' : ''}` : `${n === 0 ? 'Inget' : n} av dem räknas`;
      return `${of === 0 ? '' : `${which} som årets internationella seminarium. `}Policyn kräver minst ett om året.`;
    },
    planned: (n: number, held: number) => `${n}${held === 0 ? '' : ' till'} är ${n === 1 ? 'planerat' : 'planerade'}.`,
    held: (n: number, what: string, year: string) => `${n} ${what}${times(year)}`,
    late: (n: number) =>
      n === 0
        ? 'I registret har inget pågående projekt passerat sitt slutdatum.'
        : `I registret har ${n} pågående projekt passerat sitt slutdatum.`,
    lateButton: (n: number) => `Förbi slutdatum (${n})`,
    twinTowns: (n: number) => plural(n, 'vänort', 'vänorter'),
    fits: (n: number) => plural(n, 'aktuell fond eller program passar', 'aktuella fonder och program passar'),
    fitsAreas: (areas: string) => `De passar de områden som era pågående projekt hör till: ${areas}.`,
    fitsAll: 'Alla aktuella fonder och program. Öppna en för att se vilka områden den passar.',
    projects: (n: number, eu: number) => `${n} projekt, varav ${eu} EU-projekt`,
    euProjects: (n: number) => `${n} EU-projekt`,
    ongoing: (n: number, of: number) => (of === 1 ? `Det pågår${n === 0 ? ' inte' : ''}.` : `${n === 0 ? 'Inget' : n} av dem pågår.`),
    ends: (n: number, year: string) => `${n === 0 ? 'Inget' : n} projekt har slutdatum ${year}`,
    starts: (n: number, year: string) => `${n === 0 ? 'Inget' : n} projekt har startdatum ${year}`,
    grantedSum: (sums: string, year: string) => `${sums} är beviljade${times(year)}`,
    grantedNothing: (year: string) => `Inget är beviljat${times(year)}`,
    grantedOf: (n: number) => (n === 0 ? '' : n === 1 ? 'Enligt en beviljad ansökan.' : `Enligt ${n} beviljade ansökningar.`),
    next: (title: string, date: string) => `Närmast: ${title}, ${date}`,
    nextNone: 'Inget är planerat framåt',
    history: 'Historiken finns på varje kort',
    historyHow: (button: string) => `Öppna det du undrar över och tryck på ${button}: där står vem som ändrade vad, från vad till vad.`,
    undo: 'Ångra finns på det du ändrade',
    undoHow: (button: string) =>
      `Öppna det du ändrade sist och tryck på ${button}. Det går inom ett dygn, så länge ingen har ändrat det efter dig.`,
    partners: (n: number) => `${n} samarbetspartner`,
    countries: (n: number, names: string) => `${plural(n, 'land', 'länder')}: ${names}.`,
    noProjects: 'Inga sådana projekt',
    allFunders: 'Alla finansiärer är med, inte bara EU.',
    whole: 'Hela listan',
  },
  mayNot: 'Det gör förvaltningens kontaktperson eller sekretariatet',
  mayNotText: 'Du kan läsa, men inte lägga till. Skriv till någon av dem:',
  programmesAreKept: 'Fonder och program sköts av sekretariatet.',
  openToChange: 'Öppna det du vill ändra eller avsluta. Inget raderas: det som inte blir av avbryts, och historiken finns kvar.',
  shared: { open: 'Öppna i appen', from: (city: string) => `Ur ${city}s internationella register` },
};

export type RegisterTexts = typeof registerSv;
