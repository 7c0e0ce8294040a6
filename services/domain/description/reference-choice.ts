/**
 * A reference as a form's choice: several choices travel with commas between, and the name of something from before the register may hold one.
 * No record's id has a percent sign.
 */
export const asChoice = (reference: string): string => reference.replaceAll('%', '%25').replaceAll(',', '%2C');

export const fromChoice = (choice: string): string => choice.replaceAll('%2C', ',').replaceAll('%25', '%');
