import type { PageName, PageTexts } from './page.ts';

/** What the product tells on the web of itself, in Swedish: for whoever has to know before they sign in. */
export const sv: Record<PageName, PageTexts> = {
  about: {
    title: 'Om appen Solna i världen',
    sections: [
      {
        heading: 'Vad appen gör',
        paragraphs: [
          (city) =>
            `I appen sköter de som arbetar med internationella frågor i ${city} det som den internationella policyn ber om, i en chatt i Microsoft Teams.`,
          'Kontaktpersoner rapporterar varje kvartal. Internationella sekretariatet granskar. Internationella kommittén fastställer kvartalet eller återremitterar det. Varje förvaltning får sin del för kännedom.',
        ],
      },
      {
        heading: 'Hjälp',
        paragraphs: [
          'Skriv ”hjälp” till appen i Teams.',
          (city) => `Kommer du inte in i appen, eller svarar den inte: kontakta internationella sekretariatet i ${city}.`,
        ],
      },
    ],
  },
  privacy: {
    title: 'Så hanteras dina personuppgifter',
    sections: [
      {
        heading: 'Vem som ansvarar',
        paragraphs: [
          (city) =>
            `${city} ansvarar för personuppgifterna i appen. De används för att sköta stadens internationella policy: rapporter, granskning, beslut och påminnelser.`,
        ],
      },
      {
        heading: 'Vad som sparas',
        paragraphs: [],
        points: [
          'Ditt namn, din roll, din förvaltning och ditt id i Microsoft Entra. De kommer från stadens egen lista.',
          'Det språk du har valt.',
          'Var din chatt med appen finns, så att den kan skriva till dig, och om Teams har svarat att det inte går.',
          'Rapporterna: vad som står i dem, vem som har fyllt i, skickat in, granskat eller återsänt dem, när, och kommentarerna.',
          'Kommitténs beslut: vem som har röstat, hur, när och varför, och vem som har bekräftat en del för kännedom.',
          'Vilka meddelanden appen har skickat: till vem, om vad, när, och om de kom fram.',
          'En driftlogg med id, tidpunkt och vad som hände, men inte vad du har skrivit.',
        ],
      },
      {
        heading: 'Vad som inte sparas',
        paragraphs: [
          'Det du skriver fritt till appen används för att svara dig och sparas inte. Det du fyller i på ett kort sparas. Filer läses inte. Appen ser inga andra chattar, ingen e-post och ingen kalender.',
          'Chatten finns också i Microsoft Teams, där stadens regler för Teams gäller.',
        ],
      },
      {
        heading: 'Var uppgifterna finns och vem som ser dem',
        paragraphs: [
          'Uppgifterna finns i stadens egen databas. Appen lämnar dem inte till någon annan än Microsoft Teams, som visar korten.',
          'Kontaktpersoner, ersättare och förvaltningschefer ser sin förvaltnings rapporter. Sekretariatet ser alla, och kommittén det som kommer till beslut. Alla i appen ser hur långt varje förvaltning har kommit. Uppgifterna kan vara allmänna handlingar, som den som begär det kan få ut.',
        ],
      },
      {
        heading: 'Hur länge de sparas',
        paragraphs: [
          'Appen tar inte bort något av sig själv. Uppgifterna finns kvar tills staden gallrar dem enligt sina regler.',
          'Den som lämnar sitt uppdrag får inga fler meddelanden och kommer inte längre åt något, men står kvar i de rapporter och beslut som han eller hon har varit med om.',
        ],
      },
      {
        heading: 'Hur de rättas och tas bort',
        paragraphs: [
          'Skriv till internationella sekretariatet om du vill veta vad som finns om dig, eller få något rättat eller borttaget. Stadens systemadministratör gör det i databasen, om inte lagen kräver att uppgiften bevaras.',
          'Tar du bort appen i Teams slutar den att skriva till dig. Det som redan är sparat finns kvar.',
        ],
      },
      {
        heading: 'Frågor och klagomål',
        paragraphs: [
          (city) =>
            `Vänd dig till internationella sekretariatet i ${city} eller till stadens dataskyddsombud. Du kan också klaga hos Integritetsskyddsmyndigheten, imy.se.`,
        ],
      },
    ],
  },
  terms: {
    title: 'Användarvillkor',
    sections: [
      {
        heading: 'Vem som får använda appen',
        paragraphs: [
          (city) => `De anställda och förtroendevalda som ${city} har gett en roll i appen. Den är en del av arbetet och kostar inget.`,
        ],
      },
      {
        heading: 'Vad du ansvarar för',
        paragraphs: [
          'Det du skickar in är uppgifter till staden, och de kan bli allmänna handlingar. Skriv inget som omfattas av sekretess och inga känsliga personuppgifter.',
          'Du använder appen med ditt eget konto. Det du gör i den görs i ditt namn.',
        ],
      },
      {
        heading: 'Vad staden ansvarar för',
        paragraphs: [
          'Staden sköter appen, ger roller och tar bort dem, och kan ändra eller stänga den. Det som är inskickat finns kvar.',
          'Visar appen något som inte stämmer, eller svarar den inte, säg till internationella sekretariatet. Har den gett en felkod, ta med den.',
        ],
      },
    ],
  },
};
