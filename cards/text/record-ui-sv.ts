/** What is said about the register's records whatever their kind. */
export const recordUiSv = {
  unit: 'Förvaltning',
  show: 'Visa',
  edit: 'Ändra',
  editTitle: 'Vad vill du ändra?',
  save: 'Spara',
  back: 'Tillbaka',
  undo: 'Ångra',
  undoMaking: 'Ångra: ta bort igen',
  undoStep: (state: string) => `Ångra: åter till ”${state}”`,
  undoChange: 'Ångra ändringen',
  history: 'Historik',
  optional: (label: string) => `${label} (frivilligt)`,
  choose: 'Välj',
  cut: (n: number, canBeNamed: boolean) =>
    canBeNamed
      ? `Listan visar de ${n} första. Finns den du söker inte här: tryck på ”Ny samarbetspartner” och skriv dess namn, så blir den vald.`
      : `Listan visar de ${n} första.`,
  noneNarrowed: 'Inget i det här urvalet.',
  /** Where a field is asked for of some records only. */
  askedWhen: (label: string, when: string) => `${label} (${when})`,
  notChosen: 'Inget valt',
  found: (n: number, of: string) => `${n} ${of.toLowerCase()}`,
  missing: (fields: string) => `Det här saknas: ${fields}.`,
  missingFor: (step: string, fields: string) => `För ”${step}” saknas: ${fields}.`,
  saved: 'Sparat.',
  created: (title: string) => `Sparat: ${title}`,
  stepAsk: (state: string) => `Läget blir: ${state.toLowerCase()}. Du kan ångra det inom ett dygn.`,
  moved: (state: string) => `Läget är nu: ${state.toLowerCase()}.`,
  undone: 'Ångrat. Det står som det gjorde innan.',
  removed: 'Det har tagits bort, så det går inte att ändra. Historiken finns kvar.',
  undoneMaking: 'Ångrat. Det är borttaget ur listorna; historiken finns kvar.',
  notYours: 'Det tillhör en annan förvaltning.',
  readOnly: 'Du kan läsa det, men inte ändra.',
  stale: 'Någon annan har ändrat sedan du öppnade formuläret:',
  staleSave: 'Det du skrev finns kvar här ovanför men är inte sparat. Se efter att det stämmer och tryck igen.',
  staleRecord: 'Någon annan har ändrat sedan du såg det. Så här står det nu.',
  changedSince: (what: string, who: string) => `${what} (${who})`,
  nothingToUndo: 'Det går inte att ångra: det har gått mer än ett dygn, någon har ändrat sedan dess eller så är det redan ångrat.',
  noSuchStep: (state: string) => `Det går inte nu. Läget är: ${state.toLowerCase()}.`,
  notSaved: 'Inget är sparat än. Rätta det och försök igen.',
  fault: {
    'too-long': (label: string, limit: string, over: string) =>
      `${label}: texten är ${over} tecken för lång. Den får ha högst ${limit} tecken.`,
    'no-such-date': (label: string) => `${label}: datumet finns inte. Skriv det som 2026-11-30.`,
    'date-out-of-range': (label: string, from: string, to: string) =>
      `${label}: året stämmer inte. Ange ett datum mellan ${from} och ${to}.`,
    'negative-amount': (label: string) => `${label}: beloppet kan inte vara negativt.`,
    'bad-amount': (label: string) =>
      `${label}: beloppet går inte att läsa. Skriv till exempel 1 250 000 kr, 1,5 miljoner eller 200 000 euro.`,
    'amount-too-large': (label: string) => `${label}: beloppet är orimligt stort. Stämmer antalet nollor?`,
    'unknown-currency': (label: string) => `${label}: valutan känns inte igen. Skriv till exempel SEK, EUR eller NOK.`,
    'unclear-amount': (label: string, one: string, other: string) => `${label}: menas ${one} eller ${other}? Skriv det så.`,
    'no-such-choice': (label: string) => `${label}: det valet finns inte. Välj i listan.`,
    'no-such-country': (label: string) => `${label}: landet finns inte. Välj i listan.`,
    'too-many': (label: string, limit: number) => `${label}: högst ${limit}.`,
  },
  contradiction: {
    'ends-before-it-starts': (label: string) => `${label}: slutet ligger före starten.`,
    'granted-more-than-budget': (label: string) => `${label}: bidraget är större än budgeten.`,
    'in-the-future': (label: string) => `${label}: dagen har inte varit än.`,
    'before-it-was-submitted': (label: string) => `${label}: beslutet ligger före inlämningen.`,
    'long-ago': (label: string) => `${label}: dagen ligger långt tillbaka. Stämmer året?`,
  },
  seminar: {
    counts: (year: string) => `✓ Räknas som stadens internationella seminarium ${year}.`,
    willCount: (year: string) => `Räknas som stadens internationella seminarium${year === '' ? '' : ` ${year}`} när det är genomfört.`,
    doesNotCount: (reasons: string) => `Räknas inte som årets internationella seminarium: ${reasons}.`,
    fails: {
      'is-a-seminar': 'det är inget seminarium',
      'organised-by-the-city': 'staden är inte arrangör eller medarrangör',
      'in-the-eu': 'det hålls inte i Solna, Bryssel eller ett annat EU-land',
      held: 'det är inte genomfört',
    },
    inRow: {
      counts: '✓ Räknas som årets seminarium',
      willCount: 'Räknas när det är genomfört',
      doesNotCount: (reasons: string) => `Räknas inte: ${reasons}`,
    },
    unknown: { 'organised-by-the-city': 'stadens roll är inte ifylld', 'in-the-eu': 'landet är inte ifyllt' },
  },
  event: {
    created: (who: string, when: string) => `${who} lade in det ${when}`,
    changed: (who: string, when: string) => `${who} ändrade ${when}`,
    moved: (who: string, when: string, from: string, to: string) => `${who} ändrade läget från ”${from}” till ”${to}” ${when}`,
    undone: (who: string, when: string) => `${who} ångrade ${when}`,
    undoneStep: (who: string, when: string, from: string, to: string) =>
      `${who} ångrade så att läget gick från ”${from}” till ”${to}” ${when}`,
  },
  change: {
    set: (label: string, to: string) => `${label}: ${to}`,
    cleared: (label: string, from: string) => `${label}: borttaget (var: ${from})`,
    changed: (label: string, from: string, to: string) => `${label}: från ”${from}” till ”${to}”`,
  },
};

export type RecordUi = typeof recordUiSv;
