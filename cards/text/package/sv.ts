import type { Texts } from '../sv.ts';

/** What Teams shows of the app before it is opened, and beside each command, in Swedish. */
export const sv = {
  fullName: (app: string) => `${app}: stadens internationella arbete`,
  short: 'Kvartalsrapporter, granskning och beslut om stadens internationella arbete.',
  full: (city: string) =>
    [
      `Appen är till för dig som arbetar med internationella frågor i ${city}. Här sköter du i chatten det som den internationella policyn ber dig om.`,
      'Kontaktpersoner får varje kvartal ett ifyllt kort, ändrar det som är nytt och skickar in. Internationella sekretariatet granskar varje rapport. Internationella kommittén fastställer kvartalet eller återremitterar det. Varje förvaltning får sin del för kännedom.',
      'Du får ett kort när det är dags för något, och en påminnelse om det blir liggande. Däremellan kan du fråga, till exempel ”vad väntar på mig” eller ”vilka ansökningar har vi inne”, och söka i registret, också från andra chattar. Appen svarar på svenska och engelska.',
      'Appen tar emot det du skriver till den och de knappar du trycker på. Den läser inga filer, inga andra chattar, ingen e-post och ingen kalender.',
    ].join('\n\n'),
  search: {
    title: 'Sök i registret',
    description: 'Sätt in ett projekt, en ansökan eller en partner i en chatt',
    words: 'Sökord',
    wordsDescription: 'En stad, en fond eller ett ämne',
  },
  command: {
    waiting: 'Det du har att göra, och när det ska vara klart',
    'my-report': 'Din förvaltnings kvartalsrapport: fyll i, läs igenom och skicka in',
    'my-projects': 'Din förvaltnings internationella projekt',
    register: 'Stadens projekt, ansökningar, aktiviteter och partner: sök, läs, lägg till och ändra',
    'round-status': 'Hur långt kvartalet har kommit, och vad som saknas',
    language: 'Byt mellan svenska och engelska',
    help: 'Det här kan du göra i appen',
  } satisfies Record<keyof Texts['command'], string>,
};

export type PackageTexts = typeof sv;
