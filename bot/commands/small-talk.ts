import type { CardContext } from '../../cards/context.ts';
import { fold } from './words.ts';
import type { Heard } from './hear.ts';

/** What is most worth an answer first, where several are said: "okej tack hej" is thanks. */
const TALKS = ['insult', 'clock', 'thanks', 'bye', 'praise', 'sorry', 'laugh', 'whoAreYou', 'howAreYou', 'no', 'ok'] as const;

type Talk = (typeof TALKS)[number];

// prettier-ignore
const WORDS: Record<Talk, string> = {
  thanks: 'tack tackar taack tackantack tacksam tacktack thanks thank thankyou thx thanx ty tnx cheers tusen mycketbra tacka tackade tks merci danke kiitos',
  bye: 'hejda hejdå bye goodbye byebye adjo vises ses horsdå horda later cya helg weekend godnatt goodnight',
  ok: 'ok okej okay okey oki k ja jo japp yes yep yeah jaha jaså aha ah perfekt perfect toppen super kanon fint bra great good fine alright klart noterat visst absolut sure gott najs nice cool utmarkt understood uppfattat okidoki mm hmm mhm ahh',
  praise: 'bast duktig snall smart fantastisk underbar awesome amazing brilliant alskar love bästa jattebra grymt grym snyggt bravo suverant excellent best',
  insult: 'dum dumma dummer korkad korkade idiot idiotisk kass vardelos vardelosa urusel usel skit skitbot javla javlar fan fanken helvete dalig daligt stupid dumb useless crap shit fuck damn bullshit sucks suger hate hatar sopa tråkig trakig worthless',
  howAreYou: 'mar',
  clock: 'klockan klocka clock',
  whoAreYou: 'robot bot ai manniska chatgpt copilot',
  laugh: 'haha hahaha hehe lol xd rofl hihi hah fniss',
  sorry: 'forlat ursakta sorry oj oops ops hoppsan ojda',
  no: 'nej nope no nja nä na nah inte',
};
const BESIDE = new Set(
  fold(
    `hej hejsan hello hi så mycket much very so för for hjälpen hjälp help du you din your dig var är are is was det it that här mig me och and då en a an bot boten bott botten the
    stort många so all allt alla ha have bra good dag day kväll evening trevlig nice fin glad jul påsk sommar helg weekend vi we ses see again igen hörs really verkligen väldigt jätte nu now på
    jättemycket oändligt vilken which ska ha har lot ton bunch snälla please kul fun svaret svar info informationen informationen jag i my mitt min to av of vad what who vem heter hur how mår doing klockan time tiden name namn jobbat job work utmärkt god goda hälsning hälsningar
    mvh vh regards solna i världen varsågod också too redan klart done nu`,
  )
    .trim()
    .split(/\s+/),
);
const SETS = new Map(TALKS.map((talk) => [talk, new Set(fold(WORDS[talk]).split(' '))]));
const PHRASES: readonly (readonly [RegExp, Talk])[] = [
  [
    /^(?:hej )?(?:hur mar du|hur star det till|hur ar laget med dig|hur ar det(?: med dig)?|how are you(?: doing)?(?: today)?|hows it going)$/,
    'howAreYou',
  ],
  [
    /^(?:vem|vad|who|what) (?:ar|are) (?:du|you)$|^(?:ar|are) (?:du|you) (?:(?:en|a|an) )?(?:riktig |real )?(?:robot|bot|ai|manniska|human|person)|^(?:vad heter du|whats your name|what is your name)$|^pratar jag med en (?:robot|manniska|bot)/,
    'whoAreYou',
  ],
  [
    /^(?:vad|hur mycket) (?:ar )?klockan|^what time is it|^whats the time|^(?:vilken dag|vilket datum) ar det(?: idag| i dag)?$|^what (?:day|date) is it/,
    'clock',
  ],
  [
    /^(?:hej )?da$|^(?:vi )?(?:ses|hors)$|^ha en (?:bra|fin|trevlig)|^have a (?:nice|good)|^(?:trevlig|glad) (?:helg|sommar|jul|pask)$|^see you/,
    'bye',
  ],
];

const HAPPY =
  /[\u{1F44D}\u{1F44C}\u{1F64F}\u{1F44F}\u{2764}\u{1F600}-\u{1F60F}\u{1F642}\u{1F643}\u{1F970}\u{1F973}\u{2705}\u{2714}\u{1F4AA}\u{1F389}\u{1F64C}\u{1F91D}\u{1F917}]|^[:;]-?[)D]$|^<3$/u;
const SAD = /[\u{1F44E}\u{1F61E}-\u{1F62D}\u{1F620}-\u{1F624}\u{1F621}\u{1F4A9}\u{1F644}\u{1F494}\u{1F926}\u{1F595}]|^[:;]-?[(/]$/u;

function moodOf(plain: string): Talk | undefined {
  if (HAPPY.test(plain)) return 'ok';
  return SAD.test(plain) ? 'insult' : undefined;
}

/** What kind of chatter a text is; undefined when it says anything else. */
export function smallTalkIn({ plain, words }: Heard): Talk | undefined {
  if (words.length === 0) return moodOf(plain);
  const said = words.join(' ').replace(/^(?:(?:hej|hejsan|halla|tjena|hi|hello|hey|du|men|ok|okej) )+(?=.)/, '');
  const phrase = PHRASES.find(([pattern]) => pattern.test(said));
  if (phrase !== undefined) return phrase[1];
  const talks = words.map((word) => TALKS.filter((talk) => SETS.get(talk)?.has(word)));
  const isChatter = words.every((word, i) => (talks[i]?.length ?? 0) > 0 || BESIDE.has(word));
  const heard = new Set(talks.flat());
  if (!isChatter || heard.has('clock')) return undefined;
  return TALKS.find((talk) => heard.has(talk));
}

/** A short human line. */
export function smallTalk({ t, dates, today }: CardContext, talk: Talk): string {
  const { small } = t.answers;
  return talk === 'clock' ? small.clock(dates.day(today)) : small[talk];
}
