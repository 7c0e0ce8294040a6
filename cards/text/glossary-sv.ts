/** What the words mean that a reader of the cards meets: the word, two plain sentences, an example. */
export const glossarySv = {
  effect: {
    name: 'Effekt',
    text: 'En effekt är något som har blivit annorlunda i verksamheten tack vare det internationella arbetet. Den handlar om vad som förändrats och för vem, inte om vad som har gjorts.',
    example: 'två skolor har fasta planeringstider där ämneslärare och modersmålslärare möts.',
  },
  statuses: {
    name: 'Statusorden',
    text: 'Varje projekt får ett av fyra ord varje kvartal: Enligt plan, Risk för avvikelse, Försenat eller Avslutat. Går det inte enligt plan behövs en mening om vad som har hänt.',
    example: 'partnern har bytt projektledare och materialet blir sent, alltså Risk för avvikelse.',
  },
  onPlan: {
    name: 'Enligt plan',
    text: 'Projektet följer sin tidplan och når det som skulle nås. Små ändringar som inte påverkar målet räknas inte.',
    example: 'en träff flyttades en vecka, men slutdatum och mål står fast.',
  },
  atRisk: {
    name: 'Risk för avvikelse',
    text: 'Något kan göra att projektet inte håller tidplan, mål eller budget, men det går fortfarande att rädda. Skriv vad som har hänt och vad som görs åt det.',
    example: 'partnern har bytt projektledare och materialet är inte översatt.',
  },
  delayed: {
    name: 'Försenat',
    text: 'Projektet håller inte längre sin tidplan. Skriv vad som har hänt och när projektet väntas vara i fas.',
    example: 'upphandlingen överklagades, så arbetet börjar ett kvartal senare.',
  },
  finished: {
    name: 'Avslutat',
    text: 'Projektet är klart och frågas inte efter i nästa rapport. Ange den effekt det har haft, annars nämns det för kommittén som avslutat utan effekt.',
    example: 'den sista träffen är hållen och handledningen används på alla boenden.',
  },
  purpose: {
    name: 'Syfte (S1–S4)',
    text: 'Policyn har fyra syften, och varje projekt och aktivitet anger vilka den tjänar. De heter S1 till S4 i tur och ordning.',
    example: 'ett lärarutbyte som ger nya arbetssätt tjänar S1.',
  },
  area: {
    name: 'Prioriterat område (P1–P4)',
    text: 'Policyn har fyra prioriterade områden, och varje projekt och aktivitet hör till ett eller flera. Ett område där inget pågår nämns för kommittén.',
    example: 'ett projekt om svalare gator hör till P4.',
  },
  policy: {
    name: 'Internationella policyn',
    text: 'Stadens regler för internationellt arbete: varför det görs, inom vilka områden, vem som ansvarar för vad och hur det följs upp. Jag påminner om det policyn kräver och samlar svaren.',
    example: 'policyn säger att allt internationellt samarbete ska rapporteras till nämnden och till internationella kommittén.',
  },
  quarter: {
    name: 'Kvartal',
    text: 'Tre månader: kvartal 1 är januari till mars, kvartal 4 är oktober till december. När ett kvartal är slut öppnar rapporten om det.',
    example: 'i november rapporteras kvartal 3, juli till september.',
  },
  round: {
    name: 'Omgång',
    text: 'En omgång är ett kvartals rapportering från alla förvaltningar. Den samlas in, går till kommittén och fastställs eller återremitteras.',
    example: 'omgången för kvartal 3 öppnar den första arbetsdagen i oktober.',
  },
  table: {
    name: 'Bordlägga',
    text: 'Att skjuta upp ett beslut till ett senare möte utan att begära något nytt. Här bordläggs inget: kvartalet ligger kvar hos kommittén tills någon fastställer eller återremitterar.',
    example: 'kommittén hinner inte läsa uppföljningen och tar ärendet nästa gång.',
  },
  referBack: {
    name: 'Återremittera',
    text: 'Kommittén skickar tillbaka kvartalet med en kommentar om vad som ska kompletteras. Sekretariatet öppnar de rapporter det gäller och skickar sedan kvartalet på nytt.',
    example: '”Vi saknar effekter för de avslutade projekten.”',
  },
  adopt: {
    name: 'Fastställa',
    text: 'Kommittén beslutar att kvartalets uppföljning gäller som den är. Därefter får varje förvaltning sin del för kännedom.',
    example: 'ordföranden trycker på Fastställ när uppföljningen är läst.',
  },
  approve: {
    name: 'Godkänd',
    text: 'Internationella sekretariatet har granskat rapporten och tagit in den i kvartalet. En godkänd rapport ändras bara om sekretariatet öppnar den för rättelse.',
    example: 'rapporten skickas in på måndagen och godkänns på onsdagen.',
  },
  giveBack: {
    name: 'Återsänd',
    text: 'Sekretariatet har skickat tillbaka rapporten med en kommentar om vad som ska rättas. Rätta och skicka in igen.',
    example: '”Skriv vad som gör att projektet är försenat.”',
  },
  conflict: {
    name: 'Jäv',
    text: 'Den som själv, eller genom någon närstående, berörs av ett beslut får inte vara med och fatta det. Då kliver man åt sidan, och någon annan beslutar.',
    example: 'en ledamot sitter i styrelsen för en förening som är partner i ett projekt.',
  },
  contactPerson: {
    name: 'Internationell kontaktperson',
    text: 'Länken mellan förvaltningen och det internationella sekretariatet och kommittén. Kontaktpersonen skickar in förvaltningens rapport varje kvartal.',
    example: 'kontaktpersonen på socialförvaltningen rapporterar förvaltningens projekt.',
  },
  deputy: {
    name: 'Ersättare',
    text: 'Den som kliver in när kontaktpersonen är borta. Ersättaren kan skicka in rapporten och påminns om den är sen.',
    example: 'kontaktpersonen är sjuk, och ersättaren skickar in rapporten.',
  },
  secretariat: {
    name: 'Internationella sekretariatet',
    text: 'De som stöder förvaltningarnas internationella arbete och granskar rapporterna. De sammanställer uppföljningen till kommittén.',
    example: 'sekretariatet återsänder en rapport där något saknas.',
  },
  committee: {
    name: 'Internationella kommittén',
    text: 'De politiker som samordnar och främjar stadens internationella arbete. Kommittén fastställer varje kvartal eller återremitterar det.',
    example: 'ordföranden fastställer kvartal 3 i december.',
  },
  quorum: {
    name: 'Beslut av flera',
    text: 'Staden kan bestämma att så många ledamöter måste vara överens innan ett kvartal är fastställt. Annars beslutar ordföranden ensam.',
    example: 'tre av fem ledamöter behöver rösta för att fastställa.',
  },
  seminar: {
    name: 'Årets seminarium',
    text: 'Policyn kräver minst ett internationellt seminarium om året. Det räknas när staden är arrangör eller medarrangör och det hålls i staden, i Bryssel eller i ett annat EU-land.',
    example: 'ett seminarium i Bryssel där staden är medarrangör räknas, ett där staden bara deltar gör det inte.',
  },
  application: {
    name: 'Ansökan',
    text: 'En begäran om pengar från en fond eller ett program som har lämnats in. Den rapporteras det kvartal den lämnas in, med belopp om det är känt.',
    example: 'en ansökan till Erasmus+ om 1 250 000 kronor.',
  },
  activity: {
    name: 'Internationell aktivitet',
    text: 'Internationellt arbete som inte är ett projekt: seminarium, studiebesök, arbetsresa, utbyte, digitalt möte eller nätverk. Den har ett mål före och ett resultat efter.',
    example: 'en studieresa till Bryssel för att se hur andra städer söker medel.',
  },
  part: {
    name: 'Del för kännedom',
    text: 'När kvartalet är fastställt får varje förvaltning sin del av det, för att visa för sin nämnd. Bekräfta att den har kommit fram.',
    example: 'socialförvaltningens del anmäls till socialnämnden.',
  },
  announce: {
    name: 'Anmäls till nämnden',
    text: 'Nämnden får veta vad kommittén har fastställt, utan att behöva besluta något. Förvaltningen ser till att ärendet kommer med på nämndens möte.',
    example: 'nämnden lägger uppföljningen till handlingarna.',
  },
  followUp: {
    name: 'Uppföljning',
    text: 'Sammanställningen av vad stadens internationella arbete har gett: projekt, ansökningar, annat arbete och effekter. Den görs varje kvartal och redovisas med årsredovisningen.',
    example: 'kommittén läser uppföljningen av kvartal 3 i december.',
  },
  euProject: {
    name: 'EU-projekt',
    text: 'Ett projekt som betalas av något av EU:s program eller fonder. Andra internationella projekt betalas på annat sätt, men rapporteras likadant.',
    example: 'ett projekt inom Erasmus+ eller LIFE.',
  },
  twinTown: {
    name: 'Vänort',
    text: 'En stad i ett annat land som staden har ett varaktigt samarbete med. Policyn kallar vän- och samarbetsorter naturliga partner.',
    example: 'ett elevutbyte med en vänort.',
  },
  coFinancing: {
    name: 'Medfinansiering',
    text: 'Den del av ett projekt som staden betalar själv. EU betalar sällan allt, så den egna delen ska vara klar före ansökan.',
    example: 'EU betalar 80 procent och staden 20.',
  },
  draft: {
    name: 'Utkast',
    text: 'En rapport som är påbörjad men inte inskickad. Den är sparad, och ingen räknar den som inskickad.',
    example: 'du har svarat på två av fyra projekt och fortsätter i morgon.',
  },
};

export type TermId = keyof typeof glossarySv;
