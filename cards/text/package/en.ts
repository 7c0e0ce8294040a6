import type { PackageTexts } from './sv.ts';

/** What Teams shows of the app before it is opened, and beside each command, in English. */
export const en: PackageTexts = {
  fullName: (app) => `${app}: the city’s international work`,
  short: 'Quarterly reports, review and decisions on the city’s international work.',
  full: (city) =>
    [
      `The app is for you who work with international matters in ${city}. In its chat you do what the international policy asks of you.`,
      'Each quarter contact persons get a card that is filled in, change what is new and hand it in. The international secretariat reviews each report. The international committee adopts the quarter or refers it back. Each administration gets its part for information.',
      'You get a card when something is due, and a reminder if it is left undone. In between you can ask, for example “what is waiting for me” or “which applications are pending”, and search the register, from other chats too. The app answers in Swedish and English.',
      'The app receives what you write to it and the buttons you press. It reads no files, no other chats, no e-mail and no calendar.',
    ].join('\n\n'),
  search: {
    title: 'Search the register',
    description: 'Put a project, an application or a partner into a chat',
    words: 'Words',
    wordsDescription: 'A city, a fund or a subject',
  },
  command: {
    waiting: 'What you have to do, and by when',
    'my-report': 'Your administration’s quarterly report: fill it in, read it through and hand it in',
    'my-projects': 'Your administration’s international projects',
    register: 'The city’s projects, applications, activities and partners: search, read, add and change',
    'round-status': 'How far the quarter has come, and what is missing',
    language: 'Change between Swedish and English',
    help: 'What you can do in the app',
  },
};
