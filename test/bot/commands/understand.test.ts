import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { understand, type Command, type Understanding } from '../../../bot/commands/understand.ts';
import { COMMANDS } from '../../../bot/commands/vocabulary.ts';

const UNDERSTOOD: Record<Command, string[]> = {
  waiting: [
    'vad väntar på mig',
    'Hej, vad väntar på mig?',
    'vad vantar pa mig',
    'vad väntr på mig',
    'mina ärenden',
    'mina arenden',
    'ÄRENDEN!!!',
    'visa ärendet som väntar',
    'vad ska jag göra?',
    'vad har jag kvar att göra',
    'vad har jag inte gjort',
    'mina uppgifter tack',
    'har jag fått några påminnelser',
    'what is waiting for me',
    "what's waiting?",
    'waht is waitng for me',
    'waiting',
    'my tasks',
    'show me my todo list please',
    'things to do',
    'what do I need to do today',
    'anything overdue',
    'hej, väntar det något på mig eller är allt klart?',
    'vad har jag på gång',
    'va ska ja göra nu',
    'har jag glömt något',
    'är det min tur',
    'finns det något nytt',
    'att-göra-lista',
    'nästa steg?',
    'vad ligger på mitt bord',
    'påminn mig',
    'jag fick en påminnelse',
    'fastställ',
    'faststall kvartalet',
    'jag ska fastställa rapporten',
    'hur fastställer jag',
    'återremittera',
    'aterremitera',
    'återremiss',
    'godkänn',
    'godkann raporten',
    'vilka rapporter ska jag granska',
    'skicka tillbaka rapporten',
    'fatta beslut',
    'bekräfta mottagande',
    'när är deadline',
    'dedline',
    'hur många dagar är det kvar',
    'hur lång tid har jag på mig',
    'sista dagen?',
    'är vi sena',
    'adopt',
    'adopt the quarter',
    'approve the report',
    'aprove',
    'refer back',
    'refer it back',
    'send the report back',
    'reports to review',
    'make a decision',
    'confirm receipt',
    "what's next?",
    'is there anything for me',
    'what do you need from me',
    'when is it due',
    'when is the deadline',
    'am I late',
    'remind me',
  ],
  'my-report': [
    'min rapport',
    'rapport min',
    'rapporten',
    'min raport',
    'raporten',
    'rappotr',
    'kvartalsrapport',
    'kvartalsraporten',
    'kvartals rapport',
    'Min rapport för Q4 2026, tack',
    'jag vill fylla i min kvartalsrapport',
    'skicka in rapporten',
    'jag har rapporterat',
    'fyll i',
    'hjälp mig med rapporten',
    'show my report please',
    'my reprot',
    'quarterly report',
    'I want to hand in my report',
    'do you want to show my report',
    'när ska rapporten in',
    'när ska vi lämna in',
    'när ska kvartalsrapporten lämnas',
    'when is the report due',
    'deadline for the report',
    'hur lämnar jag in',
    'har vi lämnat in?',
    'jag har inte lämnat in',
    'jag har inte svarat än',
    'jag hittar inte min rapport',
    "I can't find my report",
    "I haven't reported yet",
    'har min rapport kommit fram',
    'är min rapport godkänd',
    'mitt utkast',
    'komplettera',
    'inget nytt',
    'vi har inget nytt att rapportera',
    'inga ändringar',
    'det har inte hänt något',
    'nothing new',
    'no changes',
    'lägg till en aktivitet',
    'ny ansökan',
  ],
  'my-projects': [
    'mina projekt',
    'projekt mina',
    'projekten',
    'kan du visa mig mina projekt tack',
    'Skulle du kunna visa våra projekt, är du snäll?',
    'mina projkt',
    'porjekt',
    'projeketn',
    'EU-projekt',
    'projektlistan',
    'my projects',
    'list all our projects',
    'can you help me see my project',
    'prjects',
    'vilka projekt har vi egentligen',
    'var hittar jag våra projekt',
    'projekt som är försenade',
    'lägg till ett projekt',
    'which projects do we have',
  ],
  register: ['registret', 'visa registret', 'regisret', 'öppna registret tack', 'the register'],
  'round-status': [
    'läget',
    'laget',
    'hur är läget i omgången?',
    'hur går det',
    'status',
    'stauts',
    'vilka har rapporterat',
    'vilka har inte rapporterat',
    'vem har raporterat',
    'vilka saknas',
    'visa alla rapporter',
    'kvartalet',
    'sammanställningen',
    'how is it going',
    'round status',
    'overview please',
    'who has reported?',
    "who hasn't reported yet",
    'what is missing',
    'vem har inte lämnat',
    'vem har inte lamnat in an',
    'vilka har inte lämnat in sina rapporter',
    'Hej! Vilka förvaltningar har inte lämnat sin rapport ännu?',
    'lämnat in, vilka har det?',
    'vilka är sena',
    'vilka e sena',
    'vem är sen',
    'vilka är försenade',
    'vilka förvaltningar saknas',
    'vilka rapporter saknas',
    'vilka rapporter har kommit in',
    'hur många har svarat',
    'hur många rapporter har kommit in',
    'har alla svarat',
    'har alla lämnat in',
    'har alla skickat in rapporten',
    'är alla klara',
    'vem är inte klar',
    'vem har vi inte hört av',
    'vem väntar vi på',
    'vilka återstår',
    'lista över vilka som svarat',
    'svarsläget',
    'påminn alla',
    'paminn dem',
    'påminn dem som inte har svarat',
    'kan du påminna alla förvaltningar',
    'skicka ut påminnelser',
    'hur ligger vi till',
    'hur långt har vi kommit',
    'hur ser det ut',
    'hur går det med rapporteringen',
    'status på rapporteringen',
    'ge mig en översikt',
    'oversikt',
    'läge?',
    'har kommittén beslutat',
    'är kvartalet fastställt',
    'who has not answered',
    'who hasnt answerd',
    'has everyone answered?',
    'who is late',
    "who's late",
    'who is missing',
    'who has not submitted their report',
    "who hasn't handed in",
    'which administrations are late',
    'which reports are missing',
    'how many have responded',
    'who are we waiting for',
    'remind everybody',
    'remind those who have not answered',
    'send a reminder to all',
    'where do we stand',
    'how are we doing',
    'has the committee decided',
  ],
  help: [
    'hjälp',
    'hjalp',
    'hjlp',
    'hjlap',
    'HJÄLP!',
    'help',
    'hepl',
    'hej',
    'Hej hej!',
    'hallå där',
    'god morgon',
    'hello',
    'hi there',
    'vad kan du göra?',
    'what can you do',
    'jag förstår inte',
    "I don't understand",
    'hur fungerar det här',
    'support',
    'hejsan',
    'hej på dig',
    'heeeej',
    'hejdå',
    'hej då',
    'god kväll',
    'good morning',
    'tack',
    'tack!',
    'stort tack',
    'tusen tack',
    'tack så mycket',
    'tack för hjälpen',
    'thanks',
    'thank you so much',
    'ok',
    'bra jobbat, tack för hjälpen',
    'ha en bra dag',
    'trevlig helg!',
    'avbryt',
    'cancel',
    'stopp',
    'tillbaka',
    'meny',
    'visa menyn',
    'huvudmeny',
    'start',
    'börja om',
    'är det någon där?',
    'are you there',
    'test',
    'hjäääälp',
    'hälp mig',
    'kan du hjälpa mig',
    'vad är det här',
    'what is this',
    'vad gör man här',
    'hur gör man',
    'hur använder jag det här',
    'how do I use this',
    'vad kan jag skriva',
    'vad kan boten',
    'det funkar inte',
    'något är fel',
    'vem ska jag kontakta',
  ],
  language: ['språk', 'sprak', 'byt språk', 'kan man ändra språket?', 'language', 'change langauge please', 'jag vill inte ha engelska'],
  'language-sv': [
    'svenska',
    'Svenska tack',
    'på svenska',
    'byt till svenska',
    'kan vi ta det på svenska',
    'språk: svenska',
    'svenksa',
    'hej, svenska',
    'swedish',
    'switch to Swedish',
    'can you speak Swedish?',
  ],
  'language-en': [
    'engelska',
    'engleska',
    'byt språk till engelska',
    'kan du prata engelska',
    'jag vill ha det på engelska',
    'english',
    'inglish',
    'English please',
    'in english',
    'could you write in English please',
    'change language to English',
  ],
};

const SUGGESTED: [string, Command[]][] = [
  ['lägesrapport', ['my-report', 'round-status']],
  ['lägesraporten', ['my-report', 'round-status']],
  ['läges rapport', ['my-report', 'round-status']],
  ['statusrapport', ['my-report', 'round-status']],
  ['rapport och projekt', ['my-report', 'my-projects']],
  ['projekt och rapport', ['my-report', 'my-projects']],
  ['projektrapport', ['my-report', 'my-projects']],
  ['status för mitt projekt', ['my-projects', 'round-status']],
  ['my report and my tasks', ['waiting', 'my-report']],
  ['läget, projekten och rapporten', ['my-report', 'my-projects', 'round-status']],
  ['visa min rapport på svenska', ['my-report', 'language-sv']],
  ['svenska eller engelska', ['language-sv', 'language-en']],
  ['jag har ingen rapport', ['my-report']],
  ['show me anything but not my projects', ['my-projects']],
  ['jag förstår inte rapporten', ['my-report', 'help']],
  ['svenska ambassaden ringde', ['language-sv']],
  ['grannens katt klättrade över staketet medan projekt regnade bort', ['my-projects']],
  ['wrojekd', ['my-projects']],
  ['hur går det med min rapport', ['my-report', 'round-status']],
  ['jag förstår inte vad jag ska göra', ['waiting', 'help']],
  ['ett projekt saknas', ['my-projects', 'round-status']],
  ['vem är sen till mötet', ['round-status']],
  ['vem har lämnat barnen på förskolan', ['round-status']],
  ['hur ser det ut i Kiruna', ['round-status']],
  ['everyone loves ice cream', ['round-status']],
  ['jag blir sen till mötet', ['waiting']],
  ['tåget är försenat', ['waiting']],
  ['bekräfta bokningen', ['waiting']],
  ['påminn inte alla', ['round-status']],
];

const FOREIGN = [
  '',
  '   ',
  '!',
  '🎉🎉',
  'ja',
  'inte',
  'fotboll',
  'vad blir det för mat idag',
  'boka lunch imorgon',
  'vi pratar franska',
  'vi vill bli starka',
  'the weather tomorrow',
  'xyzzy',
  'was wartet auf mich',
  'что меня ждёт',
  '我的报告',
  'constructor __proto__ toString',
  'banan',
  'asdfgh',
  'qwerty',
  'sommaren',
  '123',
  'hej, vad är klockan?',
  'tack, men vad blir det för mat i matsalen?',
  'boka möte med Anna',
  'jag är sjuk',
  'tågen är sena idag',
  'tåget',
  'vem är statsminister',
  'vem har nyckeln',
  'vem svarar i telefonen',
  'vilka bussar går till Solna centrum',
  'hur många bor i Solna',
  'alla barn sover',
  'starta bilen',
  'avbryt prenumerationen på tidningen',
  'vi har lämnat barnen på förskolan',
  'tell me a joke',
  'the bus is late',
  'stop the bus',
  'who is the prime minister',
  'write an essay about the sea',
  'Jag var på möte i går och vi pratade om budgeten för nästa år, det var mycket diskussioner om skolan.',
  'Vi har haft besök från Bonn, och de fick se hur vi arbetar med hållbara skolmåltider i kommunen.',
  'The council met yesterday to discuss the new swimming hall and its costs for the coming years.',
  '<at>Hjälp</at>',
  '<div><br></div>',
];

describe('free text', () => {
  describe.each(COMMANDS)('for %s', (command) => {
    it.each(UNDERSTOOD[command])('understands "%s"', (text) => {
      expect(understand(text)).toEqual({ kind: 'command', command });
    });
  });

  it.each(SUGGESTED)('suggests rather than guesses at "%s"', (text, suggestions) => {
    expect(understand(text)).toEqual({ kind: 'several', suggestions });
  });

  it.each(FOREIGN)('makes nothing of "%s"', (text) => {
    expect(understand(text)).toEqual({ kind: 'nothing' });
  });

  it.each([
    '<at>Solna i världen</at> mina projekt',
    '<at id="0">Hjälp</at>&nbsp;mina&nbsp;projekt',
    '\u00a0mina\u00a0projekt\u200b',
    '<p>Mina <strong>projekt</strong></p>',
    'mina pro\u00adjekt',
    'm&#105;na &#x70;rojekt &#xffffff;',
    'ＭＩＮＡ ＰＲＯＪＥＫＴ',
  ])('looks through the markup of %j', (text) => {
    expect(understand(text)).toEqual({ kind: 'command', command: 'my-projects' });
  });

  it('takes accents written as letters of their own, as entities or not at all for the same', () => {
    for (const text of ['hjälp', 'hja\u0308lp', 'hj&auml;lp', 'hj&#228;lp', 'hjalp']) {
      expect(understand(text)).toEqual({ kind: 'command', command: 'help' });
    }
  });

  it.each(['?', '??', ' ?! ', '<p>?</p>'])('takes %j, which asks about nothing, for a call for help', (text) => {
    expect(understand(text)).toEqual({ kind: 'command', command: 'help' });
  });

  it('looks at the beginning of a very long text only', () => {
    expect(understand(`mina projekt${' '.repeat(200)}${'rapport '.repeat(12_500)}`)).toEqual({ kind: 'command', command: 'my-projects' });
    expect(understand('å'.repeat(100_000))).toEqual({ kind: 'nothing' });
  });
});

const WORDS = ['rapport', 'projekt', 'väntar', 'läget', 'hej', 'svenska', 'english', 'inte', 'hjälp', 'x', '9'];
const MARKUP = ['<at>', '</at>', '&#', '&nbsp;', '<', ' ', '\u0308', '\ud83c', "'", '?'];
const pieces = fc.array(fc.constantFrom(...WORDS, ...MARKUP), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), pieces);
const understood = fc.constantFrom(...COMMANDS.flatMap((command) => UNDERSTOOD[command].map((text) => ({ command, text }))));
const before = fc.constantFrom('', 'hej, ', 'snälla ', '<at>Bot</at> ');
const after = fc.constantFrom('', '!!', ' tack', ', please…');

function commandsIn(answer: Understanding): Command[] {
  if (answer.kind === 'nothing') return [];
  return answer.kind === 'command' ? [answer.command] : answer.suggestions;
}

describe('any text', () => {
  it('gets one command, one to three different suggestions, or nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = understand(text);
        const commands = commandsIn(answer);
        expect(commands.length > 0).toBe(answer.kind !== 'nothing');
        expect(commands.length).toBeLessThanOrEqual(3);
        expect(new Set(commands).size).toBe(commands.length);
        expect(COMMANDS).toEqual(expect.arrayContaining(commands));
      }),
      { numRuns: 500 },
    );
  });

  it('means the same in capitals, with other punctuation and politely', () => {
    fc.assert(
      fc.property(before, understood, after, (first, { command, text }, last) => {
        expect(understand(`${first}${text.toUpperCase()}${last}`)).toEqual({ kind: 'command', command });
      }),
    );
  });

  it('means the same in any order of its words', () => {
    const shuffled = understood.chain(({ command, text }) => {
      const words = text.split(/\s+/);
      return fc.shuffledSubarray(words, { minLength: words.length }).map((order) => ({ command, text: order.join(' ') }));
    });
    fc.assert(fc.property(shuffled, ({ command, text }) => expect(understand(text)).toEqual({ kind: 'command', command })));
  });
});
