/** How people say what they want, by what it is; of several that would do, the first is the heading. */
// prettier-ignore
export const WAYS_OF_SAYING: Readonly<Record<string, readonly (readonly [text: string, ...orElse: string[]])[]>> = {
  'who-has-role': [
    ['ordförande'], ['vem är ordf'], ['vem sitter i kommitten'], ['kontaktperson omvårdnad'], ['vem jobbar på sekretariatet?'],
    ['vilka är kontaktpersoner'], ['vem är kontaktperson för skolan'], ['vem är förvaltningschef på barn- och utbildning'], ['who is the chairman'],
    ['who is my deputy'], ['who\'s the contact person at tekniska förvaltningen'], ['vem är min ersättare'], ['telefonnummer till sekretariatet'],
    ['mejla ordföranden'], ['hur når jag kontaktpersonen på social'], ['vem e ordförande?'], ['vem leder kommittén', 'who-decides'],
    ['vem är min kontakt på miljöförvaltningen?'], ['vad heter kontaktpersonen på tekniska'], ['jag behöver få tag i sekretariatet'],
    ['vem e chef över omvårdnad'], ['who do I talk to at the secretariat?', 'whom-to-ask'],
    ['who is the contact for social services?', 'who-has-project', 'whom-to-ask'], ['who is in the committee'],
    ['vilka sitter i internationella kommittén'], ['mejladress till ordföranden'], ['vem är systemadministratör'],
    ['vem ska jag vända mig till på kulturförvaltningen?'], ['är det nån som är chef för sekretariatet?'],
    ['vilken är kontaktpersonen hos stadsledningen'], ['mail till kontaktpersonen socialförvaltningen tack'],
    ['vem ersätter kontaktpersonen på tekniska'], ['who chairs the committee?'], ['list the contact persons'], ['vem är det som är ordförande nu?'],
    ['kan jag få numret till kontaktpersonen på barn och utbildning'], ['kontaktperson socialförv'], ['vilka jobbar på internationella sekretariatet'],
    ['vem är vår förvaltningschef'], ['could you connect me to the secretariat', 'whom-to-ask'],
    ['who is responsible for reports at omvårdnadsförvaltningen', 'unit-report'], ['name of the chair please'],
    ['vem ska jag prata med om min rapport', 'whom-to-ask', 'who-reviews'], ['är ordföranden anträffbar?'],
    ['vem är kontakt på byggnadsförvaltningen'], ['kontaktuppgifter sekretariatet'], ['who sits on the committee?'],
  ],
  'who-has-project': [
    ['vem har hand om projektet Svalare gator'], ['vem håller i Vägen in'], ['vem svarar för projektet cirkulära parker?'],
    ['vem jobbar med Trygg hemma?'], ['who\'s responsible for Vägen in'],
  ],
  'who-decides': [
    ['vem beslutar'],
  ],
  'who-reviews': [
    ['vem granskar min rapport'], ['vem äger frågan om godkännande', 'review'],
  ],
  'whom-to-ask': [
    ['vem kan jag fråga'], ['jag vill prata med en riktig människa'], ['who can help me'], ['vem kan svara på frågor?'], ['vem kan man ringa'],
  ],
  'when-due': [
    ['nar ska rapporten vara inne?'], ['sista dag för rapport?'], ['hur lång tid är det kvar'], ['when\'s the deadline'],
    ['how long do they have left'], ['how many days left'], ['när beslutar kommittén'], ['när stänger kvartalet'], ['när måste rapporten vara inne'],
    ['hur många dagar kvar till deadline'], ['till vilket datum ska vi vara klara?'], ['when does reporting close?'], ['when do we have to be done'],
    ['hur mkt tid har vi kvar'], ['vilket datum fattas beslut'], ['hej när är det dags att rapportera?'], ['när e deadlinen'],
    ['hur lång tid återstår?'], ['senast när ska det vara inskickat'], ['when\'s the cutoff for reports?'], ['how many days do we have left'],
    ['hej, när är sista inlämningsdag?'], ['hur långt är det kvar till deadline'], ['när ska allt va klart'], ['what\'s the due date'],
    ['when will the committee decide?'], ['när är det sista chansen att rapportera'], ['hur mycket tid är kvar'],
  ],
  'when-meeting': [
    ['när är mötet'], ['nästa möte'], ['when does the committee meet'], ['nästa kommittémöte?'], ['när sammanträder kommittén'],
    ['when\'s the next meeting'], ['när träffas kommittén nästa gång'], ['datum för nästa kommittémöte'], ['är det möte snart'],
    ['när är nästa sammanträde i kommitten'], ['when is the next committee meeting'],
  ],
  'when-opens': [
    ['när öppnar nästa rapportering'], ['when does the next quarter open'], ['när börjar nästa omgång'], ['när öppnar kvartal 4'],
  ],
  'applications': [
    ['vilka ansökningar är inlämnade'], ['har vi några ansökningar ute'], ['ansökningar'], ['visa ansökningarna'],
    ['hur många ansökningar har vi gjort i år'], ['what applications do we have'], ['hur många ansökningar har skickats in i år?'],
    ['ansökningar som är på gång'], ['ge mig en lista på inlämnade ansökningar'], ['hur många ansökningar har förvaltningarna lämnat'],
    ['status på våra ansökningar'], ['do we have any pending applications'], ['vilka ansökningar väntar på svar'], ['hur många ansökningar blev det'],
    ['har vi nån ansökan inne hos EU?', 'projects'], ['what have we applied for', 'money'], ['how many applications'],
    ['hur många ansökningar är inlämnade hittills'],
  ],
  'project-budgets': [
    ['hur mycket kostar projekten?'], ['what do the projects cost?'], ['vad är budgeten för projekten?'], ['how expensive are the projects?'],
  ],
  'money': [
    ['hur mycket har vi sökt för'], ['hur mycket pengar'], ['vad är total summa vi sökt'], ['how much money have we applied for'],
    ['vilka bidrag har vi sökt', 'applications'], ['har vi sökt några pengar från eu', 'applications'], ['hur stor summa har vi ansökt om?'],
    ['how much funding did we apply for'], ['vad har vi sökt för pengar?', 'applications'], ['hur mycket eu-pengar får vi'],
    ['total amount applied for'], ['hur mycket har staden sökt totalt'], ['hur mycket pengar rör det sig om'],
    ['vilka pengar har vi sökt', 'applications'],
  ],
  'projects': [
    ['antal EU-projekt'], ['hur många projekt har vi'], ['lista alla projekt'], ['visa alla eu-projekt'], ['which EU projects do we have'],
    ['vilka projekt har socialförvaltningen'], ['hur många projekt är igång'], ['vilka EU projekt driver vi'], ['how many eu projects are there'],
    ['hur många internationella projekt pågår?'], ['visa projekten i staden', '/my-projects'], ['antal projekt'],
    ['vilka internationella projekt har vi', '/my-projects'], ['how many EU funded projects do we run'], ['how many projects are EU-funded'],
  ],
  'projects-off-track': [
    ['försenade projekt'], ['finns det några projekt som är försenade'], ['vilka projekt ligger efter'], ['which projects are delayed'],
    ['any projects at risk?'], ['vilka projekt har risk för avvikelse'], ['projekt med problem'], ['är något projekt sent?'],
    ['which projects are behind schedule'], ['vilka projekt går dåligt'], ['är nåt projekt försenat'], ['late projects'], ['projekt i riskzonen'],
    ['finns det förseningar', '?waiting,my-report,help'], ['vilka projekt har problem?'], ['any delayed projects'],
    ['vilka projekt ligger inte i fas', 'projects'],
  ],
  'projects-health': [
    ['hur går det för projekten'], ['går projekten bra?'], ['how are the projects doing'], ['hur ligger projekten till'],
    ['how are our projects going'], ['går projekten enligt plan?', 'projects-off-track'], ['hur mår projekten', 'projects'],
    ['är alla projekt i fas', 'projects', 'projects-off-track'], ['hur går det för EU-projekten', 'projects'], ['hur går det i projekten'],
  ],
  'charts': [
    ['visa diagram'], ['kan jag få se graferna'], ['show the chart'], ['finns det statistik?'], ['show me a graph'], ['visa stapeldiagram'],
    ['pie chart'], ['visa en graf över projekten'], ['can you show the diagrams'], ['diagram tack'],
  ],
  'activities': [
    ['har vi haft något seminarium i år'], ['vilka aktiviteter har vi haft'], ['hur många studieresor'], ['which seminars have we held'],
    ['har vi haft något internationellt seminarium'], ['vilka studiebesök har gjorts i år'], ['hur många seminarier har vi ordnat'],
    ['vilka resor har gjorts'], ['what study visits have there been'], ['har vi anordnat något seminarium'], ['vilka utbyten har skolorna gjort'],
    ['vilka seminarier planeras'],
  ],
  'effects': [
    ['vilka effekter har vi sett'], ['what effects have the projects had'], ['vilka effekter har projekten gett?'],
    ['har projekten gett några effekter'], ['förra kvartalets resultat', 'quarter-asked'],
  ],
  'partners': [
    ['vilka samarbetspartners har vi'], ['vilka vänorter har Solna'], ['vilka städer samarbetar vi med'],
  ],
  'project-by-name': [
    ['språk som bro'], ['hur går språk som bro'], ['sprak som bro status'], ['berätta om Trygg hemma längre'], ['what is happening with Vägen in'],
    ['källkritik i klassrummet'], ['status Språk som bro'], ['språk som bro?'], ['hur går det med källkritik'], ['tell me about Svalare gator'],
    ['läget för språk som bro'], ['Vad händer i Dialog i nya stadsdelar'], ['how is Språk som bro doing?'], ['berätta om projektet Svalare gator'],
    ['hur går det med Språk som Bro-projektet'], ['spåk som bro'], ['what\'s the status of Första steget'], ['hur går det för trygg hemma'],
  ],
  'project-told': [
    ['Svalare gator är försenat'], ['språk som bro är avslutat'], ['Språk som bro is delayed'], ['rapportera på Språk som bro'], ['Vägen in är klart'],
    ['Vägen in går inte enligt plan'], ['Cirkulära parker riskerar att bli försenat'], ['Språk som bro ligger efter'],
    ['jag vill uppdatera Språk som bro'], ['språk som bro avslutades i juni'], ['vi vill ta bort projektet Vägen in', 'change-projects'],
    ['Källkritik i klassrummet är försenat pga översättning'], ['projektet vägen in är färdigt'], ['Språk som bro: risk för avvikelse'],
    ['vägen in är försenad'],
  ],
  'unit-nudge': [
    ['påminn Anna'], ['kan du puffa på Anna Bergqvist?'], ['skicka en påminnelse till Anna'],
    ['påminn socialförvaltningen'], ['skicka påminnelse till tekniska'], ['kan du påminna socialförvaltningen'],
    ['remind the social administration', 'nudge'], ['puffa på socialförvaltningen'], ['påminn tekniska'],
    ['kan du skicka en påminnelse till socialförvaltningen'],
  ],
  'unit-by-name': [
    ['har Anna lämnat in?'], ['has Anna Bergqvist handed in yet?'],
    ['har kulturförvaltningen skickat in?'], ['has the social administration handed in?'], ['är tekniska klara?'],
    ['did the education department submit?', 'unit-report'], ['ligger socialförvaltningen efter?'],
    ['tekniska förvaltningen'], ['hur går det för omvårdnadsförvaltningen'], ['har tekniska lämnat in?', 'unit-report'],
    ['hur ligger tekniska förvaltningen till'], ['hur går det på barn- och utbildningsförvaltningen'],
  ],
  'unit-report': [
    ['visa rapporten från socialförvaltningen'], ['socialförvaltningens rapport'], ['vad har omvårdnad rapporterat'],
  ],
  'quarter-asked': [
    ['visa kvartal 2'], ['q2 2026'], ['andra kvartalets rapport'], ['förra rapporten'], ['last quarter\'s report'], ['the report from last quarter'],
    ['vad skrev vi förra kvartalet'], ['vad skrev jag sist'], ['previous quarter'], ['next quarter'], ['rapporten från kvartal 2'], ['Q1'],
    ['hur såg det ut förra kvartalet?'], ['vad rapporterade vi förra gången'], ['show me the report for Q2'], ['kvartal 1 2026'],
    ['previous quarter\'s report'], ['nästa kvartal'], ['rapport q2'], ['kan jag få se förra kvartalet'], ['vad stod det i förra rapporten'],
    ['tidigare rapporter'], ['second quarter'], ['rapporten för andra kvartalet 2026'], ['visa förra kvartalets siffror'],
    ['rapporten från förra kvartalet'], ['Q2-rapporten'], ['can I see the previous report'], ['what did we report last quarter'],
    ['visa kommande kvartal'], ['rapporten för Q1'],
  ],
  'report-received': [
    ['har min rapport kommit in?'], ['är min rapport inskickad?'], ['has my report been received?'], ['har jag skickat in?'], 
    ['har jag rapporterat?'],
  ],
  'report-returned': [
    ['varför fick jag tillbaka rapporten?'], ['why was my report returned?'], ['vad var fel med rapporten?'], ['är rapporten återsänd?'],
    ['why was it sent back?'], ['har jag fått tillbaka rapporten?'], ['vad står det i kommentaren?'], ['visa kommentaren'],
    ['finns det någon kommentar på rapporten?'], ['fick jag tillbaka rapporten?'],
  ],
  'correct-report': [
    ['jag skrev fel siffror i rapporten'], ['jag har skickat in fel uppgifter, hur rättar jag?'], ['det blev fel i rapporten'],
    ['how do I correct my report?'], ['hur rättar jag ett fel?'], ['siffrorna är felaktiga'], ['I want to change what I submitted'],
    ['hur ändrar jag siffrorna'], ['jag lämnade in fel'], ['fel uppgifter i det vi skickat'],
  ],
  'after-handing-in': [
    ['vad händer sen med rapporten?'], ['vad händer efter att jag skickat in rapporten?'], ['what happens next with my report?'],
    ['vad händer efter inlämning?'], ['what happens once the report is submitted?'],
  ],
  'must-report': [
    ['måste vi rapportera fast inget har hänt?'], ['do I have to report if nothing happened?'], ['behöver vi rapportera när vi inte har några projekt?'],
    ['vad gör jag om inget har hänt?'], ['är det obligatoriskt att rapportera?'], ['vad händer om vi inte rapporterar?'],
  ],
  'others-reports': [
    ['kan jag se andra förvaltningars rapporter?'], ['visa de andras rapporter'], ['vad har andra förvaltningar rapporterat?'],
    ['show me the other reports'], ['har andra förvaltningar svarat?'],
  ],
  'application-outcome': [
    ['vår ansökan beviljades'], ['our application was rejected'], ['our application was granted, where do I write that?'],
    ['ansökan är beviljad, vad gör jag nu?'], ['vi har fått bidraget beviljat'], ['hur rapporterar jag ett avslag?'], ['vi fick avslag'],
  ],
  'permission': [
    ['vad kostar resan till Bryssel?'], ['måste chefen godkänna tjänsteresor?'], ['vem godkänner resor?'], ['får jag åka till Bryssel, vem bestämmer det?'],
    ['do I need approval to travel?'], ['vad gäller för utlägg?'], ['behöver chefen godkänna ansökan?'], ['ska chefen attestera?'],
    ['kan jag åka till Gent?'], ['hur mycket kostar resan?'], ['vem bestämmer om nya projekt?', 'who-decides'],
  ],
  'where-policy': [
    ['var finns policyn?'], ['where can I read the policy?'], ['var kan jag läsa styrdokumentet?'], ['länk till policyn'], ['visa policyn'],
    ['hittar inte policyn'], ['kan du skicka policyn?'],
  ],
  'new-activity': [
    ['jag har varit på en resa till Bryssel'], ['vi har haft besök från Gent'], ['ny aktivitet'], ['report a seminar'],
    ['vi har varit på konferens i Gent'], ['jag vill lägga in ett studiebesök'], ['vi åkte på studieresa till Bryssel i september'],
    ['vi höll ett seminarium i Bryssel'], ['ny studieresa'], ['jag vill rapportera ett studiebesök'], ['vi var i Gent på utbyte'],
    ['I want to report a study visit to Brussels'], ['vi har haft ett seminarium med Bryssel'],
  ],
  'new-application': [
    ['vi har sökt pengar från Erasmus', 'money'], ['jag vill registrera en ansökan'], ['new application'], ['registrera ansökan'],
    ['we\'ve submitted an application to Erasmus+'], ['jag har lämnat in en ansökan till ESF'], ['lägg in en ny ansökan'],
    ['vi har skickat in en ansökan'], ['lägg till ansökan'], ['rapportera in en ansökan'],
  ],
  'new-effect': [
    ['ny effekt'], ['lägg till effekt'],
  ],
  'submit': [
    ['lämna in'], ['skicka in rapport'], ['hand in'], ['skicka rapporten'], ['hur skickar jag in rapporten?'], ['submit my report'],
    ['hur lämnar man in rapporten'], ['nu vill jag skicka in den'], ['ready to submit'], ['vill skicka in rapporten'], ['how do I submit'],
    ['skickar in'],
  ],
  'walk-through': [
    ['jag vill gå igenom'], ['gå igenom projekten'],
  ],
  '/waiting': [
    ['vad ska jag göra'], ['vad har jag att göra?'], ['nått som väntar?'], ['do I have anything waiting'], ['ska jag göra något?'],
    ['ngt som väntar på mig?'], ['anything I need to do?'], ['vad behöver jag göra idag?'], ['har jag nåt att göra'], ['what\'s on my plate'],
    ['nåt nytt?', '?waiting,my-report,help'], ['what should I do now'], ['har jag nån uppgift'],
  ],
  '/round-status': [
    ['vilka har inte svarat'], ['who is missing'], ['hur ligger vi till'], ['vilka har svarat'], ['who hasn\'t reported?'], ['hur många har svarat'],
    ['vem saknas'], ['hur många har lämnat in'],
  ],
  'decide': [
    ['faststall'], ['jag vill fastställa rapporten'], ['what is there to decide'],
    ['jag vill adoptera kvartalet', '?my-report,round-status', '/round-status'], ['får jag fastställa?'], ['återremittera kvartalet'],
    ['hur återremitterar jag'], ['can I adopt the quarter'], ['återremiss'], ['kan jag fastställa nu'],
  ],
  'review': [
    ['vilka rapporter ska granskas'], ['approve'], ['godkänna rapporten'], ['hur godkänner man en rapport'],
    ['jag vill godkänna socialförvaltningens rapport', 'unit-report'], ['har jag något att godkänna', '/waiting'], ['får jag godkänna'],
    ['vilka rapporter är kvar att granska'],
  ],
  'nudge': [
    ['påminn alla'], ['remind everyone'],
  ],
  'send-to-committee': [
    ['skicka till kommittén'], ['skicka till politikerna'],
  ],
  'who-is-late': [
    ['vilka förvaltningar ligger efter?'], ['which administrations are late?'], ['är någon förvaltning försenad?'], ['vilka är sena?'],
    ['vem är sen med rapporten?'], ['which departments are behind'], ['ligger någon efter?'], ['is anyone late?'], ['hur många är sena?'], ['vilka har missat deadline?'], ['är alla i tid?'],
  ],
  'who-has-confirmed': [
    ['vilka har inte bekräftat?'], ['who has not confirmed their part?'], ['har alla bekräftat sin del?'], ['har alla kvitterat?'], ['vilka har tagit emot sin del'], ['who has not acknowledged'],
    ['vilka förvaltningar har bekräftat mottagandet?'],
  ],
  'take-back-quarter': [
    ['kan jag ta tillbaka kvartalet från kommittén?'], ['how do I take the quarter back?'], ['jag skickade kvartalet för tidigt, kan jag ångra?'],
    ['ta tillbaka kvartalet'], ['recall the quarter'], ['jag skickade för tidigt'], ['I sent it to the committee too early'], ['kan jag få tillbaka kvartalet'], ['dra tillbaka kvartalet från kommittén'], ['kan man återkalla kvartalet?'],
  ],
  'past-decision': [
    ['visa tidigare beslut'], ['senaste beslutet'], ['fick vi återremiss?'], ['why was it referred back'], ['vad hände på förra mötet'], ['what happened at the last meeting'],
    ['vad beslutade kommittén?'], ['vad sade kommittén senast?'], ['varför blev det återremiss?'], ['blev kvartal 2 fastställt?'], ['vad sa kommittén senast'], ['har kommittén sagt något'], ['vad bestämde vi senast?'],
    ['what has been decided'], ['blev vår rapport fastställd?'], ['när fastställdes förra kvartalet?'], ['varför fick vi tillbaka kvartalet'],
    ['vad sa kommittén om kvartalet?'], ['blev kvartalet fastställt?'], ['varför återremitterades kvartalet?'], ['vad beslutade vi sist?'],
    ['what was decided last quarter?'], ['vad blev det för beslut förra kvartalet?'], ['har kommittén beslutat?'],
    ['what did the committee say about the last quarter?'], ['is the quarter adopted?'],
  ],
  'votes': [
    ['hur många måste vara överens'], ['how many members must agree'], ['jag ångrar mitt beslut'], ['kan jag ändra mitt beslut'],
    ['jag vill ändra min röst'], ['har alla röstat?'], ['kan jag ta tillbaka min röst?'], ['quorum?'], ['är vi beslutsföra?'], ['vad krävs för majoritet?'], ['röstning'],
    ['hur många måste rösta?'], ['hur många behöver rösta för fastställelse?'], ['får jag rösta om?'], ['can I change my vote?'],
    ['jag röstade fel'], ['hur har jag röstat?'], ['vem har röstat?'], ['hur röstar man?'], ['hur många krävs för att återremittera?'],
  ],
  'in-brief': [
    ['sammanfatta kvartalet'], ['kan du ge en kort sammanfattning?'], ['give me a summary of the quarter'], ['sammanfatta förra kvartalet'],
    ['kvartalet i korthet'], ['two lines please'], ['sum it up'], ['give me the short version'], ['kortversionen tack'], ['nyckeltal'], ['key figures'], ['tl;dr'], ['what are the highlights?'], ['berätta kort om kvartalet'], ['vad är viktigast i kvartalet?'],
  ],
  'change-projects': [
    ['nytt projekt'], ['ta bort projekt'], ['add a project'], ['uppdatera projektlistan'], ['jag har ett nytt projekt'],
    ['vi har startat ett nytt EU-projekt'], ['hur tar man bort ett projekt'], ['lägg upp nytt projekt'], ['registrera nytt projekt'],
    ['jag vill lägga till ett EU-projekt'], ['we got a new project'], ['lägga till projekt'],
  ],
  'change-units-and-people': [
    ['ny förvaltning'], ['byt kontaktperson'], ['ändra kontaktperson'], ['lägg till en användare'], ['remove a user'],
    ['byt ut kontaktpersonen på socialförvaltningen'], ['lägg in en ny kollega'], ['add a new contact person'], ['kontaktpersonen ska bytas ut'],
    ['det har börjat en ny chef hos oss'], ['ändra namn på förvaltningen'], ['ta bort en kontaktperson'], ['jag vill byta kontaktperson'],
  ],
  'change-dates': [
    ['ändra deadline'], ['move the deadline'], ['förläng deadline', 'more-time'], ['kan ni flytta fram sista dagen?', 'more-time'],
    ['change the deadline to Friday'], ['ny deadline'], ['kan vi ändra sista inlämningsdag?'], ['skjut på deadline', 'more-time'],
  ],
  'absence': [
    ['jag är sjuk'], ['jag vabbar'], ['jag är ledig nästa vecka'], ['jag har semester'], ['I\'m on vacation'], ['I\'m sick'],
    ['who covers for me', 'who-has-role'], ['vem hoppar in för mig', 'who-has-role'], ['jag är på semester till den 10:e'],
    ['jag ska vara föräldraledig'], ['I\'m out sick today'], ['vem tar över när jag är borta', 'who-has-role'], ['jag går i pension', 'succession'],
    ['jag är bortrest v 49'], ['sjukanmälan'], ['barnet är sjukt, jag är hemma'], ['I\'ll be away until Monday'], ['out of office next week'],
    ['jag har blivit sjuk'], ['jag är tjänstledig hela december'], ['semester v 51-52'], ['I will be on parental leave'],
    ['vem går in när jag är sjuk'], ['jag är på föräldraledighet'],
  ],
  'succession': [
    ['jag slutar på fredag'], ['jag ska sluta'], ['ny kontaktperson efter mig', 'change-units-and-people'], ['I am leaving my job', 'absence'],
    ['I\'m changing jobs'], ['min efterträdare tar över'], ['jag är inte kontaktperson längre', 'change-units-and-people'], ['jag har fått nytt jobb'],
    ['min kollega tar över efter nyår', 'absence'], ['jag slutar vid årsskiftet'], ['jag lämnar mitt uppdrag', 'when-due', 'submit'],
    ['jag har sagt upp mig'], ['my colleague takes over from me next quarter'], ['en kollega tar över rapporteringen'],
    ['Anna Bergqvist tar över efter mig'], ['Anna will take over the reports'],
  ],
  'more-time': [
    ['socialförvaltningen hinner inte, kan de få längre tid?'], ['can you give the social administration until Friday?'],
    ['jag hinner inte'], ['kan vi få mer tid'], ['kan jag få lämna senare'], ['can I get an extension'], ['jag behöver anstånd'],
    ['vi klarar inte tiden'], ['går det att få några dagar till?'], ['can we get more time'], ['we won\'t make the deadline'],
    ['ge tekniska en vecka till', 'change-dates', 'unit-by-name'], ['rapporten blir försenad'], ['kan jag lämna in efter deadline'],
    ['we need a few more days'], ['vi hinner inte klart'], ['kan vi få längre tid på oss'], ['please extend the deadline', 'change-dates'],
    ['får jag uppskov en vecka'],
  ],
  'reminders': [
    ['stäng av påminnelser'], ['sluta påminna mig'], ['varför får jag så många meddelanden'], ['inga fler notiser'], ['stop the notifications'],
    ['sluta skicka meddelanden'], ['varför får jag påminnelser'], ['too many reminders'], ['jag vill inte ha fler påminnelser'], ['mute'],
    ['hur ofta skickar du påminnelser'], ['slippa påminnelser'], ['varför påminner du mig hela tiden'], ['stop messaging me'],
    ['jag vill slippa påminnelserna'],
  ],
  'my-data': [
    ['vilka uppgifter har ni om mig'], ['what do you know about me'], ['vad sparar ni'], ['radera mina uppgifter'], ['personuppgifter'],
    ['vem ser det jag skriver'], ['hur länge sparas mina uppgifter?'], ['what data do you keep on me'], ['vem kan se min rapport'],
    ['vad vet du om mig?'], ['vart hamnar det jag skriver'], ['delete my data please'], ['hur hanteras personuppgifter'],
    ['sparas det jag skriver här?'], ['what happens to my data'], ['vilken data lagras'],
  ],
  'formats': [
    ['kan jag få ut det i excel'], ['pdf'], ['ladda ner rapporten'], ['export to excel'], ['skriv ut rapporten'], ['kan jag ladda ner som excel'],
    ['finns rapporten som pdf'], ['print'], ['skicka som excelfil'], ['får jag rapporten i word?'], ['powerpoint'], ['kan man exportera?'],
    ['excelark tack'], ['kan jag skriva ut den'], ['kan jag få en pdf'],
  ],
  'agenda': [
    ['agenda'], ['protokoll'], ['kan jag få dagordningen till mötet'], ['var hittar jag protokollet'], ['kallelsen till mötet'],
    ['dagordningen för nästa möte'], ['protokollet från senaste mötet'],
  ],
  'calendar': [
    ['boka ett möte', 'when-meeting'], ['kan du lägga in det i min kalender'], ['finns mötet i outlook', 'when-meeting', 'formats'],
  ],
  'messages': [
    ['meddela alla kontaktpersoner'], ['kan du mejla alla'], ['send a message to all contact persons'], ['informera förvaltningarna'],
    ['mejla alla kontaktpersoner'], ['skicka ett mail till förvaltningarna'], ['send a message to everyone'],
    ['kan du informera alla kontaktpersoner?'], ['email everyone'], ['skicka meddelande till kontaktpersonerna'], ['kan du mejla förvaltningarna'],
    ['broadcast to all administrations'], ['skicka info till alla kontaktpersoner'],
  ],
  'conflict-of-interest': [
    ['jäv', 'meaning'], ['jag har jäv'], ['jag är partisk'], ['I\'m biased'], ['what if I have a conflict of interest'], ['jag är jävig i ärendet'],
    ['vad gör jag om jag är jävig?'], ['I have a conflict of interest'], ['är jag jävig?'], ['jag har en intressekonflikt'], ['hur anmäler jag jäv'],
    ['jag har jäv i frågan'], ['jag borde nog inte besluta, jag är jävig'], ['conflict of interest', 'meaning'],
    ['min man jobbar i projektet, är jag jävig?'],
  ],
  'meaning': [
    ['vad betyder effekt'], ['vad är syfte S1'], ['förklara risk för avvikelse'], ['vad är en återremiss'], ['vad är P3'], ['what is an effect'],
    ['what does on track mean'], ['vad är policyn'], ['vad är ett kvartal'], ['vad är medfinansiering'], ['bordlägga'], ['vad menas med effekt'],
    ['vad är skillnaden på försenat och risk för avvikelse?'], ['vad innebär bordläggning'], ['vad är P2'], ['what does referred back mean'],
    ['vad står det i policyn?'], ['vad betyder jäv'], ['vad räknas som effekt'], ['förklara orden försenat och avslutat'], ['vad betyder S4'],
    ['what is a contact person', 'who-has-role'], ['bordläggning?'], ['vad är det för skillnad på syfte och område'], ['vad menas med enligt plan?'],
    ['vad är prioriterat område'], ['what does adopted mean'], ['vad är en uppföljning'], ['vad innebär försenat'], ['vad är S3'],
    ['what does at risk mean'],
  ],
  'my-role': [
    ['jag är ny'], ['jag är ny här, vad ska jag göra'], ['vad gör en kontaktperson'], ['vad är mitt uppdrag'], ['what is expected of me'],
    ['what is my role'], ['hur ser mitt år ut'], ['jag är ny kontaktperson, vad ska jag göra?'], ['vad är min roll?'],
    ['what am I supposed to do in this role'], ['första dagen på jobbet, var börjar jag'], ['vad ingår i min roll'], ['jag började igår, vad gäller?'],
    ['what do you want from me as chair'], ['vad är mina uppgifter som kontaktperson?'], ['vad ska jag göra som ordförande'], ['I\'m new here'],
    ['hej, jag är ny'], ['vad förväntas jag göra'],
  ],
  '~thanks': [
    ['tusen tack'], ['tack ska du ha'], ['thx'], ['tackar!'], ['tack för hjälpen!!'], ['thank you'], ['tack snälla'], ['tackar så mycket för hjälpen'],
    ['thanks a lot!'], ['kanon tack'], ['tack tack'], ['tack för svaret'], ['great, thanks'], ['tack så jättemycket'],
  ],
  '~ok': [
    ['toppen'], ['okej'], ['❤️'], ['🎉🎉'], ['ok'], ['super!'], ['😀'], ['okidoki'], ['🙏'], ['oki'], ['👍🏽'],
  ],
  '~bye': [
    ['hejdå'], ['ha det bra', '~ok'], ['ha en trevlig helg'], ['ses'], ['hej då'], ['god natt', '/help'],
  ],
  '~praise': [
    ['du är bäst'],
  ],
  '~insult': [
    ['idiot'], ['stupid bot'], ['du är värdelös'], ['😡'], ['du suger'], ['vilken dålig bot'],
  ],
  '~howAreYou': [
    ['hur är läget', '/round-status'], ['hur mår du?'], ['hur står det till'],
  ],
  '~whoAreYou': [
    ['vem är du'], ['är du en robot'], ['what\'s your name'], ['are you human?'],
  ],
  '~clock': [
    ['what time is it'], ['hur mycket är klockan'], ['vilken dag är det idag'], ['vad är klockan nu'],
  ],
  '~sorry': [
    ['förlåt'],
  ],
  '~no': [
    ['nej'],
  ],
  'exit': [
    ['avbryt'], ['log out'], ['quit'], ['jag vill logga ut'], ['stäng'], ['stäng av', 'reminders'], ['hur avslutar jag'], ['hur loggar man ut'],
    ['avsluta chatten'], ['logga av'],
  ],
  'go-back': [
    ['tillbaka'], ['gå tillbaka'], ['backa'], ['ångra'], ['hur kommer jag tillbaka'], ['jag vill tillbaka'], ['jag råkade skicka in', 'take-back'],
    ['ta mig tillbaka'], ['gå tillbaka ett steg'],
  ],
  'not-working': [
    ['det funkar inte'], ['it doesn\'t work'], ['nåt är fel'], ['jag får ett felmeddelande'], ['boten hänger sig'], ['knappen fungerar inte'],
    ['inget händer när jag trycker'], ['the button doesn\'t work'], ['appen har hängt sig'], ['inget fungerar'], ['kortet laddar inte'],
    ['nothing works'], ['error'], ['det går inte att skicka in'], ['jag får fel'], ['sidan laddar inte'], ['det blev fel', 'go-back'],
  ],
  'other-language': [
    ['suomi'], ['kan du prata tyska'], ['vilka språk kan du', '/language'], ['finns det på finska'], ['kan man få det på arabiska?'],
    ['pratar du finska'], ['do you speak German?'], ['kan du norska'], ['på polska?'], ['puhutko suomea'], ['talar du franska'],
    ['kan jag få det på finska?'], ['kan man byta till norska'],
  ],
  '/language-en': [
    ['in English'], ['byt till engelska'], ['switch to english'], ['engelska tack'],
  ],
  '/language-sv': [
    ['på svenska tack'],
  ],
  '/my-report': [
    ['var fyller jag i rapporten'],
  ],
  '~laugh': [
    ['haha'], ['haha okej', '~ok'],
  ],
  '/help': [
    ['?!'],
  ],
  '!no-words': [
    ['-'],
  ],
};
