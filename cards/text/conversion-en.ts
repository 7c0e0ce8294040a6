import type { ConversionTexts } from './conversion-sv.ts';

export const conversionEn: ConversionTexts = {
  makeProject: 'Make it a project',
  showProject: 'Show the project',
  madeProject: (application) =>
    `The project is made from the application ${application}. Undo takes the project out again; the application stays granted.`,
  isProjectAlready: 'The application is a project already. Here it is.',
  notGranted: 'That cannot be done: the application has not been granted.',
  removedName: (name) => `${name} (has been removed)`,
  viaReport: 'From the quarter’s report',
  newPartner: 'New partner',
  partnerAdded: (name) => `${name} is added and chosen. Save to keep it.`,
  partnerChosen: (name) => `${name} is chosen. Save to keep it.`,
  didYouMean: (name) => `Do you mean ${name}? It is in the register already.`,
  useThat: 'Use that one',
  addAnyway: 'Add it anyway',
  saveAnyway: 'Save anyway',
  reportedFinished: (quarter) => `Reported as finished, ${quarter}.`,
  saidEffects: (effects) => `Effects according to the report: ${effects}`,
  finishedProjects: 'Reported as finished',
  complete: 'Complete the project',
  prefilled: 'The effects are taken from the report. Change them if needed.',
};
