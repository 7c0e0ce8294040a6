import type { Progress } from '../../domain/report.ts';

interface SampleProgress {
  /** What was said the quarter before; absent when the project was not asked about then. */
  earlier?: Progress;
  /** What is said in the open round; the newcomer's is left for the newcomer to write. */
  now?: Progress;
}

/** What the administrations have said about their projects, by project. */
export const PROGRESS: ReadonlyMap<string, SampleProgress> = new Map<string, SampleProgress>([
  [
    'sprak-som-bro',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Tolv lärare från tre skolor har provat arbetssätt för flerspråkiga klassrum. Gent var värd för den andra träffen.',
        effects: 'Två skolor har fasta planeringstider där ämneslärare och modersmålslärare möts.',
      },
    },
  ],
  [
    'kallkritik-i-klassrummet',
    {
      earlier: {
        status: 'at-risk',
        happened:
          'Partnern i Riga har bytt projektledare och lektionsmaterialet är inte översatt. Utan material kan skolorna inte börja enligt tidplanen.',
        effects: '',
      },
    },
  ],
  [
    'forskola-ute-i-norden',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Sex förskollärare har arbetat en vecka vid förskolor i Esbo.',
        effects: 'Fyra förskolor har börjat med planerad undervisning utomhus varje vecka.',
      },
    },
  ],
  [
    'dialog-i-nya-stadsdelar',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Metoden för dialog är beskriven och prövad i ett område i Utrecht.',
        effects: '',
      },
      now: {
        status: 'on-plan',
        happened: 'Två dialogkvällar med sammanlagt 140 deltagare har hållits i Solna. Hälften hade inte deltagit i en dialog tidigare.',
        effects: 'Synpunkterna om belysning och lekplatser har lämnats vidare till planarbetet.',
      },
    },
  ],
  [
    'gemensam-rost-i-bryssel',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Kommunerna har enats om tre frågor att bevaka tillsammans.',
        effects: '',
      },
      now: {
        status: 'on-plan',
        happened: 'Ett gemensamt yttrande om bostadsfrågor har lämnats till Europeiska kommissionen.',
        effects: 'Förvaltningarna får en kort bevakning av EU-frågor varje månad.',
      },
    },
  ],
  [
    'vagen-in',
    {
      earlier: {
        status: 'at-risk',
        happened: 'Färre arbetsgivare än planerat har kunnat ta emot deltagare.',
        effects: '',
      },
      now: {
        status: 'delayed',
        happened:
          'Den andra gruppen har startat två månader senare än planerat. En ny överenskommelse med sju arbetsgivare gör att tiden bedöms kunna tas igen.',
        effects: 'Elva av de arton första deltagarna har arbete eller studerar.',
      },
    },
  ],
  [
    'berattelser-fran-hamnen',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Utställningen är klar och har visats i Klaipėda.',
        effects: '',
      },
      now: {
        status: 'finished',
        happened: 'Utställningen har visats på biblioteken och projektet är slutredovisat.',
        effects:
          'Biblioteken har en metod för att samla in berättelser på fler språk än svenska och använder den i den vanliga verksamheten.',
      },
    },
  ],
  [
    'svalare-gator',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Temperaturen har mätts på tolv platser i staden.',
        effects: '',
      },
      now: {
        status: 'on-plan',
        happened: 'Tre provytor med träd och ljus markbeläggning är anlagda. Bologna har besökt Solna för att jämföra mätningar.',
        effects: 'Värmekartan används i två pågående detaljplaner.',
      },
    },
  ],
  [
    'trygg-hemma',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Hemtjänsten har valt ut 30 hushåll för försöket.',
        effects: '',
      },
      now: {
        status: 'at-risk',
        happened: 'Leverantören har inte fått sensorerna godkända. Försöket riskerar att börja ett kvartal senare.',
        effects: 'Personalen har utbildats i att bedöma risk för fall i hemmet.',
      },
    },
  ],
  [
    'moten-vid-demens',
    {
      earlier: {
        status: 'finished',
        happened: 'Den sista träffen hölls i Bergen och handledningen är översatt.',
        effects: 'Alla demensboenden använder samtalskorten från projektet.',
      },
    },
  ],
  [
    'forsta-steget',
    {
      earlier: {
        status: 'on-plan',
        happened: 'Mottagningen har öppnat och arbetssättet från Lissabon är anpassat.',
        effects: '',
      },
      now: {
        status: 'on-plan',
        happened: 'Fyrtiotre familjer har fått en egen kontakt under sin första tid i staden.',
        effects: 'Tiden från första mötet till en gemensam plan har minskat från nio till fem veckor.',
      },
    },
  ],
  [
    'familjestod-over-granser',
    {
      earlier: {
        status: 'at-risk',
        happened: 'Den tänkta partnern kan inte längre delta. Förvaltningen överväger att avbryta före start.',
        effects: '',
      },
    },
  ],
  [
    'cirkulara-parker',
    {
      earlier: {
        status: 'delayed',
        happened: 'Upphandlingen av återbrukat material överklagades.',
        effects: '',
      },
      now: {
        status: 'on-plan',
        happened: 'Avtalet är klart och arbetet i den första parken har börjat. Tidplanen är justerad med partnerna.',
        effects: 'Sextio ton kantsten och plattor har använts igen i stället för att köpas nya.',
      },
    },
  ],
  [
    'laddning-i-garage',
    {
      now: {
        status: 'on-plan',
        happened: 'Finansieringen är beviljad och avtalet mellan parterna förbereds.',
        effects: '',
      },
    },
  ],
]);
