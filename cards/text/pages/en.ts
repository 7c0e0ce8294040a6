import type { PageName, PageTexts } from './page.ts';

/** What the product tells on the web of itself, in English. */
export const en: Record<PageName, PageTexts> = {
  about: {
    title: 'About the app Solna i världen',
    sections: [
      {
        heading: 'What the app does',
        paragraphs: [
          (city) =>
            `In the app, those who work with international matters in ${city} do what the international policy asks of them, in a chat in Microsoft Teams.`,
          'Contact persons report each quarter. The international secretariat reviews. The international committee adopts the quarter or refers it back. Each administration gets its part for information.',
        ],
      },
      {
        heading: 'Help',
        paragraphs: [
          'Write “help” to the app in Teams.',
          (city) => `If you cannot get into the app, or it does not answer, contact the international secretariat of ${city}.`,
        ],
      },
    ],
  },
  privacy: {
    title: 'How your personal data is handled',
    sections: [
      {
        heading: 'Who is responsible',
        paragraphs: [
          (city) =>
            `${city} is responsible for the personal data in the app. It is used to carry out the city’s international policy: reports, review, decisions and reminders.`,
        ],
      },
      {
        heading: 'What is kept',
        paragraphs: [],
        points: [
          'Your name, your role, your administration and your id in Microsoft Entra. They come from the city’s own list.',
          'The language you have chosen.',
          'Where your chat with the app is, so that it can write to you, and whether Teams has answered that it cannot.',
          'The reports: what they say, who has filled in, handed in, reviewed or returned them, when, and the comments.',
          'The committee’s decisions: who has voted, how, when and why, and who has confirmed a part for information.',
          'Which messages the app has sent: to whom, about what, when, and whether they arrived.',
          'An operating log with id, time and what happened, but not what you have written.',
        ],
      },
      {
        heading: 'What is not kept',
        paragraphs: [
          'What you write freely to the app is used to answer you and is not kept. What you fill in on a card is kept. Files are not read. The app sees no other chats, no e-mail and no calendar.',
          'The chat is also in Microsoft Teams, where the city’s rules for Teams apply.',
        ],
      },
      {
        heading: 'Where the data is, and who sees it',
        paragraphs: [
          'The data is in the city’s own database. The app gives it to nobody but Microsoft Teams, which shows the cards.',
          'Contact persons, deputies and heads see the reports of their administration. The secretariat sees all of them, and the committee what comes up for decision. Everybody in the app sees how far each administration has come. The data may be official documents, which anybody can ask for.',
        ],
      },
      {
        heading: 'How long it is kept',
        paragraphs: [
          'The app removes nothing by itself. The data is kept until the city disposes of it by its rules.',
          'Whoever leaves their duties gets no more messages and no longer has access to anything, but remains named in the reports and decisions they took part in.',
        ],
      },
      {
        heading: 'How it is corrected and removed',
        paragraphs: [
          'Write to the international secretariat if you want to know what is kept about you, or have something corrected or removed. The city’s system administrator does it in the database, unless the law requires the data to be kept.',
          'If you remove the app in Teams, it stops writing to you. What has been kept already remains.',
        ],
      },
      {
        heading: 'Questions and complaints',
        paragraphs: [
          (city) =>
            `Turn to the international secretariat of ${city} or to the city’s data protection officer. You can also complain to the Swedish Authority for Privacy Protection, imy.se.`,
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of use',
    sections: [
      {
        heading: 'Who may use the app',
        paragraphs: [
          (city) =>
            `The employees and elected representatives whom ${city} has given a role in the app. It is part of the work and costs nothing.`,
        ],
      },
      {
        heading: 'What you are responsible for',
        paragraphs: [
          'What you hand in is information to the city and may become an official document. Write nothing that is secret by law, and no sensitive personal data.',
          'You use the app with your own account. What you do in it is done in your name.',
        ],
      },
      {
        heading: 'What the city is responsible for',
        paragraphs: [
          'The city runs the app, gives roles and takes them away, and may change or close it. What has been handed in remains.',
          'If the app shows something that is not right, or does not answer, tell the international secretariat. If it gave an error code, bring it along.',
        ],
      },
    ],
  },
};
