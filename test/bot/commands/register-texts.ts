import type { FreeText, Writer } from './free-texts.ts';

const told = (by: Writer, text: string, ...holds: string[]): FreeText => ({ by, text, holds });

const SPRAK = 'Visa: Språk som bro';

/** What people ask about the register, by what they ask for; in the same way as `FREE_TEXTS`. */
export const REGISTER_TEXTS: Readonly<Record<string, readonly FreeText[]>> = {
  'applications by how they stand': [
    told('S', 'ansökningar som väntar på beslut', 'ansökningar är inne', 'Urval: Inlämnad.', 'Fallprevention i Norden'),
    told('K', 'ansökningar som väntar på beslut', 'Ingen ansökan är inne just nu', 'Du ser din egen förvaltning.'),
    told('O', 'applications waiting for a decision', 'applications are pending', 'Chosen: Submitted.'),
    told('S', 'beviljade ansökningar', 'Urval: Beviljad, Beviljad med villkor.', 'Regnvatten på gårdar'),
    told('S', 'vilka ansökningar har fått avslag', 'Urval: Avslagen.', 'Konst på väg'),
    told('O', 'which applications were rejected', 'Chosen: Rejected.', 'Konst på väg'),
    told('S', 'vilka ansökningar håller vi på med', 'Urval: Förbereds.', 'Stadens klimatberäkning'),
    told('S', 'vilka ansökningar har deadline snart', 'Urval: Förbereds.', 'Yrkeselever i Europa'),
    told('S', 'vilka ansökningar har vi till Erasmus', '2 ansökningar', 'Lärare på utbyte', 'Urval: ”Erasmus”.'),
    told('S', 'vilka söker AMIF', '1 ansökan', 'Tidiga insatser för familjer'),
  ],
  'money that has been granted': [
    told('O', 'hur mycket pengar har vi fått beviljat', 'euro är beviljade', 'Enligt 4 beviljade ansökningar.'),
    told('O', 'har vi fått några bidrag i år', 'är beviljade 2026', 'Urval: Beviljad, Beviljad med villkor'),
    told('O', 'hur mycket EU-pengar har vi fått i år', 'Alla finansiärer är med, inte bara EU.'),
    told('O', 'how much money did we get this year', 'granted in 2026'),
    told('S', 'vad har vi sökt från Vinnova', 'Inga ansökningar för ”Vinnova”', 'Visa: Vinnova'),
  ],
  'projects by state and time': [
    told('S', 'vilka projekt avslutas i år', '2 projekt har slutdatum 2026', 'Berättelser från hamnen', 'slutdatum 2026'),
    told('K', 'vilka projekt avslutas i år', 'Inget projekt har slutdatum 2026', 'Du ser din egen förvaltning.'),
    told('O', 'which projects end this year', '2 projects with an end date in 2026'),
    told('S', 'vilka projekt är avslutade', '2 projekt, varav 1 EU-projekt', 'Urval: Avslutat.'),
    told('K', 'vilka projekt är avslutade', 'Inga sådana projekt', 'Du ser din egen förvaltning.'),
    told('O', 'which projects are finished', '2 projects', 'Chosen: Completed.'),
    told('S', 'vilka projekt startar nästa år', '1 projekt har startdatum 2027', 'Laddning i gemensamma garage'),
    told('S', 'projekt som planeras', 'Urval: Planerat.', 'Laddning i gemensamma garage'),
    told('S', 'vilka projekt har avbrutits', 'Urval: Avbrutet.', 'Familjestöd över gränser'),
    told('K', 'när slutar Språk som bro', 'Språk som bro: 1 okt. 2025 till 30 sep. 2027.'),
    told('O', 'when does Vägen in end', 'Vägen in: 1 Dec 2025 to 30 Nov 2027.'),
  ],
  'by subject, partner and place': [
    told('K', 'samarbete med Tartu', '4 träffar på ”Tartu”', 'Tartu stad', SPRAK, 'Yrkeselever i Europa'),
    told('O', 'cooperation with Riga', 'Riga stad', 'Källkritik i klassrummet'),
    told('S', 'projekt om klimat', 'Inga projekt för ”klimat”', 'Stadens klimatberäkning'),
    told('O', 'projekt inom livslångt lärande', 'Urval: Livslångt lärande.', 'EU-projekt'),
    told('S', 'vilka projekt finansieras av Erasmus+', '1 projekt', SPRAK, 'Urval: ”Erasmus”.'),
    told('O', 'vilka projekt har vi med Finland', 'Urval: Finland.', SPRAK),
    told('O', 'projects with Finland', 'Chosen: Finland.'),
    told('S', 'vänorter i Finland', '1 vänort', 'Birkala kommun', 'Urval: Vänort, Finland.'),
    told('S', 'partners in Estonia', '2 partners', 'Tartu stad'),
    told('O', 'do we have anything in Kenya', 'Kisumu', 'Chosen: Kenya.'),
    told('S', 'vilka länder samarbetar vi med', 'länder: Belgien', 'samarbetspartner'),
    told('S', 'vilka universitet samarbetar vi med', 'Tammerfors universitet', 'Urval: Universitet eller högskola.'),
    told('S', 'fonder för klimat', 'Urval: ”klimat”.', 'Klimatklivet'),
    told('S', 'vilka fonder passar integration', 'AMIF', 'Asyl, migration och integration av nyanlända'),
    told('S', 'vad är AMIF', 'Asyl, migration och integration av nyanlända.'),
    told('S', 'I3', 'Investeringar i innovation mellan regioner.'),
  ],
  'what comes, and what has been': [
    told('O', 'när är nästa seminarium', 'Närmast: Svala städer, 8 feb. 2027', 'Urval: Planerad, Seminarium.'),
    told('K', 'kommande aktiviteter', 'Inget är planerat framåt', 'Urval: Planerad.'),
    told('K', 'vilka aktiviteter har vi i december', 'Urval: datum 2026-12.', 'Inget i det här urvalet.'),
    told('O', 'räknas seminariet i Oslo', 'Räknas inte som årets internationella seminarium'),
    told('S', 'studiebesök i Bergen', 'Urval: Studiebesök, ”Bergen”.', 'Studiebesök om samtal vid demens'),
  ],
  'history and undoing': [
    told('S', 'vem ändrade budgeten i Språk som bro', 'Historik', 'Sofia Brandell ändrade läget'),
    told('O', 'who changed Vägen in', 'History', 'Nadja Pettersvik changed'),
    told('K', 'vem har ändrat i projektet', 'tryck på Historik'),
    told('K', 'ångra min senaste ändring', 'Öppna det du ändrade sist och tryck på Ångra.'),
    told('K', 'undo my last change', 'Open what you changed last and press Undo.'),
    told('K', 'ångra', 'Det du ändrade sist i registret går att ångra på dess kort.'),
  ],
  'something new, with what was said of it': [
    told('K', 'lägg till en partner som heter Narva', 'Ny samarbetspartner'),
    told('K', 'nytt projekt', 'Nytt projekt', 'Om projektet'),
    told('S', 'lägg till en fond', 'Ny fond eller nytt program'),
    told('K', 'ny fond', 'Fonder och program sköts av sekretariatet.', 'helena.strandmark@solna.example'),
  ],
  'a thing by its name, with a slip of the pen': [
    told('K', 'visa Språk som broo', 'Språk som bro', 'Senast: Enligt plan'),
    told('S', 'yrkeselver i europa', 'Yrkeselever i Europa', 'Förbereds'),
    told('S', 'öppna ansökan Fallprevention i Nordn', 'Fallprevention i Norden', 'Inlämnad'),
    told('S', 'när är deadline för Yrkeselever i Europa', '28 dec. 2026'),
    told('S', 'hur går det med ansökan Tidiga insatser för familjer', 'Beviljad med villkor'),
    told('S', 'när är Svala städer', 'Svala städer', '8 feb. 2027', 'Bryssel'),
    told('S', 'berätelser från hamnnen', 'Berättelser från hamnen', 'Avslutat'),
  ],
};
