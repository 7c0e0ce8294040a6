/** Letters without their accents and capitals, so that "läget", "laget" and "LÄGET" are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a');
