import type { ActivityEntry, ApplicationEntry, EffectEntry } from '../../domain/report.ts';

/** An entry without its date: `day` counts from the first day of the quarter it is reported for. */
type Dated<E, D extends keyof E> = Omit<E, 'id' | D> & { day: number };

export type SampleEntry = Dated<ApplicationEntry, 'submittedOn'> | Dated<ActivityEntry, 'heldOn'> | Omit<EffectEntry, 'id'>;

interface SampleEntries {
  /** The quarter before the one the open round is about. */
  earlier: readonly SampleEntry[];
  now: readonly SampleEntry[];
}

/** What each administration adds to its report beside its projects. */
export const ENTRIES: ReadonlyMap<string, SampleEntries> = new Map<string, SampleEntries>([
  [
    'stadsledning',
    {
      earlier: [],
      now: [
        {
          type: 'activity',
          activity: 'seminar',
          role: 'co-organiser',
          title: 'Städer som håller ihop',
          day: 52,
          place: 'Bryssel',
          goal: 'Visa Stockholmsregionens arbete med trygga stadsdelar och få kontakt med nya partner.',
          outcome: '85 deltagare från elva länder. Två städer vill göra en ansökan tillsammans med Solna.',
          areas: ['P2', 'P4'],
          purposes: ['S2', 'S3', 'S4'],
        },
        {
          type: 'activity',
          activity: 'conference',
          role: 'participant',
          title: 'Europas städer om demokrati',
          day: 30,
          place: 'Gent',
          goal: 'Höra hur andra städer når unga som inte röstar.',
          outcome: 'Tre arbetssätt prövas inför nästa val.',
          areas: ['P1'],
          purposes: ['S3', 'S4'],
        },
        {
          type: 'activity',
          activity: 'other',
          title: 'Utställning om stadens samarbeten i stadshuset',
          day: 58,
          place: 'Solna stadshus',
          goal: 'Visa invånarna vad stadens internationella arbete ger.',
          outcome: 'Omkring 600 besökare på två veckor.',
          areas: ['P1'],
          purposes: ['S4'],
        },
        {
          type: 'application',
          title: 'Unga i den lokala demokratin',
          programme: 'CERV',
          day: 66,
          amount: { amount: 1_850_000, currency: 'SEK' },
          areas: ['P1'],
          purposes: ['S4'],
        },
      ],
    },
  ],
  [
    'barn-och-utbildning',
    {
      earlier: [
        {
          type: 'activity',
          activity: 'exchange',
          title: 'Elevutbyte med en skola i Gladsaxe',
          day: 47,
          place: 'Gladsaxe',
          goal: 'Låta eleverna använda danska och engelska i ett gemensamt arbete om klimat.',
          outcome: '28 elever deltog och arbetet visades för föräldrar i båda städerna.',
          areas: ['P1'],
          purposes: ['S1', 'S2'],
        },
      ],
      now: [],
    },
  ],
  [
    'arbetsmarknad-kultur-fritid',
    {
      earlier: [
        {
          type: 'activity',
          activity: 'study-visit',
          title: 'Besök vid ungdomsgårdar i Århus',
          day: 33,
          place: 'Århus',
          goal: 'Se hur ungdomar deltar i planeringen av den öppna verksamheten.',
          outcome: 'En modell för ungdomsråd prövas vid två fritidsgårdar.',
          areas: ['P1'],
          purposes: ['S1', 'S4'],
        },
      ],
      now: [
        {
          type: 'activity',
          activity: 'work-trip',
          title: 'Partnermöte om vägar till arbete',
          day: 29,
          place: 'Bremen',
          goal: 'Jämföra hur städerna samarbetar med arbetsgivare.',
          outcome: 'Solna tar över Bremens mall för överenskommelser med arbetsgivare.',
          areas: ['P3'],
          purposes: ['S1'],
        },
        {
          type: 'effect',
          title: 'Biblioteken når fler invånare med annat modersmål än svenska.',
          description: 'Språkkaféerna hade 30 procent fler besökare än samma kvartal året före.',
          areas: ['P1'],
          purposes: ['S2'],
        },
      ],
    },
  ],
  [
    'miljo-och-byggnad',
    {
      earlier: [],
      now: [
        {
          type: 'activity',
          activity: 'study-visit',
          title: 'Klimatanpassade gårdar i Köpenhamn',
          day: 44,
          place: 'Köpenhamn',
          goal: 'Lära hur dagvatten tas om hand på trånga gårdar.',
          outcome: 'Två lösningar ska prövas i kommande detaljplaner.',
          areas: ['P4'],
          purposes: ['S1'],
        },
        {
          type: 'application',
          title: 'Grönare tak och gårdar',
          programme: 'LIFE',
          day: 70,
          amount: { amount: 6_400_000, currency: 'SEK' },
          areas: ['P4'],
          purposes: ['S1', 'S2'],
        },
        {
          type: 'effect',
          title: 'Värmekartan har blivit en del av planarbetet.',
          description: 'Handläggarna använder samma underlag som Lyon och Bologna när nya gator ritas.',
          areas: ['P4'],
          purposes: ['S1'],
        },
      ],
    },
  ],
  [
    'omvardnad',
    {
      earlier: [],
      now: [
        {
          type: 'activity',
          activity: 'exchange',
          title: 'Undersköterskor vid ett äldreboende i Odense',
          day: 36,
          place: 'Odense',
          goal: 'Se hur personalen arbetar med måltider för personer med demens.',
          outcome: 'Fyra medarbetare har infört nya rutiner vid måltiderna på sina boenden.',
          areas: ['P2'],
          purposes: ['S1'],
        },
      ],
    },
  ],
  [
    'social',
    {
      earlier: [
        {
          type: 'application',
          title: 'Tidigt stöd till unga vuxna',
          programme: 'ESF+',
          day: 58,
          amount: { amount: 290_000, currency: 'EUR' },
          areas: ['P2', 'P3'],
          purposes: ['S2'],
        },
      ],
      now: [
        {
          type: 'activity',
          activity: 'digital-meeting',
          title: 'Erfarenheter av stöd till familjer',
          day: 22,
          place: 'Digitalt',
          goal: 'Få del av Lissabons erfarenheter av de första sex månaderna.',
          outcome: 'Mottagningen har ändrat sina öppettider efter samma mönster som i Lissabon.',
          areas: ['P2'],
          purposes: ['S1'],
        },
      ],
    },
  ],
  [
    'teknik',
    {
      earlier: [],
      now: [
        {
          type: 'activity',
          activity: 'network',
          title: 'Nätverket för återbruk i offentlig miljö',
          day: 61,
          place: 'Graz',
          goal: 'Ta fram gemensamma krav för upphandling av återbrukat material.',
          outcome: 'Ett förslag till krav som partnerna prövar under nästa kvartal.',
          areas: ['P4'],
          purposes: ['S1', 'S2'],
        },
      ],
    },
  ],
]);
