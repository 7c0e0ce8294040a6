/** Who writes: contact person, secretariat, the committee's chair, one of its members. */
export type Writer = 'K' | 'S' | 'O' | 'M';

/** A message as people write them, and what the answer holds: these words, or a line of text and no card. */
export interface FreeText {
  by: Writer;
  text: string;
  holds: readonly string[];
  isLine?: boolean;
}

const told = (by: Writer, text: string, ...holds: string[]): FreeText => ({ by, text, holds });
const line = (by: Writer, text: string, ...holds: string[]): FreeText => ({ by, text, holds, isLine: true });

const NOT_IN = '1 av 7 rapporter är inte inskickade än: Barn- och utbildningsförvaltningen. Ska in senast måndag 7 december 2026.';
const DUE = 'Rapporten för kvartal 3 2026 ska in senast måndag 7 december 2026, om 14 dagar.';
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=';
const SECRETARIAT = `${CHAT}helena.strandmark%40solna.example`;

export const FREE_TEXTS: Readonly<Record<string, readonly FreeText[]>> = {
  who: [
    told('K', 'vem är ordförande i kommittén?', 'Ordförande i internationella kommittén', `${CHAT}lennart.aspegard%40solna.example`),
    told(
      'S',
      'vem är kontaktperson på socialförvaltningen?',
      'Internationell kontaktperson, Socialförvaltningen',
      `${CHAT}jonas.hjelmstad%40solna.example`,
    ),
    told('S', 'ring kontaktpersonen', `${CHAT}jonas.hjelmstad%40solna.example`, `${CHAT}amina.warsamo%40solna.example`),
    told('K', 'kontakta sekretariatet', 'Internationella sekretariatet', SECRETARIAT),
    told('K', 'vem är Dawit Tesfalem?', 'Det här är Dawit Tesfalem', `${CHAT}dawit.tesfalem%40solna.example`),
    told(
      'S',
      'hur når jag Sofia Brandell',
      'Internationell kontaktperson, Barn- och utbildningsförvaltningen',
      `${CHAT}sofia.brandell%40solna.example`,
    ),
  ],
  when: [
    told('K', 'när ska jag ha rapporterat?', DUE, 'Därefter granskar sekretariatet, inom 5 arbetsdagar.'),
    told('K', 'deadline?', DUE, 'senast torsdag 17 december 2026'),
    told('O', 'när är nästa möte?', 'Mötesdagarna har sekretariatet', 'senast torsdag 17 december 2026', SECRETARIAT),
    told('S', 'hur länge till kan de rapportera', DUE, 'senast torsdag 17 december 2026'),
  ],
  'what there is': [
    told(
      'K',
      'vilka ansökningar har vi inne?',
      'inne',
      'Inlämnade till en finansiär som inte har beslutat än.',
      'Du ser din egen förvaltning.',
      'Ur registret',
    ),
    told('S', 'hur många EU-projekt har staden?', '12 EU-projekt', 'av dem pågår.', 'Ur registret', 'Nästa', 'Visa bara'),
    told('O', 'vilka projekt är försenade?', '1 projekt är försenat', 'Vägen in', 'Trygg hemma längre', 'godkända rapporter för'),
    told('O', 'hur mycket pengar har vi sökt?', 'sökts', 'oavsett utfall.', 'Ur registret'),
    told('K', 'which applications are pending?', 'pending', 'You see your own administration.', 'From the register'),
    told('O', 'går det bra för projekten?', 'projekt går enligt plan', 'Vägen in'),
    told('O', 'visa diagrammet', 'Diagram, kvartal 3 2026', 'Projekt efter status'),
  ],
  'a thing by its name': [
    told('K', 'hur går det för Språk som bro?', 'Språk som bro', 'Senast: Enligt plan (kvartal 2 2026)', 'Rapportera om projektet'),
    told('K', 'projektet Språk som bro är försenat', 'Språk som bro', 'Inget är ändrat än.', 'Spara och nästa'),
    told('S', 'påminn barn- och utbildning', 'Barn- och utbildningsförvaltningen: inte inskickad.', 'Skicka påminnelsen'),
  ],
  'earlier and next': [
    told('K', 'visa förra kvartalets rapport', 'Kvartalsrapport, kvartal 2 2026', 'Jag menar kvartal 2 2026', 'Visa kvartal 3 2026'),
    told('S', 'förra kvartalet', 'Uppföljning, kvartal 2 2026'),
    told('O', 'visa förra kvartalet', 'Uppföljning, kvartal 2 2026'),
    told('K', 'show last quarter', 'Quarterly report, quarter 2 2026'),
  ],
  'the report': [
    told('K', 'rapport', 'Kvartalsrapport, kvartal 3 2026', 'Gå igenom'),
    told('K', 'skicka in', 'Så här läses rapporten'),
    told('K', 'gå igenom', 'Projekt 1 av 4'),
    told('K', 'jag vill ändra min rapport', 'Kvartalsrapport, kvartal 3 2026'),
    told('K', 'jag vill rapportera en studieresa till Bryssel', 'Aktivitet', 'Fyll i och spara'),
    told('K', 'ny ansökan', 'Ny ansökan', 'Om ansökan'),
    told('S', 'min rapport', 'Du rapporterar inte för någon förvaltning', 'Det gör kontaktpersonerna'),
  ],
  'what has become of the report': [
    told('K', 'har ni fått min rapport?', 'Nej, rapporten är inte inskickad än.', 'Kvartalsrapport, kvartal 3 2026'),
    told('K', 'did you get my report?', 'No, the report is not handed in yet.'),
    told('K', 'varför blev rapporten återsänd?', 'Rapporten är inte återsänd. Den är inte inskickad än.'),
    told('K', 'I handed in the wrong figures, how do I correct them?', 'everything can be corrected: press Change', 'Quarterly report'),
    told(
      'K',
      'what happens after I hand in?',
      'The secretariat reviews it, within 5 working days.',
      'The committee decides',
      'your administration’s part',
      SECRETARIAT,
    ),
    told(
      'K',
      'vad händer när jag har skickat in?',
      '1. Sekretariatet granskar',
      '2. Kvartalet går till kommittén',
      '4. När kvartalet är fastställt',
    ),
    told('K', 'måste jag rapportera om inget har hänt?', 'Ja, rapporten ska in även när inget har hänt', DUE, 'Min rapport'),
    told(
      'K',
      'hur ser de andra förvaltningarnas rapporter ut?',
      'De andra förvaltningarnas rapporter ser du inte',
      'kommittén när den är godkänd',
    ),
    told('K', 'vi har fått avslag på ansökan, hur rapporterar jag det?', 'Svaret skrivs in på ansökan', 'Ny ansökan'),
    told('O', 'har ni fått min rapport?', 'Läget, kvartal 3 2026'),
  ],
  'what others know': [
    told(
      'K',
      'vad gäller för resor, ska chefen godkänna dem?',
      'Det kan jag inte svara på',
      'Stadens regler för resor',
      'birgitta.ahlmark%40solna.example',
      SECRETARIAT,
    ),
    told('O', 'who approves travel?', 'I cannot answer that', 'Ask the secretariat:', SECRETARIAT),
    told('K', 'ska chefen godkänna rapporten?', 'Det gör internationella sekretariatet'),
    told('K', 'var hittar jag policyn?', 'Policyn finns inte här i chatten', SECRETARIAT),
  ],
  'what waits': [
    told('K', 'läget', 'Läget, kvartal 3 2026'),
    told('K', 'lägget', 'Läget, kvartal 3 2026'),
    told('K', 'va väntar på mig??', 'Det här väntar på dig', 'Kvartalsrapport att skicka in'),
    told('S', 'att granska', 'Inget väntar på dig just nu.', NOT_IN),
    told('O', 'beslut', 'Inget väntar på dig just nu.', 'senast torsdag 17 december 2026'),
    told('S', 'godkänn', 'Inget väntar på dig just nu.', NOT_IN),
    told('S', 'uppföljning', 'Läget, kvartal 3 2026'),
    told('S', 'skicka kvartalet till kommittén', 'Kvartalet går inte att skicka än.', '6 av 7 har svarat'),
    told('S', 'who has not answered?', '6 of 7', 'Barn- och utbildningsförvaltningen'),
    told('O', 'is there anything to decide?', 'Nothing is waiting for you', 'Thursday, 17 December 2026'),
  ],
  'who is late, and what they get': [
    told('S', 'vilka förvaltningar är sena', 'Ingen är sen. ', NOT_IN, 'Läget, kvartal 3 2026'),
    told('O', 'which administrations are late?', 'Nobody is late. 1 of 7 reports'),
    told('K', 'vilka förvaltningar är sena?', 'Läget, kvartal 3 2026', 'Din förvaltning'),
    told(
      'S',
      'Did the culture department hand in yet?',
      'Förvaltningen för arbetsmarknad, kultur och fritid',
      'The report for quarter 3 2026: approved',
    ),
    told('S', 'remind Sofia', 'Barn- och utbildningsförvaltningen: not handed in', 'Send the reminder'),
    told(
      'S',
      'kan du förlänga tiden för socialförvaltningen till fredag?',
      'Förvaltningen ber själv om mer tid',
      'du beviljar den med ett tryck',
    ),
    told('S', 'vem har inte bekräftat sin del?', 'Det finns inget att bekräfta.', 'Läget, kvartal 3 2026'),
    told('K', 'jag vill bekräfta min del', 'Det finns inget att bekräfta.'),
    told('S', 'has Sofia handed in yet?', 'Barn- och utbildningsförvaltningen', 'not handed in'),
    told('S', 'påminn Amina', 'Tekniska förvaltningen: godkänd. Där behövs ingen påminnelse.', 'Läget, kvartal 3 2026'),
    told('S', 'påminn Dawit', 'Den du nämner rapporterar inte för någon förvaltning.', 'Påminn nu (1)'),
    told('K', 'påminn Amina', 'Påminnelser går ut av sig själva. Sekretariatet kan dessutom påminna'),
    told('S', 'hur tar jag tillbaka kvartalet?', 'Kvartalet är inte hos kommittén', 'Läget, kvartal 3 2026'),
    told('O', 'how do I take the quarter back?', 'The international secretariat does that', SECRETARIAT),
  ],
  'votes and decisions': [
    told('S', 'vad sa kommittén om förra kvartalet?', 'Det finns inget beslut om kvartal 2 2026 här'),
    told('K', 'vad sade kommittén senast?', 'Kommittén har inte fattat något beslut här än'),
    told('O', 'What did we decide last time?', 'The committee has made no decision here yet'),
    told(
      'M',
      'hur många röster krävs för att fastställa?',
      'Det räcker med en röst: ordföranden beslutar ensam',
      'lennart.aspegard%40solna.example',
    ),
    told('M', 'kan jag ändra min röst?', 'Det räcker med en röst', 'Inget kvartal ligger hos kommittén just nu.'),
    told('O', 'how many votes are needed?', 'One vote is enough: the chair decides alone'),
  ],
  figures: [
    told('M', 'vad kostar projekten?', 'i budget', 'som planeras eller pågår.', 'Ur registret'),
    told('K', 'sammanfatta min rapport', 'Kvartalsrapport, kvartal 3 2026'),
    told('O', 'can you summarise the quarter for me in two lines?', 'Quarter 3 2026 in brief', 'on track', 'Show where it stands'),
  ],
  'not this role’s': [
    told(
      'K',
      'fastställ',
      'Det beslutar kommittén om',
      'lennart.aspegard%40solna.example',
      'Det du kan göra är att skicka in din förvaltnings rapport.',
    ),
  ],
  'change the register': [
    told('K', 'lägg till ett projekt', 'Nytt projekt', 'Om projektet'),
    told('O', 'lägg till ett projekt', 'Det gör förvaltningens kontaktperson eller sekretariatet', SECRETARIAT),
    told('K', 'ta bort ett projekt', 'Inget raderas', 'Språk som bro'),
    told('S', 'skapa ny förvaltning', 'Förvaltningar och personer', 'En ny förvaltning läggs in i filen.'),
    told('S', 'flytta deadline till 16 december', 'Ett kvartal som redan är öppet behåller sina datum', 'simon.backlid%40solna.example'),
  ],
  'absence, succession, more time': [
    told(
      'K',
      'jag är sjuk nästa vecka',
      'Det som skulle ha kommit till dig går under tiden till Elias Tornhage.',
      'elias.tornhage%40solna.example',
      'Lägg in frånvaron',
    ),
    told('K', 'I am on leave next week, who replaces me?', 'what is asked of you goes to', 'elias.tornhage%40solna.example'),
    told('K', 'jag slutar, min efterträdare heter Anna Berg', 'Sekretariatet ser till att din efterträdare läggs in', SECRETARIAT),
    told(
      'K',
      'jag hinner inte, kan jag få förlängd tid?',
      'Be om mer tid',
      'Sista möjliga dag är onsdag 16 december 2026',
      'Skicka till sekretariatet',
    ),
  ],
  'reminders and one’s data': [
    told('K', 'stoppa påminnelser', 'De slutar när rapporten är inskickad.', 'för att policyn ber'),
    told('K', 'stop sending me reminders', 'They stop when the report is handed in.'),
    told('K', 'gdpr vilka uppgifter sparar ni om mig', 'Det här sparas om dig', 'id i Entra', SECRETARIAT),
  ],
  'other formats': [
    told('K', 'exportera till excel', 'Jag gör inga filer än', SECRETARIAT),
    told('O', 'dagordning', 'Dagordning, kallelse och protokoll gör sekretariatet', SECRETARIAT),
  ],
  'messages to others': [
    told(
      'S',
      'skicka ett meddelande till alla kontaktpersoner',
      'en påminnelse till alla förvaltningar som inte har svarat',
      `${CHAT}jonas.hjelmstad%40solna.example`,
    ),
  ],
  'right of decision': [
    told('O', 'jag är jävig', 'Rösta inte om du är jävig', 'Ingen annan kan besluta i ditt ställe', 'kommitténs protokoll'),
  ],
  'what does it mean': [told('K', 'vad är en effekt?', 'annorlunda i verksamheten', 'Exempel: två skolor')],
  'first day': [
    told('O', 'Hej! Vad förväntas av mig?', 'Fyra gånger om året', 'Härnäst', 'senast torsdag 17 december 2026'),
    told(
      'S',
      'vad är min roll?',
      'När alla rapporter är godkända skickar du kvartalet till kommittén; annars går det den dag det stänger.',
    ),
    told('K', 'hej', 'Det här kan du göra'),
    told('S', 'God morgon', 'Det här kan du göra'),
  ],
  'small talk': [
    line('K', 'tack!', 'Varsågod!'),
    line('K', 'thanks', 'You’re welcome!'),
    line('K', 'okej tack hej', 'Varsågod!'),
    line('K', '👍', 'Bra.'),
    line('K', 'dumma bot', 'Tråkigt att det blev fel.'),
    line('K', 'vad är klockan', 'I dag är det måndag 23 november 2026.'),
  ],
  'ways out': [
    told('K', 'avsluta', 'Det finns inget att avsluta eller logga ut från'),
    told('K', 'go back', 'Go back with the buttons on the card'),
    told('K', 'logga ut', 'Det finns inget att avsluta eller logga ut från'),
    told('K', 'det fungerar inte', 'Öppna kortet på nytt', SECRETARIAT),
  ],
  language: [
    told('K', 'språk', 'Vilket språk vill du ha?'),
    told('K', 'finska', 'Jag kan svenska och engelska'),
    told('K', 'Good morning! When is my report due?', 'is due by Monday, 7 December 2026'),
    told('K', 'what is waiting for me', 'This is waiting for you'),
    told('K', 'English please', 'I’ll write in English from now on.'),
    told('K', 'svenska', 'Nu skriver jag på svenska.'),
  ],
  'not words': [
    line('K', '...', 'Skriv gärna ett par ord'),
    line('K', '!!!', 'Skriv gärna ett par ord'),
    told('K', '<b>hej</b><script>alert(1)</script>', 'Det här kan du göra'),
    told('K', '@Solna i världen läget', 'Läget, kvartal 3 2026'),
    told('K', 'Vi har under kvartalet arbetat med många saker. '.repeat(112), 'Det här är mer än jag kan läsa i chatten', 'Min rapport'),
  ],
};
