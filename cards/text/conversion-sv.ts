/** What is said where a record becomes another, or may be the same as another. */
export const conversionSv = {
  makeProject: 'Gör till projekt',
  showProject: 'Visa projektet',
  madeProject: (application: string) =>
    `Projektet är skapat av ansökan ${application}. Ångra tar bort projektet igen; ansökan står kvar som beviljad.`,
  isProjectAlready: 'Ansökan är redan ett projekt. Här är det.',
  notGranted: 'Det går inte: ansökan är inte beviljad.',
  removedName: (name: string) => `${name} (har tagits bort)`,
  viaReport: 'Ur kvartalsrapporten',
  newPartner: 'Ny samarbetspartner',
  partnerAdded: (name: string) => `${name} är tillagd och vald. Spara för att det ska gälla.`,
  partnerChosen: (name: string) => `${name} är vald. Spara för att det ska gälla.`,
  didYouMean: (name: string) => `Menar du ${name}? Den finns redan i registret.`,
  useThat: 'Använd den',
  addAnyway: 'Lägg till ändå',
  saveAnyway: 'Spara ändå',
  reportedFinished: (quarter: string) => `Rapporterat som avslutat, ${quarter}.`,
  saidEffects: (effects: string) => `Effekter enligt rapporten: ${effects}`,
  finishedProjects: 'Rapporterade som avslutade',
  complete: 'Avsluta projektet',
  prefilled: 'Effekterna är hämtade från rapporten. Ändra om det behövs.',
};

export type ConversionTexts = typeof conversionSv;
