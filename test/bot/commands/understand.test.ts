import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { understand, type Command } from '../../../bot/commands/understand.ts';
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
  ],
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
  ],
  language: ['språk', 'sprak', 'byt språk', 'kan man ändra språket?', 'language', 'change langauge please', 'jag vill inte ha engelska'],
  'language-sv': ['svenska', 'Svenska tack', 'på svenska', 'byt till svenska', 'språk: svenska', 'svenksa', 'hej, svenska', 'swedish', 'switch to Swedish', 'can you speak Swedish?'],
  'language-en': ['engelska', 'engleska', 'byt språk till engelska', 'kan du prata engelska', 'english', 'inglish', 'English please', 'in english', 'change language to English'],
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
];

const FOREIGN = [
  '',
  '   ',
  '?!',
  '🎉🎉',
  'tack',
  'stort tack',
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
  '<at>Hjälp</at>',
  '<div><br></div>',
];

describe('free text', () => {
  describe.each(COMMANDS)('for %s', (command) => {
    it.each(UNDERSTOOD[command])('understands "%s"', (text) => {
      expect(understand(text)).toEqual({ command });
    });
  });

  it.each(SUGGESTED)('suggests rather than guesses at "%s"', (text, suggestions) => {
    expect(understand(text)).toEqual({ suggestions });
  });

  it.each(FOREIGN)('suggests the most useful for "%s"', (text) => {
    expect(understand(text)).toEqual({ suggestions: ['waiting', 'my-report', 'help'] });
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
    expect(understand(text)).toEqual({ command: 'my-projects' });
  });

  it('takes accents written as letters of their own, as entities or not at all for the same', () => {
    for (const text of ['hjälp', 'hja\u0308lp', 'hj&auml;lp', 'hj&#228;lp', 'hjalp']) expect(understand(text)).toEqual({ command: 'help' });
  });

  it('looks at the beginning of a very long text only', () => {
    expect(understand(`mina projekt${' '.repeat(200)}${'rapport '.repeat(12_500)}`)).toEqual({ command: 'my-projects' });
    expect(understand('å'.repeat(100_000))).toEqual({ suggestions: ['waiting', 'my-report', 'help'] });
  });

  it('gives each caller suggestions of its own', () => {
    expect(understand('fotboll')).not.toBe(understand('fotboll'));
    expect(understand('fotboll')).toEqual(understand('kaffe'));
  });
});

const pieces = fc.constantFrom('rapport', 'projekt', 'väntar', 'läget', 'hej', 'svenska', 'english', 'inte', 'hjälp', '<at>', '</at>', '&#', '&nbsp;', '<', ' ', '\u0308', '\ud83c', 'x', '9', "'");
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')));
const understood = fc.constantFrom(...COMMANDS.flatMap((command) => UNDERSTOOD[command].map((text) => ({ command, text }))));

describe('any text', () => {
  it('gets one command or one to three different suggestions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = understand(text);
        const commands = 'command' in answer ? [answer.command] : answer.suggestions;
        expect(Object.keys(answer)).toHaveLength(1);
        expect(commands.length).toBeGreaterThanOrEqual(1);
        expect(commands.length).toBeLessThanOrEqual(3);
        expect(new Set(commands).size).toBe(commands.length);
        expect(COMMANDS).toEqual(expect.arrayContaining(commands));
      }),
      { numRuns: 500 },
    );
  });

  it('means the same in capitals, with other punctuation and politely', () => {
    fc.assert(
      fc.property(understood, fc.constantFrom('', 'hej, ', 'snälla ', '<at>Bot</at> '), fc.constantFrom('', '!!', ' tack', ', please…'), ({ command, text }, before, after) => {
        expect(understand(`${before}${text.toUpperCase()}${after}`)).toEqual({ command });
      }),
    );
  });

  it('means the same in any order of its words', () => {
    const shuffled = understood.chain(({ command, text }) => {
      const words = text.split(/\s+/);
      return fc.shuffledSubarray(words, { minLength: words.length }).map((order) => ({ command, text: order.join(' ') }));
    });
    fc.assert(fc.property(shuffled, ({ command, text }) => expect(understand(text)).toEqual({ command })));
  });
});
