/** The Swedish words of the answers to what people write. */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const answersSv = {
  who: {
    title: 'Det här är de du frågar efter',
    person: (name: string) => `Det här är ${name}`,
    you: (name: string) => `${name} (du)`,
    write: 'Skriv',
    noAddress: 'Ingen adress i registret',
    more: (n: number) => `Ytterligare ${plural(n, 'person', 'personer')}. Nämn en förvaltning, så visar jag bara dem som hör dit.`,
    nobody: (role: string) => `Ingen står som ${role} i stadens register.`,
    lacks: (unit: string, role: string) => `${unit} har ingen ${role}.`,
    nobodyIn: (unit: string) => `Ingen står för ${unit} i stadens register.`,
    askSecretariat: 'Sekretariatet vet vem du kan fråga.',
    ask: 'Fråga internationella sekretariatet',
    askText: 'De hjälper dig vidare när jag inte kan.',
    decides: 'Kvartalet fastställs av',
    reviews: 'Rapporterna granskas av',
    forProject: (project: string) => `Frågor om ${project} går till`,
    unit: (unit: string) => `Så når du ${unit}`,
    guessed: 'Jag gissade på namnet. Skriv hela namnet om det blev fel.',
  },

  when: {
    report: (quarter: string, date: string, inDays: string) => `Rapporten för ${quarter} ska in senast ${date}, ${inDays}.`,
    reportLate: (quarter: string, date: string, ago: string) =>
      `Rapporten för ${quarter} skulle ha skickats in senast ${date}, ${ago}. Den går fortfarande att skicka in.`,
    yours: {
      submitted: 'Din rapport är inskickad och granskas nu.',
      approved: 'Din rapport är godkänd, så du har inget att skicka in nu.',
    },
    after: (days: number) => `Därefter granskar sekretariatet, inom ${plural(days, 'arbetsdag', 'arbetsdagar')}.`,
    adopted: (days: number) => `Kommittén beslutar inom ${plural(days, 'arbetsdag', 'arbetsdagar')} därefter.`,
    decision: (quarter: string, date: string, inDays: string) => `Kommittén ska besluta om ${quarter} senast ${date}, ${inDays}.`,
    rework: (quarter: string) =>
      `${capital(quarter)} är återremitterat och rättas. Det går till kommittén igen när sekretariatet skickar det.`,
    next: (date: string) => `Nästa kvartal öppnar för rapportering ${date}.`,
    meetings: 'Mötesdagarna har sekretariatet',
    meetingsText: 'De kallar till kommitténs möten och vet när nästa är. Det här vet jag:',
  },

  found: {
    source: (quarters: string) => `Räknat på godkända rapporter för ${quarters}.`,
    sourceProjects: 'Ur projektregistret.',
    sourceBoth: (quarters: string) => `Ur projektregistret, med status ur godkända rapporter för ${quarters}.`,
    ownUnits: 'Du ser din egen förvaltning.',
    wholeCity: 'Hela staden.',
    notYours: 'Du hör varken till en förvaltning, sekretariatet eller kommittén, så rapporterna visas inte för dig.',
    none: 'Inget är godkänt än.',
    more: (n: number) => `… och ${n} till.`,
    applications: (n: number) => plural(n, 'ansökan', 'ansökningar'),
    inDraft: (n: number) => `Dessutom ${n} i ditt utkast, som inte är inskickat.`,
    noOutcome: 'Om en ansökan har beviljats står inte i rapporterna. Det vet den som söker, eller sekretariatet.',
    money: (sum: string) => `${sum} har sökts`,
    moneyOf: (n: number) => `Summan av ${plural(n, 'ansökan', 'ansökningar')}.`,
    moneyWithout: (n: number) => `${n} av dem saknar belopp.`,
    projects: (n: number, eu: number) => `${n} projekt, varav ${eu} EU-projekt`,
    projectsPlain: (n: number) => `${n} projekt`,
    euProjects: (n: number) => plural(n, 'EU-projekt', 'EU-projekt'),
    live: (n: number) => `${n} av dem pågår.`,
    delayed: (n: number) => (n === 0 ? 'Inget projekt är försenat' : plural(n, 'projekt är försenat', 'projekt är försenade')),
    atRisk: (n: number) => `${n} har risk för avvikelse.`,
    health: (onPlan: number, of: number) => `${onPlan} av ${of} projekt går enligt plan`,
    activities: (n: number) => plural(n, 'aktivitet', 'aktiviteter'),
    kind: {
      seminar: (n: number) => plural(n, 'seminarium', 'seminarier'),
      'study-visit': (n: number) => plural(n, 'studiebesök', 'studiebesök'),
      'work-trip': (n: number) => plural(n, 'arbetsresa', 'arbetsresor'),
      exchange: (n: number) => plural(n, 'utbyte', 'utbyten'),
      'digital-meeting': (n: number) => plural(n, 'digitalt möte', 'digitala möten'),
      network: (n: number) => plural(n, 'nätverk', 'nätverk'),
      conference: (n: number) => plural(n, 'konferens', 'konferenser'),
      other: (n: number) => plural(n, 'annan aktivitet', 'andra aktiviteter'),
    },
    seminarCounts: (n: number) =>
      n === 0
        ? 'Inget av dem räknas som årets seminarium: staden ska vara arrangör eller medarrangör.'
        : `Som arrangör eller medarrangör: ${n}. Policyn kräver minst ett om året.`,
    effects: (n: number) => plural(n, 'effekt i verksamheten', 'effekter i verksamheten'),
    partners: (n: number) => `${n} partner i projekten`,
    partnersNote: 'Vänorter och andra samarbeten finns inte som egna poster än. Sekretariatet har listan.',
    chart: (quarter: string) => `Diagram, ${quarter}`,
    chartNote: 'Det som är godkänt hittills. Ett projekt som hör till flera områden räknas i vart och ett.',
    ask: 'Visa hela läget',
    add: 'Ny ansökan',
  },

  thing: {
    several: (n: number) => `Det kan vara något av ${n}. Vilket menar du? Skriv hela namnet.`,
    reportOn: 'Rapportera om projektet',
    openReport: 'Öppna rapporten',
    notChanged: 'Inget är ändrat än. Välj status här och spara, så är det med i rapporten.',
    lastSaid: (status: string, quarter: string) => `Senast: ${status} (${quarter})`,
    neverSaid: 'Inget är rapporterat om projektet än.',
    notYours: (unit: string) => `Projektet hör till ${unit}. Där svarar de här för det:`,
    lasts: (title: string, from: string, to: string) => `${title}: ${from} till ${to}.`,
    partners: 'Partner',
    period: 'Tid',
    unit: 'Förvaltning',
    status: 'Status',
    standing: (status: string, quarter: string) => `Rapporten för ${quarter}: ${status}`,
    projects: (n: number) => plural(n, 'projekt i registret', 'projekt i registret'),
    boards: (boards: string) => `Nämnder: ${boards}`,
    nudgeHere: (unit: string, status: string, button: string) => `${unit}: ${status}. Inget skickas förrän du trycker på ”${button}”.`,
    noNeed: (unit: string, status: string) => `${unit}: ${status}. Där behövs ingen påminnelse.`,
    reportsForNone: 'Den du nämner rapporterar inte för någon förvaltning.',
  },

  quarter: {
    title: (quarter: string) => `Uppföljning, ${quarter}`,
    noReport: (quarter: string) => `Det finns ingen rapport för ${quarter}.`,
    notOpen: (quarter: string, date: string) => `${capital(quarter)} har inte öppnat för rapportering än. Det öppnar ${date}.`,
    notOpenLater: (quarter: string) => `${capital(quarter)} har inte öppnat för rapportering än.`,
    none: (quarter: string) => `Det finns ingen uppföljning för ${quarter}.`,
    meant: (quarter: string, reported: string) => `Jag menar ${quarter}, kvartalet före det som rapporteras nu (${reported}).`,
    show: (quarter: string) => `Visa ${quarter}`,
    inBrief: (quarter: string) => `${capital(quarter)} i korthet`,
    figures: (projects: number, applications: number, activities: number, effects: number) =>
      `${projects} projekt, ${plural(applications, 'ansökan', 'ansökningar')}, ${plural(activities, 'aktivitet', 'aktiviteter')}, ${plural(effects, 'effekt', 'effekter')}.`,
  },

  step: {
    notReporting: 'Du rapporterar inte för någon förvaltning',
    whoReports: 'Det gör kontaktpersonerna, en för varje förvaltning. Du ser hur långt de har kommit under Läget.',
    handedIn: 'Rapporten är redan inskickad. Ta tillbaka den först om något ska läggas till.',
    approved: 'Rapporten är godkänd. Be sekretariatet öppna den om något ska läggas till.',
    fillIn: 'Fyll i och spara, så är det med i rapporten.',
    nothing: 'Inget kvartal är öppet för rapportering just nu, så det går inte att lägga till något än.',
    none: 'Du har ingen rapport nu: inget kvartal är öppet för rapportering',
    which: 'Vilken rapport gäller det?',
  },

  asked: {
    received: {
      open: 'Nej, rapporten är inte inskickad än.',
      returned: 'Nej, rapporten är återsänd och ska skickas in igen.',
      submitted: 'Ja, rapporten är inskickad och granskas nu.',
      approved: 'Ja, rapporten är inskickad och godkänd.',
    },
    returned: {
      open: 'Rapporten är inte återsänd. Den är inte inskickad än.',
      returned: 'Ja, rapporten är återsänd. Här står varför; rätta och skicka in igen.',
      submitted: 'Rapporten är inte återsänd. Den är inskickad och granskas nu.',
      approved: 'Rapporten är inte återsänd. Den är godkänd.',
    },
    correct: {
      open: 'Rapporten är inte inskickad, så allt går att rätta: tryck på Ändra vid det som är fel.',
      returned: 'Tryck på Ändra vid det som är fel, och skicka in igen.',
      submitted: 'Tryck på Ta tillbaka, rätta och skicka in igen. Det går tills sekretariatet har svarat.',
      approved: 'Rapporten är godkänd. Be sekretariatet öppna den för rättelse.',
    },
    afterwards: 'Det här händer när rapporten är inskickad',
    reviewed: (days: number) =>
      `Sekretariatet granskar, inom ${plural(days, 'arbetsdag', 'arbetsdagar')}. Behöver något rättas får du tillbaka rapporten med en kommentar.`,
    goes: 'När rapporterna är godkända går kvartalet till kommittén.',
    part: 'När kvartalet är fastställt får du din förvaltnings del, att bekräfta och anmäla till nämnden.',
    must: 'Ja, rapporten ska in även när inget har hänt',
    nothingNew: 'Det går fort: svara att inget är nytt, och skicka in.',
    without: 'Kommer ingen rapport nämns förvaltningen som saknad när kvartalet går till kommittén.',
    others: 'De andra förvaltningarnas rapporter ser du inte',
  },

  elsewhere: {
    permission: 'Stadens regler för resor, pengar och avtal har jag inte, bara hur rapporter granskas och kvartal fastställs.',
    askHead: 'Fråga din chef, eller sekretariatet:',
    askSecretariat: 'Fråga sekretariatet:',
    reportTrip: 'En resa eller ett besök som har gjorts rapporterar du som aktivitet.',
    policyTitle: 'Policyn finns inte här i chatten',
    policyText: 'Sekretariatet har den i sin helhet. Orden i den kan jag förklara, till exempel ”vad är ett prioriterat område?”.',
  },

  act: {
    decides: 'Det beslutar kommittén om',
    decidesText: (quarter: string) => `${capital(quarter)} fastställs eller återremitteras av den eller dem här:`,
    reviews: 'Det gör internationella sekretariatet',
    reviewsText: 'Sekretariatet granskar varje rapport och godkänner eller återsänder den.',
    nudges: 'Påminnelser går ut av sig själva',
    nudgesText: 'Sekretariatet kan dessutom påminna dem som inte har svarat.',
    yours: {
      unit: 'Det du kan göra är att skicka in din förvaltnings rapport.',
      secretariat: 'Det du kan göra är att granska rapporter och följa läget.',
      committee: 'Det du kan göra är att läsa och besluta om kvartalet.',
      other: 'Du kan se läget här.',
    },
    press: (button: string) => `Inget är skickat än. Tryck på ”${button}” längst ner.`,
    notSendable: 'Kvartalet går inte att skicka än. Här ser du vad som återstår och när det går.',
    sentAlready: 'Kvartalet är redan skickat till kommittén.',
    takeBack: (button: string) => `Inget är ändrat än. Tryck på ”${button}” längst ner.`,
    notSent: 'Kvartalet är inte hos kommittén, så det finns inget att ta tillbaka.',
    votedAlready: 'Någon i kommittén har röstat, så kvartalet går inte att ta tillbaka.',
    decidedAlready: 'Kommittén har beslutat, så kvartalet går inte att ta tillbaka.',
    takesBack: 'Det gör internationella sekretariatet',
    takesBackText: 'Sekretariatet kan ta tillbaka kvartalet tills någon i kommittén har röstat.',
  },

  votes: {
    chairAlone: 'Det räcker med en röst: ordföranden beslutar ensam',
    chairFinal: 'Beslutet gäller när ordföranden har tryckt, och går sedan inte att ändra.',
    needed: (n: number) => `Det behövs ${plural(n, 'röst', 'röster')} för samma beslut`,
    changeable: 'Din röst går att ändra tills kvartalet är avgjort: tryck på den andra knappen.',
    nothingNow: 'Inget kvartal ligger hos kommittén just nu.',
  },

  past: {
    title: (quarter: string) => `Kommitténs beslut om ${quarter}`,
    none: (quarter: string) => `Det finns inget beslut om ${quarter} här`,
    never: 'Kommittén har inte fattat något beslut här än',
    sentAgain: 'Kvartalet har skickats till kommittén igen efter beslutet.',
  },

  following: {
    nobodyLate: 'Ingen är sen.',
    late: (units: string) => `Sista dagen har gått för: ${units}.`,
    allConfirmed: (quarter: string) => `Alla har bekräftat att de har fått sin del av ${quarter}.`,
    notConfirmed: (units: string, quarter: string) => `Har inte bekräftat att de har fått sin del av ${quarter}: ${units}.`,
    nothingToConfirm: 'Det finns inget att bekräfta. Varje förvaltning bekräftar sin del när kommittén har fastställt kvartalet.',
  },

  register: {
    title: 'Det ändras inte här i chatten',
    project:
      'Nya projekt och ändringar i dem skrivs in av sekretariatet. Skriv vad projektet heter, vem som betalar, när det börjar och slutar och vilka partnerna är.',
    reportIt: 'Hur det går för ett projekt du redan har, och om det är avslutat, skriver du i rapporten.',
    city: 'Personer, roller och förvaltningars namn ändras i chatten av sekretariatet eller systemadministratören. Nämnder, nya förvaltningar och datum står i stadens fil.',
    dates: 'Ett kvartal som redan är öppet behåller sina datum; en ny dag gäller från nästa kvartal.',
    who: 'Skriv till någon av dem:',
  },

  absence: {
    away: (n: number, when: string) => `${n === 0 ? 'Ingen' : n} är borta ${when}`,
    titleTime: 'Jag kan inte ge dig mer tid',
    titleOthers: 'Förvaltningen ber själv om mer tid',
    othersAsk: 'Kontaktpersonen skriver ”kan jag få mer tid?”. Då kommer frågan hit, och du beviljar den med ett tryck.',
    titleLeaving: 'Någon behöver ta över efter dig',
    leaving:
      'Sekretariatet ser till att din efterträdare läggs in i stadens register. Skriv vad personen heter, dennes adress och från när. Efterträdaren får det som väntar.',
    time: 'Säg till sekretariatet när du blir klar, så att de vet vad de ska vänta på:',
  },

  reminders: {
    title: 'Påminnelserna går inte att stänga av, men de slutar när du är klar',
    why: 'De kommer för att policyn ber varje förvaltning om en rapport varje kvartal.',
    unit: 'Du får ett kort när kvartalet öppnar och påminnelser fram till sista dagen. De slutar när rapporten är inskickad.',
    secretariat:
      'Du får ett kort för varje rapport som ska granskas, och en påminnelse om det dröjer. De slutar när rapporten är godkänd eller återsänd.',
    committee: 'Du får ett kort när ett kvartal är klart för beslut, och påminnelser tills kommittén har beslutat.',
    never: 'Jag skriver bara på arbetsdagar under kontorstid, aldrig två gånger om samma sak.',
    wrong: 'Är du fel person för dem, säg till sekretariatet:',
  },

  data: {
    title: 'Det här sparas om dig',
    person:
      'Namn, roll och förvaltning, id i Entra, adress om staden har angett den, ditt språkval och var din chatt finns, så att jag kan skriva till dig.',
    work: 'Det du skriver i rapporter, kommentarer och beslut, med ditt namn och när. Vilka meddelanden jag har skickat dig, och när.',
    notKept: 'Det du skriver fritt till mig, som den här frågan, sparar jag inte. Teams sparar själva chatten.',
    sees: 'En rapport ser din förvaltning och sekretariatet, och kommittén när den är godkänd.',
    public: 'Rapporter och beslut är allmänna handlingar hos staden.',
    rights: 'Vill du ha ett utdrag, eller få något rättat eller borttaget, vänd dig till sekretariatet:',
  },

  formats: {
    title: 'Jag gör inga filer än',
    text: 'Allt finns här i chatten. Behöver du det som dokument eller kalkylblad hjälper sekretariatet dig:',
    agendaTitle: 'Dagordning, kallelse och protokoll gör sekretariatet',
    agendaText: 'Jag har bara det som kommittén ska besluta om. Skriv till sekretariatet om resten:',
    calendar: 'Jag lägger inget i din kalender. Datumen är:',
    material: 'Läs uppföljningen',
    noFiles: 'Jag tar inte emot filer',
    noFilesText: 'Skriv det viktigaste i rapporten. Filen kan du skicka till sekretariatet:',
  },

  messages: {
    title: 'Jag skickar inga egna meddelanden',
    nudge: 'Det jag kan skicka är en påminnelse till alla förvaltningar som inte har svarat. Knappen finns under Läget.',
    secretariat: 'Ett meddelande till alla skickar sekretariatet:',
    write: 'Vill du skriva något eget, öppna en chatt med den det gäller:',
  },

  conflict: {
    title: 'Rösta inte om du är jävig',
    chairAlone: 'Enligt stadens fil beslutar ordföranden ensam. De här står som ordförande:',
    onlyYou:
      'Ingen annan kan besluta i ditt ställe som det är nu. Be sekretariatet låta systemadministratören lägga in vice ordförande, eller låta flera ledamöter besluta.',
    others: (votes: number) => `De här kan besluta utan dig; det behövs ${plural(votes, 'röst', 'röster')}:`,
    recorded: 'Beslutet sparas med namnen på dem som fattade det. Själva jävet antecknas i kommitténs protokoll; säg till sekretariatet.',
    notDecider: 'Du beslutar inte om kvartalet, så jäv gäller inte det du gör här. Är du osäker, fråga sekretariatet:',
  },

  meaning: {
    example: (text: string) => `Exempel: ${text}`,
    unknown: 'Det ordet har jag ingen förklaring till',
    known: (words: string) => `Jag kan förklara till exempel ${words}.`,
    purpose: (code: string, name: string) =>
      `${code} är ett av policyns fyra syften: ${name}. Projekt och aktiviteter som tjänar det anger det i rapporten.`,
    area: (code: string, name: string) =>
      `${code} är ett av policyns fyra prioriterade områden: ${name}. Projekt och aktiviteter som hör dit anger det i rapporten.`,
    all: (names: string) => `De fyra är ${names}.`,
  },

  role: {
    title: 'Det här gör du under året',
    unit: [
      'Varje kvartal får du ett kort med förvaltningens projekt. Säg hur det går för vart och ett, och lägg till ansökningar, aktiviteter och effekter. Det tar några minuter.',
      'Sekretariatet läser. Behöver något rättas får du tillbaka rapporten med en kommentar.',
      'När kommittén har fastställt kvartalet får du förvaltningens del. Bekräfta att den har kommit, och se till att nämnden får veta.',
    ],
    secretariat: [
      'Varje kvartal öppnar rapporteringen av sig själv. Du ser under Läget hur många som har svarat och kan påminna resten.',
      'Granska varje rapport: godkänn, eller återsänd med en kommentar.',
      'Återremitterar kommittén kvartalet öppnar du det som ska rättas och skickar igen.',
    ],
    goes: {
      'at-once': 'Kvartalet går till kommittén när alla rapporter är godkända, senast den dag det stänger.',
      'on-closing-day': 'Kvartalet går till kommittén den dag det stänger.',
      'when-sent': 'När alla rapporter är godkända skickar du kvartalet till kommittén; annars går det den dag det stänger.',
      again: 'Kvartalet går till kommittén när du skickar det igen.',
    },
    committee: [
      'Fyra gånger om året får du en uppföljning av stadens internationella arbete: hur projekten går, vad som har sökts och vad det har gett.',
      'Läs, och fastställ eller återremittera med en kommentar. Ordföranden eller så många ledamöter som staden har bestämt avgör.',
      'Däremellan kan du fråga mig hur det går, till exempel ”vilka projekt är försenade?”.',
    ],
    other: [
      'Du är inlagd utan någon uppgift i kvartalsrapporteringen.',
      'Du kan följa läget och fråga mig om hur det fungerar.',
      'Behöver du en annan roll, säg till sekretariatet.',
    ],
    next: 'Härnäst',
  },

  small: {
    thanks: 'Varsågod!',
    bye: 'Hej då! Jag hör av mig när det är dags för något.',
    ok: 'Bra.',
    praise: 'Tack, det var roligt att höra!',
    insult: 'Tråkigt att det blev fel. Skriv ”hjälp”, så visar jag vad jag kan, eller skriv till sekretariatet.',
    howAreYou: 'Bara bra, tack. Skriv ”vad väntar på mig” om du vill se vad som är på gång.',
    clock: (today: string) => `Klockan ser du i hörnet av skärmen. I dag är det ${today}.`,
    whoAreYou:
      'Jag är stadens bot för det internationella arbetet, ingen människa. Jag påminner om rapporter, visar läget och svarar på frågor om det.',
    laugh: '🙂',
    sorry: 'Ingen fara.',
    no: 'Då så. Skriv när du vill något.',
  },

  out: {
    title: 'Det finns inget att avsluta eller logga ut från',
    text: 'Du kan lämna chatten när du vill. Det du har sparat finns kvar, och inget skickas in förrän du trycker på Skicka in.',
    backTitle: 'Gå tillbaka med knapparna på kortet',
    backText:
      'Ett kort du har gått ifrån går att öppna igen: skriv ”min rapport” eller ”vad väntar på mig”. Har du skickat in rapporten går den att ta tillbaka tills den är granskad. Det du ändrade sist i registret går att ångra på dess kort.',
    brokenTitle: 'Det var tråkigt. Prova så här',
    brokenText: 'Öppna kortet på nytt från knapparna nedan, i stället för att trycka på ett gammalt. Det du har sparat finns kvar.',
    brokenAsk: 'Hjälper inte det, skriv till någon av dem och säg vad du gjorde och vad som hände:',
  },

  language: {
    only: 'Jag kan svenska och engelska',
    text: 'Andra språk har jag inte än. Kortens texter är på det språk du väljer; det som skrivs i rapporten står som det skrevs.',
    asked: 'Du skrev på svenska. Ska jag fortsätta på svenska?',
    stay: { sv: 'Ja, svenska', en: 'Nej, engelska' },
  },

  prose: {
    title: 'Det här är mer än jag kan läsa i chatten',
    text: 'Det du skrev är inte sparat någonstans. Texten hör hemma i rapporten: öppna den och klistra in under rätt projekt, eller som aktivitet eller effekt. Varje fält rymmer 1 500 tecken.',
    notReporting:
      'Det du skrev är inte sparat någonstans. Texter om vad som har hänt skrivs i förvaltningarnas rapporter. En längre fråga tar sekretariatet:',
    noWords:
      'Skriv gärna ett par ord, så vet jag vad du vill. Till exempel ”vad väntar på mig”, ”när ska rapporten in” eller ”vem är ordförande”.',
    fileNotRead:
      'Jag läser inte filer, så filen är inte sparad någonstans. Skriv det viktigaste i rapporten. Här är svaret på det du skrev:',
  },

  fallback: {
    title: 'Det kan jag inte svara på',
    whoCan: 'Sekretariatet kan:',
    deputy: (names: string) => `Din förvaltnings ersättare: ${names}.`,
    nearest: 'Det här kan jag visa:',
    guess: 'Jag är inte säker på att det var det här du menade. Skriv gärna på ett annat sätt om det blev fel.',
    several: 'Jag är inte säker på vad du menar. Det kan vara något av det här:',
  },
};
